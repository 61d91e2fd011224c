using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>
/// A running deployment. Offline there is no engine: programs run under <see cref="IMocks"/> only, and <c>RunAsync</c> says so.
/// </summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<Deployment?> Ambient = new();

    private readonly MockEngine engine;

    private Deployment(IMocks mocks, TestOptions options)
    {
        ProjectName = options.ProjectName ?? "project";
        StackName = options.StackName ?? "stack";
        OrganizationName = options.OrganizationName ?? "organization";
        RootDirectory = options.RootDirectory ?? "rootDirectory";
        IsDryRun = options.IsPreview ?? true;
        engine = new MockEngine(mocks, this);
    }

    /// <summary>The running deployment; throws outside of one.</summary>
    public static DeploymentInstance Instance => new(Required);

    internal static Deployment? Current => Ambient.Value;

    internal static Deployment Required => Ambient.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string RootDirectory { get; }

    internal bool IsDryRun { get; }

    internal Stack? Stack { get; set; }

    internal DeploymentTasks Tasks { get; } = new();

    internal ImmutableDictionary<string, string> Configuration { get; } = ConfigValues.Read();

    internal void Register(
        Resource resource, ImmutableDictionary<string, IOutputSource> sources, ResourceArgs args, ResourceOptions options) =>
        Tasks.Add(engine.Register(resource, sources, args, options));

    internal void RegisterOutputs(Resource component, Output<IDictionary<string, object?>> outputs) =>
        Tasks.Add(engine.RegisterOutputsAsync(component, outputs));

    internal Task<Serialized> InvokeAsync(string token, InvokeArgs? args, InvokeOptions? options) =>
        engine.Functions.InvokeAsync(token, args ?? InvokeArgs.Empty, options);

    internal Task<Serialized> CallAsync(string token, CallArgs? args, Resource? self, CallOptions? options) =>
        engine.Functions.CallAsync(token, args ?? CallArgs.Empty, self, options);
}
