using Kwartiermaker.Common.Rights;
using static Kwartiermaker.Locations.LocationsPermissions;

namespace Kwartiermaker.Locations;

/// <summary>Which role may do what with dossiers: this module's rows of the role matrix.</summary>
internal static class LocationsRoles
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Rows = new Dictionary<string, IReadOnlyList<string>>
    {
        [Roles.PropertyDirector] =
        [
            View, ViewInternal, Register, LocationsPermissions.Import, Export, Screen, ViewScreening, ViewCosts, EditCosts, Talk, CheckCommunication,
            Request, PrepareStudy, Negotiate, Steer, EndUse, PhaseOut, Attach,
        ],
        [Roles.ProjectDirector] =
        [
            View, ViewInternal, Register, Export, Screen, ViewScreening, ViewCosts, EditCosts, Talk, CheckCommunication, Request,
            PrepareStudy, Negotiate, Build, LocationsPermissions.Permits, Open, Steer, Attach,
        ],
        [Roles.CommunicationAdviser] = [View, ViewInternal, Talk, CheckCommunication, Attach],
        [Roles.BuildingAdviser] = [View, ViewInternal, ViewScreening, PrepareStudy, Build, LocationsPermissions.Permits, Attach],
        [Roles.UnitManager] = [View, ViewInternal, ViewScreening, Talk, Build, Attach],
        [Roles.LocationManager] = [View, ViewInternal, Open, PhaseOut, Attach],
        [Roles.RegionalManager] =
        [
            View, ViewInternal, ViewTrends, LocationsPermissions.Import, TakeOver, Export, ViewScreening, ViewCosts, DecideStudy, ApproveDeviation, Negotiate, SignForAgency,
            Steer, EndUse, PhaseOut, Open, Attach,
        ],
        [Roles.CapacityPlanner] = [View, ViewInternal, ViewTrends, Export, ViewCosts],
        [Roles.Board] = [View, ViewInternal, ViewTrends, Export, ViewScreening, ViewCosts, DecideStudy, DecideLargeStudy, ApproveDeviation, SignForAgency],
        [Roles.MunicipalityOfficial] = [View, AnswerForMunicipality, Attach],
        [Roles.PrivacyOfficer] = [View, ViewInternal],
        [Roles.Administrator] = [ManageCriteria],
    };
}
