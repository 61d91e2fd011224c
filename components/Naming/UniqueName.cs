using Pulumi;
using Pulumi.Random;

namespace JupyterSpark.Components.Naming;

/// <summary>Names that must be unique in the world: a readable stem and a random ending that stays as long as the stack.</summary>
public static class UniqueName
{
    /// <summary>How many characters the random ending has; the stem's rules leave room for them.</summary>
    public const int EndingLength = 6;

    /// <summary>The stem followed by random characters of a-z and 0-9.</summary>
    /// <param name="name">The name of the resource that is to be named; the ending's own resource is called after it.</param>
    /// <param name="stem">The readable part.</param>
    /// <param name="parent">The component that makes it.</param>
    public static Output<string> Of(string name, string stem, Resource parent)
    {
        var ending = new RandomString(
            $"{name}-ending",
            new RandomStringArgs { Length = EndingLength, Special = false, Upper = false },
            new CustomResourceOptions { Parent = parent });
        return Output.Format($"{stem}{ending.Result}");
    }
}
