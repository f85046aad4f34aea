using Kwartiermaker.Common.Modules;

namespace Kwartiermaker.Locations.Agreements;

/// <summary>The days that follow from the terms of a signed agreement (rows B9 and B20).</summary>
internal sealed record AgreementDays(IReadOnlyList<(DeadlineKind Kind, DateOnly Day)> All)
{
    /// <summary>The days that move with the last day.</summary>
    public static readonly IReadOnlyList<DeadlineKind> OfTheEnd =
    [
        LocationDeadlines.AgreementFirstWarning, LocationDeadlines.AgreementSecondWarning, LocationDeadlines.AgreementNotice,
        LocationDeadlines.AgreementExtension, LocationDeadlines.AgreementEnd,
    ];

    /// <param name="firstWarning">
    /// Months before the first day that decides: the last one for notice or for an extension, or the end itself. A warning after that day
    /// would come too late. Null when not set.
    /// </param>
    /// <param name="secondWarning">As the first.</param>
    public static AgreementDays Of(DateOnly? to, int? noticeMonths, int? extensionMonths, int? extensionDecideMonths, DateOnly? evaluateOn, int? firstWarning, int? secondWarning)
    {
        var days = new List<(DeadlineKind, DateOnly)>();
        if (evaluateOn is { } evaluation)
            days.Add((LocationDeadlines.AgreementEvaluation, evaluation));
        if (to is { } end)
        {
            // Counted in months from the end, so that the end of a month stays one.
            var decides = Math.Max(noticeMonths ?? 0, extensionMonths is null ? 0 : extensionDecideMonths ?? 0);
            if (firstWarning is { } first)
                days.Add((LocationDeadlines.AgreementFirstWarning, end.AddMonths(-decides - first)));
            if (secondWarning is { } second)
                days.Add((LocationDeadlines.AgreementSecondWarning, end.AddMonths(-decides - second)));
            if (noticeMonths is { } notice)
                days.Add((LocationDeadlines.AgreementNotice, end.AddMonths(-notice)));
            if (extensionMonths is not null && extensionDecideMonths is { } decide)
                days.Add((LocationDeadlines.AgreementExtension, end.AddMonths(-decide)));
            days.Add((LocationDeadlines.AgreementEnd, end));
        }

        return new([.. days.OrderBy(d => d.Item2)]);
    }
}
