using System.Text;

namespace Kwartiermaker.Common.Files;

/// <summary>Text is UTF-8 without control characters, and without anything a browser would read as a page or a script.</summary>
internal static class PlainTextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<iframe", "<?xml", "<?php"];

    public static FileKind KindOf(Stream content)
    {
        content.Position = 0;
        using var reader = new StreamReader(content, Strict, detectEncodingFromByteOrderMarks: false, bufferSize: 8192, leaveOpen: true);
        try
        {
            return KindOf(reader);
        }
        catch (DecoderFallbackException)
        {
            return FileKind.Unknown;
        }
    }

    private static FileKind KindOf(StreamReader reader)
    {
        // The end of each part is looked at again with the next, so that a word can not hide on the seam.
        const int seam = 16;
        var window = new char[8192 + seam];
        var kept = 0;
        var atStart = true;
        int read;
        while ((read = reader.ReadBlock(window, kept, window.Length - kept)) > 0)
        {
            var text = window.AsSpan(0, kept + read);
            foreach (var character in text[kept..])
            {
                if (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f')) return FileKind.Unknown;
            }

            var start = text.TrimStart("\uFEFF \t\r\n\f");
            if (atStart && start.StartsWith('<')) return FileKind.Markup;
            if (atStart && start.StartsWith("#!")) return FileKind.Script;
            foreach (var word in Markup)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return FileKind.Markup;
            }

            atStart = atStart && start.IsEmpty;
            kept = Math.Min(seam, text.Length);
            text[^kept..].CopyTo(window);
        }

        return FileKind.Text;
    }
}
