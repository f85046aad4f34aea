using Kwartiermaker.Common.Numbers;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>The inputs as one path has them, in flat arrays that are filled anew for every path.</summary>
internal sealed class PathInputs
{
    private readonly FlowInputs inputs;
    private readonly IReadOnlyList<UncertainInput> uncertain;
    private readonly double[] deviation;
    private readonly double[] level;
    private readonly double[] grantedMiddle;
    private readonly double[] decisionsMiddle;
    private readonly double[] housingMiddle;
    private readonly Walk[] walks;

    /// <param name="steps">How many.</param>
    public PathInputs(FlowInputs inputs, Month first, int steps, TimeStep step = TimeStep.Month)
    {
        var perMonth = step.PerMonth();
        (this.inputs, Steps, uncertain) = (inputs, steps, UncertainInput.Of(inputs));
        deviation = new double[uncertain.Count];
        level = Rates(inputs.Groups.Select(g => g.ApplicationsPerMonth));
        grantedMiddle = Flat(inputs.Groups.Select(g => g.Granted));
        decisionsMiddle = Rates(inputs.Tracks.Select(t => t.DecisionsPerMonth ?? new Dated(int.MaxValue / 2)));
        housingMiddle = [.. Rates([inputs.Housing.TargetPerMonth]).Zip(Flat([inputs.Housing.Realised]), (target, share) => target * share)];
        Family = Flat(inputs.Groups.Select(g => g.FamilyPerPermit ?? new Dated(0)));
        (Applications, Granted, Decisions, Housed) = (new double[level.Length], new double[level.Length], new double[decisionsMiddle.Length], new double[steps]);
        (Procedure, Departure) = (Curves(inputs.Tracks.Count), Curves(inputs.Departure.Count));
        (FamilyDelay, MinorsStay) = (new Curve(perMonth), new Curve(perMonth));
        walks = [.. inputs.Groups.Select(g => Walk.Of(g, perMonth))];

        double[] Flat(IEnumerable<Dated> values) => [.. values.SelectMany(v => step.Over(v, first, steps))];
        double[] Rates(IEnumerable<Dated> values) => Array.ConvertAll(Flat(values), v => v / perMonth);
        Curve[] Curves(int count) => [.. Enumerable.Range(0, count).Select(_ => new Curve(perMonth))];
    }

    public int Steps { get; }

    /// <summary>Applications, shares granted and family per permit at [group × steps + step].</summary>
    public double[] Applications { get; }

    public double[] Granted { get; }

    public double[] Family { get; }

    /// <summary>At [track × steps + step].</summary>
    public double[] Decisions { get; }

    public double[] Housed { get; }

    public Curve[] Procedure { get; }

    public Curve[] Departure { get; }

    public Curve FamilyDelay { get; }

    public Curve MinorsStay { get; }

    /// <summary>Draws a path.</summary>
    public void Draw(ref Chance chance)
    {
        for (var k = 0; k < deviation.Length; k++)
            deviation[k] = chance.Normal();
        SetLevels();
        Span<double> walk = stackalloc double[inputs.Groups.Count];
        var (common, own) = (Math.Sqrt(inputs.CommonMovement), Math.Sqrt(1 - inputs.CommonMovement));
        for (var s = 0; s < Steps; s++)
        {
            var shared = common * chance.Normal();
            for (var g = 0; g < walk.Length; g++)
            {
                walk[g] = walks[g].Kept * walk[g] + walks[g].Surprise * (shared + own * chance.Normal());
                Applications[g * Steps + s] = level[g * Steps + s] * Math.Exp(walk[g]);
            }
        }
    }

    /// <summary>Every input in the middle, but for one that is this many standard deviations off.</summary>
    /// <param name="moved">Index among the uncertain inputs, or -1.</param>
    public void Set(int moved, double deviations)
    {
        Array.Clear(deviation);
        if (moved >= 0)
            deviation[moved] = deviations;
        SetLevels();
        for (var g = 0; g < inputs.Groups.Count; g++)
        {
            var variance = 0.0;
            for (var s = 0; s < Steps; s++)
            {
                variance = walks[g].Kept * walks[g].Kept * variance + walks[g].Surprise * walks[g].Surprise;
                Applications[g * Steps + s] = level[g * Steps + s] * Math.Exp(deviation[g] * Math.Sqrt(variance));
            }
        }
    }

    private void SetLevels()
    {
        for (var k = 0; k < deviation.Length; k++)
        {
            var (i, z) = (uncertain[k].Index, deviation[k]);
            switch (uncertain[k].Kind)
            {
                case UncertainKind.Granted:
                    Shift(i, Math.Exp(z * inputs.Groups[i].GrantedUncertainty));
                    break;
                case UncertainKind.ProcedureDuration:
                    Procedure[i].Set(inputs.Tracks[i].Duration, z);
                    break;
                case UncertainKind.Decisions:
                    Scale(decisionsMiddle, Decisions, i, Math.Exp(z * inputs.Tracks[i].DecisionsUncertainty));
                    break;
                case UncertainKind.HousingRealised:
                    Scale(housingMiddle, Housed, 0, Math.Exp(z * inputs.Housing.RealisedUncertainty));
                    break;
                case UncertainKind.DepartureDuration:
                    Departure[i].Set(inputs.Departure[i].Duration, z);
                    break;
                case UncertainKind.FamilyDelay:
                    FamilyDelay.Set(inputs.FamilyDelay, z);
                    break;
                case UncertainKind.MinorsStay:
                    MinorsStay.Set(inputs.MinorsStay, z);
                    break;
            }
        }
    }

    private void Scale(double[] middle, double[] into, int row, double factor)
    {
        for (var k = row * Steps; k < (row + 1) * Steps; k++)
            into[k] = middle[k] * factor;
    }

    private void Shift(int group, double odds)
    {
        for (var k = group * Steps; k < (group + 1) * Steps; k++)
            Granted[k] = grantedMiddle[k] * odds / (1 - grantedMiddle[k] + grantedMiddle[k] * odds);
    }

    /// <summary>How the applications of a group wander from their level.</summary>
    /// <param name="Kept">Share of a deviation that is left after a step.</param>
    /// <param name="Surprise">Standard deviation of what comes to it in a step.</param>
    private readonly record struct Walk(double Kept, double Surprise)
    {
        /// <summary>Such that a month of steps keeps, and adds, what is given for a month.</summary>
        public static Walk Of(ApplicantGroup group, double perMonth)
        {
            var keptInMonth = 1 - group.MeanReversion;
            var kept = Math.Pow(keptInMonth, 1 / perMonth);
            var share = keptInMonth < 1 ? (1 - kept * kept) / (1 - keptInMonth * keptInMonth) : 1 / perMonth;
            return new(kept, group.MonthlyVolatility * Math.Sqrt(share));
        }
    }

    /// <summary>The share that is done before the first step (none), and after 0, 1, 2 … steps.</summary>
    /// <param name="perMonth">Steps in a month.</param>
    internal sealed class Curve(double perMonth)
    {
        private const int MostMonths = 480;
        private readonly float[] done = new float[1 + (int)(MostMonths * perMonth)];
        private readonly float[] remaining = new float[1 + (int)(MostMonths * perMonth)];
        private int length;
        private double[]? powers;
        private double stretch;

        public ReadOnlySpan<float> Done => done.AsSpan(0, length + 1);

        public ReadOnlySpan<float> Remaining => remaining.AsSpan(0, length + 1);

        public void Set(Duration duration, double deviation)
        {
            var factor = Math.Exp(deviation * duration.Uncertainty);
            if (factor == stretch)
                return;
            stretch = factor;
            length = duration.Fill(done.AsSpan(1), powers ??= duration.Powers(done.Length - 1, perMonth), perMonth, stretch);
            Duration.Remaining(done.AsSpan(1, length), remaining.AsSpan(1));
        }
    }
}
