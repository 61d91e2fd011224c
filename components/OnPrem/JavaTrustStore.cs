using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace JupyterSpark.Components.OnPrem;

/// <summary>
/// Writes a Java trust store (JKS) of the certificates of a PEM text: the only form of own CAs that a JVM takes without a start script. No date
/// is in it, so the same certificates give the same bytes. The password is Java's own for trust stores, which hold nothing secret.
/// </summary>
public static class JavaTrustStore
{
    private const uint Magic = 0xFEEDFEED;
    private const int Version = 2;
    private const int TrustedCertificate = 2;
    private const string Password = "changeit";
    private const string Whitener = "Mighty Aphrodite";

    /// <summary>The store's bytes.</summary>
    /// <param name="pem">One or more certificates. Throws <see cref="CryptographicException"/> when one cannot be read.</param>
    public static byte[] OfPem(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        using var content = new MemoryStream();
        Number(content, Magic);
        Number(content, Version);
        Number(content, (uint)certificates.Count);
        for (var i = 0; i < certificates.Count; i++)
        {
            using var certificate = certificates[i];
            Number(content, TrustedCertificate);
            Text(content, $"ca{i}");
            // The entry's date, eight bytes: none.
            Number(content, 0);
            Number(content, 0);
            Text(content, "X.509");
            Number(content, (uint)certificate.RawData.Length);
            content.Write(certificate.RawData);
        }
        var written = content.ToArray();
        return [.. written, .. Seal(written)];
    }

    // Java's own seal; it protects from accidents, not from people. SHA-1 is what the format says.
    private static byte[] Seal(byte[] content) =>
#pragma warning disable CA5350 // The format of the file asks for SHA-1.
        SHA1.HashData([.. Encoding.BigEndianUnicode.GetBytes(Password), .. Encoding.ASCII.GetBytes(Whitener), .. content]);
#pragma warning restore CA5350

    private static void Number(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    private static void Text(Stream stream, string text)
    {
        Span<byte> length = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)text.Length);
        stream.Write(length);
        stream.Write(Encoding.ASCII.GetBytes(text));
    }
}
