using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Locations.Talks;
using System.Text.Json;

namespace Kwartiermaker.Locations.Requests;

/// <summary>One version of the formal request (row B5). A version never changes: a correction is the next version.</summary>
internal sealed class FormalRequest : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    /// <summary>1, 2, 3, … within the dossier.</summary>
    public required int VersionNumber { get; init; }

    public required RequestText Text { get; init; }

    public required DateTime DrawnUpAt { get; init; }

    public required string DrawnUpBy { get; init; }

    public Findable ToFind() => new(DossierId, LocationSteps.Request, Text.Choices.OurReference, $"{Text.Choices.ContactPerson} {Text.Choices.Explanation}");

    /// <summary>Whether another text would be no change at all.</summary>
    public static bool Same(RequestText one, RequestText other) => Json(one) == Json(other);

    internal static string Json(RequestText text) => JsonSerializer.Serialize(text);

    internal static RequestText FromJson(string json) => JsonSerializer.Deserialize<RequestText>(json)!;
}

public enum SendingMeans
{
    Post,
    Email,
    InPerson,
    Portal,
}

/// <summary>That a version went out: when, by what means, to whom and by whom, with its communication check. It freezes the version.</summary>
internal sealed class RequestSending : Versioned, IFindable
{
    public required Guid DossierId { get; init; }

    public required Guid RequestId { get; init; }

    public required DateOnly SentOn { get; init; }

    public required SendingMeans Means { get; init; }

    public required string SentTo { get; init; }

    public required string SentBy { get; init; }

    public required CommunicationCheck Communication { get; init; }

    /// <summary>The day before or on which the letter asks for an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    public DateOnly? AnsweredOn { get; private set; }

    public string? AnswerReference { get; private set; }

    public string? AnswerText { get; private set; }

    public Findable? ToFind() => AnsweredOn is null ? null : new(DossierId, LocationSteps.Request, AnswerReference ?? SentTo, AnswerText!, OurSideOnly: false);

    public List<Refusal> Answer(DateOnly? on, string? reference, string? text, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (on is null)
            refusals.Add(Refusal.Invalid(nameof(AnsweredOn), "required"));
        else if (on > today)
            refusals.Add(Refusal.Invalid(nameof(AnsweredOn), "follow-up.in-future"));
        else if (on < SentOn)
            refusals.Add(Refusal.Invalid(nameof(AnsweredOn), "follow-up.before-start", SentOn));
        refusals.Text(nameof(AnswerText), text, 2_000);
        refusals.Text(nameof(AnswerReference), reference, 80, required: false);
        if (refusals.Count == 0)
            (AnsweredOn, AnswerReference, AnswerText) = (on, string.IsNullOrWhiteSpace(reference) ? null : reference.Trim(), text!.Trim());
        return refusals;
    }
}
