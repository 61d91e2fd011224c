using JupyterSpark.Components.Units;

namespace JupyterSpark.Components.Aws;

/// <summary>
/// How the network is cut: a quarter for the nodes and pods of each zone, and the last quarter cut again for the public subnets, in which
/// load balancers and NAT gateways stand. A range of their own for pods is cut into the same quarters.
/// </summary>
public static class AwsSubnets
{
    /// <summary>Bits by which a private subnet is smaller than the network.</summary>
    public const int PrivateBits = 2;

    private const int PublicBits = 4;

    // The last quarter begins at twelve sixteenths.
    private const int FirstPublic = 12;

    /// <summary>The private subnet of a zone.</summary>
    /// <param name="network">The network.</param>
    /// <param name="zone">The zone, counted from 0; at most three.</param>
    public static Cidr Private(Cidr network, int zone) => Part(network, PrivateBits, zone);

    /// <summary>The public subnet of a zone.</summary>
    /// <param name="network">The network.</param>
    /// <param name="zone">The zone, counted from 0; at most three.</param>
    public static Cidr Public(Cidr network, int zone) => Part(network, PublicBits, FirstPublic + zone);

    private static Cidr Part(Cidr network, int bits, int index)
    {
        var prefix = network.Prefix + bits;
        var offset = (int)(index * (network.Size >> bits));
        return Cidr.Parse($"{network.AddressAt(offset)}/{prefix}");
    }
}
