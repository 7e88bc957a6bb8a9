namespace DataCite.Jobs;

/// <summary>Where an export gets its name at its end. What others have put there meanwhile is replaced only where that was asked for.</summary>
internal static class ExportPlace
{
    /// <summary>Whether nothing is there that an export would replace. The journal may be there.</summary>
    public static bool IsFree(ExportPlan plan) => DoiFileFormats.IsFolder(plan.Format)
        ? !Directory.Exists(plan.Target) || Directory.EnumerateFileSystemEntries(plan.Target).All(entry => entry == plan.JobPath || entry == JobLock.PathOf(plan.JournalPath))
        : !File.Exists(plan.Target);

    /// <summary>Whether what an earlier run has written is there.</summary>
    /// <param name="plan">The export.</param>
    /// <param name="length">How long it is at least.</param>
    public static bool HasPart(ExportPlan plan, long length)
        => DoiFileFormats.IsFolder(plan.Format) ? Directory.Exists(plan.PartPath) : File.Exists(plan.PartPath) && new FileInfo(plan.PartPath).Length >= length;

    /// <summary>Removes what is unfinished.</summary>
    public static void RemovePart(ExportPlan plan)
    {
        if (!DoiFileFormats.IsFolder(plan.Format))
        {
            File.Delete(plan.PartPath);
            return;
        }

        File.Delete(plan.MovingPath);
        if (Directory.Exists(plan.PartPath))
            Directory.Delete(plan.PartPath, recursive: true);
    }

    /// <summary>Gives a file its name.</summary>
    /// <param name="finished">The file, which is complete.</param>
    /// <param name="name">Its name.</param>
    /// <param name="plan">The export that it is of.</param>
    /// <exception cref="JobException">There is another file of that name, and it is not to be replaced.</exception>
    public static void Move(string finished, string name, ExportPlan plan)
    {
        try
        {
            if (plan.Overwrites)
                TakeMode(finished, name);
            File.Move(finished, name, plan.Overwrites);
        }
        catch (IOException) when (!plan.Overwrites && File.Exists(name))
        {
            throw Taken(plan);
        }
    }

    /// <summary>Lets nobody look at an unfinished file who may not look at the one that it replaces.</summary>
    /// <param name="unfinished">The unfinished file.</param>
    /// <param name="plan">The export that it is of.</param>
    public static void Hide(string unfinished, ExportPlan plan)
    {
        if (plan.Overwrites)
            TakeMode(unfinished, plan.Target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>The error of a name that somebody else has taken while the DOIs were read.</summary>
    public static JobException Taken(ExportPlan plan) => new(
        JobProblem.Taken, $"'{plan.Path}' was made by another program while the DOIs were read, and is left as it is. The DOIs are in '{plan.PartPath}'.",
        plan.CanGoOn
            ? "Move away what is there, or give -Force to replace it, and run the same command again: it does not read the DOIs again."
            : "Move away what is there, or give -Force to replace it, and run the command again.");

    private static void TakeMode(string file, string old, UnixFileMode more = UnixFileMode.None)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(old))
            return;
        try
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(old) | more);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Some file systems have no modes.
        }
    }
}
