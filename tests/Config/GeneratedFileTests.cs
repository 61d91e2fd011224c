using JupyterSpark.Stacks.Config;
using JupyterSpark.Tests.Kit;

namespace JupyterSpark.Tests.Config;

/// <summary>What is made from the configuration's records and committed.</summary>
public class GeneratedFileTests
{
    [Fact]
    public void The_schema_is_up_to_date() => Accepted.Holds(ConfigSchema.Write(), "platform.schema.json");

    [Fact]
    public void The_reference_of_the_configuration_is_up_to_date() => Accepted.Holds(ConfigReference.Write(), "docs", "configuration.md");
}
