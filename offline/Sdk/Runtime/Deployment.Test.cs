using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack under mocks; gives every resource. Throws when anything in it fails.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => RunTestAsync(mocks, options, () => Task.FromResult<Stack>(new TStack()));

    /// <summary>Runs a stack that a service provider makes, under mocks; gives every resource.</summary>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack => RunTestAsync(mocks, options, () => Task.FromResult<Stack>(
            serviceProvider.GetService(typeof(TStack)) as TStack
            ?? throw new InvalidOperationException($"The service provider has no {typeof(TStack).Name}.")));

    /// <summary>Runs a program under mocks; gives every resource.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        RunTestAsync(testMocks, testOptions, () =>
        {
            var stack = new Stack();
            createResources();
            return Task.FromResult(stack);
        });

    /// <summary>Runs a program under mocks; gives every resource.</summary>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources) =>
        RunTestAsync(testMocks, testOptions, async () =>
        {
            var stack = new Stack();
            await createResources().ConfigureAwait(false);
            return stack;
        });

    /// <summary>Runs a program under mocks; gives every resource and the program's outputs.</summary>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await RunTestAsync(testMocks, testOptions, () =>
        {
            var stack = new Stack();
            stack.Outputs = outputs = createResources();
            return Task.FromResult(stack);
        }).ConfigureAwait(false);
        return (resources, outputs);
    }

    private static async Task<ImmutableArray<Resource>> RunTestAsync(IMocks mocks, TestOptions? options, Func<Task<Stack>> create)
    {
        var deployment = new Deployment(mocks, options ?? new TestOptions());
        // Set inside an async method: the caller's ambient deployment, if any, is untouched.
        Ambient.Value = deployment;
        try
        {
            var stack = await create().ConfigureAwait(false);
            deployment.RegisterOutputs(stack, stack.CollectOutputs());
        }
        catch (Exception error)
        {
            deployment.Tasks.AddError(error);
        }
        var errors = await deployment.Tasks.WhenAllDoneAsync().ConfigureAwait(false);
        var messages = errors.Select(Describe).Concat(deployment.Errors).Distinct(StringComparer.Ordinal).ToList();
        return messages.Count switch
        {
            0 => deployment.engine.Resources,
            1 => throw new RunException(messages[0], errors.Count == 1 ? errors[0] : null),
            _ => throw new AggregateException(messages.Select(m => new RunException(m))),
        };
    }

    private static string Describe(Exception error) => error is ResourceException { Resource: { } resource }
        ? $"{resource.GetResourceType()} {resource.GetResourceName()}: {error.Message}"
        : error.Message;
}
