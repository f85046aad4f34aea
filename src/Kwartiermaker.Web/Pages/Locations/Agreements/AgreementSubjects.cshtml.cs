using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Agreements;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;

namespace Kwartiermaker.Web.Pages.Locations.Agreements;

/// <summary>The six subjects of the agreement in one table.</summary>
[Authorize(LocationsPermissions.Negotiate)]
public sealed class AgreementSubjectsModel(GetAgreementHandler get, ChangeSubjectsHandler change) : RowsPage<SubjectLine>
{
    private IReadOnlyList<SubjectRow> subjects = [];

    public override string Back => Links.Agreements.Of(DossierId);

    protected override string DoneText => Texts["De onderwerpen zijn bijgewerkt."];

    public override string NameOf(SubjectLine row, int index) => row.Kind is { } kind ? Texts.Of(kind) : "";

    /// <summary>What the municipality said last about it.</summary>
    public string? Said(SubjectLine row) => subjects.FirstOrDefault(s => s.Kind == row.Kind)?.MunicipalitySays;

    protected override async Task<IReadOnlyList<SubjectLine>?> StoredAsync(CancellationToken cancel)
    {
        if (await get.HandleAsync(DossierId, cancel) is not { } agreement)
            return null;
        subjects = agreement.Subjects;
        return [.. subjects.Select(s => new SubjectLine { Key = s.Kind.ToString(), Version = s.Version, State = s.State, Text = s.Text, Reason = s.Reason })];
    }

    /// <summary>What both sides said last stands on the page of the subject, and stays as it is.</summary>
    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(IReadOnlyList<SubjectLine> rows, CancellationToken cancel)
    {
        var stored = subjects.ToDictionary(s => s.Kind);
        return (await change.HandleAsync(
            new ChangeSubjects(DossierId, [.. rows.Select(r => new ChangeSubject(DossierId, r.Kind ?? default, r.Version, r.State, r.Text, r.Reason,
                stored[r.Kind ?? default].AgencySays, stored[r.Kind ?? default].MunicipalitySays))]), cancel)).Refusals;
    }
}

public sealed class SubjectLine : IRowInput
{
    public string? Key { get; set; }

    public int Version { get; set; }

    public SubjectState State { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public bool IsEmpty() => false;

    internal SubjectKind? Kind => Enum.TryParse<SubjectKind>(Key, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
