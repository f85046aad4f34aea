using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Opening;

/// <summary>Records one check of the opening.</summary>
[Authorize(LocationsPermissions.Open)]
public sealed class OpeningCheckModel(RecordOpeningCheckHandler record, FindOpeningChecksHandler checks) : EditPage<OpeningCheckInput>
{
    protected override bool ShowsFiles => true;

    [BindProperty(SupportsGet = true)]
    public OpeningCheckKind Kind { get; set; }

    public bool HasValidity { get; private set; }

    /// <summary>Null while nothing was recorded: then there is nothing that files could hang on.</summary>
    public Guid? RecordedId { get; private set; }

    public override string Back => Links.Opening.Of(DossierId);

    protected override string DoneText => Texts["De controle is vastgelegd."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(OpeningCheckInput input, CancellationToken cancel) => (await record.HandleAsync(
        new RecordOpeningCheck(DossierId, Kind, input.Version, input.State, input.DoneOn, input.By, input.ValidUntil, input.Remark), cancel)).Refusals;

    protected override async Task<OpeningCheckInput?> StoredAsync(CancellationToken cancel)
    {
        var row = (await checks.HandleAsync(DossierId, cancel)).First(c => c.Kind == Kind);
        (HasValidity, RecordedId) = (row.HasValidity, row.Id);
        return new() { Version = row.Version, State = row.State, DoneOn = row.DoneOn, By = row.By, ValidUntil = row.ValidUntil, Remark = row.Remark };
    }
}

public class OpeningCheckInput : IStoredVersion
{
    public int Version { get; set; }

    public CheckState State { get; set; }

    public DateOnly? DoneOn { get; set; }

    public string? By { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Remark { get; set; }
}
