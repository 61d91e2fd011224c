return await Pulumi.Deployment.RunAsync(JupyterSpark.Stacks.PlatformProgram.Run);
