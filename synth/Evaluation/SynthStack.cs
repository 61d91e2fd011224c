using Pulumi;

namespace JupyterSpark.Synth.Evaluation;

/// <summary>The stack in which the program runs. Only a stack of one's own can have transformations under test.</summary>
internal sealed class SynthStack : Stack
{
    public SynthStack(ProgramRun run)
        : base(new StackOptions { ResourceTransformations = { run.Record } }) => run.Call();

    /// <summary>Makes the stack within the deployment, which asks for it by type.</summary>
    internal sealed class Factory(ProgramRun run) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(SynthStack) ? new SynthStack(run) : null;
    }
}
