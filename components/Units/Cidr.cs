using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace JupyterSpark.Components.Units;

/// <summary>An IPv4 address range in CIDR form whose host bits are all zero, such as <c>10.1.0.0/16</c>.</summary>
public readonly record struct Cidr
{
    private Cidr(uint network, int prefix) => (Network, Prefix) = (network, prefix);

    /// <summary>The first address as a number in host byte order.</summary>
    public uint Network { get; }

    /// <summary>The prefix length, 0 to 32.</summary>
    public int Prefix { get; }

    /// <summary>How many addresses the range holds: 2^(32 - prefix).</summary>
    public long Size => 1L << (32 - Prefix);

    /// <summary>The last address as a number in host byte order.</summary>
    public uint Last => (uint)(Network + Size - 1);

    /// <summary>Reads <c>a.b.c.d/n</c>. Returns false when it is not one, or when bits behind the prefix are set (10.1.0.5/16).</summary>
    public static bool TryParse(string text, out Cidr cidr)
    {
        cidr = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !TryParseAddress(text[..slash], out var address)
            || !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix > 32)
        {
            return false;
        }
        var mask = prefix == 0 ? 0u : uint.MaxValue << (32 - prefix);
        if ((address & ~mask) != 0)
        {
            return false;
        }
        cidr = new Cidr(address, prefix);
        return true;
    }

    /// <summary>Reads a range that is known to be right, such as a default. Throws <see cref="FormatException"/> otherwise.</summary>
    public static Cidr Parse(string text) =>
        TryParse(text, out var cidr) ? cidr : throw new FormatException($"'{text}' is not an IPv4 range in CIDR form.");

    /// <summary>
    /// Reads a dotted IPv4 address of four parts into a number in host byte order. A part with a zero in front is none: some readers take
    /// it for octal.
    /// </summary>
    public static bool TryParseAddress(string text, out uint address)
    {
        address = 0;
        var parts = text.Split('.');
        if (parts.Length != 4
            || parts.Any(part => part.Length == 0 || !part.All(char.IsAsciiDigit) || part is ['0', _, ..])
            || !IPAddress.TryParse(text, out var ip))
        {
            return false;
        }
        address = BinaryPrimitives.ReadUInt32BigEndian(ip.GetAddressBytes());
        return true;
    }

    /// <summary>Whether the two ranges share an address.</summary>
    public bool Overlaps(Cidr other) => Network <= other.Last && other.Network <= Last;

    /// <summary>Whether every address of the other range is in this one.</summary>
    public bool Contains(Cidr other) => Network <= other.Network && other.Last <= Last;

    /// <summary>Whether the address (host byte order) is in this range.</summary>
    public bool Contains(uint address) => Network <= address && address <= Last;

    /// <summary>The address at the given offset from the first, dotted. Offset 1 of 10.2.0.0/16 is 10.2.0.1.</summary>
    public string AddressAt(int offset) => Dotted((uint)(Network + offset));

    /// <inheritdoc/>
    public override string ToString() => $"{Dotted(Network)}/{Prefix.ToString(CultureInfo.InvariantCulture)}";

    private static string Dotted(uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");
}
