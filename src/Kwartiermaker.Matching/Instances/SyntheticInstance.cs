using Kwartiermaker.Common.Numbers;
using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Matching.Instances;

/// <summary>
/// Made-up cases and places of the size and shape of the real ones: households of one to eight persons, capacity spread as unevenly
/// as population, a fit that comes partly from what a case and a place have in common. The same seed gives the same instance.
/// </summary>
public static class SyntheticInstance
{
    /// <summary>Share of the households with 1, 2, 3 … persons.</summary>
    private static readonly double[] HouseholdShares = [0.46, 0.16, 0.12, 0.11, 0.08, 0.04, 0.02, 0.01];

    private const int Factors = 4;
    private const double CapacityShare = 1.02;
    private const double RestrictedShare = 0.12;
    private const int MostRestricted = 5;

    public static PlacementProblem Make(int cases, int places, int seed)
    {
        var chance = new Chance(seed, cases, places);
        var size = new int[cases];
        for (var i = 0; i < cases; i++)
            size[i] = Household(ref chance);
        var capacity = Capacities(places, (int)(CapacityShare * size.Sum(s => (long)s)), ref chance);
        var (likes, offers) = (Normals(cases * Factors, ref chance), Normals(places * Factors, ref chance));
        var (pairCase, pairPlace, fit) = (new List<int>(cases * places), new List<int>(cases * places), new List<double>(cases * places));
        for (var i = 0; i < cases; i++)
        {
            var allowed = Allowed(places, ref chance);
            for (var j = 0; j < places; j++)
            {
                var common = 0.5 * chance.Normal();
                for (var k = 0; k < Factors; k++)
                    common += 0.5 * likes[i * Factors + k] * offers[j * Factors + k];
                if (allowed is not null && !allowed.Contains(j))
                    continue;
                pairCase.Add(i);
                pairPlace.Add(j);
                fit.Add(Math.Round(1 / (1 + Math.Exp(-common)), 6));
            }
        }

        return new(1, size, new double[cases], capacity, [.. pairCase], [.. pairPlace], ["fit"], [.. fit]);
    }

    private static int Household(ref Chance chance)
    {
        var (draw, persons) = (chance.Share(), 1);
        while (persons < HouseholdShares.Length && draw > HouseholdShares[persons - 1])
            draw -= HouseholdShares[persons++ - 1];
        return persons;
    }

    /// <summary>Whole numbers in proportion to a log-normal population, with exactly this total.</summary>
    private static int[] Capacities(int places, int total, ref Chance chance)
    {
        var people = new double[places];
        for (var j = 0; j < places; j++)
            people[j] = Math.Exp(0.8 * chance.Normal());
        var (capacity, upTo, given, all) = (new int[places], 0.0, 0, people.Sum());
        for (var j = 0; j < places; j++)
        {
            upTo += people[j];
            capacity[j] = (int)Math.Round(total * upTo / all) - given;
            given += capacity[j];
        }

        return capacity;
    }

    /// <summary>Null for all places; a few cases may go to a few places only.</summary>
    private static HashSet<int>? Allowed(int places, ref Chance chance)
    {
        if (chance.Share() > RestrictedShare)
            return null;
        var allowed = new HashSet<int>();
        for (var count = Math.Min(places, 1 + chance.Below(MostRestricted)); allowed.Count < count;)
            allowed.Add(chance.Below(places));
        return allowed;
    }

    private static double[] Normals(int count, ref Chance chance)
    {
        var drawn = new double[count];
        for (var k = 0; k < count; k++)
            drawn[k] = chance.Normal();
        return drawn;
    }
}
