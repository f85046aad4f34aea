namespace Kwartiermaker.Common.Events;

/// <summary>Marks a property of an event that holds a module's code, such as a kind; a sentence shows it by the text <c>{prefix}.{code}</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CodedAttribute(string prefix) : Attribute
{
    public string Prefix => prefix;
}
