namespace Kwartiermaker.BrowserTests;

/// <summary>
/// What a story costs the people in it: forms that were saved, and presses of links, buttons, boxes and choices. Going back to an
/// address that is known, and trying in vain what the story tries on purpose, costs nothing.
/// </summary>
internal sealed class StoryCount
{
    public int Saved { get; set; }

    public int Clicks { get; set; }
}
