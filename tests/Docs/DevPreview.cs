using JupyterSpark.Synth.Facts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Synth.Preview;

namespace JupyterSpark.Tests.Docs;

/// <summary>The graph of the stack that the documents speak of, evaluated once.</summary>
public sealed class DevPreview : IAsyncLifetime
{
    /// <summary>The graph.</summary>
    public ResourceGraph Graph { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var preview = await new StackPreview(PulumiProject.Find(Kit.Repository.Root), ProviderFacts.Embedded).OfStackAsync("dev", _ => { });
        Graph = preview.Graph ?? throw new InvalidOperationException(string.Join('\n', preview.Problems));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
