using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Where a nested type is used; each use is a class of its own.</summary>
internal enum Role
{
    /// <summary>An input of a resource.</summary>
    Input,

    /// <summary>Part of what is said of an existing resource.</summary>
    State,

    /// <summary>A plain argument of a function.</summary>
    Argument,

    /// <summary>An argument of a function that may be an output.</summary>
    ArgumentInput,

    /// <summary>An output of a resource.</summary>
    Output,

    /// <summary>A result of a function.</summary>
    Result,
}

/// <summary>What follows from a role.</summary>
internal static class Roles
{
    public static bool IsInput(this Role role) => role is not (Role.Output or Role.Result);

    /// <summary>Whether properties are plain values in classes that a program fills.</summary>
    public static bool IsPlain(this Role role) => role == Role.Argument;

    /// <summary>The end of the class's name.</summary>
    public static string Suffix(this Role role, Style style) => role switch
    {
        Role.State => "GetArgs",
        Role.ArgumentInput => "InputArgs",
        Role.Output => "",
        Role.Result => style == Style.Bridged ? "Result" : "",
        _ => "Args",
    };
}
