using Kwartiermaker.Common;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Contracts.Reference;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>A location on its way: the site's facts, where it stands in the chain, and who leads it.</summary>
internal sealed class Dossier : Versioned, IRoot, ISeenWith, IFindable
{
    /// <summary>The number that people use on the phone and in letters.</summary>
    public required int Number { get; init; }

    public string Name { get; private set; } = "";

    public SiteKind Kind { get; private set; }

    public string Address { get; private set; } = "";

    public string? Postcode { get; private set; }

    public string Town { get; private set; } = "";

    public string MunicipalityCode { get; private set; } = "";

    /// <summary>Reception region of the municipality: with the municipality it decides who may see the dossier.</summary>
    public string Region { get; private set; } = "";

    public double? Latitude { get; private set; }

    public double? Longitude { get; private set; }

    public string? Owner { get; private set; }

    public OwnerKind OwnerKind { get; private set; }

    public Tenure Tenure { get; private set; }

    public Cooperation Cooperation { get; private set; }

    public DateOnly? AvailableFrom { get; private set; }

    public DateOnly? AvailableTo { get; private set; }

    public int? GrossFloorArea { get; private set; }

    public int? PlotArea { get; private set; }

    public int? PossiblePlaces { get; private set; }

    public string? Notes { get; private set; }

    /// <summary>Name, town, address and owner in lower case, for search.</summary>
    public string SearchText { get; private set; } = "";

    public Phase Phase { get; private set; } = Phase.Exploration;

    public DateOnly PhaseSince { get; private set; }

    public Standing Standing { get; private set; } = Standing.Active;

    public string? StandingReason { get; private set; }

    public DateOnly? StandingSince { get; private set; }

    public Guid PropertyDirectorId { get; set; }

    public Guid? ProjectDirectorId { get; set; }

    public Guid? CommunicationAdviserId { get; set; }

    public Guid? LocationManagerId { get; set; }

    /// <summary>Day on which the team wants to open.</summary>
    public DateOnly? TargetOpening { get; set; }

    /// <summary>From the signed agreement and its amendments; what other modules count with.</summary>
    public int? AgreedPlaces { get; private set; }

    public DateOnly? AgreedFrom { get; private set; }

    public DateOnly? AgreedTo { get; private set; }

    public DateOnly? OpenedOn { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>The phase in which it ran already when it was entered here; null when all of it happened here.</summary>
    public Phase? TakenOverIn { get; private set; }

    /// <summary>The administration that its facts were taken from, as the person who took it over wrote.</summary>
    public string? TakenOverFrom { get; private set; }

    /// <summary>Day of the first contact or idea, of a dossier that ran already; null when that is not known.</summary>
    public DateOnly? BegunOn { get; private set; }

    /// <summary>Takes over checked facts; see <see cref="SiteFacts.Check"/>.</summary>
    public void Describe(SiteFacts facts, Municipality municipality)
    {
        facts = facts.AsStored();
        (Name, Kind, Address, Postcode, Town) = (facts.Name, facts.Kind, facts.Address, facts.Postcode, facts.Town);
        (MunicipalityCode, Region) = (municipality.Code, municipality.Region);
        (Latitude, Longitude) = (facts.Latitude, facts.Longitude);
        (Owner, OwnerKind, Tenure, Cooperation) = (facts.Owner, facts.OwnerKind, facts.Tenure, facts.Cooperation);
        (AvailableFrom, AvailableTo) = (facts.AvailableFrom, facts.AvailableTo);
        (GrossFloorArea, PlotArea, PossiblePlaces) = (facts.GrossFloorArea, facts.PlotArea, facts.PossiblePlaces);
        Notes = facts.Notes;
        // The postcode both ways: 6711 AB and 6711AB.
        SearchText = SearchWords.Plain(string.Join(' ', Name, Town, Address, Postcode, Postcode?.Replace(" ", "", StringComparison.Ordinal), Owner));
    }

    public SiteFacts Facts => new(
        Name, Kind, Address, Postcode, Town, MunicipalityCode, Latitude, Longitude, Owner, OwnerKind, Tenure, Cooperation,
        AvailableFrom, AvailableTo, GrossFloorArea, PlotArea, PossiblePlaces, Notes);

    public static string SeenWith => LocationsPermissions.View;

    public SubjectFacts Describe() => new(
        LocationsModule.Code, $"{Name}, {Town}", Region, MunicipalityCode, Id, CarriedBy, Standing == Standing.Active, "/locaties/" + Id)
    {
        Team = Team.InOrder,
    };

    public Findable ToFind() => new(Id, LocationSteps.Overview, $"{Name}, {Town}", $"{SearchText} {MunicipalityCode}", OurSideOnly: false);

    public void Start(DateOnly today) => PhaseSince = today;

    public DossierTeam Team => new(PropertyDirectorId, ProjectDirectorId, CommunicationAdviserId, LocationManagerId, Phase);

    public Guid CarriedBy => Team.CarriedBy;

    /// <summary>Work may go on when the dossier is active; the refusal says what to do first.</summary>
    public Refusal? WhyNotWork() => Standing switch
    {
        Standing.OnHold => Refusal.Rule("dossier.on-hold", StandingSince),
        Standing.Stopped => Refusal.Rule("dossier.stopped", StandingSince),
        _ => null,
    };

    /// <summary>Steps of a phase are possible from that phase on: nothing is done before its gate is passed.</summary>
    public Refusal? WhyNotReached(Phase phase) => Phase < phase ? Refusal.Rule("dossier.phase-too-early", phase, Phase) : null;

    /// <summary>Moves on; only passing a gate calls this, after its conditions.</summary>
    public void Enter(Phase phase, DateOnly today)
    {
        (Phase, PhaseSince) = (phase, today);
        if (phase == Phase.Operation)
            OpenedOn = today;
        if (phase == Phase.Ended)
            EndedOn = today;
    }

    /// <summary>Enters it in the phase in which it runs; what came before that is not known here, and no gate of it is asked again.</summary>
    /// <param name="since">Day on which the phase began.</param>
    /// <param name="begunOn">Day of the first contact or idea.</param>
    public void TakeOver(Phase phase, DateOnly since, DateOnly? begunOn, DateOnly? openedOn, string from)
    {
        (Phase, PhaseSince, TakenOverIn, TakenOverFrom, BegunOn) = (phase, since, phase, from.Trim(), begunOn);
        OpenedOn = openedOn;
        EndedOn = phase == Phase.Ended ? since : null;
    }

    /// <summary>To the phase before. Once it is open people live there, and it is ended instead; before a phase that was taken over nothing is known.</summary>
    public Refusal? GoBack(DateOnly today)
    {
        if (WhyNotWork() is { } refusal)
            return refusal;
        if (Phase == TakenOverIn)
            return Refusal.Rule("dossier.taken-over-here", Phase);
        if (Phase is Phase.Exploration or >= Phase.Operation)
            return Refusal.Rule("dossier.no-way-back", Phase);
        (Phase, PhaseSince) = (Phase - 1, today);
        return null;
    }

    public Refusal? PutOnHold(string reason, DateOnly today)
    {
        if (WhyNotWork() is { } refusal)
            return refusal;
        (Standing, StandingReason, StandingSince) = (Standing.OnHold, reason, today);
        return null;
    }

    public Refusal? Resume(DateOnly today)
    {
        if (Standing != Standing.OnHold)
            return Refusal.Rule("dossier.not-on-hold");
        (Standing, StandingReason, StandingSince) = (Standing.Active, null, today);
        return null;
    }

    /// <summary>An open location is not stopped but ended, because people live there.</summary>
    public Refusal? Stop(string reason, DateOnly today)
    {
        if (Standing == Standing.Stopped)
            return Refusal.Rule("dossier.stopped", StandingSince);
        if (Phase >= Phase.Operation)
            return Refusal.Rule("dossier.open-cannot-stop");
        (Standing, StandingReason, StandingSince) = (Standing.Stopped, reason, today);
        return null;
    }

    public Refusal? Reopen(DateOnly today)
    {
        if (Standing != Standing.Stopped)
            return Refusal.Rule("dossier.not-stopped");
        (Standing, StandingReason, StandingSince) = (Standing.Active, null, today);
        return null;
    }

    /// <summary>Publishes what was signed, to this dossier's page and to the other modules.</summary>
    public void Agree(int places, DateOnly from, DateOnly? to) => (AgreedPlaces, AgreedFrom, AgreedTo) = (places, from, to);
}
