using JupyterSpark.Offline.Generator.Model;

namespace JupyterSpark.Offline.Generator.Emitting;

/// <summary>Writes enumerations: structs around their text on the wire.</summary>
internal static class EnumStructs
{
    public static void Write(EnumModel model, SourceWriter source)
    {
        var name = Names.ClassOf(model.Token);
        source.Line("[EnumType]");
        source.Block($"public readonly struct {name} : System.IEquatable<{name}>", () =>
        {
            source.Line("private readonly string _value;");
            source.Line($"private {name}(string value) => _value = value;");
            foreach (var (member, value) in model.Members)
            {
                source.Line($"public static {name} {member} {{ get; }} = new {name}({Literals.Text(value)});");
            }
            source.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            source.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            source.Line($"public static explicit operator string({name} value) => value._value;");
            source.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            source.Line($"public bool Equals({name} other) => _value == other._value;");
            source.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            source.Line("public override string ToString() => _value;");
        });
    }
}
