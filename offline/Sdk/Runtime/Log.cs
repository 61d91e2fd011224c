namespace Pulumi;

/// <summary>Messages to whoever runs the deployment. An error makes it fail.</summary>
public static class Log
{
    /// <summary>For those who look for a fault; not shown here.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
    }

    /// <summary>Something to know.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Console.Error.WriteLine(Text("info", message, resource));

    /// <summary>Something to look at.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Console.Error.WriteLine(Text("warning", message, resource));

    /// <summary>Something that makes the deployment fail.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Deployment.Required.Tasks.AddError(new ResourceException(message, resource));

    /// <summary>An exception that makes the deployment fail.</summary>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.Message, resource);

    private static string Text(string kind, string message, Resource? resource) =>
        resource is null ? $"{kind}: {message}" : $"{kind}: {resource.GetResourceType()} {resource.GetResourceName()}: {message}";
}
