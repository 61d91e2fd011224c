using JupyterSpark.Synth;
using JupyterSpark.Synth.Terminal;

return await SynthProgram.RunAsync(args, SynthTerminal.OfProcess());
