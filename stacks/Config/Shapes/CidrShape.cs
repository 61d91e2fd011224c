using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Rules;

namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>An IPv4 range in CIDR form.</summary>
internal sealed class CidrShape : Shape
{
    private const string Pattern = "^([0-9]{1,3}\\.){3}[0-9]{1,3}/[0-9]{1,2}$";

    /// <inheritdoc/>
    public override string Words => "an IPv4 range such as 10.1.0.0/16";

    /// <inheritdoc/>
    public override string Example => "10.1.0.0/16";

    /// <inheritdoc/>
    // A range that is kept for documentation (RFC 5737): it overlaps nothing that anybody uses, AKS included.
    public override object StandIn => Cidr.Parse("198.51.100.0/24");

    /// <inheritdoc/>
    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };

    /// <inheritdoc/>
    protected override object? ReadScalar(ScalarNode scalar, Report report)
    {
        if (Cidr.TryParse(scalar.Text, out var cidr))
        {
            return cidr;
        }
        var (reason, advice) = scalar.MayBeSecret ? ("it is of another form", $"Write {Words}.") : Diagnose(scalar.Text);
        return Refuse(ValueProblems.NotACidr(scalar.Path, Found(scalar), reason, advice), report);
    }

    private (string Reason, string Advice) Diagnose(string text)
    {
        var parts = text.Split('/');
        if (IPAddress.TryParse(parts[0], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return ("it is IPv6", "Write an IPv4 range; the platform's networks are IPv4.");
        }
        if (!Cidr.TryParseAddress(parts[0], out var number))
        {
            return ("four numbers from 0 to 255 come first, with points between them and no zeros in front", $"Write {Words}.");
        }
        if (parts.Length == 1)
        {
            return ("the length of the prefix is missing", $"One address is {text}/32; a network is {Network(number, 16)}.");
        }
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix <= 32 && parts.Length == 2
            ? ($"bits behind the first {prefix} are set", $"Write {Network(number, prefix)}.")
            : ("the prefix must be 0 to 32", $"Write {Network(number, 16)}, for example.");
    }

    private static string Network(uint address, int prefix)
    {
        var network = prefix == 0 ? 0 : address & uint.MaxValue << (32 - prefix);
        return string.Create(
            CultureInfo.InvariantCulture, $"{network >> 24}.{(network >> 16) & 255}.{(network >> 8) & 255}.{network & 255}/{prefix}");
    }
}
