namespace DataCite.Jobs;

/// <summary>Why a job cannot begin or go on.</summary>
internal enum JobProblem
{
    /// <summary>The file is not the journal of a job, or a newer version of the module has written it.</summary>
    Unreadable,

    /// <summary>The journal belongs to another command, account or system.</summary>
    Foreign,

    /// <summary>Another process is working on the job.</summary>
    InUse,

    /// <summary>The file cannot be written: a full disk, or no permission.</summary>
    Unwritable,

    /// <summary>A list is not complete.</summary>
    Incomplete,

    /// <summary>Another program has made a file of the name that an export was to get.</summary>
    Taken,
}
