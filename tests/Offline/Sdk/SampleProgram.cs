using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace JupyterSpark.Tests.Offline.Sdk;

/// <summary>Mocks that remember what they are asked, and give inputs back together with what a test adds.</summary>
internal sealed class SampleMocks : IMocks
{
    private readonly Lock gate = new();

    public List<MockResourceArgs> Registered { get; } = [];

    public List<MockCallArgs> Called { get; } = [];

    public List<MockRegisterResourceOutputsRequest> Completed { get; } = [];

    /// <summary>The id of a resource.</summary>
    public Func<MockResourceArgs, string?> Id { get; init; } = args => $"{args.Name}-id";

    /// <summary>What a resource gives beside its inputs.</summary>
    public Func<MockResourceArgs, Dictionary<string, object>> State { get; init; } = _ => [];

    /// <summary>What a function gives.</summary>
    public Func<MockCallArgs, object> Result { get; init; } = args => args.Args;

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (gate)
        {
            Registered.Add(args);
        }
        return Task.FromResult<(string?, object)>((Id(args), args.Inputs.SetItems(State(args))));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        lock (gate)
        {
            Called.Add(args);
        }
        return Task.FromResult(Result(args));
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (gate)
        {
            Completed.Add(args);
        }
        return Task.CompletedTask;
    }

    public MockResourceArgs Of(string name) => Assert.Single(Registered, r => r.Name == name);

    public ImmutableDictionary<string, object> InputsOf(string name) => Of(name).Inputs;
}

/// <summary>Mocks that fail for the resource <c>a</c>.</summary>
internal sealed class FailingMocks : IMocks
{
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) => args.Name == "a"
        ? throw new InvalidOperationException("no such region")
        : Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}

/// <summary>What is known about an output.</summary>
internal sealed record Seen<T>(T Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies);

/// <summary>Runs small programs.</summary>
internal static class SampleProgram
{
    private static readonly TestOptions Update = new() { IsPreview = false };
    private static readonly TestOptions Preview = new() { IsPreview = true };

    public static Task<ImmutableArray<Resource>> UpdateAsync(Action program, IMocks? mocks = null) =>
        Deployment.TestAsync(mocks ?? new SampleMocks(), Update, program);

    public static Task<ImmutableArray<Resource>> PreviewAsync(Action program, IMocks? mocks = null) =>
        Deployment.TestAsync(mocks ?? new SampleMocks(), Preview, program);

    /// <summary>Runs a program that makes one output, in an update.</summary>
    public static Task<Seen<T>> InUpdate<T>(Func<Output<T>> program, IMocks? mocks = null) => LookAsync(program, Update, mocks);

    /// <summary>Runs a program that makes one output, in a preview.</summary>
    public static Task<Seen<T>> InPreview<T>(Func<Output<T>> program, IMocks? mocks = null) => LookAsync(program, Preview, mocks);

    private static async Task<Seen<T>> LookAsync<T>(Func<Output<T>> program, TestOptions options, IMocks? mocks)
    {
        Output<T> output = null!;
        await Deployment.TestAsync(mocks ?? new SampleMocks(), options, () =>
        {
            output = program();
        });
        return new Seen<T>(
            await OutputUtilities.GetValueAsync(output),
            await OutputUtilities.GetIsKnownAsync(output),
            await Output.IsSecretAsync(output),
            await OutputUtilities.GetDependenciesAsync(output));
    }
}
