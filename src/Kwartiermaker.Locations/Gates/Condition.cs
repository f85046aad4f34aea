using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Gates;

public enum ConditionState
{
    Met,
    Missing,

    /// <summary>Met for now, but something threatens it.</summary>
    AtRisk,
}

/// <summary>One condition of a gate, as it stands. Its sentences are <c>condition.{Code}</c> and, with the reason, <c>condition.{Code}.{Why}</c>.</summary>
/// <param name="Page">Where it is met: the last part of the dossier's address, for example <c>gesprekken</c>.</param>
/// <param name="Why">Code of the sentence that says why it stands so; it may use <paramref name="Args"/>.</param>
public sealed record Condition(string Code, ConditionState State, string Page, string Why, params object?[] Args)
{
    public static Condition Of(string code, bool met, string page, string why, params object?[] args) =>
        new(code, met ? ConditionState.Met : ConditionState.Missing, page, why, args);
}

/// <summary>The conditions that one process brings to one gate. The gate is named by the phase behind it.</summary>
internal interface IGateConditions
{
    Phase Gate { get; }

    Task<IReadOnlyList<Condition>> CheckAsync(AppDbContext db, Dossier dossier, DateOnly today, CancellationToken cancel);
}
