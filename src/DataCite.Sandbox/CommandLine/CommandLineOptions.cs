using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.CommandLine;

/// <summary>What the program was told to do.</summary>
/// <param name="Options">How the sandbox starts.</param>
/// <param name="Log">Whether every request is written to the console.</param>
/// <param name="Help">Whether only the help is wanted.</param>
internal sealed record CommandLineOptions(SandboxOptions Options, bool Log, bool Help)
{
    private static string KindList => string.Join(
        ",\n                         ", SandboxFaultSets.Kinds.Chunk(3).Select(static kinds => string.Join(", ", kinds)));

    /// <summary>What <c>--help</c> prints.</summary>
    public static string HelpText { get; } =
        $$"""
        A stand-in for api.datacite.org on this machine's loopback interface.

        Usage: dotnet run --project src/DataCite.Sandbox -- [options]

          --port NUMBER          the port; any free one by default
          --data FILE            JSON Lines that keep the DOIs from one run to the next, even if this one is killed;
                                 if the file is there, it is all that the sandbox starts with;
                                 FILE.activities beside it keeps their history
          --load FILE            a file of records to load, and nothing more; may be repeated
          --empty                start without the made-up DOIs
          --records NUMBER       generate so many records besides, for measuring
          --seed NUMBER          the seed of everything that is made up; 1 by default
          --latency MS           how long every request waits, in milliseconds
          --index-delay MS       how long a change takes to show up in lists, in milliseconds
          --rate-limit NUMBER    requests in five minutes with credentials; a third with a mail address, a sixth without
          --read-delay MS        how long a change takes to show up in single reads, in milliseconds
          --index-drift SHARE    the share of DOIs, 0 to 1, that lists show differently from the database: missing, gone,
                                 another state, another address; drawn from the seed
          --largest-page NUMBER  the largest page that lists give, whatever is asked for
          --login-ends-after NUMBER
                                 requests with a login that are believed; later ones are anonymous
          --cors                 let web pages of any origin use the sandbox, as the real server does
          --fault KIND[,KIND]    the faults to draw from: All, a status (503, 503AfterCommit, 404Html, 422CutOff), or a kind:
                                 {{KindList}}
          --fault-rate SHARE     the share of requests that fail, 0 to 1; 0.1 when --fault is given
          --fault-seed NUMBER    the seed of the draws; 1 by default
          --fault-schedule KIND[,KIND]
                                 the fate of the first requests, one by one; - lets a request through
          --log                  write a line for every request
          --help                 show this and end

        """;

    /// <summary>Reads the arguments; <paramref name="problem"/> says what is wrong with them.</summary>
    public static bool TryParse(
        string[] arguments, [NotNullWhen(true)] out CommandLineOptions? command, [NotNullWhen(false)] out string? problem)
    {
        var parser = new Parser(arguments);
        command = parser.Read();
        problem = command is null ? parser.Problem + " --help lists the options." : null;
        return command is not null;
    }

    private sealed class Parser(string[] arguments)
    {
        private readonly List<string> _files = [];
        private int _at;
        private int _port;
        private int _records;
        private int _seed = 1;
        private int _faultSeed = 1;
        private int _latency;
        private int _indexDelay;
        private int? _rateLimit;
        private double? _faultRate;
        private int _readDelay;
        private double _indexDrift;
        private int? _largestPage;
        private int? _loginEndsAfter;
        private bool _cors;
        private IReadOnlyList<SandboxFault> _faults = [];
        private IReadOnlyList<SandboxFault?> _schedule = [];
        private string? _data;
        private bool _empty;
        private bool _log;
        private bool _help;

        public string? Problem { get; private set; }

        public CommandLineOptions? Read()
        {
            while (_at < arguments.Length && Problem is null)
                ReadOption(arguments[_at++]);
            if (Problem is not null)
                return null;
            var options = new SandboxOptions
            {
                Port = _port,
                RecordCount = _records,
                Seed = _seed,
                Empty = _empty,
                RecordFiles = _files,
                DataFile = _data,
                Latency = TimeSpan.FromMilliseconds(_latency),
                IndexDelay = TimeSpan.FromMilliseconds(_indexDelay),
                RateLimit = _rateLimit,
                ReadDelay = TimeSpan.FromMilliseconds(_readDelay),
                IndexDrift = _indexDrift,
                LargestPage = _largestPage,
                LoginEndsAfter = _loginEndsAfter,
                Cors = _cors,
                Faults = _schedule,
                FaultKinds = _faults,
                FaultRate = _faultRate ?? (_faults.Count > 0 ? 0.1 : 0),
                FaultSeed = _faultSeed,
            };
            return new CommandLineOptions(options, _log, _help);
        }

        private void ReadOption(string name)
        {
            switch (name)
            {
                case "--port":
                    _port = Number(name, 65_535);
                    break;
                case "--records":
                    _records = Number(name);
                    break;
                case "--seed":
                    _seed = Number(name);
                    break;
                case "--latency":
                    _latency = Number(name);
                    break;
                case "--index-delay":
                    _indexDelay = Number(name);
                    break;
                case "--rate-limit":
                    _rateLimit = Number(name);
                    break;
                case "--fault-seed":
                    _faultSeed = Number(name);
                    break;
                case "--fault-rate":
                    _faultRate = Share(name);
                    break;
                case "--fault":
                    _faults = [.. Names(name).SelectMany(Faults)];
                    break;
                case "--fault-schedule":
                    _schedule = [.. Names(name).Select(text => text == "-" ? null : Fault(text))];
                    break;
                case "--read-delay":
                    _readDelay = Number(name);
                    break;
                case "--index-drift":
                    _indexDrift = Share(name);
                    break;
                case "--largest-page":
                    _largestPage = Number(name);
                    break;
                case "--login-ends-after":
                    _loginEndsAfter = Number(name);
                    break;
                case "--cors":
                    _cors = true;
                    break;
                case "--data":
                    _data = Value(name);
                    break;
                case "--load":
                    _files.Add(Value(name));
                    break;
                case "--empty":
                    _empty = true;
                    break;
                case "--log":
                    _log = true;
                    break;
                case "--help" or "-h" or "-?":
                    _help = true;
                    break;
                default:
                    Problem = $"'{name}' is not an option of this program.";
                    break;
            }
        }

        private string Value(string name)
        {
            if (_at < arguments.Length)
                return arguments[_at++];
            Problem ??= $"'{name}' needs a value after it.";
            return string.Empty;
        }

        private int Number(string name, int highest = int.MaxValue)
        {
            var text = Value(name);
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= highest)
                return number;
            Problem ??= $"'{name}' needs a whole number{(highest < int.MaxValue ? $" up to {highest}" : string.Empty)}, not '{text}'.";
            return 0;
        }

        private double Share(string name)
        {
            var text = Value(name);
            if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
                && share is >= 0 and <= 1)
                return share;
            Problem ??= $"'{name}' needs a number from 0 to 1, not '{text}'.";
            return 0;
        }

        private string[] Names(string name) => Value(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        private IReadOnlyList<SandboxFault> Faults(string text)
        {
            if (text.Equals("All", StringComparison.OrdinalIgnoreCase))
                return SandboxFault.All;
            return Fault(text) is { } fault ? [fault] : [];
        }

        private SandboxFault? Fault(string text)
        {
            if (SandboxFault.TryParse(text, out var fault))
                return fault;
            Problem ??= $"'{text}' is not a kind of fault.";
            return null;
        }
    }
}
