using Kwartiermaker.Common.Database;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

/// <summary>The feasibility study comes after the formal request went out, in its newest version.</summary>
internal sealed class RequestGate(AppDbContext db) : IGateConditions
{
    public Phase Gate => Phase.Feasibility;

    public async Task<IReadOnlyList<Condition>> CheckAsync(DossierFacts dossier, DateOnly today, CancellationToken cancel)
    {
        var newest = await db.Set<FormalRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id).MaxAsync(r => (int?)r.VersionNumber, cancel);
        var sent = await db.Set<RequestSending>().AsNoTracking().Where(s => s.DossierId == dossier.Id)
            .Join(db.Set<FormalRequest>(), s => s.RequestId, r => r.Id, (s, r) => new SentRequest(r.VersionNumber, s.SentOn, s.AnswerBy, s.AnsweredOn))
            .ToListAsync(cancel);
        return [Of(newest, sent.MaxBy(s => s.VersionNumber), today)];
    }

    /// <param name="newest">Number of the newest version, null when nothing was drawn up.</param>
    /// <param name="sent">The version that went out last.</param>
    public static Condition Of(int? newest, SentRequest? sent, DateOnly today) => (newest, sent) switch
    {
        (null, _) => new("request-sent", ConditionState.Missing, "verzoek", "none") { Act = new(LocationsPermissions.Request, "verzoek/opstellen") },
        (_, null) => new("request-sent", ConditionState.Missing, "verzoek", "drawn-up", newest)
        { Act = new(LocationsPermissions.Request, $"verzoek/verzenden/{newest}") },
        _ when sent.VersionNumber < newest => new("request-sent", ConditionState.Missing, "verzoek", "correction", newest, sent.VersionNumber)
        { Act = new(LocationsPermissions.Request, $"verzoek/verzenden/{newest}") },
        _ when sent.AnsweredOn is { } answered => new("request-sent", ConditionState.Met, "verzoek", "answered", sent.SentOn, answered),
        _ when sent.AnswerBy < today => new("request-sent", ConditionState.AtRisk, "verzoek", "answer-late", sent.SentOn, sent.AnswerBy),
        _ => new("request-sent", ConditionState.Met, "verzoek", "sent", sent.SentOn),
    };
}

internal sealed record SentRequest(int VersionNumber, DateOnly SentOn, DateOnly AnswerBy, DateOnly? AnsweredOn);
