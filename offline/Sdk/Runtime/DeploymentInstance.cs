namespace Pulumi;

/// <summary>The running deployment, as programs see it.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment deployment;

    internal DeploymentInstance(Deployment deployment) => this.deployment = deployment;

    /// <summary>The stack's name.</summary>
    public string StackName => deployment.StackName;

    /// <summary>The project's name.</summary>
    public string ProjectName => deployment.ProjectName;

    /// <summary>The organization's name.</summary>
    public string OrganizationName => deployment.OrganizationName;

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string RootDirectory => deployment.RootDirectory;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => deployment.IsDryRun;

    /// <summary>Calls a function whose arguments are known.</summary>
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        (await InvokeDataAsync<T>(token, args, options).ConfigureAwait(false)).Value;

    /// <summary>Calls a function for its effect.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) => deployment.InvokeAsync(token, args, options);

    /// <summary>Calls a function; the result is unknown while an argument is.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        new(InvokeDataAsync<T>(token, args, options));

    /// <summary>Calls a function after other resources exist; the result depends on them.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => new(InvokeDataAsync<T>(token, args, options));

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        new(CallDataAsync<T>(token, args, self, options));

    /// <summary>Calls a method of a resource for its effect.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        deployment.Tasks.Add(deployment.CallAsync(token, args, self, options));

    private static T Convert<T>(Serialized result, string token, Resource? self = null) => result.IsKnown
        ? (T)new Converter(warning => Log.Warn(warning, self)).Convert(result.Value, typeof(T), $"{token} result")!
        : default!;

    private async Task<OutputData<T>> InvokeDataAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var result = await deployment.InvokeAsync(token, args, options).ConfigureAwait(false);
        return new OutputData<T>(result.Resources, Convert<T>(result, token), result.IsKnown, result.IsSecret);
    }

    private async Task<OutputData<T>> CallDataAsync<T>(string token, CallArgs args, Resource? self, CallOptions? options)
    {
        var result = await deployment.CallAsync(token, args, self, options).ConfigureAwait(false);
        return new OutputData<T>(result.Resources, Convert<T>(result, token, self), result.IsKnown, result.IsSecret);
    }
}
