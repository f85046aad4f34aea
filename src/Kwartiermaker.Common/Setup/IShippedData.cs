namespace Kwartiermaker.Common.Setup;

/// <summary>Facts that a module ships and loads into the database at start-up; loading twice changes nothing.</summary>
public interface IShippedData
{
    /// <summary>Lower goes first.</summary>
    int Order { get; }

    Task LoadAsync(CancellationToken cancel);
}
