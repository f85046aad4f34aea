namespace Kwartiermaker.Common.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Number">From 1.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total, int Number, int Size)
{
    public int Pages => PageCount.Of(Total, Size);
}

public static class PageCount
{
    public static int Of(int total, int size) => Math.Max(1, (total + size - 1) / size);

    /// <summary>A page that is no longer there becomes the last one.</summary>
    public static int Clamp(int number, int total, int size) => Math.Clamp(number, 1, Of(total, size));
}
