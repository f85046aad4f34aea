namespace Kwartiermaker.Locations.Costs;

/// <summary>Growth at a yearly rate, in decimals so that no cent gets lost: compound over full years, linear within a year.</summary>
internal static class Growth
{
    /// <summary>How much 1 has become after so many months; before the base date (negative months) the reverse.</summary>
    public static decimal Factor(decimal ratePerYear, decimal months)
    {
        if (months < 0)
        {
            return 1 / Factor(ratePerYear, -months);
        }

        var years = (int)(months / 12);
        return Power(1 + ratePerYear, years) * (1 + (ratePerYear * (months - (12 * years)) / 12));
    }

    /// <summary>Whole months from one day to another, rounded down; negative when the second lies before the first.</summary>
    public static int Months(DateOnly from, DateOnly to)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    private static decimal Power(decimal factor, int exponent)
    {
        var result = 1m;
        for (; exponent > 0; exponent /= 2)
        {
            result *= exponent % 2 == 1 ? factor : 1;
            factor *= exponent > 1 ? factor : 1;
        }

        return result;
    }
}
