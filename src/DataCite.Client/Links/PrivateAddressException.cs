using System.Net;

namespace DataCite.Client;

/// <summary>A host has no address but private ones, and these are not connected to.</summary>
internal sealed class PrivateAddressException(string host, IPAddress address)
    : Exception(IPAddress.TryParse(host, out _) ? $"{address} is an address of a private network" : $"{host} has the address {address}, which is one of a private network");
