namespace Kwartiermaker.Common.Subjects;

/// <summary>
/// What deadlines, follow-ups, files, history and what waits hang on: one small row for each root of a module (a dossier, a
/// resident, an incident). Whoever shows a list of things from all modules reads this row and no file of the module itself, so
/// <see cref="Name"/> holds nothing personal: of a resident it is the number.
/// </summary>
internal sealed class Subject : IPlaced
{
    /// <summary>The id of the root itself.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the module that the root belongs to, such as <c>locations</c>; its right to see decides who sees the row.</summary>
    public required string Module { get; init; }

    /// <summary>As people call it, without personal data.</summary>
    public string Name { get; private set; } = "";

    public string Region { get; private set; } = "";

    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The location where it is, or the location itself; null when it belongs to none.</summary>
    public Guid? LocationId { get; private set; }

    /// <summary>Who has the work when nobody is named; null when nobody carries it yet.</summary>
    public Guid? CarriedById { get; private set; }

    /// <summary>False when it rests or is over: its deadlines are not shown.</summary>
    public bool Active { get; private set; }

    /// <summary>Address of its page, for example <c>/locaties/…</c>; pages of its steps stand under it.</summary>
    public string Address { get; private set; } = "";

    public static Subject Of(Guid id, SubjectFacts facts)
    {
        var subject = new Subject { Id = id, Module = facts.Module };
        subject.Follow(facts);
        return subject;
    }

    public void Follow(SubjectFacts facts) =>
        (Name, Region, MunicipalityCode, LocationId, CarriedById, Active, Address) =
        (facts.Name, facts.Region, facts.MunicipalityCode, facts.LocationId, facts.CarriedById, facts.Active, facts.Address);
}
