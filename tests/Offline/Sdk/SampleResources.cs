using System.Collections.Immutable;
using Pulumi;

namespace JupyterSpark.Tests.Offline.Sdk;

/// <summary>Written as a provider's bindings are: what the tests of this folder register.</summary>
internal sealed class ThingArgs : ResourceArgs
{
    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("parts")]
    public InputList<string> Parts { get; set; } = [];

    [Input("tags")]
    public InputMap<string> Tags { get; set; } = [];

    [Input("shape")]
    public Input<ShapeArgs>? Shape { get; set; }

    [Input("mode")]
    public Input<Mode>? Mode { get; set; }

    [Input("port")]
    public InputUnion<int, string>? Port { get; set; }

    [Input("content")]
    public Input<AssetOrArchive>? Content { get; set; }

    [Input("peer")]
    public Input<Resource>? Peer { get; set; }

    [Input("anything")]
    public object? Anything { get; set; }

    public string NotAnInput { get; set; } = "";
}

internal sealed class ShapeArgs : ResourceArgs
{
    [Input("width", required: true)]
    public Input<double> Width { get; set; } = null!;

    [Input("colour")]
    public Input<string>? Colour { get; set; }
}

[EnumType]
internal readonly struct Mode
{
    private readonly string value;

    private Mode(string value) => this.value = value;

    public static Mode Fast { get; } = new("Fast");

    public static explicit operator string(Mode mode) => mode.value;
}

internal enum Level
{
    High = 7,
}

[OutputType]
internal sealed class Status
{
    public readonly string Phase;
    public readonly ImmutableArray<string> Hosts;

    [OutputConstructor]
    private Status(string phase, ImmutableArray<string> hosts) => (Phase, Hosts) = (phase, hosts);
}

internal sealed class Thing : CustomResource
{
    public const string Token = "sample:index:Thing";

    public Thing(string name, ThingArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ThingArgs(), options)
    {
    }

    [Output("label")]
    public Output<string> Label { get; private set; } = null!;

    [Output("endpoint")]
    public Output<string> Endpoint { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("weight")]
    public Output<double?> Weight { get; private set; } = null!;

    [Output("parts")]
    public Output<ImmutableArray<string>> Parts { get; private set; } = null!;

    [Output("hosts")]
    public Output<ImmutableArray<string>> Hosts { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("status")]
    public Output<Status?> Status { get; private set; } = null!;

    [Output("mode")]
    public Output<Mode?> Mode { get; private set; } = null!;

    [Output("port")]
    public Output<Union<int, string>> Port { get; private set; } = null!;
}

internal sealed class Other(string name, CustomResourceOptions? options = null)
    : CustomResource("other:index:Other", name, ResourceArgs.Empty, options);

internal sealed class SampleProviderArgs : ResourceArgs
{
    [Input("flags", json: true)]
    public InputList<string> Flags { get; set; } = [];

    [Input("strict", json: true)]
    public Input<bool>? Strict { get; set; }

    [Input("limits", json: true)]
    public InputMap<int> Limits { get; set; } = [];
}

internal sealed class SampleProvider(string name, SampleProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("sample", name, args ?? new SampleProviderArgs(), options);

internal sealed class OtherProvider(string name) : ProviderResource("other", name, ResourceArgs.Empty);

/// <summary>A component that does in its constructor what a test gives it.</summary>
internal sealed class Group : ComponentResource
{
    public const string Token = "test:parts:Group";

    public Group(string name, Action<Group>? children = null, ComponentResourceOptions? options = null, ResourceArgs? args = null)
        : base(Token, name, args, options)
    {
        children?.Invoke(this);
        RegisterOutputs();
    }

    [Output("address")]
    public Output<string> Address { get; set; } = null!;
}
