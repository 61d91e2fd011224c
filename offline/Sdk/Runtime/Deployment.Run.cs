namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync(Action action) => NoEngine();

    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync(Func<Task> func) => NoEngine();

    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => NoEngine();

    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) => NoEngine();

    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync<TStack>()
        where TStack : Stack, new() => NoEngine();

    /// <summary>Offline: says that the official packages are needed and gives exit code 1.</summary>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => NoEngine();

    private static async Task<int> NoEngine()
    {
        await Console.Error.WriteLineAsync(
            "This build has no Pulumi engine. Deploy with `pulumi up` (infra/ uses the official packages); " +
            "preview with `dotnet run --project synth -- preview STACK`.")
            .ConfigureAwait(false);
        return 1;
    }
}
