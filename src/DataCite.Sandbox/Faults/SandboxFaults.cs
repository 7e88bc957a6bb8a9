namespace DataCite.Sandbox;

/// <summary>
/// Faults on demand: some for the next requests that match, or a share of all requests drawn with a seed. May be changed while the
/// sandbox runs.
/// </summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly List<ScheduledFault> _scheduled = [];
    private Random _random;
    private double _rate;
    private SandboxFaultKind[] _kinds = Enum.GetValues<SandboxFaultKind>();

    internal SandboxFaults(int seed) => _random = new Random(seed);

    /// <summary>The share of requests that fail, 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double Rate
    {
        get
        {
            lock (_gate)
                return _rate;
        }

        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 0);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1);
            lock (_gate)
                _rate = value;
        }
    }

    /// <summary>The kinds that <see cref="Rate"/> draws from, evenly. All of them to begin with.</summary>
    public IReadOnlyList<SandboxFaultKind> Kinds
    {
        get
        {
            lock (_gate)
                return _kinds;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            lock (_gate)
                _kinds = value.Count > 0 ? [.. value] : Enum.GetValues<SandboxFaultKind>();
        }
    }

    /// <summary>What <c>Retry-After</c> says in 429 answers. One second to begin with.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a slow body takes altogether. Two seconds to begin with.</summary>
    public TimeSpan SlowBodyDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>While true, saves succeed but the handle is not registered: <c>registered</c> stays null (T18).</summary>
    public bool HandleRegistrationFails { get; set; }

    /// <summary>Lets the next matching requests fail.</summary>
    /// <param name="kind">How.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="method">Only requests with this method; null for all.</param>
    /// <param name="pathStart">Only requests whose path begins so; null for all.</param>
    /// <param name="after">How many matching requests go through first.</param>
    public void Next(SandboxFaultKind kind, int count = 1, string? method = null, string? pathStart = null, int after = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        lock (_gate)
            _scheduled.Add(new ScheduledFault(kind, method, pathStart, after, count));
    }

    /// <summary>Fixes the fate of the next requests one by one; null lets a request through.</summary>
    /// <param name="fates">The first element is for the next request.</param>
    public void Schedule(params IEnumerable<SandboxFaultKind?> fates)
    {
        ArgumentNullException.ThrowIfNull(fates);
        lock (_gate)
        {
            var through = 0;
            foreach (var fate in fates)
            {
                if (fate is { } kind)
                    _scheduled.Add(new ScheduledFault(kind, null, null, through, 1));
                through++;
            }
        }
    }

    /// <summary>Starts the draws of <see cref="Rate"/> again from a seed.</summary>
    public void Reseed(int seed)
    {
        lock (_gate)
            _random = new Random(seed);
    }

    /// <summary>No more faults, neither scheduled nor drawn.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _scheduled.Clear();
            _rate = 0;
            HandleRegistrationFails = false;
        }
    }

    internal SandboxFaultKind? Draw(string method, string path)
    {
        lock (_gate)
        {
            SandboxFaultKind? drawn = null;
            for (var i = 0; i < _scheduled.Count; i++)
            {
                var fault = _scheduled[i];
                if (!fault.Concerns(method, path))
                    continue;
                if (fault.After > 0)
                    _scheduled[i] = fault with { After = fault.After - 1 };
                else if (drawn is null)
                {
                    drawn = fault.Kind;
                    _scheduled[i] = fault with { Remaining = fault.Remaining - 1 };
                }
            }

            _scheduled.RemoveAll(static fault => fault.Remaining == 0);
            if (drawn is null && _rate > 0 && _random.NextDouble() < _rate)
                drawn = _kinds[_random.Next(_kinds.Length)];
            return drawn;
        }
    }

    private sealed record ScheduledFault(SandboxFaultKind Kind, string? Method, string? PathStart, int After, int Remaining)
    {
        public bool Concerns(string method, string path)
            => (Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                && (PathStart is null || path.StartsWith(PathStart, StringComparison.Ordinal));
    }
}
