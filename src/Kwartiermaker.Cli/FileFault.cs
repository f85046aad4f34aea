using Kwartiermaker.Common;

namespace Kwartiermaker.Cli;

/// <summary>What is wrong in a file.</summary>
/// <param name="Key">Of the sentence that says it: file, row and value are filled in.</param>
/// <param name="Row">From 1, the heading included.</param>
/// <param name="Why">Says it instead of the value: why what stands there cannot be read.</param>
internal sealed record FileFault(string Key, string File, int Row, string Value, Refusal? Why = null)
{
    /// <summary>A cell that cannot be read.</summary>
    public FileFault(FileInfo file, int row, Refusal why)
        : this("cli.file.cell", file.Name, row, "", why)
    {
    }
}
