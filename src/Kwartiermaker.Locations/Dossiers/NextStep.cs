using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Locations.Dossiers;

/// <summary>
/// The next step of a dossier as lists show it: worked out from the gate after every change and every day, because a gate asks more of the
/// database than a list of many dossiers can bear. The page of the dossier works it out by itself.
/// </summary>
internal sealed class NextStep
{
    public required Guid DossierId { get; init; }

    /// <summary>Something changed since it was worked out.</summary>
    public bool Stale { get; set; } = true;

    /// <summary>Null before the first time.</summary>
    public DateOnly? CountedOn { get; set; }

    /// <summary>Code of its sentence behind <c>todo.</c>; null when nothing has to be done.</summary>
    public string? Code { get; set; }

    public string? Dutch { get; set; }

    public string? English { get; set; }

    /// <summary>Who may do it; null when there is nothing to do but wait.</summary>
    public string? Right { get; set; }

    /// <summary>Where it is done: the part of the address behind the dossier's own.</summary>
    public string? Form { get; set; }

    /// <summary>Who of the team does it; null: whoever in the area has the right.</summary>
    public Guid? WhoId { get; set; }

    /// <summary>Day on which this became the next step.</summary>
    public DateOnly? Since { get; set; }
}

internal sealed class NextStepTable : IEntityTypeConfiguration<NextStep>
{
    public void Configure(EntityTypeBuilder<NextStep> builder)
    {
        builder.ToTable("loc_next_steps");
        builder.HasKey(s => s.DossierId);
        builder.Property(s => s.Code).HasMaxLength(80);
        builder.Property(s => s.Dutch).HasMaxLength(Longest);
        builder.Property(s => s.English).HasMaxLength(Longest);
        builder.Property(s => s.Right).HasMaxLength(120);
        builder.Property(s => s.Form).HasMaxLength(120);
        builder.HasIndex(s => new { s.Stale, s.CountedOn });
        builder.HasIndex(s => s.WhoId);
        builder.HasIndex(s => s.Right);
        builder.HasOne<Dossier>().WithOne().HasForeignKey<NextStep>(s => s.DossierId).OnDelete(DeleteBehavior.Cascade);
    }

    /// <summary>Questions of the criteria stand in it.</summary>
    internal const int Longest = 600;
}
