using Kwartiermaker.Access;
using Kwartiermaker.Reference;
using static Kwartiermaker.Locations.LocationsPermissions;

namespace Kwartiermaker.Web.Access;

/// <summary>Who may do what: the one place. What is not listed is denied.</summary>
public static class RoleMatrix
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Permissions = new Dictionary<string, IReadOnlyList<string>>
    {
        [Roles.PropertyDirector] =
        [
            ReferencePermissions.Read, View, Register, Import, Export, Screen, ViewScreening, ViewCosts, EditCosts, Talk, CheckCommunication,
            Request, PrepareStudy, Negotiate, Steer, EndUse, Attach,
        ],
        [Roles.ProjectDirector] =
        [
            ReferencePermissions.Read, View, Register, Export, Screen, ViewScreening, ViewCosts, EditCosts, Talk, CheckCommunication, Request,
            PrepareStudy, Negotiate, Build, Permits, Open, Steer, Attach,
        ],
        [Roles.CommunicationAdviser] = [ReferencePermissions.Read, View, Talk, CheckCommunication, Attach],
        [Roles.BuildingAdviser] = [ReferencePermissions.Read, View, ViewScreening, PrepareStudy, Build, Permits, Attach],
        [Roles.UnitManager] = [ReferencePermissions.Read, View, ViewScreening, Talk, Build, Attach],
        [Roles.LocationManager] = [ReferencePermissions.Read, View, Open, Attach],
        [Roles.RegionalManager] =
        [
            ReferencePermissions.Read, View, Export, ViewScreening, ViewCosts, DecideStudy, ApproveDeviation, Negotiate, SignForAgency, Steer, EndUse, Open, Attach,
        ],
        [Roles.CapacityPlanner] = [ReferencePermissions.Read, View, Export, ViewCosts],
        [Roles.Board] = [ReferencePermissions.Read, View, Export, ViewScreening, ViewCosts, DecideStudy, DecideLargeStudy, ApproveDeviation, SignForAgency],
        [Roles.MunicipalityOfficial] = [ReferencePermissions.Read, View, AnswerForMunicipality, Attach],
        [Roles.PrivacyOfficer] = [ReferencePermissions.Read, View, AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit],
        [Roles.Administrator] =
        [
            ReferencePermissions.Read, ReferencePermissions.Change, ManageCriteria, AccessPermissions.ReviewRights, AccessPermissions.VerifyAudit,
        ],
    };

    public static readonly IReadOnlySet<string> All = Permissions.Values.SelectMany(p => p).ToHashSet();

    public static HashSet<string> For(IEnumerable<string> roles) =>
        roles.SelectMany(r => Permissions.GetValueOrDefault(r) ?? []).ToHashSet();
}
