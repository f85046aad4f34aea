using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Locations.Import;

/// <summary>Who will work on the dossier of a row, and when they want to open.</summary>
public sealed record RowTeam(Person? PropertyDirector, Person? ProjectDirector, Person? CommunicationAdviser, Person? LocationManager, DateOnly? TargetOpening);

/// <summary>Finds the people that a row names, by e-mail address or by their whole name; a name that several have is asked.</summary>
internal sealed class RowPeople(IReadOnlyList<Person> people)
{
    /// <summary>The longest that a team plans ahead.</summary>
    private const int MostYearsAhead = 30;

    private readonly ILookup<string, Person> byAddress = people.Where(p => p.Email.Length > 0).ToLookup(p => SearchWords.Plain(p.Email));
    private readonly ILookup<string, Person> byName = people.ToLookup(p => Name(p.Name));

    /// <param name="municipality">Null when it is not known; then nobody is looked for in vain.</param>
    public RowTeam Read(RowCells cells, Contracts.Reference.Municipality? municipality, Phase? phase, DateOnly today) => new(
        Find(cells, nameof(RowTeam.PropertyDirector), Roles.PropertyDirector, municipality),
        Find(cells, nameof(RowTeam.ProjectDirector), Roles.ProjectDirector, municipality),
        Find(cells, nameof(RowTeam.CommunicationAdviser), Roles.CommunicationAdviser, municipality),
        Find(cells, nameof(RowTeam.LocationManager), Roles.LocationManager, municipality),
        Opening(cells, phase, today));

    private Person? Find(RowCells cells, string field, string role, Contracts.Reference.Municipality? municipality)
    {
        if (cells.Text(field) is not { } text)
            return null;
        var found = byAddress[SearchWords.Plain(text)].ToList();
        if (found.Count == 0)
            found = byName[Name(text)].ToList();
        if (found.Count != 1)
        {
            if (found.Count == 0)
                cells.Tell(field, "site-import.person-unknown", text);
            else
                cells.Tell(field, "site-import.person-several", text, string.Join(", ", found.Select(p => $"{p.Name} ({p.Email})")));
            return null;
        }

        if (municipality is not null && !ChangeTeamHandler.Fits(found[0], role, municipality.Region, municipality.Code))
            cells.Tell(field, "site-import.person-does-not-fit", found[0].Name, SiteColumns.HeadingOf(field), municipality.Name);
        return found[0];
    }

    /// <summary>A day that still comes, as on the form; of an open location it is the day that was aimed at.</summary>
    private static DateOnly? Opening(RowCells cells, Phase? phase, DateOnly today)
    {
        var day = cells.Day(nameof(RowTeam.TargetOpening));
        if (day < today && phase is null or < Phase.Operation)
            cells.Tell(nameof(RowTeam.TargetOpening), "team.opening-past", day);
        else if (day > today.AddYears(MostYearsAhead))
            cells.Tell(nameof(RowTeam.TargetOpening), "team.opening-far", day);
        return day;
    }

    /// <summary>Without regard to capitals, accents and double spaces, but whole.</summary>
    private static string Name(string name) => string.Join(' ', SearchWords.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
