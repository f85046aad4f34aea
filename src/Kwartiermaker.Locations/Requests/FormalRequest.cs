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

/// <summary>What the college says to a request. It may take its time: until a day that it names.</summary>
public enum CollegeAnswer
{
    Cooperates,
    Declines,
    NeedsTime,
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
    public required DateOnly AnswerBy { get; set; }

    /// <summary>Null as long as the college has not decided; what it said in between stands in the text.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string? AnswerReference { get; private set; }

    public string? AnswerText { get; private set; }

    /// <summary>Null as long as the college said nothing.</summary>
    public CollegeAnswer? Answer { get; private set; }

    public Findable? ToFind() => AnsweredOn is null ? null : new(DossierId, LocationSteps.Request, AnswerReference ?? SentTo, AnswerText!, OurSideOnly: false);

    /// <summary>
    /// An answer is given once; what was recorded wrong is put right with a reason. Yes does not become no, or the other way round, when
    /// the study was begun on it: then the college took a new position.
    /// </summary>
    public Refusal? WhyNotAnswer(AnswerRequest given, Phase phase) => (AnsweredOn, given.WhyCorrected.Filled()) switch
    {
        ({ } answered, null) => Refusal.Rule("request.already-answered", answered),
        (null, not null) => Refusal.Rule("request.no-answer-to-correct"),
        (not null, _) when given.Version != Version => Refusal.Stale(),
        ({ } answered, _) when phase > Phase.FormalRequest && given.Answer != Answer => Refusal.Invalid(nameof(given.Answer), "request.answer-relied-on", answered),
        _ => null,
    };

    public List<Refusal> Record(AnswerRequest given, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (given.Answer is null)
            refusals.Add(Refusal.Invalid(nameof(given.Answer), "required"));
        if (given.AnsweredOn is not { } on)
            refusals.Add(Refusal.Invalid(nameof(given.AnsweredOn), "required"));
        else if (on > today)
            refusals.Add(Refusal.Invalid(nameof(given.AnsweredOn), "follow-up.in-future"));
        else if (on < SentOn)
            refusals.Add(Refusal.Invalid(nameof(given.AnsweredOn), "follow-up.before-start", SentOn));
        if (given.Answer == CollegeAnswer.NeedsTime && given.AnswerBy is null)
            refusals.Add(Refusal.Invalid(nameof(given.AnswerBy), "required"));
        else if (given.Answer == CollegeAnswer.NeedsTime && given.AnswerBy <= given.AnsweredOn)
            refusals.Add(Refusal.Invalid(nameof(given.AnswerBy), "request.answer-not-later", given.AnsweredOn));
        else if (given.Answer is CollegeAnswer.Cooperates or CollegeAnswer.Declines && given.AnswerBy is not null)
            refusals.Add(Refusal.Invalid(nameof(given.AnswerBy), "request.answer-by-of-another", CollegeAnswer.NeedsTime));
        refusals.Text(nameof(given.AnswerText), given.AnswerText, 2_000);
        refusals.Text(nameof(given.AnswerReference), given.AnswerReference, 80, required: false);
        refusals.Text(nameof(given.WhyCorrected), given.WhyCorrected, TypedText.LongestReason, required: false);
        if (refusals.Count > 0)
            return refusals;
        (Answer, AnswerReference, AnswerText) = (given.Answer, string.IsNullOrWhiteSpace(given.AnswerReference) ? null : given.AnswerReference.Trim(), given.AnswerText.Trim());
        AnsweredOn = Answer == CollegeAnswer.NeedsTime ? null : given.AnsweredOn;
        AnswerBy = given.AnswerBy ?? AnswerBy;
        return refusals;
    }
}
