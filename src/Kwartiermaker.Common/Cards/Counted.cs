namespace Kwartiermaker.Common.Cards;

/// <summary>A number as a value of a card, with where the things that it counts are listed.</summary>
public sealed record Counted(int Number, string Address);
