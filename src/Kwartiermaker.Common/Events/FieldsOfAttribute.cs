namespace Kwartiermaker.Common.Events;

/// <summary>Marks a property of an event that holds names of fields of <paramref name="type"/>; a sentence shows each by its word.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldsOfAttribute(Type type) : Attribute
{
    public Type Type => type;
}
