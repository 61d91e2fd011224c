using JupyterSpark.Components.Units;

namespace JupyterSpark.Stacks.Rules;

/// <summary>Mistakes with TLS and with how the hub is reached.</summary>
public static class HttpsProblems
{
    private const string Https = "platform:hub.https";
    private const string Expose = "platform:hub.expose";

    /// <summary>No TLS outside dev.</summary>
    public static Problem None() => Mistake.Error(
        "TLS001",
        $"{Https}.kind",
        "Passwords and notebooks would cross the network in clear text, which only a dev deployment may allow.",
        "Set hub.https.kind to letsencrypt, secret or offload.");

    /// <summary>A public address without TLS that everybody may reach.</summary>
    public static Problem PublicWithoutTls() => Mistake.Error(
        "TLS002",
        $"{Expose}.sourceRanges",
        "The hub would have a public address without TLS, open to everybody.",
        "Set hub.https, name the ranges that may reach it, or set hub.expose.kind: clusterIP.");

    /// <summary>TLS without a host name.</summary>
    public static Problem NoHosts(string kind) => Mistake.Error(
        "TLS003",
        $"{Https}.hosts",
        $"There is no host name; https by {kind} needs one (without it the chart falls back to plain http and says nothing).",
        "Write hosts, such as [hub.example.org].");

    /// <summary>Let's Encrypt without an address for its notices.</summary>
    public static Problem NoContact() => Mistake.Error(
        "TLS004",
        $"{Https}.contactEmail",
        "The contact address is missing; letsencrypt needs one.",
        "Write contactEmail, such as admins@example.org.");

    /// <summary>Let's Encrypt for a hub that the internet does not reach.</summary>
    public static Problem LetsencryptInside(string exposure) => Mistake.Error(
        "TLS005",
        $"{Https}.kind",
        $"Let's Encrypt must reach the hub from the internet at ports 80 and 443, but hub.expose.kind is {exposure}.",
        "Set hub.expose.kind: loadBalancer, or use secret (which a certificate manager may keep) or offload.");

    /// <summary>Let's Encrypt behind source ranges.</summary>
    public static Problem LetsencryptBehindRanges() => Mistake.Error(
        "TLS006",
        $"{Expose}.sourceRanges",
        "Let's Encrypt must reach the hub from the internet, from addresses that it does not tell; with source ranges no certificate " +
        "comes.",
        "Remove sourceRanges, or use https.kind secret with a certificate of your own.");

    /// <summary>TLS from a Secret without its name.</summary>
    public static Problem NoSecret() => Mistake.Error(
        "TLS007",
        $"{Https}.secretName",
        "The Secret's name is missing; https by secret needs it.",
        "Write the name of a Secret of type kubernetes.io/tls in the hub's namespace.");

    /// <summary>A key of another way of TLS.</summary>
    public static Problem Ignored(string key, string kind, string belongs) => Mistake.Error(
        "TLS008", $"{Https}.{key}", $"{key} has no effect with https by {kind}; it belongs to {belongs}.", "Remove it, or change kind.");

    /// <summary>A range of everybody.</summary>
    public static Problem OpenRange(string path, Cidr found) => Mistake.Warning(
        "TLS009", path, $"{found} lets nearly everybody reach the hub.", "Name the ranges of your users, or leave sourceRanges out.");

    /// <summary>Ranges without a public address.</summary>
    public static Problem RangesInside(string exposure) => Mistake.Error(
        "TLS010",
        $"{Expose}.sourceRanges",
        $"sourceRanges has no effect with hub.expose.kind {exposure}: only a load balancer reads it.",
        "Remove it, or set hub.expose.kind: loadBalancer.");

    /// <summary>A key of another way to reach the hub.</summary>
    public static Problem OtherExposure(string key, string exposure, string belongs) => Mistake.Error(
        "TLS011",
        $"{Expose}.{key}",
        $"{key} has no effect with hub.expose.kind {exposure}; it belongs to {belongs}.",
        $"Remove it, or set hub.expose.kind: {belongs}.");

    /// <summary>A hub in clear text that others than its cluster reach.</summary>
    public static Problem ClearText(string exposure) => Mistake.Warning(
        "TLS012",
        $"{Https}.kind",
        $"Passwords and notebooks cross the network in clear text: hub.expose.kind is {exposure} and nothing ends TLS.",
        "Set hub.https.kind to secret or offload, or hub.expose.kind to clusterIP.");
}
