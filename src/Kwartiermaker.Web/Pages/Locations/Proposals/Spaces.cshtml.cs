using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Proposals;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Proposals;

/// <summary>The rooms on which the number of places rests: a row for each sort, and some empty ones to add.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class SpacesModel(GetProposalsHandler get, ChangeSpacesHandler change) : DossierPage
{
    private const int Extra = 4;

    [BindProperty]
    public SpacesInput Input { get; set; } = new();

    public PossiblePlaces Possible { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var stored = (await get.HandleAsync(DossierId, cancel))!;
        Input = new SpacesInput { Version = stored.SpacesVersion, Spaces = [.. stored.Spaces.Select(SpaceInput.From)] };
    }

    /// <summary>"+ regel": the same form with more rows, and nothing stored.</summary>
    public IActionResult OnPostMore()
    {
        Input.Spaces.AddRange(Enumerable.Range(0, Extra).Select(_ => new SpaceInput()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();
        // An emptied row is a row taken away; the places of the others stay, so that a refusal finds its row.
        var rows = Input.Spaces.Select((s, i) => (s, i)).Where(x => !x.s.IsEmpty).ToList();
        var result = await change.HandleAsync(new ChangeSpaces(DossierId, Input.Version, rows.ConvertAll(x => x.s.ToSpace())), cancel);
        if (result.Succeeded)
            return DoneAt(Links.Proposals.Of(DossierId), "De ruimten zijn bewaard.");
        var refusals = result.Refusals.Select(r => AtRow(r, rows.ConvertAll(x => x.i))).ToList();
        var stored = (await get.HandleAsync(DossierId, cancel))!;
        var typed = new Shown { Version = Input.Version, Spaces = Say(rows.ConvertAll(x => x.s.ToSpace())) };
        var page = RefusedTakingVersion(refusals, typed, new Shown { Version = stored.SpacesVersion, Spaces = Say(stored.Spaces) });
        Input.Version = typed.Version;
        return page;
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Possible = (await get.HandleAsync(DossierId, cancel))!.Possible;
        if (!Input.Spaces.Exists(s => s.IsEmpty) && Input.Spaces.Count < ChangeSpacesHandler.Most)
            Input.Spaces.AddRange(Enumerable.Range(0, Extra).Select(_ => new SpaceInput()));
    }

    private string Say(IEnumerable<Space> spaces) => string.Join("; ", spaces.Select(s => $"{s.Count} × {s.Name} ({Texts.Of(s.Kind)}, {Texts.Show(s.Area)} m²)"));

    /// <summary>Refusals count the filled rows; the form counts all of them.</summary>
    private static Refusal AtRow(Refusal refusal, List<int> rows)
    {
        if (refusal.Field is not { } field || !field.StartsWith("Spaces[", StringComparison.Ordinal))
            return refusal;
        var end = field.IndexOf(']', StringComparison.Ordinal);
        var row = rows[int.Parse(field[7..end], System.Globalization.CultureInfo.InvariantCulture)];
        return refusal with { Field = $"Spaces[{row}{field[end..]}" };
    }

    private sealed class Shown : IStoredVersion
    {
        public int Version { get; set; }

        public string Spaces { get; init; } = "";
    }
}

public sealed class SpacesInput
{
    public int Version { get; set; }

    public List<SpaceInput> Spaces { get; set; } = [];
}

public sealed class SpaceInput
{
    public SpaceKind? Kind { get; set; }

    public string? Name { get; set; }

    public int? Count { get; set; }

    public decimal? Area { get; set; }

    public int? Persons { get; set; }

    public bool IsEmpty => Kind is null && string.IsNullOrWhiteSpace(Name) && Count is null && Area is null && Persons is null;

    public static SpaceInput From(Space s) => new() { Kind = s.Kind, Name = s.Name, Count = s.Count, Area = s.Area, Persons = s.Persons };

    public Space ToSpace() => new(Kind ?? SpaceKind.Shared, Name ?? "", Count ?? 0, Area, Persons);
}
