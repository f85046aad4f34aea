namespace Kwartiermaker.Common.Undo;

/// <summary>How one kind of act is taken back: by the use case that does the reverse, with its rights, rules and event.</summary>
public interface IUndo
{
    /// <summary>With the module in front.</summary>
    string Kind { get; }

    /// <param name="state">What the act left behind to go back to, as the offer had it.</param>
    /// <param name="reason">For the history.</param>
    Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel);
}
