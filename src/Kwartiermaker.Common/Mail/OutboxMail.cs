using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Common.Mail;

/// <summary>
/// A mail to somebody, stored in the same transaction as what it is about and sent after that. Its sentences are
/// <c>mail.subject.{Code}</c> and <c>mail.text.{Code}</c>: they name no person, and lead to the page that does.
/// </summary>
internal sealed class OutboxMail
{
    public const int MostTries = 12;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PersonId { get; init; }

    public required string Code { get; init; }

    /// <summary>What the sentences are filled in with: names of subjects, and counts. One on each line.</summary>
    public string Args { get; init; } = "";

    /// <summary>Of the page, with a slash in front.</summary>
    public required string Path { get; init; }

    /// <summary>What is said once to a person, however often it is tried to say it.</summary>
    public required string Key { get; init; }

    public required DateTime WrittenAt { get; init; }

    public DateTime NextTryAt { get; private set; }

    public int Tries { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>It was tried often enough, or there is nobody to send it to.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>What the server said, or why there was none.</summary>
    public string? Fault { get; private set; }

    /// <summary>Each wait is twice the one before: from a minute to more than a day in all.</summary>
    public void Begin(DateTime now) => (Tries, NextTryAt) = (Tries + 1, now + TimeSpan.FromMinutes(Math.Pow(2, Tries)));

    public void Succeed(DateTime now) => (SentAt, Fault) = (now, null);

    public void Fail(string fault, DateTime now)
    {
        Fault = fault.Length <= 300 ? fault : fault[..300];
        if (Tries >= MostTries)
            GivenUpAt = now;
    }

    public void GiveUp(string fault, DateTime now) => (Fault, GivenUpAt) = (fault, now);
}

/// <summary>Which mail somebody wants; whoever said nothing gets both kinds, in Dutch.</summary>
internal sealed class MailWish
{
    public required Guid PersonId { get; init; }

    public bool AtOnce { get; set; } = true;

    public bool Daily { get; set; } = true;

    public bool InEnglish { get; set; }
}

internal sealed class OutboxMailTable : IEntityTypeConfiguration<OutboxMail>
{
    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("sys_outbox");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Code).HasMaxLength(40);
        builder.Property(m => m.Args).HasMaxLength(500);
        builder.Property(m => m.Path).HasMaxLength(200);
        builder.Property(m => m.Key).HasMaxLength(80);
        builder.Property(m => m.Fault).HasMaxLength(300);
        builder.HasIndex(m => new { m.PersonId, m.Key }).IsUnique();
        builder.HasIndex(m => m.NextTryAt).HasFilter("sent_at IS NULL AND given_up_at IS NULL");
    }
}

internal sealed class MailWishTable : IEntityTypeConfiguration<MailWish>
{
    public void Configure(EntityTypeBuilder<MailWish> builder)
    {
        builder.ToTable("sys_mail_wishes");
        builder.HasKey(w => w.PersonId);
    }
}
