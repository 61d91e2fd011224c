using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Names of classes and namespaces, as the official generator makes them from tokens.</summary>
internal sealed class Names(Package package)
{
    private readonly string root = $"Pulumi.{Segment(package, package.Name)}";

    /// <summary>The namespace of a resource, function or enumeration.</summary>
    public string NamespaceOf(string token) => Join(root, Module(token));

    /// <summary>The class of a resource, function or enumeration.</summary>
    public static string ClassOf(string token) =>
        token.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "Provider" : UpperFirst(token[(token.LastIndexOf(':') + 1)..]);

    /// <summary>The namespace of a resource's argument class.</summary>
    public string ArgsNamespaceOf(string token) =>
        package.Style == Style.Kubernetes && Module(token).Length > 0 ? Join($"{root}.Types.Inputs", Module(token)) : NamespaceOf(token);

    /// <summary>The namespace of a nested type in a role.</summary>
    public string NestedNamespaceOf(string token, Role role)
    {
        var side = role.IsInput() ? "Inputs" : "Outputs";
        return package.Style == Style.Kubernetes
            ? Join($"{root}.Types.{side}", Module(token) is { Length: > 0 } module ? module : "Provider")
            : $"{NamespaceOf(token)}.{side}";
    }

    /// <summary>The class of a nested type in a role.</summary>
    public string NestedClassOf(string token, Role role) => ClassOf(token) + role.Suffix(package.Style);

    /// <summary>The full name of a nested type in a role.</summary>
    public string NestedNameOf(string token, Role role) => $"{NestedNamespaceOf(token, role)}.{NestedClassOf(token, role)}";

    public static string UpperFirst(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    public static string LowerFirst(string text) => $"{char.ToLowerInvariant(text[0])}{text[1..]}";

    // kubernetes:core/v1:Pod, azure-native:storage:FileShare, docker:index/container:Container, pulumi:providers:tls
    private string Module(string token)
    {
        var parts = token.Split(':');
        if (parts[0] == "pulumi")
        {
            return "";
        }
        var segments = parts[1].Split('/');
        var folders = package.Style == Style.Bridged ? segments[..^1] : segments;
        return string.Join('.', folders.Where(s => s != "index").Select(s => Segment(package, s)));
    }

    private static string Segment(Package package, string name) => package.Namespaces.GetValueOrDefault(name) ?? UpperFirst(name);

    private static string Join(string left, string right) => right.Length == 0 ? left : $"{left}.{right}";
}
