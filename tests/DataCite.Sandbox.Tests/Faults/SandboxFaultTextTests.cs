namespace DataCite.Sandbox.Tests.Faults;

/// <summary>How faults are named.</summary>
public class SandboxFaultTextTests
{
    [Theory]
    [InlineData("ResetAfterCommit", "ResetAfterCommit", true)]
    [InlineData("resetbeforecommit", "ResetBeforeCommit", false)]
    [InlineData("ServiceUnavailable", "ServiceUnavailable", false)]
    [InlineData("service-unavailable-after-commit", "ServiceUnavailableAfterCommit", true)]
    [InlineData("GatewayTimeoutAfterCommit", "GatewayTimeoutAfterCommit", true)]
    [InlineData("GatewayTimeoutBeforeCommit", "GatewayTimeout", false)]
    [InlineData("503", "503", false)]
    [InlineData("503-after-commit", "503AfterCommit", true)]
    [InlineData("404Html", "404Html", false)]
    [InlineData("422cutoffaftercommit", "422CutOffAfterCommit", true)]
    [InlineData("527EmptyBeforeCommit", "527Empty", false)]
    public void A_fault_is_read_from_text_and_written_as_text(string text, string written, bool afterCommit)
    {
        var fault = SandboxFault.Parse(text);

        Assert.Equal(written, fault.ToString());
        Assert.Equal(afterCommit, fault.AfterCommit);
        Assert.Equal(fault, SandboxFault.Parse(written));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Flood")]
    [InlineData("Answer")]
    [InlineData("3")]
    [InlineData("99")]
    [InlineData("600")]
    [InlineData("5031")]
    [InlineData("503Yaml")]
    [InlineData("SlowBodyAfterCommit")]
    public void What_names_no_fault_is_refused_with_what_does(string text)
        => Assert.Contains("422CutOff", Assert.Throws<FormatException>(() => SandboxFault.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_fault_that_is_drawn_can_be_named()
        => Assert.All(SandboxFault.All, static fault => Assert.Equal(fault, SandboxFault.Parse(fault.ToString())));

    [Fact]
    public void Kinds_and_numbers_are_faults()
    {
        SandboxFault kind = SandboxFaultKind.SlowBody;
        SandboxFault status = 503;

        Assert.Equal(SandboxFaultKind.SlowBody, kind.Kind);
        Assert.Equal(503, status.Status);
        Assert.Throws<ArgumentException>(static () => SandboxFault.FromKind(SandboxFaultKind.Answer));
        Assert.Throws<ArgumentOutOfRangeException>(static () => SandboxFault.Answer(199));
    }

    [Fact]
    public void What_no_client_can_get_over_is_not_drawn_unless_it_is_named()
    {
        SandboxFaultKind[] ending = [SandboxFaultKind.OutageBeforeCommit, SandboxFaultKind.OutageAfterCommit, SandboxFaultKind.LoginIgnored, SandboxFaultKind.FalseSuccess];

        Assert.DoesNotContain(SandboxFault.All, fault => ending.Contains(fault.Kind));
        Assert.Subset(SandboxFault.All.ToHashSet(), SandboxFault.Recoverable.ToHashSet());
    }
}
