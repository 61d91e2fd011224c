using System.Text;

namespace JupyterSpark.Tests.Docs;

/// <summary>docs/components.md: what each component creates and what that costs, from the components' own comments.</summary>
internal static class ComponentsDocument
{
    private const string Intro = """
        # Components

        What each component resource creates, and what that costs. Made from the comments in `components/`; do not edit.
        A target's folder holds what only that cloud knows and ends in its `…Foundation`; all other folders are written once and never ask
        where they run: see [architecture.md](architecture.md). Prices are list prices of one region, rounded; what a whole stack
        costs while nobody works is in [costs.md](costs.md).


        """;

    /// <summary>The document's text.</summary>
    public static string Write()
    {
        var text = new StringBuilder(Intro.ReplaceLineEndings("\n"));
        foreach (var folder in ComponentComments.All.GroupBy(c => c.Folder))
        {
            text.Append("## ").Append(folder.Key).Append("\n\n| Component | Creates | Costs |\n|---|---|---|\n");
            foreach (var component in folder)
            {
                text.Append("| [").Append(component.Type.Name).Append("](../").Append(component.Source).Append(") | ")
                    .Append(Cell(component.Creates)).Append(" | ").Append(Cell(component.Costs)).Append(" |\n");
            }
            text.Append('\n');
        }
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
