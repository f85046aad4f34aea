namespace Kwartiermaker.Common.Rights;

/// <summary>Somebody who works with the system.</summary>
/// <param name="Roles">The first one leads.</param>
/// <param name="LastSignIn">UTC; null when it is not known.</param>
/// <param name="Phone">As they wrote it themselves; null when they did not.</param>
public sealed record Person(Guid Id, string Name, IReadOnlyList<string> Roles, string Email, Scope Scope, DateTime? LastSignIn = null, string? Phone = null)
{
    public string Role => Roles[0];
}

/// <summary>People to choose from and to name on screens.</summary>
public interface IPeople
{
    Task<IReadOnlyList<Person>> FindAsync(CancellationToken cancel);

    /// <summary>Those of them that are known.</summary>
    Task<IReadOnlyList<Person>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    Task<Person?> FindAsync(Guid id, CancellationToken cancel);
}
