using System.Net;
using System.Net.Sockets;

namespace DataCite.Client;

/// <summary>
/// Tells the addresses of the public internet from all others: this machine, private networks, and what is kept for special use (the
/// registries of IANA for IPv4 and IPv6). An IPv6 address that carries an IPv4 address in it is as public as that one.
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] SpecialIPv4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
        // Looks public: a service that every virtual machine of Azure reaches, with facts about the machine.
        IPNetwork.Parse("168.63.129.16/32"),
    ];

    private static readonly IPNetwork GlobalIPv6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork[] SpecialIPv6 =
    [
        // Protocols, Teredo among them; documentation.
        IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20"),
    ];

    // Link-local addresses, and the others at which a cloud tells a virtual machine about itself, with its passwords.
    private static readonly IPNetwork[] OfMachineItself =
    [
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("168.63.129.16/32"), IPNetwork.Parse("100.100.100.200/32"), IPNetwork.Parse("fe80::/10"), IPNetwork.Parse("fd00:ec2::254/128"),
    ];

    /// <summary>Whether an address may be that of a service that knows the secrets of the machine it runs on: no landing page is there, in no network.</summary>
    public static bool IsOfMachineItself(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return OfMachineItself.Any(network => network.Contains(Inner(address)));
    }

    /// <summary>Whether an address belongs to the public internet.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily is AddressFamily.InterNetwork)
            return !SpecialIPv4.Any(network => network.Contains(address));
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return false;
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        Span<byte> bytes = stackalloc byte[16];
        _ = address.TryWriteBytes(bytes, out _);
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes[12..]));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes[2..6]));
        // ISATAP: a tunnel to the IPv4 address at the end.
        if (bytes[8] is 0 or 2 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE && !IsPublic(new IPAddress(bytes[12..])))
            return false;
        return GlobalIPv6.Contains(address) && !SpecialIPv6.Any(network => network.Contains(address));
    }

    // The IPv4 address that an IPv6 address carries.
    private static IPAddress Inner(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        return Nat64.Contains(address) ? new IPAddress(bytes[12..]) : SixToFour.Contains(address) ? new IPAddress(bytes[2..6]) : address;
    }
}
