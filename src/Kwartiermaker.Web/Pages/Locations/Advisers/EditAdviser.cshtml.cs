using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Advisers;

[Authorize(LocationsPermissions.Build)]
public sealed class EditAdviserModel(FindAdvisersHandler find, SaveAdviserHandler save) : EditPage<AdviserInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid? AdviserId { get; set; }

    public override string Back => Links.Advisers.Of(DossierId);

    protected override string DoneText => Texts["De adviseur is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(AdviserInput input, CancellationToken cancel) => (await save.HandleAsync(
        new SaveAdviser(DossierId, AdviserId, input.Version, input.Kind, input.Name ?? "", input.Firm, input.Assignment ?? "", input.Contact), cancel)).Refusals;

    protected override async Task<AdviserInput?> StoredAsync(CancellationToken cancel)
    {
        if (AdviserId is not { } id)
            return new AdviserInput();
        return (await find.HandleAsync(DossierId, cancel)).SingleOrDefault(a => a.Id == id) is { } a
            ? new AdviserInput { Version = a.Version, Kind = a.Kind, Name = a.Name, Firm = a.Firm, Assignment = a.Assignment, Contact = a.Contact }
            : null;
    }
}

public sealed class AdviserInput : IStoredVersion
{
    public int Version { get; set; }

    public AdviserKind Kind { get; set; }

    public string? Name { get; set; }

    public string? Firm { get; set; }

    public string? Assignment { get; set; }

    public string? Contact { get; set; }
}
