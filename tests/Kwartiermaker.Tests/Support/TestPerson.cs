using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;
using Microsoft.Extensions.DependencyInjection;

namespace Kwartiermaker.Tests.Support;

/// <summary>Somebody to act as.</summary>
public sealed record TestPerson(Guid Id, string Name, string Role, Scope Scope)
{
    public const string North = "Groningen-Friesland-Drenthe";
    public const string East = "Overijssel-Gelderland";

    /// <summary>Works in the region East, where Tubbergen (GM0183) lies.</summary>
    public static readonly TestPerson PropertyDirector = Make("Ruben Regisseur", Roles.PropertyDirector, new Scope(false, [East], []));
    public static readonly TestPerson ProjectDirector = Make("Petra Project", Roles.ProjectDirector, new Scope(false, [East], []));
    public static readonly TestPerson RegionalManager = Make("Rachid Regio", Roles.RegionalManager, new Scope(false, [East], []));
    public static readonly TestPerson OtherRegion = Make("Noor Noord", Roles.PropertyDirector, new Scope(false, [North], []));
    public static readonly TestPerson Official = Make("Tess Tubbergen", Roles.MunicipalityOfficial, new Scope(false, [], ["GM0183"]));
    public static readonly TestPerson OtherOfficial = Make("Emma Emmen", Roles.MunicipalityOfficial, new Scope(false, [], ["GM0114"]));
    public static readonly TestPerson Board = Make("Bart Bestuur", Roles.Board, Scope.All);
    public static readonly TestPerson Communication = Make("Carla Communicatie", Roles.CommunicationAdviser, new Scope(false, [East], []));
    public static readonly TestPerson BuildingAdviser = Make("Bouke Bouw", Roles.BuildingAdviser, new Scope(false, [East], []));
    public static readonly TestPerson LocationManager = Make("Lotte Locatie", Roles.LocationManager, new Scope(false, [East], []));
    public static readonly TestPerson Administrator = Make("Ali Beheer", Roles.Administrator, Scope.All);

    /// <summary>Somebody of a role, everywhere.</summary>
    public static TestPerson Of(string role) => Make("Iemand " + role, role, Scope.All);

    /// <summary>The role matrix of the modules as they ship.</summary>
    public static RoleMatrix Matrix { get; } = new(new ModuleList(AppModules.All));

    public string ToHeader() => string.Join('|', Id, Uri.EscapeDataString(Name), Role, string.Join(';', Scope.ToItems()));

    public static TestPerson? FromHeader(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return null;
        var parts = header.Split('|');
        return new TestPerson(Guid.Parse(parts[0]), Uri.UnescapeDataString(parts[1]), parts[2], Scope.Parse(parts[3].Split(';')));
    }

    /// <summary>With the rights that the modules of this host give.</summary>
    public void SignIn(IServiceProvider request) =>
        request.GetRequiredService<CurrentUser>().Become(Id, Name, Role, Scope, request.GetRequiredService<RoleMatrix>().For([Role]));

    private static TestPerson Make(string name, string role, Scope scope) => new(Guid.CreateVersion7(), name, role, scope);
}
