namespace DataCite.Client;

/// <summary>Why there is no secure connection, in words for who looks after the server and not for who programs it.</summary>
internal static class TlsProblem
{
    private static readonly (string Sign, string Words)[] Known =
    [
        ("RemoteCertificateNameMismatch", "its certificate is for another name"),
        ("NotTimeValid", "its certificate has expired, or is not valid yet"),
        ("Revoked", "its certificate was revoked"),
        ("UntrustedRoot", "no authority that this machine trusts has signed its certificate"),
        ("PartialChain", "the certificates between its own and that of an authority are missing"),
        ("RemoteCertificateNotAvailable", "it shows no certificate"),
        ("certificate", "its certificate is not valid"),
        ("unexpected EOF", "it ended the connection before it was secure"),
        ("0 bytes from the transport", "it ended the connection before it was secure"),
        ("frame", "it does not speak TLS at this address"),
        ("wrong version number", "it does not speak TLS at this address"),
        ("SSL routines", "it and this machine agree on no version or cipher of TLS"),
    ];

    /// <summary>The reason in words.</summary>
    /// <param name="exception">What .NET says.</param>
    public static string Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            var known = Array.Find(Known, entry => cause.Message.Contains(entry.Sign, StringComparison.OrdinalIgnoreCase));
            if (known.Words is not null && (cause.InnerException is null || known.Sign is not "certificate"))
                return known.Words;
        }

        return "the connection could not be made secure (TLS)";
    }
}
