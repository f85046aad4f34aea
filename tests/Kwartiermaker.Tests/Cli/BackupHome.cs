using Kwartiermaker.Cli;
using Kwartiermaker.Tests.Support;
using System.Security.Cryptography;

namespace Kwartiermaker.Tests.Cli;

/// <summary>A folder with a key, for backups and for what is outside the database.</summary>
internal sealed class BackupHome : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("km-backup-").FullName;

    public BackupHome()
    {
        KeyFile = MakeKey("backup.key");
        Backup = At("copy.kwm");
        AnchorSetting = At("anchors.txt");
    }

    public string KeyFile { get; }

    public string Backup { get; }

    /// <summary>The setting <c>Audit:AnchorFile</c>; null: none, as the program comes.</summary>
    public string? AnchorSetting { get; set; }

    public string Anchors => AnchorSetting!;

    public static async Task SucceedAsync(Task<(int Code, string Output, string Error)> asked)
    {
        var (code, _, error) = await asked;
        Assert.Equal((0, ""), (code, error));
    }

    public string At(string name) => Path.Combine(folder, name);

    public string MakeKey(string name)
    {
        File.WriteAllText(At(name), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)) + "\n");
        return At(name);
    }

    public Task<(int Code, string Output, string Error)> BackupAsync(TestDatabase database) => RunAsync(database, "backup", "--to", Backup, "--key-file", KeyFile);

    public Task<(int Code, string Output, string Error)> RestoreAsync(TestDatabase database, params string[] more) =>
        RunAsync(database, ["restore", "--from", Backup, "--key-file", KeyFile, .. more]);

    public async Task<(int Code, string Output, string Error)> RunAsync(TestDatabase database, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, SettingsFor(database));
        database.LetGo();
        return (code, output.ToString(), error.ToString());
    }

    public Dictionary<string, string?> SettingsFor(TestDatabase database)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = database.Provider,
            ["Database:Connection"] = database.Connection,
            ["Data:Folder"] = folder,
            ["Audit:KeyFile"] = TestKey.Path,
        };
        if (AnchorSetting is not null)
            settings["Audit:AnchorFile"] = AnchorSetting;
        return settings;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
