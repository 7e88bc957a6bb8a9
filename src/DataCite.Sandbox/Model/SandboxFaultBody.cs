namespace DataCite.Sandbox;

/// <summary>What the body of a <see cref="SandboxFaultKind.Answer"/> is.</summary>
public enum SandboxFaultBody
{
    /// <summary>What usually comes with the status: JSON from the application for 400, 401, 404, 405, 406, 409, 422, HTML otherwise.</summary>
    Usual,

    /// <summary>A page of a firewall, load balancer or front server.</summary>
    Html,

    /// <summary>An error of the application.</summary>
    Json,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>No body.</summary>
    Empty,

    /// <summary>JSON that says it is JSON and cannot be read.</summary>
    Unreadable,

    /// <summary>JSON that ends before its announced length; the connection breaks.</summary>
    CutOff,
}
