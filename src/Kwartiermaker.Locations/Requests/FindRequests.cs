using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Letters;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Subjects;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Locations.Letters;
using Kwartiermaker.Locations.Talks;
using Microsoft.EntityFrameworkCore;

namespace Kwartiermaker.Locations.Requests;

public sealed record SendingRow(
    DateOnly SentOn, SendingMeans Means, string SentTo, string SentBy, CommunicationCheck Communication, DateOnly AnswerBy, CollegeAnswer? Answer, DateOnly? AnsweredOn,
    string? AnswerReference, string? AnswerText, int Version);

/// <param name="Sent">Null while the version has not gone out.</param>
public sealed record RequestRow(Guid Id, int VersionNumber, RequestText Text, DateTime DrawnUpAt, string DrawnUpBy, SendingRow? Sent);

public sealed class FindRequestsHandler(AppDbContext db, CurrentUser user)
{
    /// <summary>All versions of a dossier's request, the newest first.</summary>
    public async Task<IReadOnlyList<RequestRow>> HandleAsync(Guid dossierId, CancellationToken cancel) => await RowsAsync(Of(dossierId), cancel);

    public async Task<RequestRow?> GetAsync(Guid dossierId, int number, CancellationToken cancel) =>
        (await RowsAsync(Of(dossierId).Where(r => r.VersionNumber == number), cancel)).SingleOrDefault();

    public async Task<RequestRow?> GetAsync(Guid dossierId, Guid requestId, CancellationToken cancel) =>
        (await RowsAsync(Of(dossierId).Where(r => r.Id == requestId), cancel)).SingleOrDefault();

    /// <summary>The letter of a version: as it was sent, or as it would go out now.</summary>
    public async Task<Letter> WriteAsync(RequestRow row, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(row);
        return await db.FindSentLetterAsync(row.Id, cancel) ?? row.Text.ToLetter().Write();
    }

    /// <summary>The other side sees what was sent.</summary>
    private IQueryable<FormalRequest> Of(Guid dossierId)
    {
        var all = user.May(LocationsPermissions.ViewInternal);
        return db.Set<FormalRequest>().AsNoTracking().Where(r => r.DossierId == dossierId && db.Visible<Dossier>(user).Any(d => d.Id == dossierId)
            && (all || db.Set<RequestSending>().Any(s => s.RequestId == r.Id)));
    }

    private async Task<List<RequestRow>> RowsAsync(IQueryable<FormalRequest> requests, CancellationToken cancel)
    {
        var sent = await db.Set<RequestSending>().AsNoTracking().Where(s => requests.Any(r => r.Id == s.RequestId)).ToDictionaryAsync(s => s.RequestId, cancel);
        return (await requests.OrderByDescending(r => r.VersionNumber).ToListAsync(cancel))
            .ConvertAll(r => new RequestRow(r.Id, r.VersionNumber, r.Text, r.DrawnUpAt, r.DrawnUpBy, sent.GetValueOrDefault(r.Id) is { } s
                ? new SendingRow(s.SentOn, s.Means, s.SentTo, s.SentBy, s.Communication, s.AnswerBy, s.Answer, s.AnsweredOn, s.AnswerReference, s.AnswerText, s.Version)
                : null));
    }
}
