namespace Kwartiermaker.Web.Forms;

/// <summary>One score of 0 to 100; a range when not everything is known.</summary>
public sealed record ScoreBar(string Label, decimal Low, decimal High);

/// <summary>Scores as bars that lie, with the line from which a site fits.</summary>
public sealed record ScoreBars(string Title, string Description, IReadOnlyList<ScoreBar> Bars, decimal Threshold)
{
    public const double Left = 150, Scale = 4.2, Row = 32;

    public double Height => (Bars.Count * Row) + 30;

    public static double X(decimal score) => Left + ((double)score * Scale);
}
