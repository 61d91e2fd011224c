namespace Pulumi;

/// <summary>A file or a collection of files that goes into a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object value) => Content = value;

    internal object Content { get; }
}

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string value)
        : base(value)
    {
    }
}

/// <summary>Many files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(object value)
        : base(value)
    {
    }
}

/// <summary>A file on this machine.</summary>
public sealed class FileAsset(string path) : Asset(path);

/// <summary>A file that exists as a text only.</summary>
public sealed class StringAsset(string text) : Asset(text);

/// <summary>A file behind an address.</summary>
public sealed class RemoteAsset(string uri) : Asset(uri);

/// <summary>A folder or archive on this machine.</summary>
public sealed class FileArchive(string path) : Archive(path);

/// <summary>An archive behind an address.</summary>
public sealed class RemoteArchive(string uri) : Archive(uri);

/// <summary>An archive of single assets.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets);
