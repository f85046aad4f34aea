namespace Kwartiermaker.Common.Letters;

/// <summary>The model gives no value for a placeholder the letter prints or asks about. A bug of the caller, not a choice of the user.</summary>
public sealed class MissingPlaceholderException(string name) : Exception($"The letter has no value for the placeholder '{name}'.")
{
    public string Name { get; } = name;
}
