namespace Kwartiermaker.Common.Rights;

/// <summary>The roles that the identity provider may hand out; their codes are what it sends.</summary>
public static class Roles
{
    public const string PropertyDirector = "property-director";
    public const string ProjectDirector = "project-director";
    public const string CommunicationAdviser = "communication-adviser";
    public const string BuildingAdviser = "building-adviser";
    public const string UnitManager = "unit-manager";
    public const string LocationManager = "location-manager";
    public const string RegionalManager = "regional-manager";
    public const string CapacityPlanner = "capacity-planner";
    public const string Board = "board";
    public const string MunicipalityOfficial = "municipality-official";
    public const string PrivacyOfficer = "privacy-officer";
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All =
    [
        PropertyDirector, ProjectDirector, CommunicationAdviser, BuildingAdviser, UnitManager, LocationManager,
        RegionalManager, CapacityPlanner, Board, MunicipalityOfficial, PrivacyOfficer, Administrator,
    ];
}
