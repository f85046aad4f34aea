using Kwartiermaker.Locations.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Requests;

internal sealed class FormalRequestTable : IEntityTypeConfiguration<FormalRequest>
{
    public void Configure(EntityTypeBuilder<FormalRequest> builder)
    {
        builder.ToTable("loc_formal_requests", table => table.HasCheckConstraint("ck_loc_formal_requests_version", "version_number > 0"));
        builder.Property(r => r.Text).HasConversion(
            text => FormalRequest.Json(text),
            json => FormalRequest.FromJson(json),
            new ValueComparer<RequestText>((one, other) => FormalRequest.Same(one!, other!), text => FormalRequest.Json(text).GetHashCode(StringComparison.Ordinal), text => text));
        builder.Property(r => r.DrawnUpBy).HasMaxLength(200);
        builder.HasIndex(r => new { r.DossierId, r.VersionNumber }).IsUnique();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(r => r.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RequestSendingTable : IEntityTypeConfiguration<RequestSending>
{
    public void Configure(EntityTypeBuilder<RequestSending> builder)
    {
        builder.ToTable("loc_request_sendings",
            table => table.HasCheckConstraint("ck_loc_request_sendings_answered",
                "(answer IS NULL) = (answer_text IS NULL) AND (answered_on IS NULL OR answered_on >= sent_on) "
                + "AND (answered_on IS NULL) = (coalesce(answer, 'NeedsTime') = 'NeedsTime')"));
        builder.Property(s => s.SentTo).HasMaxLength(300);
        builder.Property(s => s.SentBy).HasMaxLength(200);
        builder.Property(s => s.AnswerReference).HasMaxLength(80);
        builder.Property(s => s.AnswerText).HasMaxLength(2_000);
        builder.OwnsOne(s => s.Communication);
        builder.Navigation(s => s.Communication).IsRequired();
        // A version is sent once.
        builder.HasIndex(s => s.RequestId).IsUnique();
        builder.HasIndex(s => s.DossierId);
        builder.HasOne<FormalRequest>().WithMany().HasForeignKey(s => s.RequestId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(s => s.DossierId).OnDelete(DeleteBehavior.Restrict);
    }
}
