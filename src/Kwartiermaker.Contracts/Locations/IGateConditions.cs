namespace Kwartiermaker.Contracts.Locations;

public enum ConditionState
{
    Met,
    Missing,

    /// <summary>Met for now, but something threatens it.</summary>
    AtRisk,
}

/// <summary>One condition of a gate, as it stands. Its sentences are <c>condition.{Code}</c> and, with the reason, <c>condition.{Code}.{Why}</c>.</summary>
/// <param name="Page">Where it is met: the part of the address behind the dossier's own, for example <c>gesprekken</c>.</param>
/// <param name="Why">Code of the sentence that says why it stands so; it may use <paramref name="Args"/>.</param>
public sealed record Condition(string Code, ConditionState State, string Page, string Why, params object?[] Args)
{
    /// <summary>
    /// What somebody does about it while it is missing; its sentence is <c>todo.{Code}.{Why}</c>, which may use <see cref="Args"/>.
    /// Null: there is nothing to do but wait, and the sentence says for what.
    /// </summary>
    public Act? Act { get; init; }

    public static Condition Of(string code, bool met, string page, string why, params object?[] args) =>
        new(code, met ? ConditionState.Met : ConditionState.Missing, page, why, args);
}

/// <summary>An act of a person.</summary>
/// <param name="Right">Who may: one right, or several of which one is enough, separated by a bar.</param>
/// <param name="Form">Where it is done: the part of the address behind the dossier's own.</param>
public sealed record Act(string Right, string Form)
{
    /// <param name="may">Whether somebody has a right.</param>
    public bool IsFor(Func<string, bool> may) => Right.Split('|').Any(may);
}

/// <summary>What the conditions of a gate may know of the dossier itself.</summary>
/// <param name="AgreedPlaces">Of the signed agreement; null before it.</param>
public sealed record DossierFacts(
    Guid Id, string Name, string Region, string MunicipalityCode, Phase Phase, DateOnly? TargetOpening, int? PossiblePlaces, int? AgreedPlaces, DateOnly? AgreedFrom,
    DateOnly? AgreedTo);

/// <summary>The conditions that one process brings to one gate, of Locations or of a module beside it. The gate is named by the phase behind it.</summary>
public interface IGateConditions
{
    Phase Gate { get; }

    Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel);
}
