namespace Kwartiermaker.Web.Demo;

/// <summary>
/// The clock of the demo: the real time, except while a moment of a story plays, when it is the time of that moment. What
/// lasts still lasts as long as it really does.
/// </summary>
public sealed class StoryClock(TimeProvider real) : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> storyTime = new();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => storyTime.Value ?? real.GetUtcNow();

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);

    public async Task<T> AtAsync<T>(DateTimeOffset time, Func<Task<T>> play)
    {
        ArgumentNullException.ThrowIfNull(play);
        storyTime.Value = time;
        try
        {
            return await play();
        }
        finally
        {
            storyTime.Value = null;
        }
    }
}
