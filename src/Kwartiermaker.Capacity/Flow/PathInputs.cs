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

    public PathInputs(FlowInputs inputs, Month first, int months)
    {
        (this.inputs, Months, uncertain) = (inputs, months, UncertainInput.Of(inputs));
        deviation = new double[uncertain.Count];
        level = Flat(inputs.Groups.Select(g => g.ApplicationsPerMonth));
        grantedMiddle = Flat(inputs.Groups.Select(g => g.Granted));
        decisionsMiddle = Flat(inputs.Tracks.Select(t => t.DecisionsPerMonth ?? new Dated(int.MaxValue / 2)));
        housingMiddle = [.. inputs.Housing.TargetPerMonth.Over(first, months).Zip(inputs.Housing.Realised.Over(first, months), (target, share) => target * share)];
        Family = Flat(inputs.Groups.Select(g => g.FamilyPerPermit ?? new Dated(0)));
        (Applications, Granted, Decisions, Housed) = (new double[level.Length], new double[level.Length], new double[decisionsMiddle.Length], new double[months]);
        (Procedure, Departure) = (Curves(inputs.Tracks.Count), Curves(inputs.Departure.Count));
        (FamilyDelay, MinorsStay) = (new Curve(), new Curve());

        double[] Flat(IEnumerable<Dated> values) => [.. values.SelectMany(v => v.Over(first, months))];
        static Curve[] Curves(int count) => [.. Enumerable.Range(0, count).Select(_ => new Curve())];
    }

    public int Months { get; }

    /// <summary>Applications, shares granted and family per permit at [group × months + month].</summary>
    public double[] Applications { get; }

    public double[] Granted { get; }

    public double[] Family { get; }

    /// <summary>At [track × months + month].</summary>
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
        for (var m = 0; m < Months; m++)
        {
            var shared = common * chance.Normal();
            for (var g = 0; g < walk.Length; g++)
            {
                var group = inputs.Groups[g];
                walk[g] = (1 - group.MeanReversion) * walk[g] + group.MonthlyVolatility * (shared + own * chance.Normal());
                Applications[g * Months + m] = level[g * Months + m] * Math.Exp(walk[g]);
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
            var (kept, variance) = (1 - inputs.Groups[g].MeanReversion, 0.0);
            for (var m = 0; m < Months; m++)
            {
                variance = kept * kept * variance + Math.Pow(inputs.Groups[g].MonthlyVolatility, 2);
                Applications[g * Months + m] = level[g * Months + m] * Math.Exp(deviation[g] * Math.Sqrt(variance));
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
        for (var k = row * Months; k < (row + 1) * Months; k++)
            into[k] = middle[k] * factor;
    }

    private void Shift(int group, double odds)
    {
        for (var k = group * Months; k < (group + 1) * Months; k++)
            Granted[k] = grantedMiddle[k] * odds / (1 - grantedMiddle[k] + grantedMiddle[k] * odds);
    }

    /// <summary>The share that is done after 0, 1, 2 … months.</summary>
    internal sealed class Curve
    {
        private const int MostMonths = 480;
        private readonly double[] done = new double[MostMonths];
        private readonly double[] remaining = new double[MostMonths];
        private int length;
        private double[]? powers;
        private double stretch;

        public ReadOnlySpan<double> Done => done.AsSpan(0, length);

        public ReadOnlySpan<double> Remaining => remaining.AsSpan(0, length);

        public void Set(Duration duration, double deviation)
        {
            var factor = Math.Exp(deviation * duration.Uncertainty);
            if (factor == stretch)
                return;
            stretch = factor;
            length = duration.Fill(done, powers ??= duration.Powers(MostMonths), stretch);
            Duration.Remaining(Done, remaining);
        }
    }
}
