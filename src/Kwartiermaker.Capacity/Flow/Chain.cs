using Kwartiermaker.Common.Numbers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kwartiermaker.Capacity.Flow;

/// <summary>
/// The chain of one path: whole people move from stock to stock, so that nobody is lost or made. What a share of some people is gets
/// rounded by chance, or to the nearest in a run without chance; the parts of a split always add up.
/// </summary>
internal sealed class Chain
{
    private const double FloatMargin = 2.5e-7;

    private readonly FlowInputs inputs;
    private readonly int steps;
    private readonly int groups;
    private readonly int tracks;
    private readonly int kinds;
    private readonly bool[] minors;
    private readonly double[] trackUpTo;
    private readonly double[] kindUpTo;
    private readonly int[] waiting;
    private readonly int[] readyDue;
    private readonly int[] departDue;
    private readonly int[] familyDue;
    private readonly int[] minorsDue;
    private readonly int[] inProcedure;
    private PathInputs path = null!;
    private int refused;
    private int familyToCome;
    private int minorsDecided;

    public Chain(FlowInputs inputs, int steps)
    {
        (this.inputs, this.steps, groups, tracks, kinds) = (inputs, steps, inputs.Groups.Count, inputs.Tracks.Count, inputs.Departure.Count);
        minors = [.. inputs.Groups.Select(g => g.UnaccompaniedMinors)];
        trackUpTo = [.. inputs.Groups.SelectMany(g => UpTo(inputs.Tracks.Select(t => g.Tracks.GetValueOrDefault(t.Name))))];
        kindUpTo = [.. UpTo(inputs.Departure.Select(d => d.Share))];
        (waiting, readyDue, inProcedure) = (new int[groups * tracks], new int[groups * tracks * steps], new int[groups]);
        (departDue, familyDue, minorsDue) = (new int[kinds * steps], new int[steps], new int[steps]);
    }

    public int PermitHolders { get; private set; }

    public int Departing { get; private set; }

    public int MinorsAfterDecision { get; private set; }

    /// <summary>Came and left since the start, for the balance.</summary>
    public long Came { get; private set; }

    public long Left { get; private set; }

    public int InProcedure(bool ofMinors) => Sum(inProcedure, 1, ofMinors);

    public int Waiting(bool ofMinors) => Sum(waiting, tracks, ofMinors);

    public int UnaccompaniedMinors => InProcedure(true) + Waiting(true) + MinorsAfterDecision;

    public int Residents => InProcedure(false) + Waiting(false) + PermitHolders + Departing + UnaccompaniedMinors;

    /// <summary>Puts everybody where they were observed.</summary>
    public void Begin(PathInputs inputsOfPath, ObservedStocks observed)
    {
        path = inputsOfPath;
        foreach (var due in new[] { readyDue, departDue, familyDue, minorsDue })
            Array.Clear(due);
        (PermitHolders, Departing, MinorsAfterDecision, Came, Left) = (observed.PermitHolders, observed.Departing, observed.MinorsAfterDecision, 0, 0);
        for (var g = 0; g < groups; g++)
        {
            inProcedure[g] = observed.InProcedure[inputs.Groups[g].Name];
            for (var t = 0; t < tracks; t++)
                Spread(PartOfTrack(inProcedure[g], g, t, 0.5), path.Procedure[t].Remaining, readyDue, (g * tracks + t) * steps, 0, 0.5);
        }

        BeginWaiting(observed);
        for (var d = 0; d < kinds; d++)
            Spread(Part(observed.Departing, kindUpTo, d, 0, 0.5), path.Departure[d].Remaining, departDue, d * steps, 0, 0.5);
        Spread(observed.FamilyExpected, path.FamilyDelay.Remaining, familyDue, 0, 0, 0.5);
        Spread(observed.MinorsAfterDecision, path.MinorsStay.Remaining, minorsDue, 0, 0, 0.5);
    }

    public void Step(int step, ref Chance chance) => Step(step, chance.Share(), chance.Share(), chance.Share());

    /// <summary>One step without chance.</summary>
    public void Step(int step) => Step(step, 0.5, 0.5, 0.5);

    private void Step(int step, double u, double v, double w)
    {
        // A share may be 1; rounding up must stay below a whole person.
        (u, v, w) = (Math.Min(u, 1 - 1e-9), Math.Min(v, 1 - 1e-9), Math.Min(w, 1 - 1e-9));
        for (var g = 0; g < groups; g++)
            Apply(g, step, u, v);
        for (var t = 0; t < tracks; t++)
            Decide(t, step, v, w);
        SendOn(step, u, w);
        PermitHolders += familyDue[step];
        Came += familyDue[step];
        var housed = Math.Min(PermitHolders, (int)(path.Housed[step] + u));
        PermitHolders -= housed;
        var departed = 0;
        for (var d = 0; d < kinds; d++)
            departed += departDue[d * steps + step];
        Departing -= departed;
        MinorsAfterDecision -= minorsDue[step];
        Left += housed + departed + minorsDue[step];
    }

    private void Apply(int g, int step, double u, double v)
    {
        var applications = (int)(path.Applications[g * steps + step] + u);
        Came += applications;
        inProcedure[g] += applications;
        for (var t = 0; t < tracks; t++)
            Spread(PartOfTrack(applications, g, t, v), path.Procedure[t].Done, readyDue, (g * tracks + t) * steps, step, u);
    }

    private void Decide(int t, int step, double u, double v)
    {
        var ready = 0;
        for (var g = 0; g < groups; g++)
        {
            var cell = g * tracks + t;
            var come = readyDue[cell * steps + step];
            inProcedure[g] -= come;
            ready += waiting[cell] += come;
        }

        var decisions = Math.Min(ready, (int)(path.Decisions[t * steps + step] + u));
        var before = 0;
        for (var g = 0; g < groups && ready > 0; g++)
        {
            // Everybody who waits has the same chance.
            ref var own = ref waiting[g * tracks + t];
            var decided = Rounded((double)decisions * (before + own) / ready, u) - Rounded((double)decisions * before / ready, u);
            before += own;
            own -= decided;
            Leave(g, step, decided, u, v);
        }
    }

    /// <summary>Adds those decided in a step to where they go; <see cref="SendOn"/> says when they leave there.</summary>
    private void Leave(int g, int step, int decided, double u, double v)
    {
        var granted = (int)(decided * path.Granted[g * steps + step] + v);
        familyToCome += (int)(granted * path.Family[g * steps + step] + u);
        (PermitHolders, refused, minorsDecided) = minors[g]
            ? (PermitHolders, refused, minorsDecided + decided)
            : (PermitHolders + granted, refused + decided - granted, minorsDecided);
    }

    private void SendOn(int step, double u, double v)
    {
        (Departing, MinorsAfterDecision) = (Departing + refused, MinorsAfterDecision + minorsDecided);
        for (var d = 0; d < kinds; d++)
            Spread(Part(refused, kindUpTo, d, 0, u), path.Departure[d].Done, departDue, d * steps, step, v);
        Spread(familyToCome, path.FamilyDelay.Done, familyDue, 0, step, v);
        Spread(minorsDecided, path.MinorsStay.Done, minorsDue, 0, step, v);
        (refused, familyToCome, minorsDecided) = (0, 0, 0);
    }

    private void BeginWaiting(ObservedStocks observed)
    {
        Array.Clear(waiting);
        var (before, given) = (0.0, 0);
        var total = Math.Max(1, observed.InProcedure.Values.Sum());
        for (var g = 0; g < groups; g++)
            for (var t = 0; t < tracks; t++)
            {
                before += (double)inProcedure[g] / total * (trackUpTo[g * (tracks + 1) + t + 1] - trackUpTo[g * (tracks + 1) + t]);
                var last = g == groups - 1 && t == tracks - 1;
                var upTo = last ? observed.WaitingForDecision : Math.Min(observed.WaitingForDecision, Rounded(observed.WaitingForDecision * before, 0.5));
                (waiting[g * tracks + t], given) = (upTo - given, upTo);
            }
    }

    private int PartOfTrack(int people, int g, int t, double u) => Part(people, trackUpTo, t, g * (tracks + 1), u);

    /// <summary>Part <paramref name="k"/> of people that are split by shares that are given as sums from 0 to 1.</summary>
    private static int Part(int people, double[] upTo, int k, int first, double u) =>
        Rounded(people * upTo[first + k + 1], u) - Rounded(people * upTo[first + k], u);

    /// <summary>Says for people who come in a step when they are due to go on; later than the last step counts as never.</summary>
    /// <param name="done">Share that is done, beginning with that before the first step: none.</param>
    private void Spread(int people, ReadOnlySpan<float> done, int[] due, int first, int step, double u)
    {
        if (people == 0)
            return;
        // Together with the chance everybody must stay below one person more, in the digits that a float has.
        var (count, chance) = (Math.Min(done.Length - 1, steps - step), (float)Math.Clamp(1 - FloatMargin * people, 0, u));
        if (count <= 0)
            return;
        ref var share = ref MemoryMarshal.GetReference(done);
        ref var slot = ref due[first + step];
        var d = 0;
        // Parts of whole people are differences of rounded sums: none depends on the one before, so many are taken at once.
        for (; d <= count - Vector<float>.Count; d += Vector<float>.Count)
        {
            var before = Vector.ConvertToInt32(Vector.LoadUnsafe(ref share, (nuint)d) * people + new Vector<float>(chance));
            var upTo = Vector.ConvertToInt32(Vector.LoadUnsafe(ref share, (nuint)d + 1) * people + new Vector<float>(chance));
            (Vector.LoadUnsafe(ref slot, (nuint)d) + upTo - before).StoreUnsafe(ref slot, (nuint)d);
        }

        for (; d < count; d++)
            Unsafe.Add(ref slot, d) += (int)(done[d + 1] * people + chance) - (int)(done[d] * people + chance);
    }

    private int Sum(int[] stock, int perGroup, bool ofMinors)
    {
        var sum = 0;
        for (var g = 0; g < groups; g++)
            for (var k = g * perGroup; k < (g + 1) * perGroup && minors[g] == ofMinors; k++)
                sum += stock[k];
        return sum;
    }

    private static int Rounded(double people, double u) => (int)(people + u);

    private static IEnumerable<double> UpTo(IEnumerable<double> shares)
    {
        var all = shares.ToArray();
        return all.Select((_, k) => Math.Min(1, all[..k].Sum())).Append(1);
    }
}
