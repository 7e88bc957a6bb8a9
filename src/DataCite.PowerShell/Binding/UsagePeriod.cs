namespace DataCite.PowerShell;

/// <summary>What usage is summed up by.</summary>
internal enum UsagePeriod
{
    Month = 1,
    Year = 1 << 1,
}
