using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Permits;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Permits;

/// <summary>Of every kind of permit whether it is needed, and why.</summary>
[Authorize(LocationsPermissions.Permits)]
public sealed class PermitNeedsModel(DecidePermitNeedsHandler decide, FindPermitsHandler permits) : RowsPage<PermitNeedLine>
{
    public override string Back => Links.Permits.Of(DossierId);

    protected override string DoneText => Texts["Wat nodig is, is vastgelegd."];

    public override string NameOf(PermitNeedLine row, int index) => row.Kind is { } kind ? Texts.Of(kind) : "";

    protected override async Task<IReadOnlyList<PermitNeedLine>?> StoredAsync(CancellationToken cancel) =>
        [.. (await permits.HandleAsync(DossierId, cancel))!.Needs
            .Select(n => new PermitNeedLine { Key = n.Kind.ToString(), Version = n.Version, Answer = n.Answer, Reason = n.Reason })];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<PermitNeedLine> rows, CancellationToken cancel) => (await decide.HandleAsync(
        new DecidePermitNeeds(DossierId, [.. rows.Select(r => new DecidePermitNeed(DossierId, r.Kind ?? default, r.Version, r.Answer, r.Reason))]), cancel)).Refusals;
}

public sealed class PermitNeedLine : IRowInput
{
    public string? Key { get; set; }

    public int Version { get; set; }

    public NeedAnswer Answer { get; set; }

    public string? Reason { get; set; }

    public bool IsEmpty() => false;

    internal PermitKind? Kind => Enum.TryParse<PermitKind>(Key, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
