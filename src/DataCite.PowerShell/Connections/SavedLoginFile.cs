using System.Management.Automation;
using System.Text;
using System.Text.Json;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// The saved logins of this user: names, accounts, systems, and where the secrets are. A file that cannot be read is never written
/// over, a write replaces it in one step, and two processes take turns.
/// </summary>
internal sealed class SavedLoginFile
{
    private const string FileName = "logins.json";
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan TurnTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TurnInterval = TimeSpan.FromMilliseconds(50);

    private readonly string _path;

    private SavedLoginFile(string path) => _path = path;

    /// <summary>
    /// The file in the user's configuration folder: the one that DATACITE_CONFIG_HOME names, or else a folder in %APPDATA% on Windows and
    /// in $XDG_CONFIG_HOME or ~/.config elsewhere.
    /// </summary>
    /// <exception cref="CmdletInputException">The user has no such folder, as some services do not.</exception>
    public static SavedLoginFile OfUser()
    {
        if (Environment.GetEnvironmentVariable("DATACITE_CONFIG_HOME") is { Length: > 0 } chosen)
            return new SavedLoginFile(Path.Combine(Path.GetFullPath(chosen), FileName));
        var folder = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return folder.Length > 0
            ? new SavedLoginFile(Path.Combine(folder, "DataCite.PowerShell", FileName))
            : throw new CmdletInputException(
                ErrorIds.SavedLoginsUnreadable, ErrorCategory.ResourceUnavailable,
                "This account has no configuration folder, so it can have no saved logins.",
                "Use -Credential, -ApiKey or the DATACITE_… environment variables, or name a folder in DATACITE_CONFIG_HOME.");
    }

    /// <summary>The saved logins by name; none when nothing was saved yet.</summary>
    /// <exception cref="CmdletInputException">The file is damaged, written by a newer version, or may not be read.</exception>
    public IReadOnlyList<SavedLogin> Read()
    {
        try
        {
            var bytes = WithoutMark(File.ReadAllBytes(_path));
            var version = JsonSerializer.Deserialize(bytes, SavedLoginJson.Default.SavedLoginDocumentVersion)?.Version;
            if (version > SavedLoginDocument.CurrentVersion)
                throw Unreadable($"was written by a newer version of the module (format {version})", "Update the module.");
            var document = version == SavedLoginDocument.CurrentVersion
                ? JsonSerializer.Deserialize(bytes, SavedLoginJson.Default.SavedLoginDocument) : null;
            return document?.Logins?.All(static entry => entry is { IsComplete: true }) is true
                ? [.. document.Logins.Select(static entry => entry.ToLogin()).OrderBy(static login => login.Name,
                    StringComparer.OrdinalIgnoreCase)]
                : throw Unreadable("is damaged", RepairAdvice);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception exception) when (exception is JsonException or PSArgumentException)
        {
            throw Unreadable("is damaged", RepairAdvice, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"cannot be read: {exception.Message}", "Give yourself the right to read it.", exception);
        }
    }

    /// <summary>The saved login of a name, whatever its case; null when there is none.</summary>
    public SavedLogin? Find(string name) => Read().FirstOrDefault(login => SavedLoginName.AreSame(login.Name, name));

    /// <summary>Adds a login, in place of one of the same name.</summary>
    public Task PutAsync(SavedLogin login, CancellationToken stop)
        => UpdateAsync(logins => [.. logins.Where(other => !SavedLoginName.AreSame(other.Name, login.Name)), login], stop);

    /// <summary>Takes a login out.</summary>
    public Task RemoveAsync(string name, CancellationToken stop)
        => UpdateAsync(logins => [.. logins.Where(other => !SavedLoginName.AreSame(other.Name, name))], stop);

    private static string RepairAdvice
        => "Nothing was changed. Correct the file or move it away, and save the logins again; the secrets are still in their vaults, as "
        + $"{SavedLoginName.SecretOf("<name>")}.";

    // Whoever corrects the file with an editor may save it with one.
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes)
        => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private async Task UpdateAsync(Func<IReadOnlyList<SavedLogin>, IReadOnlyList<SavedLogin>> change, CancellationToken stop)
    {
        try
        {
            CreateFolder();
            using var turn = await TakeTurnAsync(stop).ConfigureAwait(false);
            var document = new SavedLoginDocument
            {
                Version = SavedLoginDocument.CurrentVersion,
                Logins = [.. change(Read()).Select(SavedLoginDocument.Entry.Of)],
            };
            await ReplaceAsync(JsonSerializer.SerializeToUtf8Bytes(document, SavedLoginJson.Default.SavedLoginDocument),
                stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CmdletInputException(
                ErrorIds.SavedLoginsUnwritable, ErrorCategory.WriteError,
                $"The list of saved logins, {_path}, cannot be written: {exception.Message}",
                "Nothing was changed in it. Give yourself the right to write there.", exception);
        }
    }

    private void CreateFolder()
    {
        var folder = Path.GetDirectoryName(_path)!;
        // On Windows the folder has the rights of the user's profile: the user, administrators, the system.
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UserOnly | UnixFileMode.UserExecute);
    }

    private async Task<FileStream> TakeTurnAsync(CancellationToken stop)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(_path + ".lock", Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(start) < TurnTimeout)
            {
                await Task.Delay(TurnInterval, stop).ConfigureAwait(false);
            }
        }
    }

    private async Task ReplaceAsync(byte[] content, CancellationToken stop)
    {
        var fresh = $"{_path}.{Guid.NewGuid():N}";
        try
        {
            var file = new FileStream(fresh, Options(FileMode.CreateNew));
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(content, stop).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(fresh, _path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh); // Gone already when all went well.
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UserOnly;
        return options;
    }

    private CmdletInputException Unreadable(string problem, string advice, Exception? cause = null)
        => new(ErrorIds.SavedLoginsUnreadable, ErrorCategory.InvalidData, $"The list of saved logins, {_path}, {problem}.", advice, cause);
}
