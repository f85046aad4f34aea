using DocumentFormat.OpenXml.Wordprocessing;
using System.Globalization;

namespace Kwartiermaker.Common.Letters;

/// <summary>The lists of one letter; each numbered list starts at 1 again.</summary>
internal sealed class LetterNumbering
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private readonly List<(bool Ordered, int Level)> lists = [];

    public static string IndentOf(int level) => ((level + 1) * 397).ToString(CultureInfo.InvariantCulture);

    /// <returns>The id by which the items refer to the list.</returns>
    public int Start(bool ordered, int level)
    {
        lists.Add((ordered, level));
        return lists.Count;
    }

    public Numbering Definitions() => new([Abstract(Bullets), Abstract(Numbers), .. lists.Select((list, index) => Instance(index + 1, list))]);

    private static NumberingInstance Instance(int id, (bool Ordered, int Level) list)
    {
        var instance = new NumberingInstance(new AbstractNumId { Val = list.Ordered ? Numbers : Bullets }) { NumberID = id };
        if (list.Ordered) instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = list.Level });
        return instance;
    }

    private static AbstractNum Abstract(int id) => new([
        new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
        .. Enumerable.Range(0, 3).Select(level => new Level(
            new StartNumberingValue { Val = 1 },
            new NumberingFormat { Val = FormatOf(id, level) },
            new LevelText { Val = id == Bullets ? "•" : $"%{level + 1}." },
            new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = IndentOf(level), Hanging = "397" })) { LevelIndex = level }),
    ])
    { AbstractNumberId = id };

    private static NumberFormatValues FormatOf(int id, int level) =>
        id == Bullets ? NumberFormatValues.Bullet : level == 0 ? NumberFormatValues.Decimal : NumberFormatValues.LowerLetter;
}
