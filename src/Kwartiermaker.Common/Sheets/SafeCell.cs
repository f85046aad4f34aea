namespace Kwartiermaker.Common.Sheets;

/// <summary>
/// Text in a spreadsheet that must stay text. What begins like a formula gets an apostrophe before it, so that no
/// spreadsheet program runs what somebody typed as a name (OWASP, CSV injection). Reading takes the apostrophe off again.
/// </summary>
public static class SafeCell
{
    private const char Guard = '\'';

    public static string Write(string text) => StartsAFormula(text) ? Guard + text : text;

    public static string Read(string text) => text.Length > 1 && text[0] == Guard && StartsAFormula(text[1..]) ? text[1..] : text;

    private static bool StartsAFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
}
