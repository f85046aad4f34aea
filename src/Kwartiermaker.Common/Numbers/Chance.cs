namespace Kwartiermaker.Common.Numbers;

/// <summary>A row of numbers that look drawn by chance and are the same for the same seed, on every machine (SplitMix64: Steele, Lea and Flood 2014).</summary>
public struct Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The row of one stream within a seed: streams do not depend on each other, nor on the order in which they are drawn.</summary>
    public Chance(int seed, int round, int stream)
        : this(unchecked(((ulong)(uint)seed << 32) ^ ((ulong)(uint)round << 8) ^ (uint)stream)) => _ = Next();

    private ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 up to, not including, <paramref name="end"/>.</summary>
    public int Below(int end) => (int)(((Next() >> 32) * (uint)end) >> 32);

    /// <summary>Above 0, up to and including 1.</summary>
    public double Share() => ((Next() >> 11) + 1) * (1.0 / (1UL << 53));

    /// <summary>Between two numbers above 0, as often below their geometric mean as above it.</summary>
    public double Between(double least, double most) => least * Math.Pow(most / least, Share());

    /// <summary>Around 0 with standard deviation 1 (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Share())) * Math.Cos(2 * Math.PI * Share());
}
