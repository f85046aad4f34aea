namespace Kwartiermaker.Locations.Agreements;

/// <summary>The days that follow from the terms of a signed agreement (rows B9 and B20).</summary>
internal sealed record AgreementDays(IReadOnlyList<(string Kind, DateOnly Day)> All)
{
    /// <summary>The days that move with the last day.</summary>
    public static readonly IReadOnlyList<string> OfTheEnd = ["agreement-first-warning", "agreement-second-warning", "agreement-notice", "agreement-extension", "agreement-end"];

    /// <param name="firstWarning">Months before the end; null when not set.</param>
    /// <param name="secondWarning">Months before the end; null when not set.</param>
    public static AgreementDays Of(DateOnly? to, int? noticeMonths, int? extensionMonths, int? extensionDecideMonths, DateOnly? evaluateOn, int? firstWarning, int? secondWarning)
    {
        var days = new List<(string, DateOnly)>();
        if (evaluateOn is { } evaluation)
            days.Add(("agreement-evaluation", evaluation));
        if (to is { } end)
        {
            if (firstWarning is { } first)
                days.Add(("agreement-first-warning", end.AddMonths(-first)));
            if (secondWarning is { } second)
                days.Add(("agreement-second-warning", end.AddMonths(-second)));
            if (noticeMonths is { } notice)
                days.Add(("agreement-notice", end.AddMonths(-notice)));
            if (extensionMonths is not null && extensionDecideMonths is { } decide)
                days.Add(("agreement-extension", end.AddMonths(-decide)));
            days.Add(("agreement-end", end));
        }

        return new([.. days.OrderBy(d => d.Item2)]);
    }
}
