using System.IO.Compression;
using System.Text;

namespace Kwartiermaker.Tests.Support;

/// <summary>An XLSX file written by hand, to hold what other programs write and ours does not.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Xml)> sheets = [];

    /// <summary>Attributes of workbookPr.</summary>
    public string Properties { get; init; } = "";

    public string SharedStrings { get; init; } = "";

    /// <param name="rows">As they stand within sheetData.</param>
    /// <param name="before">Of sheetData, such as a dimension.</param>
    /// <param name="after">Of sheetData, such as merged cells.</param>
    public Workbook With(string name, string rows, string state = "visible", string before = "", string after = "")
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{Main}\">{before}<sheetData>{rows}</sheetData>{after}</worksheet>"));
        return this;
    }

    /// <summary>Texts side by side from column A, each cell with its reference.</summary>
    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((t, i) => t.Length == 0 ? "" : Text($"{(char)('A' + i)}{number}", t)))}</row>";

    public static string Text(string reference, string text) =>
        $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + Part("workbook", "sheet.main") + Part("styles", "styles")
                + Part("sharedStrings", "sharedStrings")
                + string.Concat(sheets.Select((_, i) => Part($"worksheets/sheet{i + 1}", "worksheet"))) + "</Types>");
            Add("_rels/.rels", Rels(Rel("r1", "officeDocument", "xl/workbook.xml")));
            Add("xl/_rels/workbook.xml.rels", Rels(Rel("st", "styles", "styles.xml") + Rel("ss", "sharedStrings", "sharedStrings.xml")
                + string.Concat(sheets.Select((_, i) => Rel($"s{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")))));
            Add("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><workbookPr {Properties}/><sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>");
            // Style 1 is a day, style 2 a day as a Dutch program writes it.
            Add("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"[$-413]d mmmm jjjj\"/></numFmts>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
            Add("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>");
            foreach (var (i, sheet) in sheets.Index())
                Add($"xl/worksheets/sheet{i + 1}.xml", sheet.Xml);

            void Add(string name, string xml)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return file.ToArray();
    }

    private static string Part(string name, string type) =>
        $"<Override PartName=\"/xl/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Rels(string relationships) => $"<Relationships xmlns=\"{Package}/relationships\">{relationships}</Relationships>";

    private static string Rel(string id, string type, string target) => $"<Relationship Id=\"{id}\" Type=\"{Relationships}/{type}\" Target=\"{target}\"/>";
}
