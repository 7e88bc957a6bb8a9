using DataCite.Sandbox.Model;

namespace DataCite.Sandbox;

/// <summary>
/// Faults on demand: for the next requests that match, for a series of requests, or for a share of all requests drawn with a seed; and
/// settings that concern every request. May be changed while the sandbox runs.
/// </summary>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly List<ScheduledFault> _scheduled = [];
    private Random _random;
    private double _rate;
    private IReadOnlyList<SandboxFault> _kinds = SandboxFault.Recoverable;
    private int? _loginEndsAfter;

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

    /// <summary>
    /// What <see cref="Rate"/> draws from, evenly among those that the request can meet. <see cref="Recoverable"/> to begin with, and
    /// again when it is set to an empty list.
    /// </summary>
    public IReadOnlyList<SandboxFault> Kinds
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
                _kinds = value.Count > 0 ? value.ToArray() : SandboxFault.Recoverable;
        }
    }

    /// <summary>Sets <see cref="Kinds"/>, in the form that is short to write in a script.</summary>
    /// <param name="faults">Kinds, statuses, or the text of either; none for <see cref="Recoverable"/>.</param>
    public void DrawFrom(params SandboxFault[] faults) => Kinds = faults;

    /// <inheritdoc cref="SandboxFault.Recoverable"/>
    public IReadOnlyList<SandboxFault> Recoverable { get; } = SandboxFault.Recoverable;

    /// <inheritdoc cref="SandboxFault.All"/>
    public IReadOnlyList<SandboxFault> All { get; } = SandboxFault.All;

    /// <summary>What <c>Retry-After</c> says in 429 answers. One second to begin with.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a slow body takes altogether. Two seconds to begin with.</summary>
    public TimeSpan SlowBodyDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after an answer its second copy is sent. Nothing to begin with: right behind it.</summary>
    public TimeSpan DoubledAnswerDelay { get; set; }

    /// <summary>How long connections are refused after an outage fault. Two seconds to begin with.</summary>
    public TimeSpan OutageDuration { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The DOI that <see cref="SandboxFaultKind.OtherDoi"/> and redirects lead to. Null takes one that the sandbox holds.</summary>
    public string? OtherDoi { get; set; }

    /// <summary>The largest page that lists give, whatever was asked for; null for the real server's 1000.</summary>
    public int? LargestPage { get; set; }

    /// <summary>While true, saves succeed but the handle is not registered: <c>registered</c> stays null.</summary>
    public bool HandleRegistrationFails { get; set; }

    /// <summary>
    /// How many more requests with a login are believed. After them the caller is anonymous: reads show what the public sees, writes and
    /// tokens are refused. Null for no end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int? LoginEndsAfter
    {
        get
        {
            lock (_gate)
                return _loginEndsAfter;
        }

        set
        {
            if (value is { } number)
                ArgumentOutOfRangeException.ThrowIfNegative(number);
            lock (_gate)
                _loginEndsAfter = value;
        }
    }

    /// <summary>Tells the host to cut all connections, and to refuse new ones for so long; zero ends an outage.</summary>
    internal Action<TimeSpan>? Interrupted { get; set; }

    /// <summary>Cuts all connections now, and refuses new ones for a while.</summary>
    /// <param name="duration">How long, by the sandbox's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public void Disconnect(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        Interrupted?.Invoke(duration);
    }

    /// <summary>Lets the next matching requests fail. A fault waits for a request that it can concern: a page fault for a list, say.</summary>
    /// <param name="fault">How: a kind, a status, or the text of either.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="method">Only requests with this method; null for all.</param>
    /// <param name="pathStart">Only requests whose path begins so; null for all.</param>
    /// <param name="after">How many matching requests go through first.</param>
    public void Next(SandboxFault fault, int count = 1, string? method = null, string? pathStart = null, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        lock (_gate)
            _scheduled.Add(new ScheduledFault(fault, method, pathStart, after, count));
    }

    /// <summary>Fixes the fate of the next requests one by one; null lets a request through. A fault that cannot concern its request does nothing.</summary>
    /// <param name="fates">The first element is for the next request.</param>
    public void Schedule(params SandboxFault?[] fates)
    {
        ArgumentNullException.ThrowIfNull(fates);
        lock (_gate)
        {
            var through = 0;
            foreach (var fate in fates)
            {
                if (fate is not null)
                    _scheduled.Add(new ScheduledFault(fate, null, null, through, 1) { InSeries = true });
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

    /// <summary>No more faults, neither scheduled nor drawn, and none of the settings that spoil every request; an outage ends.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _scheduled.Clear();
            _rate = 0;
            _loginEndsAfter = null;
            HandleRegistrationFails = false;
            LargestPage = null;
        }

        Interrupted?.Invoke(TimeSpan.Zero);
    }

    internal SandboxFault? Draw(string method, string path)
    {
        lock (_gate)
        {
            SandboxFault? drawn = null;
            for (var i = 0; i < _scheduled.Count; i++)
            {
                var fault = _scheduled[i];
                if (!fault.Concerns(method, path))
                    continue;
                if (fault.After > 0)
                    _scheduled[i] = fault with { After = fault.After - 1 };
                else if (drawn is null)
                {
                    drawn = fault.Fault;
                    _scheduled[i] = fault with { Remaining = fault.Remaining - 1 };
                }
            }

            _scheduled.RemoveAll(static fault => fault.Remaining == 0);
            if (drawn is not null)
                return FaultScope.Concerns(drawn.Kind, method, path) ? drawn : null;
            return _rate > 0 && _random.NextDouble() < _rate ? DrawKind(method, path) : null;
        }
    }

    /// <summary>Whether the login of a request that brings one is not believed any more; counts the request.</summary>
    internal bool LoginHasEnded()
    {
        lock (_gate)
        {
            if (_loginEndsAfter is not { } left)
                return false;
            _loginEndsAfter = Math.Max(0, left - 1);
            return left == 0;
        }
    }

    private SandboxFault? DrawKind(string method, string path)
    {
        var possible = _kinds.Where(fault => FaultScope.Concerns(fault.Kind, method, path)).ToList();
        return possible.Count > 0 ? possible[_random.Next(possible.Count)] : null;
    }

    private sealed record ScheduledFault(SandboxFault Fault, string? Method, string? PathStart, int After, int Remaining)
    {
        /// <summary>Whether its place in the series counts, whatever the request is.</summary>
        public bool InSeries { get; init; }

        public bool Concerns(string method, string path)
            => InSeries || ((Method is null || Method.Equals(method, StringComparison.OrdinalIgnoreCase))
                && (PathStart is null || path.StartsWith(PathStart, StringComparison.Ordinal))
                && FaultScope.Concerns(Fault.Kind, method, path));
    }
}
