namespace Kwartiermaker.Web.Demo;

/// <summary>The clock of the demo: the real time, except while a story is told, when it is the moment of the story.</summary>
public sealed class StoryClock(TimeProvider real) : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> told = new();

    public override DateTimeOffset GetUtcNow() => told.Value ?? real.GetUtcNow();

    public async Task AtAsync(DateTimeOffset moment, Func<Task> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        told.Value = moment;
        try
        {
            await tell();
        }
        finally
        {
            told.Value = null;
        }
    }
}
