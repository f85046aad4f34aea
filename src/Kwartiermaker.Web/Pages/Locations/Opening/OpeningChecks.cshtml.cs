using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Opening;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Opening;

/// <summary>All checks of the opening in one table.</summary>
[Authorize(LocationsPermissions.Open)]
public sealed class OpeningChecksModel(RecordOpeningChecksHandler record, FindOpeningChecksHandler checks) : RowsPage<OpeningCheckLine>
{
    public override string Back => Links.Opening.Of(DossierId);

    protected override string DoneText => Texts["De controles zijn bewaard."];

    public override string NameOf(OpeningCheckLine row, int index) => row.Kind is { } kind ? Texts.Of(kind) : "";

    public static bool HasValidity(OpeningCheckLine row) => row is { Kind: { } kind } && OpeningCheckRow.CanExpire(kind);

    protected override async Task<IReadOnlyList<OpeningCheckLine>?> StoredAsync(CancellationToken cancel) =>
        // What is still to do first: whoever walks through a building fills that in.
        [.. (await checks.HandleAsync(DossierId, cancel)).OrderBy(c => c.State != CheckState.ToDo).Select(c => new OpeningCheckLine
        {
            Key = c.Kind.ToString(), Version = c.Version, State = c.State, DoneOn = c.DoneOn, By = c.By, ValidUntil = c.ValidUntil, Remark = c.Remark,
        })];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<OpeningCheckLine> rows, CancellationToken cancel) => (await record.HandleAsync(
        new RecordOpeningChecks(DossierId, [.. rows.Select(r => new RecordOpeningCheck(
            DossierId, r.Kind ?? default, r.Version, r.State, r.DoneOn, r.By, r.ValidUntil, r.Remark))]), cancel)).Refusals;
}

public sealed class OpeningCheckLine : OpeningCheckInput, IRowInput
{
    public string? Key { get; set; }

    public bool IsEmpty() => false;

    internal OpeningCheckKind? Kind => Enum.TryParse<OpeningCheckKind>(Key, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
