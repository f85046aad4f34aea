namespace Kwartiermaker.Common.Setup;

/// <summary>
/// Facts that a module ships and loads into the database at start-up; loading twice changes nothing. They are loaded in the order in
/// which the host adds its modules: what a module stands on is there before it.
/// </summary>
public interface IShippedData
{
    Task LoadAsync(CancellationToken cancel);
}
