using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Contracts.Locations;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.NextSteps;
using Kwartiermaker.Tests.Support;

namespace Kwartiermaker.Tests.Locations.NextSteps;

public sealed class StepOwnerTests : AppTests
{
    /// <summary>The checks before the opening are of who will run the location; what is built is of who carries the dossier.</summary>
    [Theory]
    [InlineData(LocationsPermissions.Open, true, Roles.LocationManager)]
    [InlineData(LocationsPermissions.Open, false, Roles.ProjectDirector)]
    [InlineData(LocationsPermissions.Build, true, Roles.ProjectDirector)]
    [InlineData(LocationsPermissions.SignForAgency, true, null)]
    public void Of_ATeam_IsWhoDoesThis(string right, bool hasManager, string? expected)
    {
        Person[] people = [Of(1, Roles.PropertyDirector), Of(2, Roles.ProjectDirector), Of(3, Roles.CommunicationAdviser), Of(4, Roles.LocationManager)];
        var team = new DossierTeam(people[0].Id, people[1].Id, people[2].Id, hasManager ? people[3].Id : null, Phase.Opening);

        var owner = StepOwner.Of(team, new Act(right, ""), people.ToDictionary(p => p.Id), new RoleMatrix(new ModuleList(AppModules.All)));

        Assert.Equal(expected, people.SingleOrDefault(p => p.Id == owner)?.Role);
    }

    private static Person Of(byte number, string role) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), role, [role], $"{role}@kwartiermaker.example", Scope.Nothing);
}
