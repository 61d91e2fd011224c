namespace Pulumi;

/// <summary>Everything that a deployment has begun, and everything that went wrong in it. It is over when all of it is.</summary>
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

    /// <summary>Waits until nothing is pending; gives what went wrong, sorted by text, each once.</summary>
    public async Task<IReadOnlyList<RunException>> WhenAllDoneAsync()
    {
        while (Pending() is { Length: > 0 } now)
        {
            // Failures are collected when a task is done; here only the waiting matters.
            await Task.WhenAll(now).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        lock (gate)
        {
            // An error that reached a resource is told with that resource, not once more by itself.
            var told = errors.OfType<ResourceException>().Select(e => e.InnerException).OfType<Exception>().ToHashSet();
            return
            [
                .. errors.Where(e => !told.Contains(e))
                    .Select(e => new RunException(Describe(e), e))
                    .DistinctBy(e => e.Message, StringComparer.Ordinal)
                    .OrderBy(e => e.Message, StringComparer.Ordinal),
            ];
        }
    }

    private static string Describe(Exception error) => error is ResourceException { Resource: { } resource }
        ? $"{resource.GetResourceType()} {resource.GetResourceName()}: {error.Message}"
        : error.Message;

    private Task[] Pending()
    {
        lock (gate)
        {
            return [.. pending];
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
        else if (task.IsCanceled)
        {
            AddError(new TaskCanceledException(task));
        }
        lock (gate)
        {
            pending.Remove(task);
        }
    }
}
