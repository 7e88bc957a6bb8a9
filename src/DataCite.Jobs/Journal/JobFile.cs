namespace DataCite.Jobs;

/// <summary>How the files of a job are opened: for nobody but their owner, since they hold names and addresses.</summary>
internal static class JobFile
{
    public static FileStreamOptions Options(FileMode mode, FileShare share, FileOptions options = FileOptions.None)
    {
        var opened = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = options, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode is not FileMode.Open)
            opened.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return opened;
    }

    /// <summary>Opens a journal to look at it, also while a process works on it.</summary>
    public static FileStream OpenToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
