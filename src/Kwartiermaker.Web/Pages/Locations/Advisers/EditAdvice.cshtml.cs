using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Advisers;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Advisers;

/// <summary>An advice of an external adviser, and whether it is taken over.</summary>
[Authorize(LocationsPermissions.Build)]
public sealed class EditAdviceModel(FindAdvisersHandler find, RecordAdviceHandler record) : EditPage<AdviceInput>
{
    [BindProperty(SupportsGet = true)]
    public Guid AdviserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? AdviceId { get; set; }

    public AdviserRow Adviser { get; private set; } = null!;

    public override string Back => Links.Advisers.Of(DossierId);

    protected override string DoneText => Texts["Het advies is bewaard."];

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(AdviceInput input, CancellationToken cancel) => (await record.HandleAsync(
        new RecordAdvice(DossierId, AdviserId, AdviceId, input.Version, input.Subject ?? "", input.Text ?? "", input.On, input.Followed, input.Reason), cancel)).Refusals;

    protected override async Task<AdviceInput?> StoredAsync(CancellationToken cancel)
    {
        if ((await find.HandleAsync(DossierId, cancel)).SingleOrDefault(a => a.Id == AdviserId) is not { } adviser)
            return null;
        Adviser = adviser;
        if (AdviceId is not { } id)
            return new AdviceInput { On = Today };
        return adviser.Advice.SingleOrDefault(a => a.Id == id) is { } a
            ? new AdviceInput { Version = a.Version, Subject = a.Subject, Text = a.Text, On = a.On, Followed = a.Followed, Reason = a.Reason }
            : null;
    }
}

public sealed class AdviceInput : IStoredVersion
{
    public int Version { get; set; }

    public string? Subject { get; set; }

    public string? Text { get; set; }

    public DateOnly? On { get; set; }

    public AdviceUptake Followed { get; set; }

    public string? Reason { get; set; }
}
