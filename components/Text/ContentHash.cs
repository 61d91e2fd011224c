using System.Security.Cryptography;
using System.Text;

namespace JupyterSpark.Components.Text;

/// <summary>A short name for content: the first hexadecimal digits of a SHA-256 over named parts.</summary>
public static class ContentHash
{
    /// <summary>How many hexadecimal digits a hash has: 48 bits.</summary>
    public const int Length = 12;

    /// <summary>
    /// The hash of the parts. Their order does not matter (they are sorted by name), the border between name and content does: each is
    /// preceded by its length.
    /// </summary>
    public static string Of(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in parts.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
            hash.AppendData(bytes);
            hash.AppendData(BitConverter.GetBytes((long)content.Length));
            hash.AppendData(content.Span);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    /// <summary>The hash of one text.</summary>
    public static string Of(string text) => Of([("", Encoding.UTF8.GetBytes(text))]);
}
