namespace Kwartiermaker.Common.Events;

/// <summary>An event that is as open as the page it happened on, whatever page that was: its right stands in the event itself.</summary>
public interface IOnStep
{
    string Step { get; }
}

/// <summary>What one side did for itself, like adding a file: the other side reads only of what it did itself.</summary>
public interface IOfOneSide : IOnStep;
