namespace Kwartiermaker.Locations.Agreements;

/// <param name="PaidBy">The party that pays, as it stands in a table.</param>
public sealed record OneOffMeasure(string Description, decimal Amount, string PaidBy, DateOnly ReadyBy);
