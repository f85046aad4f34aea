using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kwartiermaker.Common.Web;

/// <summary>Carries out an API call with an Idempotency-Key, or a form, once, however often it is sent.</summary>
public sealed class RequestKeys(AppDbContext db, CurrentUser user, TimeProvider time)
{
    public const string Header = "Idempotency-Key";

    /// <summary>How long an answer can be asked for again.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(2);

    /// <typeparam name="TMade">The row that the use case makes, whose id it answers.</typeparam>
    /// <param name="header">What the caller sent as Idempotency-Key, if anything.</param>
    public async Task<Result<Guid>> OnceAsync<TMade>(HttpContext http, string? header, object body, Func<Task<Result<Guid>>> change)
        where TMade : Versioned
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(change);
        if (string.IsNullOrEmpty(header))
            return await change();
        if (header.Length > 200)
            return Refusal.Invalid(Header, "too-long", 200);

        var id = Hash(user.Id, http.Request.Method, http.Request.Path, header);
        var content = Hash(JsonSerializer.Serialize(body));
        if (await FindAsync() is { } before)
            return before;
        db.RequestKey = new RequestKey { Id = id, Body = content, At = time.GetUtcNow().UtcDateTime, Makes = typeof(TMade) };
        try
        {
            var result = await change();
            // Refused because the same call, sent twice at once, has just been carried out.
            return result.Succeeded ? result : await FindAsync() ?? result;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await FindAsync() is { } meanwhile)
                return meanwhile;
            throw;
        }
        finally
        {
            db.RequestKey = null;
        }

        async Task<Result<Guid>?> FindAsync() => await db.Set<RequestKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == id) switch
        {
            null => null,
            { } known when known.Body != content => Refusal.Rule("request-key.other-body"),
            { } known => known.MadeId!.Value,
        };
    }

    /// <summary>Carries out a form once.</summary>
    /// <param name="key">Made with the form.</param>
    /// <param name="content">What was filled in: another content is another form.</param>
    /// <param name="change">Answers with the address that it leads to, or null when it was refused.</param>
    /// <returns>The address that the first sending led to; null when this was the first.</returns>
    public async Task<string?> OnceAsync(HttpContext http, string key, string content, Func<Task<string?>> change)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(change);
        var id = Hash(user.Id, http.Request.Path, http.Request.QueryString, key, content);
        if (await FindAsync() is { } before)
            return before;
        db.RequestKey = new RequestKey { Id = id, Body = Hash(content), At = time.GetUtcNow().UtcDateTime };
        try
        {
            // Refused, perhaps because the same form, sent twice at once, has just been carried out.
            if (await change() is not { } ledTo)
                return await FindAsync();
            if (ledTo.Length <= RequestKeyTable.LongestAddress)
                await db.Set<RequestKey>().Where(k => k.Id == id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LedTo, ledTo));
            return null;
        }
        finally
        {
            db.RequestKey = null;
        }

        // Carried out a moment ago, and not yet answered: then to the page of the form.
        async Task<string?> FindAsync() =>
            await db.Set<RequestKey>().Where(k => k.Id == id).Select(k => k.LedTo ?? http.Request.Path.Value).SingleOrDefaultAsync();
    }

    /// <summary>Forgets keys that nobody asks for any more.</summary>
    public Task<int> ForgetAsync(CancellationToken cancel)
    {
        var until = time.GetUtcNow().UtcDateTime - Keep;
        return db.Set<RequestKey>().Where(k => k.At < until).ExecuteDeleteAsync(cancel);
    }

    private static string Hash(params object?[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
