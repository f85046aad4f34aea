namespace Kwartiermaker.Common.Deadlines;

/// <summary>What there is to say of one deadline.</summary>
/// <param name="Label">What it is about; shortened when it is long.</param>
/// <param name="On">Null while the term is suspended: the day is not known then.</param>
/// <param name="Ground">Law and article, or "afspraak".</param>
/// <param name="ResponsibleId">Null: whoever carries the subject, now and later.</param>
/// <param name="Anchor">Part of the page where it stands, if it has one.</param>
public sealed record Due(string Label, DateOnly? On, string Ground, Guid? ResponsibleId = null, string? Anchor = null);
