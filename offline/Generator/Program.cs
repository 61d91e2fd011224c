using System.Text.Json;
using JupyterSpark.Offline.Generator.Emitting;
using JupyterSpark.Offline.Generator.Reading;

if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Offline.Generator FOLDER SCHEMA.json...   writes FOLDER/SCHEMA.g.cs with the C# bindings");
    return 2;
}
Directory.CreateDirectory(args[0]);
foreach (var schema in args[1..])
{
    var target = Path.Combine(args[0], $"{Path.GetFileNameWithoutExtension(schema)}.g.cs");
    try
    {
        File.WriteAllText(target, PackageSource.Of(PackageReader.Read(File.ReadAllText(schema))));
    }
    catch (Exception error) when (error is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
    {
        Console.Error.WriteLine($"{schema} : error SCHEMA: {error.Message}");
        return 1;
    }
}
return 0;
