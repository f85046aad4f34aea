namespace Kwartiermaker.Locations.Talks;

// The words of the public API, in the order of their English originals.
public enum SoortGesprek
{
    Gesprek,
    Bezoek,
}

public enum StandGesprek
{
    Gepland,
    Gehouden,
    Afgezegd,
}

/// <summary>What is said about a step: what, by whom, to whom, when, and with whom at the municipality it was agreed.</summary>
public sealed record Communicatieafspraak(string? Wat, string? DoorWie, string? AanWie, DateOnly? Wanneer, string? AfgestemdMet)
{
    internal CommunicationCheck ToCheck() => new(Wat ?? "", DoorWie ?? "", AanWie ?? "", Wanneer, AfgestemdMet ?? "");
}

/// <summary>A talk or visit on the public API.</summary>
public sealed record Gesprek(
    Guid Id, SoortGesprek Soort, string Onderwerp, string Met, DateTime Tijdstip, StandGesprek Stand, string? Verslag, string? RedenAfzegging, Communicatieafspraak Communicatie)
{
    internal static Gesprek Of(TalkRow t) => new(
        t.Id, (SoortGesprek)t.Kind, t.Subject, t.With, t.At, (StandGesprek)t.State, t.Report, t.CancelReason,
        new(t.Communication.What, t.Communication.By, t.Communication.To, t.Communication.When, t.Communication.AgreedWith));
}

public sealed record GesprekPlan(SoortGesprek? Soort, string? Onderwerp, string? Met, DateTime? Tijdstip, Communicatieafspraak? Communicatie)
{
    internal static readonly Dictionary<string, string> Names = new()
    {
        [nameof(PlanTalk.Subject)] = "onderwerp",
        [nameof(PlanTalk.With)] = "met",
        [nameof(PlanTalk.At)] = "tijdstip",
        ["Communication"] = "communicatie",
        ["Communication.What"] = "communicatie.wat",
        ["Communication.By"] = "communicatie.doorWie",
        ["Communication.To"] = "communicatie.aanWie",
        ["Communication.When"] = "communicatie.wanneer",
        ["Communication.AgreedWith"] = "communicatie.afgestemdMet",
    };

    internal PlanTalk ToCommand(Guid dossierId) => new(dossierId, (TalkKind)(Soort ?? 0), Onderwerp ?? "", Met ?? "", Tijdstip, Communicatie?.ToCheck());
}

public sealed record Gespreksverslag(string? Verslag)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(RecordTalk.Report)] = "verslag" };
}

public sealed record Gespreksafzegging(string? Reden)
{
    internal static readonly Dictionary<string, string> Names = new() { [nameof(CancelTalk.Reason)] = "reden" };
}
