using System.Text;

namespace Kwartiermaker.Tests.Fuzz;

/// <summary>What nobody types by accident, and programs trip over.</summary>
internal static class OddValues
{
    /// <summary>As somebody could type, paste or send it in a field, a query or an address: characters, code, numbers, days, codes, lengths.</summary>
    public static readonly IReadOnlyList<string> Texts =
    [
        "", " ", "\t", "\r\n\r\n", "\0", "a\0b", "\u0001\u001f", "\ud800", "x\udc00", "\ufeff", "\u202egnp.exe", "e\u0301\u0301\u0301", "\U0001f469\u200d\U0001f680",
        "İıſK", "é",
        "<script>alert(1)</script>", "'; DROP TABLE x; --", "\" onload=\"x", "%", "_", "[a", "*\"(", "\\", "{0}", "{{7*7}}", "=1+1", "../../etc/passwd", "//evil.example",
        "null", "on",
        "0", "-0", "-1", "1", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "79228162514264337593543950336", "1e28", "1e400", "NaN", "Infinity", "-Infinity",
        "0x10", "1.5", "12,50", "1.234.567,89", "0,00000000000000000001", "٣",
        "0001-01-01", "01-01-0001", "9999-12-31", "31-12-9999", "10000-01-01", "2026-02-30", "2026-13-45", "2026-11-24T25:61", "9999-12-31T23:59:59.9999999", "0001-01-01T00:00",
        "2026-11-24T10:00:00+14:00", "24:00",
        "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "GM0000", "GM9999", "1234 ab",
        new('x', 201), new('é', 4001), new('9', 400), new('[', 3000), new('%', 60_000), new('a', 100_001),
    ];

    /// <summary>In place of one value of a body that is JSON; not all of it is JSON itself.</summary>
    public static readonly IReadOnlyList<string> Json =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", """{"a":{}}""", Nested(20_000), Listed("\"x\"", 2000), Listed("{}", 300), Listed("null", 101),
        "0", "-0", "-1", "1", "0.1", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "1e28", "-1e28", "79228162514264337593543950336", "1e308", "1e400", "1e-400",
        "0.12345678901234567890123456789", "12345678901234.5678", "NaN", "Infinity", "01", "+1", new('9', 5000),
        "'a'", "", ",", "\"\t\"", """ "\ud800" """, """ "\udc00x" """, """ "\u0000" """, """ "\x" """, $"\"{new string('x', 900_000)}\"",
    ];

    /// <summary>In place of a whole body.</summary>
    public static readonly IReadOnlyList<byte[]> Bodies =
    [
        .. new[]
        {
            "", "null", "[]", "{}", "{", "\"\"", "1", "\0", "\ufeff{}", """{"onbekend":1}""", """{"":null}""", """{"a":1,"a":2}""", "{}{}", "// niets\n{}",
            Nested(63), Nested(100_000),
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.Unicode.GetBytes("{}"), Encoding.Latin1.GetBytes("{\"\u00c3(\":1}"),
    ];

    public static readonly IReadOnlyList<string?> Types =
    [
        null, "", "json", "*/*", "text/plain", "application/xml", "application/JSON", "application/json;;;", "application/json; charset=utf-7", "application/json; charset=utf-16",
        "application/json; charset=\"utf-8\"", "application/json; charset=", "application/merge-patch+json", "application/x-www-form-urlencoded", "multipart/form-data",
        "multipart/form-data; boundary=x",
    ];

    public static readonly IReadOnlyList<string> Methods = ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "POST", "get", "PROPFIND", "X"];

    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        .. new[] { "", "*", "1", "\"", "\"0\"", "\"-1\"", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"2147483648\"" }.Select(v => ("If-Match", v)),
        .. new[] { "*", "\"1\"" }.Select(v => ("If-None-Match", v)),
        .. new[] { "", "é", "a, b", new string('k', 300) }.Select(v => ("Idempotency-Key", v)),
        .. new[] { "*", ";;;", "text/html", "application/json;q=0" }.Select(v => ("Accept", v)),
        .. new[] { "é", "xx-YY, *;q=x" }.Select(v => ("Accept-Language", v)),
        .. new[] { ".AspNetCore.Culture=c%3Dxx%7Cuic%3D%00", "kwartiermaker-demo=x", "kwartiermaker-demo-form=x; kwartiermaker-demo-notice=x" }.Select(v => ("Cookie", v)),
        ("Accept-Encoding", "gzip;q=x"), ("Content-Encoding", "gzip"), ("Range", "bytes=5-1"), ("Origin", "null"), ("Referer", "x:\\"), ("Host", "evil.example"),
        ("X-HTTP-Method-Override", "DELETE"),
    ];

    public static T One<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>True once in so many times.</summary>
    public static bool Once(this Random random, int times) => random.Next(times) == 0;

    public static string Visible(string text, int most)
    {
        var start = text.Length > most ? $"{text[..most]}… ({text.Length} characters)" : text;
        return string.Concat(start.Select(c => char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
    }

    private static string Nested(int deep) => string.Concat(Enumerable.Repeat("{\"a\":", deep)) + "1" + new string('}', deep);

    private static string Listed(string item, int times) => $"[{string.Join(',', Enumerable.Repeat(item, times))}]";
}
