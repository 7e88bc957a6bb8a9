namespace DataCite.Jobs;

/// <summary>
/// Keeps two processes from working on one job: an open file beside the journal, which the system closes however the process ends. The
/// journal itself stays readable for everyone who may look at it meanwhile.
/// </summary>
internal sealed class JobLock : IDisposable
{
    private const int Attempts = 5;

    private readonly FileStream _file;

    private JobLock(FileStream file) => _file = file;

    /// <summary>The file that is open as long as a journal, or what is written to a path, is in use.</summary>
    public static string PathOf(string path) => path + ".lock";

    /// <summary>Takes the lock of a journal; null where another process has it.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static JobLock? TryTake(string journal)
    {
        var path = PathOf(journal);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            FileStream file;
            try
            {
                file = new FileStream(path, JobFile.Options(FileMode.OpenOrCreate, FileShare.None, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (File.Exists(path))
            {
                return null;
            }

            // One that was deleted by its owner between being opened and being locked locks nothing.
            if (File.Exists(path))
                return new JobLock(file);
            file.Dispose();
        }

        return null;
    }

    public void Dispose() => _file.Dispose();
}
