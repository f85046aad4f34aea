using Kwartiermaker.Common;
using Kwartiermaker.Common.Undo;
using System.Text.Json;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>
/// Takes back how a dossier was just steered, or that it passed a gate: by the act that people have for it as well, with its reason in
/// the timeline.
/// </summary>
public sealed class UndoSteering(SteerDossierHandler steer) : IUndo
{
    public const string Code = "locations.steering";

    public string Kind => Code;

    /// <param name="Reason">What was said when it came to stand so; null when it was active.</param>
    private sealed record State(Steering Reverse, string? Reason);

    /// <returns>How to go back; null when there is no way back that leaves it as it was.</returns>
    public static string? From(Steering done, string? reasonBefore) => done switch
    {
        Steering.PutOnHold => Of(Steering.Resume, null),
        // A dossier that lay on hold and was stopped would come back active.
        Steering.Stop => reasonBefore is null ? Of(Steering.Reopen, null) : null,
        Steering.Resume => Of(Steering.PutOnHold, reasonBefore),
        Steering.Reopen => Of(Steering.Stop, reasonBefore),
        _ => null,
    };

    /// <summary>Of a gate that was just passed.</summary>
    public static string BackAPhase { get; } = Of(Steering.Back, null);

    public Task<Result<Done>> UndoAsync(Guid subjectId, string state, string reason, CancellationToken cancel)
    {
        var back = JsonSerializer.Deserialize<State>(state)!;
        return steer.HandleAsync(new SteerDossier(subjectId, back.Reverse, back.Reason ?? reason), cancel);
    }

    private static string Of(Steering reverse, string? reason) => JsonSerializer.Serialize(new State(reverse, reason));
}
