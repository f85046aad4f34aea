using Kwartiermaker.Common;
using Kwartiermaker.Locations;
using Kwartiermaker.Locations.Communication;
using Kwartiermaker.Locations.Council;
using Kwartiermaker.Locations.Talks;
using Kwartiermaker.Web.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Kwartiermaker.Web.Pages.Locations.Communication;

/// <summary>Says otherwise what is said about a talk or a meeting that is still to come.</summary>
[Authorize(LocationsPermissions.Talk)]
public sealed class ReviseModel(ReviseCommunicationHandler revise, FindTalksHandler talks, FindBriefingsHandler briefings, FindReviewsHandler reviews) : EditPage<ReviseInput>
{
    [BindProperty(SupportsGet = true, Name = "source")]
    public Guid SourceId { get; set; }

    /// <summary>Which talk or meeting, as its sentence.</summary>
    public string About { get; private set; } = "";

    public IEnumerable<ReviewRow> Reviews { get; private set; } = [];

    public override string Back => talk ? Links.Talks.Of(DossierId) : Links.Council.Briefing(DossierId, SourceId);

    protected override string DoneText => Texts["De communicatie is aangepast."];

    private bool talk;

    protected override async Task<IReadOnlyList<Refusal>> SaveAsync(ReviseInput input, CancellationToken cancel)
    {
        const string Group = "Communication.";
        talk = await talks.GetAsync(DossierId, SourceId, cancel) is not null;
        var result = await revise.HandleAsync(new ReviseCommunication(DossierId, SourceId, input.Version, input.ToCheck()), cancel);
        return [.. result.Refusals.Select(r => r.Field?.StartsWith(Group, StringComparison.Ordinal) == true ? r with { Field = r.Field[Group.Length..] } : r)];
    }

    protected override async Task LoadAsync(CancellationToken cancel) => Reviews = (await reviews.HandleAsync(DossierId, cancel))[SourceId];

    protected override async Task<ReviseInput?> StoredAsync(CancellationToken cancel)
    {
        if (await talks.GetAsync(DossierId, SourceId, cancel) is { State: TalkState.Planned } planned)
        {
            (talk, About) = (true, Texts["communication.Talk", planned.Subject, planned.At]);
            return ReviseInput.From(planned.Version, planned.Communication);
        }

        if ((await briefings.HandleAsync(DossierId, cancel)).FirstOrDefault(b => b.Id == SourceId) is not { State: BriefingState.Planned } meeting)
            return null;
        About = Texts["communication.Briefing", null, meeting.At];
        return ReviseInput.From(meeting.Version, meeting.Communication);
    }
}

public sealed class ReviseInput : CommunicationInput, IStoredVersion
{
    /// <summary>Of the talk or the meeting.</summary>
    public int Version { get; set; }

    public static ReviseInput From(int version, CommunicationCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new() { Version = version, What = check.What, By = check.By, To = check.To, When = check.When, AgreedWith = check.AgreedWith };
    }
}
