namespace Kwartiermaker.Common.Subjects;

/// <summary>What a root says of itself to the rest of the house; see <see cref="Subject"/>.</summary>
/// <param name="Name">Without personal data.</param>
/// <param name="Address">Address of its page, with a slash in front.</param>
public sealed record SubjectFacts(string Module, string Name, string Region, string MunicipalityCode, Guid? LocationId, Guid? CarriedById, bool Active, string Address)
{
    /// <summary>Who works on it: they are told of what is decided.</summary>
    public IReadOnlyList<Guid> Team { get; init; } = [];
}

/// <summary>Lies in a region and a municipality, which decide who may see it.</summary>
public interface IPlaced
{
    string Region { get; }

    string MunicipalityCode { get; }
}

/// <summary>
/// The root of an aggregate: what is locked, seen and changed as a whole. Its table's key refers to <c>sys_subjects</c>, and every
/// store of a new or changed root brings that row along.
/// </summary>
public interface IRoot : IPlaced
{
    SubjectFacts Describe();

    /// <summary>Why nothing may be done on it now; null when work may go on.</summary>
    Refusal? WhyNotWork();
}

/// <summary>A root of which the kind as a whole has a right that shows it.</summary>
public interface ISeenWith
{
    static abstract string SeenWith { get; }
}
