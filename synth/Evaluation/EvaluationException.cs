namespace JupyterSpark.Synth.Evaluation;

/// <summary>The program could not be evaluated; the message is for the person who runs it.</summary>
public sealed class EvaluationException : Exception
{
    /// <summary>An error without a message.</summary>
    public EvaluationException()
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What went wrong and what to do.</param>
    public EvaluationException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a message and what led to it.</summary>
    /// <param name="message">What went wrong and what to do.</param>
    /// <param name="innerException">What led to it.</param>
    public EvaluationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
