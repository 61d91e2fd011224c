namespace Pulumi;

/// <summary>Everything that a deployment has begun. It is over when all of it is.</summary>
internal sealed class DeploymentTasks
{
    private readonly Lock gate = new();
    private readonly HashSet<Task> pending = [];
    private readonly List<Exception> errors = [];

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        lock (gate)
        {
            if (!pending.Add(task))
            {
                return;
            }
        }
        _ = task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public void AddError(Exception error)
    {
        lock (gate)
        {
            if (!errors.Contains(error))
            {
                errors.Add(error);
            }
        }
    }

    /// <summary>Waits until nothing is pending; gives the errors, each once, in the order in which they came.</summary>
    public async Task<IReadOnlyList<Exception>> WhenAllDoneAsync()
    {
        while (true)
        {
            Task[] now;
            lock (gate)
            {
                now = [.. pending];
            }
            if (now.Length == 0)
            {
                break;
            }
            // Failures are collected when a task is done; here only the waiting matters.
            await Task.WhenAll(now).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }
        lock (gate)
        {
            return [.. errors];
        }
    }

    private void Done(Task task)
    {
        if (task.Exception is { } failed)
        {
            foreach (var error in failed.Flatten().InnerExceptions)
            {
                AddError(error);
            }
        }
        lock (gate)
        {
            pending.Remove(task);
        }
    }
}
