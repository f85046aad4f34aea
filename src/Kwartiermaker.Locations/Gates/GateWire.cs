using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Web;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Gates;

// The words of the public API, each beside its English original.
public enum StandPoortvoorwaarde
{
    Voldaan = (int)ConditionState.Met,
    Ontbreekt = (int)ConditionState.Missing,
    LooptGevaar = (int)ConditionState.AtRisk,
}

/// <summary>One condition of a gate, with why it stands so; the code is that of the refusal when it is missing.</summary>
public sealed record Poortvoorwaarde(string Code, StandPoortvoorwaarde Stand, string Uitleg)
{
    internal static Poortvoorwaarde Of(Condition condition, Texts texts)
    {
        var code = $"condition.{condition.Code}.{condition.Why}";
        return new(code, (StandPoortvoorwaarde)condition.State, $"{texts["condition." + condition.Code]}: {texts[code, condition.Args]}");
    }
}

/// <summary>The gate that the dossier stands before.</summary>
/// <param name="Naar">Null when there is no next phase.</param>
public sealed record VolgendeFase(Fase? Naar, bool IsMogelijk, IReadOnlyList<Poortvoorwaarde> Voorwaarden)
{
    internal static VolgendeFase Of(GateView gate, Texts texts) => new((Fase?)gate.To, gate.CanPass, [.. gate.Conditions.Select(c => Poortvoorwaarde.Of(c, texts))]);
}

/// <summary>Asks the dossier to pass the gate of its next phase.</summary>
/// <param name="Reden">Needed to open a location while something is still a risk.</param>
public sealed record Faseovergang([Field(nameof(PassGate.To))] Fase? Naar, [Field(nameof(PassGate.Reason))] string? Reden = null)
{
    internal PassGate ToCommand(Guid dossierId) => new(dossierId, (Phase)Naar!, Reden);
}
