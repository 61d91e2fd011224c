using System.Text;
using System.Xml;

namespace JupyterSpark.Components.Text;

/// <summary>Writes Hadoop's configuration files, such as core-site.xml: one property a line, sorted by name (ordinal), LF.</summary>
public static class HadoopXml
{
    /// <summary>The file's text. Throws <see cref="ArgumentException"/> for a value that XML cannot hold.</summary>
    /// <param name="properties">The properties by name.</param>
    public static string Write(IEnumerable<KeyValuePair<string, string>> properties)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n", Indent = false }))
        {
            writer.WriteRaw("<?xml version=\"1.0\"?>\n");
            writer.WriteStartElement("configuration");
            foreach (var (name, value) in properties.OrderBy(p => p.Key, StringComparer.Ordinal))
            {
                writer.WriteRaw("\n  ");
                writer.WriteStartElement("property");
                writer.WriteElementString("name", name);
                writer.WriteElementString("value", value);
                writer.WriteEndElement();
            }
            writer.WriteRaw("\n");
            writer.WriteEndElement();
            writer.WriteRaw("\n");
        }
        return text.ToString();
    }
}
