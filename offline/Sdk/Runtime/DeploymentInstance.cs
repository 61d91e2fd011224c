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
    public async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null)
    {
        var result = await deployment.CallAsync(token, args, options).ConfigureAwait(false);
        return (T)Converter.Convert(result.Value, typeof(T), token)!;
    }

    /// <summary>Calls a function; the result is unknown in a preview while an argument is, and a secret when one is.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) => new(CallAsync<T>(token, args, options));

    /// <summary>Calls a function after other resources exist.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) => new(CallAsync<T>(token, args, options));

    private async Task<OutputData<T>> CallAsync<T>(string token, InvokeArgs args, InvokeOptions? options)
    {
        var result = await deployment.CallAsync(token, args, options).ConfigureAwait(false);
        var value = result.IsKnown ? (T)Converter.Convert(result.Value, typeof(T), token)! : default!;
        return new OutputData<T>(result.Resources, value, result.IsKnown, result.IsSecret);
    }
}
