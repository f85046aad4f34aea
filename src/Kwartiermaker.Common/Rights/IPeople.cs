namespace Kwartiermaker.Common.Rights;

/// <summary>Somebody who works with the system.</summary>
public sealed record Person(Guid Id, string Name, string Role, string Email);

/// <summary>People to choose from and to name on screens.</summary>
public interface IPeople
{
    Task<IReadOnlyList<Person>> FindAsync(CancellationToken cancel);

    Task<Person?> FindAsync(Guid id, CancellationToken cancel);
}
