using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack under mocks; gives every resource. Throws when anything in it fails.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => TestStackAsync(mocks, options, () => new TStack());

    /// <summary>Runs a stack that a service provider makes, under mocks; gives every resource.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack => TestStackAsync(mocks, options, () => serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack).Name}."));

    /// <summary>Runs a program under mocks; gives every resource but the stack.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        (await TestProgramAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program under mocks; gives every resource but the stack.</summary>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        (await TestProgramAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return new Dictionary<string, object?>();
        }).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program under mocks; gives every resource but the stack, and the program's outputs.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestProgramAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program under mocks; gives every resource but the stack, and the program's outputs.</summary>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources) =>
        TestProgramAsync(testMocks, testOptions, createResources);

    private static Task<ImmutableArray<Resource>> TestStackAsync(IMocks mocks, TestOptions? options, Func<Stack> create) =>
        RunTestAsync(mocks, options, () =>
        {
            create().RegisterMarkedOutputs();
            return Task.CompletedTask;
        });

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestProgramAsync(
        IMocks mocks, TestOptions options, Func<Task<IDictionary<string, object?>>> program)
    {
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        var resources = await RunTestAsync(mocks, options, async () =>
        {
            var stack = new Stack();
            outputs = await program().ConfigureAwait(false);
            stack.RegisterMarkedOutputs();
        }).ConfigureAwait(false);
        return (resources.RemoveAll(r => r is Stack), outputs);
    }

    private static async Task<ImmutableArray<Resource>> RunTestAsync(IMocks mocks, TestOptions? options, Func<Task> run)
    {
        if (Ambient.Value is not null)
        {
            throw new InvalidOperationException("Deployment.Instance should only be set once at the beginning of a 'Run' call.");
        }
        var deployment = new Deployment(mocks, options ?? new TestOptions());
        // Set inside an async method: gone again when it returns.
        Ambient.Value = deployment;
        try
        {
            await run().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            deployment.Tasks.AddError(error);
        }
        var errors = await deployment.Tasks.WhenAllDoneAsync().ConfigureAwait(false);
        return errors.Count switch
        {
            0 => deployment.engine.Resources,
            1 => throw errors[0],
            _ => throw new AggregateException(errors),
        };
    }
}
