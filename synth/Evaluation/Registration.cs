using System.Collections.Immutable;
using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>A resource that the program registers, as the last transformation sees it.</summary>
internal sealed record Registration
{
    public required Resource Resource { get; init; }

    /// <summary>The parent's registration; null for the stack.</summary>
    public required Registration? Parent { get; init; }

    public required string Urn { get; init; }

    public required ResourceOptions Options { get; init; }

    /// <summary>Its inputs, once the outputs in them are there.</summary>
    public required Task<InputNode> Inputs { get; init; }

    /// <summary>The resources that it must wait for by option.</summary>
    public required Task<ImmutableArray<Resource>> DependsOn { get; init; }

    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    public bool IsCustom => Resource is CustomResource;

    /// <summary>Whether it is protected; without a word of its own as the parent, as the engine does.</summary>
    public bool IsProtected => Options.Protect ?? Parent?.IsProtected ?? false;

    /// <summary>Whether it is retained; without a word of its own as the parent, as the engine does.</summary>
    public bool IsRetained => Options.RetainOnDelete ?? Parent?.IsRetained ?? false;

    /// <summary>The provider that it uses: its own, or the nearest of an ancestor for the package; null for the default one.</summary>
    public ProviderResource? Provider => !IsCustom ? null : Options.Provider ?? Parent?.ProviderFor(Type.Split(':')[0]);

    private ProviderResource? ProviderFor(string package)
    {
        IEnumerable<ProviderResource?> own = Options is ComponentResourceOptions component
            ? [Options.Provider, .. component.Providers]
            : [Options.Provider];
        return own.FirstOrDefault(p => p?.GetResourceType() == $"pulumi:providers:{package}") ?? Parent?.ProviderFor(package);
    }
}
