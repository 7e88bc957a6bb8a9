using System.Globalization;
using System.Management.Automation;
using System.Text;
using DataCite.Jobs;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Jobs;

/// <summary>Looks at the place that an export is to be written to, before anything is read.</summary>
internal static class ExportPlaces
{
    // In bytes; Windows counts characters, which are no more.
    private const int LongestName = 255;

    private static StringComparison Comparison => OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path of a file or a folder to write, without a separator at its end.</summary>
    /// <exception cref="CmdletInputException">It cannot be one.</exception>
    public static string PathOf(PSCmdlet cmdlet, string given)
    {
        var path = FileSystemPath.Of(cmdlet, given, ErrorIds.FileUnwritable).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return Path.GetFileName(path).Length > 0 ? path : throw Unusable($"'{given}' has no name of a file or of a folder that can be made.", "Give a path with a name at its end.");
    }

    /// <summary>What a path leads to when it is a symbolic link; else the path.</summary>
    /// <exception cref="CmdletInputException">The link leads nowhere.</exception>
    public static string TargetOf(string path)
    {
        try
        {
            return new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path : path;
        }
        catch (IOException exception)
        {
            throw ExportPlans.Unwritable(path, exception);
        }
    }

    /// <summary>Refuses a place that cannot be written to, or where something is that must stay.</summary>
    /// <exception cref="CmdletInputException">It is such a place.</exception>
    public static void Require(PSCmdlet cmdlet, ExportPlan plan)
    {
        var folder = Path.GetDirectoryName(plan.Target)!;
        if (!Directory.Exists(folder))
            throw Unusable($"The folder '{folder}' of '{plan.Path}' does not exist. Nothing was read.", "Make the folder, or give another path.");
        RequireShortName(plan);
        RequireRegularFile(cmdlet, plan);
        RequireFree(plan);
        RequireOwnJournal(plan);
    }

    private static void RequireShortName(ExportPlan plan)
    {
        var most = LongestName - (plan.OwnPaths.Max(static path => path.Length) - plan.Target.Length);
        var name = Path.GetFileName(plan.Target);
        if ((OperatingSystem.IsWindows() ? name.Length : Encoding.UTF8.GetByteCount(name)) > most)
            throw Unusable(
                string.Create(CultureInfo.InvariantCulture, $"The name '{name}' is too long: until the export is complete, more stands behind it. Nothing was read."),
                string.Create(CultureInfo.InvariantCulture, $"Give a name of at most {most} letters."));
    }

    // A device or a pipe would be replaced by a file. .NET does not tell them apart from files; PowerShell does.
    private static void RequireRegularFile(PSCmdlet cmdlet, ExportPlan plan)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(plan.Target))
            return;
        var item = cmdlet.InvokeProvider.Item.Get([plan.Target], force: true, literalPath: true).FirstOrDefault();
        var kind = item?.Properties["UnixStat"]?.Value is { } stat ? PSObject.AsPSObject(stat).Properties["ItemType"]?.Value?.ToString() : null;
        if (kind is not null and not "File")
            throw Unusable($"'{plan.Path}' is not a regular file, but a device or a pipe. Nothing was read.", "Give the name of a file.");
    }

    private static void RequireFree(ExportPlan plan)
    {
        var isFolder = DoiFileFormats.IsFolder(plan.Format);
        if (isFolder ? File.Exists(plan.Target) : Directory.Exists(plan.Target))
            throw new CmdletInputException(ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"'{plan.Path}' is a {(isFolder ? "file" : "folder")} already.", "Give another name.");
        if (!plan.Overwrites && !ExportPlace.IsFree(plan))
            throw new CmdletInputException(
                ErrorIds.FileExists, ErrorCategory.ResourceExists, $"'{plan.Path}' is there already. Nothing was read, and nothing was written.",
                "Give another name, or -Force to replace it when the export is complete.");
    }

    private static void RequireOwnJournal(ExportPlan plan)
    {
        if (plan.JobPath is not { } given)
            return;
        var journal = TargetOf(given);
        if (plan.OwnPaths.Any(path => path.Equals(journal, Comparison) || path.Equals(JobLock.PathOf(journal), Comparison))
            || journal.StartsWith(plan.PartPath + Path.DirectorySeparatorChar, Comparison))
            throw new CmdletInputException(
                ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-JobPath names '{given}', where the export itself writes. Nothing was read.",
                $"Give -JobPath another file, such as '{plan.Path}.job'.");
    }

    private static CmdletInputException Unusable(string problem, string advice) => new(ErrorIds.FileUnwritable, ErrorCategory.InvalidArgument, problem, advice);
}
