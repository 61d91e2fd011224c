namespace JupyterSpark.Components.Foundation;

/// <summary>Something outside of the workload that pods may reach on one TCP port.</summary>
/// <param name="Port">The TCP port where the pods or machines listen: of a Service its target port, because policies see what is behind it.</param>
public abstract record EgressTarget(int Port);

/// <summary>An address range. Under Cilium it matches no pod and no node.</summary>
/// <param name="Cidr">The range, IPv4.</param>
/// <param name="Port">The TCP port.</param>
public sealed record CidrEgress(string Cidr, int Port) : EgressTarget(Port);

/// <summary>Pods of another namespace.</summary>
/// <param name="Namespace">Their namespace.</param>
/// <param name="Labels">Their labels; empty for every pod of the namespace.</param>
/// <param name="Port">The TCP port.</param>
public sealed record PodEgress(string Namespace, IReadOnlyDictionary<string, string> Labels, int Port) : EgressTarget(Port);
