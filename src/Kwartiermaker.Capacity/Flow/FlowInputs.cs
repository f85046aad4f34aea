namespace Kwartiermaker.Capacity.Flow;

/// <summary>
/// What the flow of people is calculated from. Every <c>Uncertainty</c> is the standard deviation of the logarithm of the factor by
/// which an input may be off, for a share that of its log-odds; a path keeps it from beginning to end.
/// </summary>
/// <param name="PeoplePerPlace">Share of the places that can be slept in: places needed are residents divided by it (above 0, up to 1).</param>
/// <param name="Observed">Counts at the end of a month, in order of time. The simulation starts after the last; with more than one, speeds are calibrated on them.</param>
/// <param name="CommonMovement">Correlation between the monthly surprises in the applications of the groups, 0 to 1.</param>
/// <param name="FamilyDelay">From a permit to the arrival of the family.</param>
/// <param name="MinorsStay">From the decision on an unaccompanied minor until leaving reception, whatever the decision.</param>
public sealed record FlowInputs(
    Dated PeoplePerPlace,
    IReadOnlyList<ObservedStocks> Observed,
    IReadOnlyList<ApplicantGroup> Groups,
    IReadOnlyList<ProcedureTrack> Tracks,
    Housing Housing,
    IReadOnlyList<DepartureKind> Departure,
    Duration FamilyDelay,
    Duration MinorsStay,
    double CommonMovement = 0)
{
    public Month Start => Observed[^1].Month + 1;
}

/// <summary>A group of applicants that behaves alike.</summary>
/// <param name="ApplicationsPerMonth">The median of what is expected.</param>
/// <param name="MonthlyVolatility">Standard deviation of the monthly surprise in the logarithm of the applications.</param>
/// <param name="MeanReversion">Share of a deviation that is gone after a month, 0 (never) to 1 (at once).</param>
/// <param name="Tracks">Share of the applications by name of the track, together 1.</param>
/// <param name="Granted">Share of the decisions that is a permit.</param>
/// <param name="FamilyPerPermit">Family members who come to reception for each permit.</param>
public sealed record ApplicantGroup(
    string Name,
    Dated ApplicationsPerMonth,
    double MonthlyVolatility,
    double MeanReversion,
    IReadOnlyDictionary<string, double> Tracks,
    Dated Granted,
    double GrantedUncertainty = 0,
    Dated? FamilyPerPermit = null,
    bool UnaccompaniedMinors = false);

/// <summary>A way through the procedure.</summary>
/// <param name="DecisionsPerMonth">How many can be decided, unlimited when left out. Who is ready beyond it waits.</param>
public sealed record ProcedureTrack(string Name, Duration Duration, Dated? DecisionsPerMonth = null, double DecisionsUncertainty = 0);

/// <summary>Permit holders leave reception for a house.</summary>
/// <param name="TargetPerMonth">Persons that the municipalities have to house.</param>
/// <param name="Realised">Share of the target that they do house; above 1 when they catch up.</param>
public sealed record Housing(Dated TargetPerMonth, Dated Realised, double RealisedUncertainty = 0);

/// <summary>A way in which people without a permit leave.</summary>
/// <param name="Share">Of the refusals; the kinds together 1.</param>
public sealed record DepartureKind(string Name, double Share, Duration Duration);

/// <summary>How many people were where at the end of a month.</summary>
/// <param name="InProcedure">By name of the group, unaccompanied minors in theirs.</param>
/// <param name="WaitingForDecision">Ready, but beyond what can be decided.</param>
/// <param name="MinorsAfterDecision">Unaccompanied minors who have their decision.</param>
/// <param name="FamilyExpected">Members who have the right to come and are not there yet.</param>
public sealed record ObservedStocks(
    Month Month,
    IReadOnlyDictionary<string, int> InProcedure,
    int PermitHolders,
    int Departing,
    int WaitingForDecision = 0,
    int MinorsAfterDecision = 0,
    int FamilyExpected = 0);
