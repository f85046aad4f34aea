using Kwartiermaker.Common.Web;

namespace Kwartiermaker.Locations.Talks;

// The words of the public API, each beside its English original.
public enum SoortGesprek
{
    Gesprek = (int)TalkKind.Talk,
    Bezoek = (int)TalkKind.Visit,
}

public enum StandGesprek
{
    Gepland = (int)TalkState.Planned,
    Gehouden = (int)TalkState.Held,
    Afgezegd = (int)TalkState.Cancelled,
}

/// <summary>What is said about a step: what, by whom, to whom, when, and with whom at the municipality it was agreed.</summary>
public sealed record Communicatieafspraak(
    [Field(nameof(CommunicationCheck.What))] string? Wat,
    [Field(nameof(CommunicationCheck.By))] string? DoorWie,
    [Field(nameof(CommunicationCheck.To))] string? AanWie,
    [Field(nameof(CommunicationCheck.When))] DateOnly? Wanneer,
    [Field(nameof(CommunicationCheck.AgreedWith))] string? AfgestemdMet)
{
    internal CommunicationCheck ToCheck() => new(Wat ?? "", DoorWie ?? "", AanWie ?? "", Wanneer, AfgestemdMet ?? "");
}

/// <summary>A talk or visit on the public API.</summary>
public sealed record Gesprek(
    Guid Id, SoortGesprek Soort, string Onderwerp, string Met, DateTime Tijdstip, StandGesprek Stand, string? Verslag, string? RedenAfzegging, Communicatieafspraak Communicatie,
    string? WaaromEerder)
{
    internal static Gesprek Of(TalkRow t) => new(
        t.Id, (SoortGesprek)t.Kind, t.Subject, t.With, t.At, (StandGesprek)t.State, t.Report, t.CancelReason,
        new(t.Communication.What, t.Communication.By, t.Communication.To, t.Communication.When, t.Communication.AgreedWith), t.WhyEarlier);
}

public sealed record GesprekPlan(
    [Field(nameof(PlanTalk.Kind))] SoortGesprek? Soort,
    [Field(nameof(PlanTalk.Subject))] string? Onderwerp,
    [Field(nameof(PlanTalk.With))] string? Met,
    [Field(nameof(PlanTalk.At))] DateTime? Tijdstip,
    [Field(nameof(PlanTalk.Communication))] Communicatieafspraak? Communicatie,
    [Field(nameof(PlanTalk.WhyEarlier))] string? WaaromEerder = null)
{
    internal PlanTalk ToCommand(Guid dossierId) =>
        new(dossierId, (TalkKind)(Soort ?? default), Onderwerp ?? "", Met ?? "", Tijdstip, Communicatie?.ToCheck(), WhyEarlier: WaaromEerder);
}

public sealed record Gespreksverslag([Field(nameof(RecordTalk.Report))] string? Verslag)
{
    internal RecordTalk ToCommand(Guid dossierId, Guid talk, int version) => new(dossierId, talk, version, Verslag ?? "");
}

public sealed record Gespreksverplaatsing([Field(nameof(MoveTalk.At))] DateTime? Tijdstip, [Field(nameof(MoveTalk.Reason))] string? Reden)
{
    internal MoveTalk ToCommand(Guid dossierId, Guid talk, int version) => new(dossierId, talk, version, Tijdstip, Reden ?? "");
}

public sealed record Gespreksafzegging([Field(nameof(CancelTalk.Reason))] string? Reden)
{
    internal CancelTalk ToCommand(Guid dossierId, Guid talk, int version) => new(dossierId, talk, version, Reden ?? "");
}
