namespace Kwartiermaker.Locations.Dossiers;

/// <summary>Says within this program that some next step has to be worked out, so that whoever does it need not ask the database all the time.</summary>
public sealed class NextStepSignal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was raised already.
        }
    }

    /// <param name="most">So long; another node, or one that was stopped, may have left something.</param>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => raised.WaitAsync(most, cancel);

    public void Dispose() => raised.Dispose();
}
