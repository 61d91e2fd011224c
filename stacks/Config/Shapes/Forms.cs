namespace JupyterSpark.Stacks.Config.Shapes;

/// <summary>Forms of text that several keys share.</summary>
internal static class Forms
{
    /// <summary>An object id, tenant id and so on.</summary>
    public const string Guid = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";

    /// <summary>The same in words.</summary>
    public const string GuidWords = "an id of the form 00000000-0000-0000-0000-000000000000";

    /// <summary>A URL with TLS.</summary>
    public const string Https = "^https://[^ @]+$";

    /// <summary>The same in words.</summary>
    public const string HttpsWords = "a URL that begins with https://";

    /// <summary>A host name.</summary>
    public const string Host = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$";

    /// <summary>The same in words.</summary>
    public const string HostWords = "a host name such as hub.example.org, without https:// and without a path";

    /// <summary>A name that Kubernetes takes for namespaces, Secrets and labels.</summary>
    public const string Dns = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

    /// <summary>The same in words.</summary>
    public const string DnsWords = "1 to 63 characters, a-z, 0-9 and hyphens, no hyphen first or last";

    /// <summary>An image with a tag or a digest.</summary>
    public const string Image = "^[a-z0-9][A-Za-z0-9._/:-]*(:[A-Za-z0-9._-]+|@sha256:[0-9a-f]{64})$";

    /// <summary>The same in words.</summary>
    public const string ImageWords = "an image with a tag or digest, such as debian:13-slim";

    /// <summary>An IPv4 address.</summary>
    public const string Address = "^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(?!$)|$)){4}$";

    /// <summary>The same in words.</summary>
    public const string AddressWords = "an IPv4 address such as 10.2.0.10";

    /// <summary>A folder in a container.</summary>
    public const string Folder = "^(/[A-Za-z0-9._-]+)+$";

    /// <summary>The same in words.</summary>
    public const string FolderWords = "an absolute path without a slash at the end, such as /home/jovyan/work";
}
