using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DataCite.Sandbox.CommandLine;

/// <summary>What the program was told to do.</summary>
internal sealed record CommandLineOptions(SandboxOptions Options)
{
    /// <summary>Reads the arguments; <paramref name="problem"/> says what is wrong with them.</summary>
    public static bool TryParse(
        string[] arguments, [NotNullWhen(true)] out CommandLineOptions? command, [NotNullWhen(false)] out string? problem)
    {
        command = null;
        var (port, count, seed) = (0, 0, 1);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : string.Empty;
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                problem = $"'{arguments[i]}' needs a whole number after it.";
                return false;
            }

            switch (arguments[i])
            {
                case "--port":
                    port = number;
                    break;
                case "--records":
                    count = number;
                    break;
                case "--seed":
                    seed = number;
                    break;
                default:
                    problem = $"'{arguments[i]}' is not an option of this program.";
                    return false;
            }
        }

        problem = null;
        command = new CommandLineOptions(new SandboxOptions { Port = port, RecordCount = count, Seed = seed });
        return true;
    }
}
