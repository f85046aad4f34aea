using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>The feasibility study comes after the formal request went out, in its newest version.</summary>
internal sealed class RequestGate(AppDbContext db) : IGateConditions
{
    private static readonly PreparedQuery<Guid, Drawn> VersionsOf = new((db, dossier) => db.Set<FormalRequest>().AsNoTracking().Where(r => r.DossierId == dossier)
        .Select(r => new Drawn(r.VersionNumber, db.Set<RequestSending>().Where(s => s.RequestId == r.Id).ToList())));

    public Phase Gate => Phase.Feasibility;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var versions = await VersionsOf.ListAsync(db, dossier.Id, cancel);
        var sent = versions.SelectMany(v => v.Sent, (v, s) => new SentRequest(v.Number, s.SentOn, s.AnswerBy, s.AnsweredOn, s.Answer == CollegeAnswer.Declines));
        return [Of(versions.Max(v => (int?)v.Number), sent.MaxBy(s => s.VersionNumber), today)];
    }

    private sealed record Drawn(int Number, List<RequestSending> Sent);

    /// <param name="newest">Number of the newest version, null when nothing was drawn up.</param>
    /// <param name="sent">The version that went out last.</param>
    public static Condition Of(int? newest, SentRequest? sent, DateOnly today) => (newest, sent) switch
    {
        (null, _) => new("request-sent", ConditionState.Missing, "verzoek", "none") { Act = new(LocationsPermissions.Request, "verzoek/opstellen") },
        (_, null) => new("request-sent", ConditionState.Missing, "verzoek", "drawn-up", newest)
        { Act = new(LocationsPermissions.Request, $"verzoek/verzenden/{newest}") },
        _ when sent.VersionNumber < newest => new("request-sent", ConditionState.Missing, "verzoek", "correction", newest, sent.VersionNumber)
        { Act = new(LocationsPermissions.Request, $"verzoek/verzenden/{newest}") },
        _ when sent.IsDeclined => new("request-sent", ConditionState.Missing, "verzoek", "declined", sent.AnsweredOn)
        { Act = new(LocationsPermissions.Request, "verzoek/opstellen") },
        _ when sent.AnsweredOn is { } answered => new("request-sent", ConditionState.Met, "verzoek", "answered", sent.SentOn, answered),
        _ when sent.AnswerBy < today => new("request-sent", ConditionState.AtRisk, "verzoek", "answer-late", sent.SentOn, sent.AnswerBy),
        _ => new("request-sent", ConditionState.Met, "verzoek", "sent", sent.SentOn),
    };
}

internal sealed record SentRequest(int VersionNumber, DateOnly SentOn, DateOnly AnswerBy, DateOnly? AnsweredOn, bool IsDeclined = false);
