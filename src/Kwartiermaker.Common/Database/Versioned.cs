namespace Kwartiermaker.Common.Database;

/// <summary>
/// A row that people edit. <see cref="Version"/> is raised at every change and guards against lost updates: a form or
/// an API call carries the version it read, and is refused when the row has moved on.
/// </summary>
public abstract class Versioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Version { get; internal set; } = 1;
}
