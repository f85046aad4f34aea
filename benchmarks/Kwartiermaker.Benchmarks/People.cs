using Kwartiermaker.Access.People;
using Kwartiermaker.Common.Modules;
using Kwartiermaker.Common.Rights;

namespace Kwartiermaker.Benchmarks;

/// <summary>Somebody who signs in with a header: only the benchmark's own host believes it.</summary>
internal sealed record Person(Guid Id, string Name, string Role, Scope Scope)
{
    public const string Header = "X-Bench-Person";

    public string ToHeader() => string.Join('|', Id, Role, string.Join(';', Scope.ToItems()), Name);

    public static Person? From(string? header) => header?.Split('|') is [var id, var role, var scope, var name]
        ? new(Guid.Parse(id), name, role, Scope.Parse(scope.Split(';')))
        : null;

    public void SignIn(CurrentUser user, RoleMatrix matrix) => user.Become(Id, Name, Role, Scope, matrix.For([Role]));
}

/// <summary>
/// Who works on the dossiers: per region some directors and advisers, and one member of the board. There are more of them where there
/// is more work: one carries about 250.
/// </summary>
internal sealed class People
{
    private const int Carried = 250;

    /// <summary>So many dossiers in a row have the same people, one of each kind in each region.</summary>
    private readonly int inARow;
    private readonly Dictionary<(string Role, string Region), List<Person>> byRegion = [];

    public People(IReadOnlyCollection<string> regions, int dossiers)
    {
        inARow = regions.Count * Carried;
        var perRegion = ((dossiers - 1) / inARow) + 1;
        foreach (var region in regions)
        {
            foreach (var role in new[] { Roles.PropertyDirector, Roles.ProjectDirector, Roles.CommunicationAdviser, Roles.LocationManager })
            {
                byRegion[(role, region)] = Enumerable.Range(1, perRegion)
                    .Select(n => new Person(Ids.Of($"{role} {region} {n}"), $"Medewerker {n} {region}", role, new Scope(false, [region], []))).ToList();
            }
        }
    }

    public Person Board { get; } = new(Ids.Of("board"), "Bestuurder", Roles.Board, Scope.All);

    public IEnumerable<Person> All => byRegion.Values.SelectMany(p => p).Append(Board);

    /// <param name="n">Number of the dossier.</param>
    public Person Of(string role, string region, int n = 0)
    {
        var all = byRegion[(role, region)];
        return all[n / inARow % all.Count];
    }

    public IEnumerable<User> Rows => All.Select(p => new User
    {
        Id = p.Id,
        Subject = p.Id.ToString(),
        Name = p.Name,
        Email = $"{p.Id:N}@example.org",
        Roles = p.Role,
        ScopeItems = string.Join(',', p.Scope.ToItems()),
    });
}
