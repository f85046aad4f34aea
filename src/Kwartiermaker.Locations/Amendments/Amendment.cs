using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Amendments;

public enum AmendmentKind
{
    Extended,
    Reduced,
}

public enum AmendmentState
{
    /// <summary>Not yet signed by both.</summary>
    Proposed,

    /// <summary>Signed by both; takes effect on its day.</summary>
    FullySigned,
    InEffect,
    CalledOff,
}

public enum AmendmentParty
{
    ForMunicipality,
    ForAgency,
}

/// <summary>
/// A change of a signed agreement while the location is open: a later end, or fewer places. It never edits the agreement: each
/// amendment keeps what held before it. The dossier shows what holds today, so it changes when the amendment takes effect: an
/// extension with its second signature, a reduction on its day. The other modules see it by date from the second signature on.
/// </summary>
internal sealed class Amendment : Versioned
{
    public required Guid DossierId { get; init; }

    /// <summary>First, second, … amendment of this dossier.</summary>
    public required int Number { get; init; }

    public required AmendmentKind Kind { get; init; }

    public required string Reason { get; init; }

    /// <summary>New last day, of an extension.</summary>
    public DateOnly? NewTo { get; init; }

    /// <summary>New number of places, of a reduction.</summary>
    public int? NewPlaces { get; init; }

    /// <summary>A reduction names its day; an extension holds from its second signature.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    public DateOnly? MunicipalitySignedOn { get; private set; }

    public DateOnly? AgencySignedOn { get; private set; }

    public AmendmentState State { get; private set; } = AmendmentState.Proposed;

    public DateOnly? PreviousTo { get; private set; }

    public int? PreviousPlaces { get; private set; }

    public string? CallOffReason { get; private set; }

    public static Amendment Propose(Dossier dossier, int number, ProposeAmendment command) => new()
    {
        DossierId = dossier.Id,
        Number = number,
        Kind = command.Kind,
        Reason = command.Reason.Trim(),
        NewTo = command.Kind == AmendmentKind.Extended ? command.NewTo : null,
        NewPlaces = command.Kind == AmendmentKind.Reduced ? command.NewPlaces : null,
        EffectiveOn = command.Kind == AmendmentKind.Reduced ? command.EffectiveOn : null,
    };

    /// <summary>An extension ends later than the agreement does now; a reduction leaves fewer places, within the agreed period.</summary>
    public static List<Refusal> Check(Dossier dossier, AmendmentKind kind, DateOnly? newTo, int? newPlaces, DateOnly? effectiveOn)
    {
        if (dossier.AgreedPlaces is not { } places)
            return [Refusal.Rule("amendment.nothing-agreed")];
        return kind switch
        {
            AmendmentKind.Extended when dossier.AgreedTo is null => [Refusal.Rule("amendment.indefinite")],
            AmendmentKind.Extended when newTo is null => [Refusal.Invalid(nameof(NewTo), "required")],
            AmendmentKind.Extended when newTo <= dossier.AgreedTo => [Refusal.Invalid(nameof(NewTo), "amendment.not-later", dossier.AgreedTo)],
            AmendmentKind.Extended => [],
            _ when newPlaces is null => [Refusal.Invalid(nameof(NewPlaces), "required")],
            _ when newPlaces < 1 || newPlaces >= places => [Refusal.Invalid(nameof(NewPlaces), "amendment.not-fewer", places)],
            _ when effectiveOn is null => [Refusal.Invalid(nameof(EffectiveOn), "required")],
            _ when effectiveOn < dossier.AgreedFrom || effectiveOn > dossier.AgreedTo =>
                [Refusal.Invalid(nameof(EffectiveOn), "amendment.outside-period", dossier.AgreedFrom, dossier.AgreedTo)],
            _ => [],
        };
    }

    /// <summary>What was filled in and belongs to the other kind is not passed over in silence.</summary>
    public static List<Refusal> CheckNothingElse(ProposeAmendment command)
    {
        var check = new List<Refusal>();
        if (command.Kind == AmendmentKind.Extended && command.NewPlaces is not null)
            check.Add(Refusal.Invalid(nameof(NewPlaces), "amendment.of-the-other-kind", AmendmentKind.Reduced));
        if (command.Kind == AmendmentKind.Extended && command.EffectiveOn is not null)
            check.Add(Refusal.Invalid(nameof(EffectiveOn), "amendment.of-the-other-kind", AmendmentKind.Reduced));
        if (command.Kind == AmendmentKind.Reduced && command.NewTo is not null)
            check.Add(Refusal.Invalid(nameof(NewTo), "amendment.of-the-other-kind", AmendmentKind.Extended));
        return check;
    }

    public Refusal? Sign(AmendmentParty party, DateOnly on)
    {
        if (State != AmendmentState.Proposed)
            return Refusal.Rule("amendment.not-open", State);
        if ((party == AmendmentParty.ForAgency ? AgencySignedOn : MunicipalitySignedOn) is { } already)
            return Refusal.Rule("amendment.already-signed", party, already);
        if (party == AmendmentParty.ForAgency)
            AgencySignedOn = on;
        else
            MunicipalitySignedOn = on;
        if (AgencySignedOn is { } agency && MunicipalitySignedOn is { } municipality)
        {
            State = AmendmentState.FullySigned;
            EffectiveOn ??= agency > municipality ? agency : municipality;
        }

        return null;
    }

    /// <summary>The dossier now shows what was agreed, on its day or later; refused when it no longer fits what holds now.</summary>
    public List<Refusal> TakeEffect(Dossier dossier, DateOnly today)
    {
        if (State != AmendmentState.FullySigned)
            return [Refusal.Rule("amendment.not-signed", State)];
        if (EffectiveOn > today)
            return [Refusal.Rule("amendment.not-yet", EffectiveOn)];
        var refusals = Check(dossier, Kind, NewTo, NewPlaces, EffectiveOn);
        if (refusals.Count > 0)
            return refusals;
        (PreviousPlaces, PreviousTo, State) = (dossier.AgreedPlaces, dossier.AgreedTo, AmendmentState.InEffect);
        dossier.Agree(NewPlaces ?? dossier.AgreedPlaces!.Value, dossier.AgreedFrom!.Value, NewTo ?? dossier.AgreedTo);
        return [];
    }

    public Refusal? CallOff(string reason)
    {
        if (State is AmendmentState.InEffect or AmendmentState.CalledOff)
            return Refusal.Rule("amendment.not-open", State);
        (State, CallOffReason) = (AmendmentState.CalledOff, reason.Trim());
        return null;
    }
}
