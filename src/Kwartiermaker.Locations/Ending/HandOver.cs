using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;

namespace Kwartiermaker.Locations.Ending;

/// <summary>What the location turns into (brochure, "Duurzaam vastgoed", flexibility: homes, care, recreation or another social use).</summary>
public enum NextUse
{
    ToHomes,
    ToCare,
    ToRecreation,
    ToOtherUse,
}

/// <summary>The facts of a hand-over, as a form brings them.</summary>
/// <param name="UseText">What exactly; must be there for another use.</param>
/// <param name="With">The new user or owner.</param>
/// <param name="Cost">Euro for the conversion; null is not set.</param>
/// <param name="Parts">One part a line, with its state: "hoofdgebouw: schoon en leeg".</param>
/// <param name="Meters">One meter a line, with its reading: "water: 1.234 m³".</param>
public sealed record HandOverFacts(
    NextUse Use, string? UseText, string With, string Agreed, decimal? Cost, DateOnly? PlannedOn, DateOnly? LastDeparture, int? Keys, string? Parts, string? Meters,
    string? RecipientAddress, string? OwnerName, string? OwnerRole, string? AgencyName, string? AgencyRole);

/// <summary>The hand-over of a location to its next use (row D3).</summary>
internal sealed class HandOver : Versioned
{
    public required Guid DossierId { get; init; }

    public NextUse Use { get; private set; }

    public string? UseText { get; private set; }

    public string With { get; private set; } = "";

    public string Agreed { get; private set; } = "";

    public decimal? Cost { get; private set; }

    public DateOnly? PlannedOn { get; private set; }

    public DateOnly? LastDeparture { get; private set; }

    public int? Keys { get; private set; }

    public string? Parts { get; private set; }

    public string? Meters { get; private set; }

    public string? RecipientAddress { get; private set; }

    public string? OwnerName { get; private set; }

    public string? OwnerRole { get; private set; }

    public string? AgencyName { get; private set; }

    public string? AgencyRole { get; private set; }

    public DateOnly? HandedOverOn { get; private set; }

    public HandOverFacts Facts => new(
        Use, UseText, With, Agreed, Cost, PlannedOn, LastDeparture, Keys, Parts, Meters, RecipientAddress, OwnerName, OwnerRole, AgencyName, AgencyRole);

    public Refusal? Describe(HandOverFacts facts)
    {
        if (HandedOverOn is { } already)
            return Refusal.Rule("hand-over.recorded", already);
        (Use, UseText, With, Agreed, Cost) = (facts.Use, Trim(facts.UseText), facts.With.Trim(), facts.Agreed.Trim(), facts.Cost);
        (PlannedOn, LastDeparture, Keys, Parts, Meters) = (facts.PlannedOn, facts.LastDeparture, facts.Keys, Trim(facts.Parts), Trim(facts.Meters));
        (RecipientAddress, OwnerName, OwnerRole, AgencyName, AgencyRole) =
            (Trim(facts.RecipientAddress), Trim(facts.OwnerName), Trim(facts.OwnerRole), Trim(facts.AgencyName), Trim(facts.AgencyRole));
        return null;
    }

    public Refusal? Record(DateOnly on)
    {
        if (HandedOverOn is { } already)
            return Refusal.Rule("hand-over.recorded", already);
        if (LastDeparture is null || LastDeparture > on)
            return Refusal.Rule("hand-over.not-empty", LastDeparture);
        HandedOverOn = on;
        return null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Something that is still to be done after the hand-over.</summary>
internal sealed class HandOverPoint : Versioned
{
    public required Guid DossierId { get; init; }

    public required string What { get; init; }

    public required string Who { get; init; }

    public required DateOnly Before { get; init; }

    public DateOnly? DoneOn { get; set; }
}
