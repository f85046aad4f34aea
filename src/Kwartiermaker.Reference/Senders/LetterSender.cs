using Kwartiermaker.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Reference.Senders;

/// <summary>How the organisation names itself in letters from a day on. A letter that was sent keeps what it said.</summary>
internal sealed class LetterSender
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly ValidFrom { get; init; }

    public required string Name { get; init; }

    public required string Department { get; init; }

    public required string Address { get; init; }

    public required string PostcodeTown { get; init; }

    public required string Place { get; init; }

    public required string Email { get; init; }

    public required string Phone { get; init; }

    public required string SetBy { get; init; }

    public required DateTime SetAt { get; init; }

    public Organisation ToOrganisation() => new()
    {
        Name = Name,
        Department = Department,
        Address = Address,
        PostcodeTown = PostcodeTown,
        Place = Place,
        Email = Email,
        Phone = Phone,
    };
}

internal sealed class LetterSenderTable : IEntityTypeConfiguration<LetterSender>
{
    public void Configure(EntityTypeBuilder<LetterSender> builder)
    {
        builder.ToTable("ref_letter_senders");
        builder.HasIndex(s => s.ValidFrom).IsUnique();
        builder.Property(s => s.Name).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.Department).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.Address).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.PostcodeTown).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.Place).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.Email).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.Phone).HasMaxLength(SetLetterSenderHandler.Longest);
        builder.Property(s => s.SetBy).HasMaxLength(SetLetterSenderHandler.Longest);
    }
}
