using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace JupyterSpark.Tests.Offline;

/// <summary>One run of a small program, with what it registered and called.</summary>
internal sealed class BindingsRun : IMocks
{
    private readonly object state;

    private BindingsRun(object? state) => this.state = state ?? ImmutableDictionary<string, object>.Empty;

    public List<MockResourceArgs> Resources { get; } = [];

    public List<MockCallArgs> Calls { get; } = [];

    /// <summary>The inputs of the only resource.</summary>
    public ImmutableDictionary<string, object> Inputs => Assert.Single(Resources).Inputs;

    /// <summary>Runs a program; every resource gets <paramref name="state"/>, and every function gives it.</summary>
    public static async Task<BindingsRun> OfAsync(Action program, object? state = null)
    {
        var run = new BindingsRun(state);
        await Deployment.TestAsync(run, new TestOptions { IsPreview = false }, program);
        return run;
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        if (args.Type != "pulumi:pulumi:Stack")
        {
            lock (Resources)
            {
                Resources.Add(args);
            }
        }
        return Task.FromResult(((string?)$"{args.Name}-id", state));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Calls.Add(args);
        return Task.FromResult(state);
    }
}
