using JupyterSpark.Synth.Artifacts;
using JupyterSpark.Synth.Graph;
using JupyterSpark.Synth.Render;
using JupyterSpark.Synth.Terminal;
using static JupyterSpark.Tests.Synth.Samples;

namespace JupyterSpark.Tests.Synth;

public class RenderTests
{
    private static readonly ResourceGraph Small = SmallGraph();

    [Fact]
    public void The_tree_shows_children_below_their_parents() => Assert.Equal(
        """
             Type                              Name        Info
         +   pulumi:pulumi:Stack               sample-dev
         +   ├─ kubernetes:core/v1:ConfigMap   first       protected
         +   │  └─ random:index:RandomBytes    bytes       protected, retained
         +   └─ kubernetes:helm.sh/v3:Release  last

        """,
        Plain(TreeText.Write(Small)));

    [Fact]
    public void The_counts_name_every_type() => Assert.Equal(
        """
        Resources:
            1 kubernetes:core/v1:ConfigMap
            1 kubernetes:helm.sh/v3:Release
            1 pulumi:pulumi:Stack
            1 random:index:RandomBytes
            + 4 to create: 3 managed by providers, 1 that group them

        """,
        Plain(SummaryText.Counts(Small)));

    [Fact]
    public void Outputs_are_shown_in_one_column_and_secrets_not_at_all() => Assert.Equal(
        """
        Outputs:
            list    : ["a","b"]
            password: [secret]
            port    : 80
            url     : "https://x"

        """,
        Plain(SummaryText.Outputs(Small)));

    [Fact]
    public void A_stack_without_outputs_has_no_heading_for_them() => Assert.Empty(SummaryText.Outputs(Small with { Outputs = MapValue.Empty }));

    [Fact]
    public void Folders_are_shown_with_the_number_of_their_files() => Assert.Equal(
        """
        Files:
            out/dev/graph.json
            out/dev/images/ (1 file)
            out/dev/manifests/ (2 files)

        """,
        Plain(SummaryText.Files(
            "out/dev", new[] { "graph.json", "images/a/b", "manifests/a", "manifests/b" }.Select(path => Artifact.Of(path, "")))));

    [Fact]
    public void In_colour_the_text_is_the_same()
    {
        using var colour = new StringWriter();
        Terminal(colour, colour: true).Write(
            [StyledLine.Of(new Span(" + ", Tone.Create), new Span("name", Tone.Name), new Span(" plain")), StyledLine.Blank]);

        Assert.Equal("\u001b[32m + \u001b[0m\u001b[36mname\u001b[0m plain\n\n", colour.ToString());
    }

    [Fact]
    public void Long_lines_are_not_wrapped_in_colour()
    {
        using var colour = new StringWriter();
        Terminal(colour, colour: true).Write([StyledLine.Of(new Span(string.Concat(Enumerable.Repeat("word ", 200))))]);

        Assert.Single(colour.ToString(), c => c == '\n');
    }

    [Fact]
    public void Progress_is_one_line_that_goes_away()
    {
        using var error = new StringWriter();
        using (var progress = new ProgressLine(Terminal(error, colour: false) with { Progress = true }))
        {
            progress.Report("one");
            progress.Report("three");
        }

        Assert.Equal("one\r   \rthree\r     \r", error.ToString());
    }

    [Fact]
    public void A_pipe_sees_no_progress()
    {
        using var error = new StringWriter();
        using (var progress = new ProgressLine(Terminal(error, colour: false)))
        {
            progress.Report("one");
        }

        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData(false, null, "xterm", true)]
    [InlineData(false, "", "xterm", true)]
    [InlineData(false, "1", "xterm", false)]
    [InlineData(true, null, "xterm", false)]
    [InlineData(false, null, "dumb", false)]
    public void Colour_is_for_terminals_and_for_people_who_want_it(bool redirected, string? noColor, string type, bool wanted) =>
        Assert.Equal(wanted, SynthTerminal.WantsColour(redirected, noColor, type));

    [Theory]
    [InlineData("random:index/randomBytes:RandomBytes", "random:index:RandomBytes")]
    [InlineData("kubernetes:core/v1:ConfigMap", "kubernetes:core/v1:ConfigMap")]
    [InlineData("pulumi:providers:kubernetes", "pulumi:providers:kubernetes")]
    public void Types_are_shown_as_people_read_them(string type, string shown) => Assert.Equal(shown, TreeText.ShortType(type));

    private static string Plain(IEnumerable<StyledLine> lines)
    {
        using var output = new StringWriter();
        Terminal(output, colour: false).Write(lines);
        return output.ToString();
    }

    private static SynthTerminal Terminal(StringWriter writer, bool colour) =>
        new() { Out = writer, Error = writer, Colour = colour, WorkingDirectory = "/" };

    private static ResourceGraph SmallGraph()
    {
        var stack = Resource(UrnText.StackType, "sample-dev", MapValue.Empty) with { Custom = false };
        var first = Resource(ConfigMapType, "first", MapValue.Empty, stack.Urn, protect: true);
        return Graph(
            stack,
            first,
            Resource("random:index/randomBytes:RandomBytes", "bytes", MapValue.Empty, first.Urn, protect: true) with { RetainOnDelete = true },
            Resource("kubernetes:helm.sh/v3:Release", "last", MapValue.Empty, stack.Urn)) with
        {
            Outputs = Map(
                ("url", Text("https://x")),
                ("password", SecretValue.Instance),
                ("port", new NumberValue(80)),
                ("list", List(Text("a"), Text("b")))),
        };
    }
}
