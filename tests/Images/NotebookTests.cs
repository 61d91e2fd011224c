using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using JupyterSpark.Components.Spark;
using JupyterSpark.Components.Units;
using JupyterSpark.Stacks.Plans;

namespace JupyterSpark.Tests.Images;

public sealed partial class NotebookTests
{
    private static readonly string Config = ImagesFolder.Context("notebook").Text("jupyter/jupyter_server_config.py");
    private static readonly string SparkUi = ImagesFolder.Context("notebook").Text("python/jupyterspark/spark_ui.py");
    private static readonly string Applications = ImagesFolder.Context("notebook").Text("python/jupyterspark/applications.py");

    [Theory]
    [InlineData("c.ZMQChannelsWebsocketConnection.iopub_data_rate_limit = 1e10")]
    [InlineData("c.ZMQChannelsWebsocketConnection.iopub_msg_rate_limit = 1e5")]
    [InlineData("c.FileContentsManager.delete_to_trash = False")]
    [InlineData("os.umask(int(os.environ[\"NB_UMASK\"], 8))")]
    [InlineData("c.ServerProxy.servers = {spark_ui.NAME: spark_ui.server()}")]
    [Trait("Acceptance", "S1-24")]
    public void Jupyter_is_configured(string line) => Assert.Matches($"(?m)^ *{Regex.Escape(line)}$", Config);

    [Theory]
    [InlineData("token")]
    [InlineData("password")]
    [InlineData("allow_origin")]
    [InlineData("NotebookApp")]
    [InlineData("GEN_CERT")]
    [InlineData(".port")]
    [InlineData(".ip ")]
    [Trait("Acceptance", "S1-24")]
    public void What_the_hub_decides_is_not_set(string setting) => Assert.DoesNotContain(
        Config.Split('\n').Select(line => line.TrimStart()).Where(line => line.StartsWith("c.", StringComparison.Ordinal)),
        line => line.Contains(setting, StringComparison.Ordinal));

    [Fact]
    [Trait("Acceptance", "S1-23")]
    public void The_spark_ui_is_found_at_the_ports_that_spark_tries()
    {
        var ports = $"PORTS = range({SparkPorts.Ui}, {SparkPorts.Ui + SparkPorts.Retries + 1})";
        Assert.Contains(ports, Applications, StringComparison.Ordinal);
        Assert.Contains("NAME = \"sparkui\"", SparkUi, StringComparison.Ordinal);
        Assert.Contains("\"path_info\": f\"{NAME}/jobs/\"", SparkUi, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-23")]
    public void No_image_sets_a_proxy_base_or_brings_the_dead_extension()
    {
        var environment = ImagesFolder.Names.SelectMany(image => ImagesFolder.Dockerfile(image).All("ENV")).ToList();
        Assert.NotEmpty(environment);
        Assert.DoesNotContain(environment, e => e.Contains("APPLICATION_WEB_PROXY_BASE", StringComparison.Ordinal));
        Assert.DoesNotContain(LockFile.Of("notebook").Values.SelectMany(p => p), p => p.Name == "jupyter-sparkui-proxy");
        Assert.Contains(LockFile.Of("notebook")["notebook"], p => p.Name == "jupyter-server-proxy");
    }

    [Fact]
    public void Executor_pods_are_read_where_spark_makes_them()
    {
        var executors = ImagesFolder.Context("notebook").Text("python/jupyterspark/executors.py");
        Assert.Contains(SparkPaths.ServiceAccountDirectory, executors, StringComparison.Ordinal);
        Assert.Contains($"\"{SparkPaths.DefaultsFile}\"", executors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public void The_smoke_notebook_asks_for_six_executors_of_three_cores_and_12g() =>
        Assert.Contains("EXECUTORS, CORES, MEMORY = 6, 3, \"12g\"", Code(), StringComparison.Ordinal);

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public void The_smoke_notebook_sets_nothing_but_sizes() => Assert.Equal(
        [
            "spark.dynamicAllocation.maxExecutors", "spark.dynamicAllocation.minExecutors", "spark.executor.cores",
            "spark.executor.instances", "spark.executor.memory", "spark.executor.memoryOverheadFactor",
        ],
        ConfigKey().Matches(Code()).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    [Trait("Acceptance", "S1-25")]
    public void Its_executors_take_three_nodes_of_eight_cores_and_32_gb()
    {
        // Standard_D8s_v3 with the pods a node that AKS gives without being asked.
        var node = NodeAllocatable.ForWorkload(NodeAllocatable.Aks(8, ByteSize.FromGibibytes(32), maxPods: 110));
        var pod = ExecutorSize.PodMemory(ByteSize.FromGibibytes(12), OverheadFactor());
        Assert.Equal(3, ExecutorSize.Nodes(6, node.Cpu, node.Memory, 3, pod));
    }

    [Fact]
    public void The_smoke_notebook_has_been_saved_without_results()
    {
        var cells = Cells().ToList();
        Assert.NotEmpty(cells);
        Assert.Equal(cells.Count, cells.Select(c => c.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(cells.Where(IsCode), c => Assert.Empty(c.GetProperty("outputs").EnumerateArray()));
        Assert.All(cells.Where(IsCode), c => Assert.Equal(JsonValueKind.Null, c.GetProperty("execution_count").ValueKind));
    }

    private static double OverheadFactor() =>
        double.Parse(Regex.Match(Code(), "memoryOverheadFactor\", ([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Code() => string.Concat(Cells().Where(IsCode)
        .Select(c => string.Concat(c.GetProperty("source").EnumerateArray().Select(line => line.GetString())) + "\n"));

    private static bool IsCode(JsonElement cell) => cell.GetProperty("cell_type").GetString() == "code";

    private static JsonElement.ArrayEnumerator Cells() =>
        JsonDocument.Parse(ImagesFolder.Context("notebook").Text("examples/spark-smoke.ipynb"))
            .RootElement.GetProperty("cells").EnumerateArray();

    [GeneratedRegex("""\.config\("([^"]+)",""")]
    private static partial Regex ConfigKey();
}
