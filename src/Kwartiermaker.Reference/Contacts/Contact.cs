using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Search;
using Kwartiermaker.Common.Subjects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kwartiermaker.Reference.Contacts;

/// <summary>
/// Somebody of a municipality or of an organisation there, whom we talk or write to: entered once. What is known of them is of their work, and goes
/// when they leave it (AVG art. 5(1)(c) and (e)).
/// </summary>
internal sealed class Contact : Versioned, IPlaced
{
    public required string MunicipalityCode { get; set; }

    public required string Region { get; set; }

    public string Name { get; private set; } = "";

    public string Function { get; private set; } = "";

    /// <summary>Null: the municipality itself.</summary>
    public string? Organisation { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Name, function and organisation, to be searched in; the name comes first, and one name is there once in a municipality.</summary>
    public string SearchText { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    public void Describe(ContactFacts facts)
    {
        (Name, Function, Organisation) = (facts.Name.Trim(), facts.Function.Trim(), Filled(facts.Organisation));
        (Email, Phone) = (Filled(facts.Email), Filled(facts.Phone));
        NameKey = SearchWords.Plain(Name);
        SearchText = SearchWords.Plain($"{Name} {Function} {Organisation}");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class ContactTable : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("ref_contacts");
        builder.Property(c => c.MunicipalityCode).HasMaxLength(6);
        builder.Property(c => c.Region).HasMaxLength(60);
        builder.Property(c => c.Name).HasMaxLength(ContactFacts.Longest);
        builder.Property(c => c.NameKey).HasMaxLength(ContactFacts.Longest * 2);
        builder.Property(c => c.Function).HasMaxLength(ContactFacts.Longest);
        builder.Property(c => c.Organisation).HasMaxLength(ContactFacts.Longest);
        builder.Property(c => c.Email).HasMaxLength(200);
        builder.Property(c => c.Phone).HasMaxLength(40);
        builder.HasIndex(c => new { c.MunicipalityCode, c.NameKey }).IsUnique();
    }
}
