namespace Kwartiermaker.Common.Events;

/// <summary>The right that shows an event in the history. Without it nobody reads the event: whoever may not read a thing does not read about it either.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SeenWithAttribute(string permission) : Attribute
{
    public string Permission => permission;
}
