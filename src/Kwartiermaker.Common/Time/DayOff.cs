namespace Kwartiermaker.Common.Time;

/// <summary>Why a day is no working day for a legal term (Algemene termijnenwet art. 1 and 3).</summary>
public enum DayOff
{
    Saturday,
    Sunday,
    NewYearsDay,

    /// <summary>No public holiday by name, but treated as one (art. 3 lid 2).</summary>
    GoodFriday,
    EasterMonday,
    KingsDay,

    /// <summary>5 May, every year.</summary>
    LiberationDay,
    AscensionDay,
    WhitMonday,
    ChristmasDay,
    SecondChristmasDay,

    /// <summary>Made equal to a public holiday by royal decree (art. 3 lid 3), for example the Friday after Ascension Day.</summary>
    EquatedDay,
}
