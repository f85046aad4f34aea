using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Language;
using Kwartiermaker.Common.Rights;
using Kwartiermaker.Common.Time;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using MimeKit;
using System.Globalization;
using System.Net.Sockets;

namespace Kwartiermaker.Common.Mail;

/// <summary>
/// Sends what waits in the outbox. What the server did not say yes to is tried again, with the same Message-ID: where an answer was lost
/// on the way, the mailbox knows the second one for the first (RFC 5322 §3.6.4).
/// </summary>
public sealed partial class SendMailHandler(
    AppDbContext db, MailSettings settings, Organisation organisation, IPeople people, Texts texts, Clock clock, ILogger<SendMailHandler> log)
{
    private const int Batch = 50;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>How many were sent.</returns>
    public async Task<int> HandleAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        if (!settings.IsOn)
            return 0;
        var due = await db.Set<OutboxMail>().Where(m => m.SentAt == null && m.GivenUpAt == null && m.NextTryAt <= now)
            .OrderBy(m => m.NextTryAt).Take(Batch).ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var known = (await people.FindAsync([.. due.Select(m => m.PersonId).Distinct()], cancel)).ToDictionary(p => p.Id);
        var ids = known.Keys.ToList();
        var wishes = await db.Set<MailWish>().AsNoTracking().Where(w => ids.Contains(w.PersonId)).ToDictionaryAsync(w => w.PersonId, cancel);
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var sent = 0;
        foreach (var mail in due)
        {
            if (!MailboxAddress.TryParse(known.GetValueOrDefault(mail.PersonId)?.Email, out var to))
            {
                mail.GiveUp("no address", now);
                await db.SaveChangesAsync(cancel);
                continue;
            }

            // Before it leaves: a node that dies now leaves it for later, and not for at once and for ever.
            mail.Begin(now);
            await db.SaveChangesAsync(cancel);
            try
            {
                await ConnectAsync(server, cancel);
                await server.SendAsync(Write(mail, to, wishes.GetValueOrDefault(mail.PersonId)?.InEnglish == true), cancel);
                mail.Succeed(clock.Now);
                sent++;
            }
            catch (Exception exception) when (exception is SmtpCommandException or SmtpProtocolException or IOException or SocketException or TimeoutException
                or AuthenticationException or SslHandshakeException or MailKit.ServiceNotConnectedException or MailKit.ServiceNotAuthenticatedException
                or NotSupportedException)
            {
                mail.Fail(exception.Message, clock.Now);
                NotSent(mail.Id, mail.Tries, exception.GetType().Name);
            }

            await db.SaveChangesAsync(CancellationToken.None);
        }

        if (server.IsConnected)
            await server.DisconnectAsync(quit: true, CancellationToken.None);
        return sent;
    }

    private async Task ConnectAsync(SmtpClient server, CancellationToken cancel)
    {
        if (server.IsConnected)
            return;
        var security = !settings.Encrypted ? SecureSocketOptions.None : settings.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        await server.ConnectAsync(settings.Host, settings.Port, security, cancel);
        if (settings.User.Length > 0)
            await server.AuthenticateAsync(settings.User, (await File.ReadAllTextAsync(settings.PasswordFile, cancel)).Trim(), cancel);
    }

    private MimeMessage Write(OutboxMail mail, MailboxAddress to, bool inEnglish)
    {
        var words = texts.In(CultureInfo.GetCultureInfo(inEnglish ? "en-GB" : "nl-NL"));
        var args = mail.Args.Split('\n').Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : (object?)a).ToArray();
        var (from, site) = (MailboxAddress.Parse(settings.From), settings.Address.TrimEnd('/'));
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Subject = words["mail.subject." + mail.Code, args],
            Date = new DateTimeOffset(mail.WrittenAt, TimeSpan.Zero),
            Body = new TextPart("plain")
            {
                Text = $"{words["mail.text." + mail.Code, args]}\n\n{site}{mail.Path}\n\n{words["mail.why"]}\n{site}/mij\n",
            },
        };
        message.From.Add(new MailboxAddress(organisation.Name, from.Address));
        message.To.Add(to);
        // No holiday message comes back, and no list server takes it for a person's (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} was not sent at try {Try}: {Why}")]
    private partial void NotSent(Guid mail, int @try, string why);
}
