using System.Reflection;
using System.Runtime.Loader;

namespace DataCite.Loader;

/// <summary>
/// The load context of the module: the cmdlets, the client and the packages they need live here, so that another module may bring its
/// own version of any of them. What scripts name, the types of DataCite.Metadata, stays in PowerShell's own context, the only one
/// whose types it finds by name.
/// </summary>
public sealed class ModuleLoadContext : AssemblyLoadContext
{
    private const string ModuleName = "DataCite";
    private const string CmdletAssembly = "DataCite.PowerShell";
    private const string MetadataAssembly = "DataCite.Metadata";

    private static readonly Lazy<Assembly> Module = new(static () => new ModuleLoadContext().LoadModule());
    private static readonly Assembly Self = typeof(ModuleLoadContext).Assembly;

    private readonly string _folder = Path.GetDirectoryName(Self.Location)!;

    private ModuleLoadContext()
        : base(ModuleName, isCollectible: false)
    {
    }

    /// <summary>Whether this process has loaded the module before, in whichever runspace.</summary>
    public static bool IsLoaded => Module.IsValueCreated;

    /// <summary>The assembly with the cmdlets; loaded at the first call, the same at every later one.</summary>
    /// <exception cref="FileLoadException">Another version of the module was loaded earlier in this process.</exception>
    public static Assembly LoadCmdlets() => Module.Value;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        if (assemblyName.Name is not { } name || PathOf(name) is not { } path)
            return null; // Not ours: the runtime's, or PowerShell's.
        if (name == Self.GetName().Name)
            return Self;
        return name == MetadataAssembly ? Default.LoadFromAssemblyPath(path) : LoadFromAssemblyPath(path);
    }

    private Assembly LoadModule()
    {
        // PowerShell finds the type in [DataCite.Metadata.Creator] only once its assembly is there.
        Default.LoadFromAssemblyPath(Path.Combine(_folder, MetadataAssembly + ".dll"));
        return LoadFromAssemblyPath(Path.Combine(_folder, CmdletAssembly + ".dll"));
    }

    private string? PathOf(string name)
    {
        var path = Path.Combine(_folder, name + ".dll");
        return File.Exists(path) ? path : null;
    }
}
