namespace Kwartiermaker.Common.Web;

/// <summary>
/// Says which field of the command this part of a body fills. A refusal of that field then carries the name that the caller
/// sent: the word of this parameter, as JSON writes it.
/// </summary>
/// <param name="name"><c>nameof</c> the property of the command, or of the value in the command, that it fills.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FieldAttribute(string name) : Attribute
{
    public string Name => name;
}
