namespace Kwartiermaker.Common.Deadlines;

/// <summary>
/// Counts a module's stored deadlines anew. Called when the law, a term or a day off became known after they were stored: what is
/// stored and what a page counts for itself may never name different days.
/// </summary>
public interface IRecount
{
    Task RecountAsync(CancellationToken cancel);
}
