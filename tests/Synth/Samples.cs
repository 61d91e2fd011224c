using System.Collections.Immutable;
using JupyterSpark.Synth.Evaluation;
using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace JupyterSpark.Tests.Synth;

/// <summary>Small programs, and graphs made by hand.</summary>
internal static class Samples
{
    public const string ConfigMapType = "kubernetes:core/v1:ConfigMap";

    public static Task<ResourceGraph> EvaluateAsync(Action program, string root = "/somewhere") => EvaluateAsync(
        () =>
        {
            program();
            return new Dictionary<string, object?>();
        },
        root);

    public static Task<ResourceGraph> EvaluateAsync(Func<IDictionary<string, object?>> program, string root = "/somewhere") =>
        new Evaluator(ProviderFacts.Embedded).EvaluateAsync(new EvaluationRequest
        {
            Project = "sample",
            Stack = "dev",
            RootDirectory = root,
            Program = program,
        });

    /// <summary>A ConfigMap whose entries show what values became.</summary>
    public static ConfigMap Show(string name, InputMap<string> data, CustomResourceOptions? options = null) =>
        new(name, new ConfigMapArgs { Metadata = new ObjectMetaArgs { Name = name }, Data = data }, options);

    public static GraphResource Named(this ResourceGraph graph, string name) => Assert.Single(graph.Resources, r => r.Name == name);

    public static GraphResource Resource(string type, string name, MapValue inputs, string? parent = null, bool protect = false) => new()
    {
        Urn = UrnText.Of("sample", "dev", parent, type, name),
        Type = type,
        Name = name,
        Parent = parent,
        Custom = true,
        Provider = null,
        DependsOn = [],
        PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
        Protect = protect,
        RetainOnDelete = false,
        Inputs = inputs,
        Secrets = [],
    };

    public static ResourceGraph Graph(params GraphResource[] resources) => new()
    {
        Project = "sample",
        Stack = "dev",
        Resources = [.. resources.OrderBy(r => r.Urn, StringComparer.Ordinal)],
        Outputs = MapValue.Empty,
    };

    public static MapValue Map(params (string Name, GraphValue Value)[] entries) =>
        MapValue.Of(entries.Select(e => KeyValuePair.Create(e.Name, e.Value)));

    public static GraphValue Text(string text) => new TextValue(text);

    public static GraphValue List(params GraphValue[] items) => new ListValue([.. items]);
}

/// <summary>A component that groups what a function makes.</summary>
internal sealed class Group : ComponentResource
{
    public Group(string name, Action<Group> children, ComponentResourceOptions? options = null)
        : base("sample:index:Group", name, options)
    {
        children(this);
        RegisterOutputs();
    }
}
