using System.Xml.Linq;
using JupyterSpark.Components.Text;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.OnPrem;

public class StoreFilesTests
{
    [Fact]
    public void A_property_of_any_text_comes_back_from_the_xml_as_it_went_in()
    {
        var xml = HadoopXml.Write([new("b", "<&>\"'"), new("a", "${env.X}")]);
        Assert.Equal(
            [("a", "${env.X}"), ("b", "<&>\"'")],
            XDocument.Parse(xml).Root!.Elements("property").Select(p => (p.Element("name")!.Value, p.Element("value")!.Value)));
    }

    [Fact]
    public void A_value_that_xml_cannot_hold_is_refused() => Assert.Throws<ArgumentException>(() => HadoopXml.Write([new("a", "\u0001")]));

    [Fact]
    [Trait("Acceptance", "S4-13")]
    public async Task Executors_beside_the_hub_may_mount_the_stores_secret_and_no_other()
    {
        var stack = await Evaluated.ChangedAsync("onprem", StackText.With("spark", "{ executorNamespace: shared }"));
        var policy = stack.Text("manifests/validatingadmissionpolicy-jupyterhub-executors.yaml");
        Assert.Contains("(!has(v.secret) || v.secret.secretName in ['store-credentials'])", policy, StringComparison.Ordinal);
    }
}
