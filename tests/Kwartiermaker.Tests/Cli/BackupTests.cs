using Kwartiermaker.Common.Attachments;
using Kwartiermaker.Common.Database;
using Kwartiermaker.Common.Events;
using Kwartiermaker.Locations.Dossiers;
using Kwartiermaker.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Text;
using static Kwartiermaker.Tests.Cli.BackupHome;

namespace Kwartiermaker.Tests.Cli;

/// <summary>What is written to a backup comes back, elsewhere, whole or not at all.</summary>
public sealed class BackupTests : AppTests
{
    private readonly BackupHome home = new();

    private TestDatabase Source => App.Database;

    [Fact]
    public async Task Restore_Elsewhere_BringsBackEveryRowOfEveryTable()
    {
        await FillAsync();
        Assert.Equal(0, (await home.RunAsync(Source, "audit", "seal")).Code);

        var (code, output, error) = await home.BackupAsync(Source);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Reservekopie copy.kwm gemaakt", output, StringComparison.Ordinal);
        File.Move(home.Anchors, home.At("before.txt"));
        await using var elsewhere = await TestDatabase.EmptyAsync();
        await SucceedAsync(home.RestoreAsync(elsewhere));

        Assert.Equivalent(await DatabaseDump.OfAsync(Source), await DatabaseDump.OfAsync(elsewhere), strict: true);
        Assert.Equal(await File.ReadAllTextAsync(home.At("before.txt")), await File.ReadAllTextAsync(home.Anchors));
        await SucceedAsync(home.RunAsync(elsewhere, "audit", "verify"));
        // Life goes on there: the next event has the next number.
        await using var app = new TestApp(elsewhere, keepDatabase: true);
        _ = await Some.DossierAsync(app, Some.CareHome("De Berkenhof", latitude: 52.38, longitude: 6.7));
        var numbers = await app.WithDatabaseAsync(db => db.Events.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
        Assert.True(numbers.Count > 1 && numbers[^1] == numbers[^2] + 1);
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_IsOfOneMoment()
    {
        using var done = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 3).Select(w => Task.Run(async () =>
        {
            for (var i = 0; !done.IsCancellationRequested; i++)
                _ = await Some.DossierAsync(App, Some.CareHome($"Huis {w}-{i}"));
        })).ToList();
        writers.Add(Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                _ = await home.RunAsync(Source, "audit", "seal");
        }));
        while (await App.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync()) < 10)
            await Task.Delay(10);
        var before = await App.WithDatabaseAsync(db => db.Set<Dossier>().Select(d => d.Id).ToListAsync());

        var made = await home.BackupAsync(Source);
        await done.CancelAsync();
        await Task.WhenAll(writers);
        Assert.Equal((0, ""), (made.Code, made.Error));
        await using var elsewhere = await TestDatabase.EmptyAsync();
        await SucceedAsync(home.RestoreAsync(elsewhere));

        await using var app = new TestApp(elsewhere, keepDatabase: true);
        var kept = await app.WithDatabaseAsync(db => db.Set<Dossier>().Select(d => d.Id).ToListAsync());
        var registered = await app.WithDatabaseAsync(db => db.Events.Where(e => e.Type == EventName.Of<SiteRegistered>()).Select(e => e.SubjectId).ToListAsync());
        Assert.Empty(before.Except(kept));
        Assert.Equal(kept.Order(), registered.Order());
        // An anchor of a seal that came after that moment would say for ever that the end was cut off.
        var seals = await app.WithDatabaseAsync(db => db.Set<Seal>().Select(s => s.Hash).ToListAsync());
        Assert.Empty(new AnchorFile(home.Anchors).Read().Select(a => a.Hash).Except(seals));
    }

    /// <summary>Each that says that it was made can be put back.</summary>
    [Fact]
    public async Task Backup_MoreAtOnce_EachIsWhole()
    {
        await FillAsync();
        var before = await DatabaseDump.OfAsync(Source);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            home.RunAsync(Source, "backup", "--to", home.At($"{i}.kwm"), "--key-file", home.KeyFile))));

        Assert.All(made, m => Assert.Equal((0, ""), (m.Code, m.Error)));
        if (Source.Provider == "sqlite")
            Assert.Empty(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(new SqliteConnectionStringBuilder(Source.Connection).DataSource) + ".*.copying"));
        for (var i = 0; i < made.Length; i++)
        {
            await using var elsewhere = await TestDatabase.EmptyAsync();
            await SucceedAsync(home.RunAsync(elsewhere, "restore", "--from", home.At($"{i}.kwm"), "--key-file", home.KeyFile));
            Assert.Equivalent(before, await DatabaseDump.OfAsync(elsewhere), strict: true);
        }
    }

    [Fact]
    public async Task Backup_OfADamagedDatabase_IsRefused()
    {
        Assert.SkipUnless(Source.Provider == "sqlite", "The server of PostgreSQL looks after its own files.");
        await FillAsync();
        await using var damaged = await TestDatabase.EmptyAsync();
        var (whole, file) = (new SqliteConnectionStringBuilder(Source.Connection).DataSource, new SqliteConnectionStringBuilder(damaged.Connection).DataSource);
        await using (var connection = new SqliteConnection(Source.Connection))
        {
            await connection.OpenAsync();
            await using var command = new SqliteCommand("PRAGMA wal_checkpoint(TRUNCATE)", connection);
            _ = await command.ExecuteScalarAsync();
        }

        Source.LetGo();
        var bytes = await File.ReadAllBytesAsync(whole);
        // Within the content of the file that was added: every table can still be counted.
        bytes.AsSpan(bytes.Length - (40 * 4096), 30 * 4096).Fill(0xFF);
        await File.WriteAllBytesAsync(file, bytes);

        var (code, output, error) = await home.BackupAsync(damaged);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("beschadigd", error, StringComparison.Ordinal);
        Assert.False(File.Exists(home.Backup));
    }

    [Theory]
    [InlineData("first byte")]
    [InlineData("salt")]
    [InlineData("a byte in the middle")]
    [InlineData("last byte")]
    [InlineData("cut in a chunk")]
    [InlineData("cut between chunks")]
    [InlineData("chunks swapped")]
    [InlineData("something behind it")]
    [InlineData("empty")]
    [InlineData("other key")]
    public async Task Restore_OfWhatIsNotAsItWasWritten_IsRefusedAndChangesNothing(string what)
    {
        await FillAsync();
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);
        var before = await DatabaseDump.OfAsync(Source);
        const int head = 23 + 32;
        const int chunk = (64 * 1024) + 16;
        var bytes = await File.ReadAllBytesAsync(home.Backup);
        Assert.True(bytes.Length > head + (2 * chunk));
        switch (what)
        {
            case "first byte": bytes[0] ^= 1; break;
            case "salt": bytes[30] ^= 1; break;
            case "a byte in the middle": bytes[bytes.Length / 2] ^= 1; break;
            case "last byte": bytes[^1] ^= 1; break;
            case "cut in a chunk": bytes = bytes[..^10]; break;
            case "cut between chunks": bytes = bytes[..(head + chunk)]; break;
            case "chunks swapped":
                bytes = [.. bytes[..head], .. bytes[(head + chunk)..(head + (2 * chunk))], .. bytes[head..(head + chunk)], .. bytes[(head + (2 * chunk))..]];
                break;
            case "something behind it": bytes = [.. bytes, 1, 2, 3]; break;
            case "empty": bytes = []; break;
            case "other key": home.MakeKey("backup.key"); break;
        }

        await File.WriteAllBytesAsync(home.Backup, bytes);

        var (code, _, error) = await home.RestoreAsync(Source, "--replace");

        Assert.Equal(2, code);
        Assert.Contains("met deze sleutel niet te openen", error, StringComparison.Ordinal);
        Assert.Equivalent(before, await DatabaseDump.OfAsync(Source), strict: true);
    }

    [Fact]
    public async Task Restore_WhereSomethingIs_NeedsReplace()
    {
        await FillAsync();
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);
        var before = await DatabaseDump.OfAsync(Source);
        _ = await Some.DossierAsync(App, Some.CareHome("De Berkenhof", latitude: 52.38, longitude: 6.7));
        await File.WriteAllTextAsync(home.Anchors, "van na de kopie\n");

        var (code, _, error) = await home.RestoreAsync(Source);
        Assert.Equal(2, code);
        Assert.Contains("niet leeg", error, StringComparison.Ordinal);
        Assert.Equal(2, await App.WithDatabaseAsync(db => db.Set<Dossier>().CountAsync()));
        Source.LetGo();

        await SucceedAsync(home.RestoreAsync(Source, "--replace"));
        Assert.Equivalent(before, await DatabaseDump.OfAsync(Source), strict: true);
    }

    [Fact]
    public async Task Restore_OverADatabaseInUse_IsRefused()
    {
        await FillAsync();
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);
        // It has nothing to do, and has it open.
        await using var scope = App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await db.Database.OpenConnectionAsync();
        _ = await db.Set<Dossier>().CountAsync();

        var (code, _, error) = await home.RestoreAsync(Source, "--replace");

        Assert.Equal(2, code);
        Assert.Contains("in gebruik", error, StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<Dossier>().CountAsync());
        await db.Database.CloseConnectionAsync();
    }

    [Fact]
    public async Task Restore_ThatFailsHalfway_ChangesNothing()
    {
        await FillAsync();
        await using var broken = await TestDatabase.FilledAsync();
        // A table that the migrations do not make; on SQLite, where the file comes as a whole, rows that do not fit the manifest cannot be made.
        if (!TestDatabase.OnPostgres)
            return;
        await using (var app = new TestApp(broken, keepDatabase: true))
            _ = await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TABLE zz_of_somebody_else (id int)"));
        broken.LetGo();
        Assert.Equal(0, (await home.BackupAsync(broken)).Code);
        var before = await DatabaseDump.OfAsync(Source);

        var (code, _, error) = await home.RestoreAsync(Source, "--replace");

        Assert.Equal(1, code);
        Assert.Contains("zz_of_somebody_else", error, StringComparison.Ordinal);
        Assert.Equivalent(before, await DatabaseDump.OfAsync(Source), strict: true);
    }

    [Fact]
    public async Task Backup_SaysNothingToWhoHasNoKey()
    {
        await FillAsync();
        Assert.Equal(0, (await home.BackupAsync(Source)).Code);

        var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(home.Backup));

        Assert.StartsWith("kwartiermaker-backup-1\n", text, StringComparison.Ordinal);
        Assert.All(new[] { "Eeshof", "manifest.json", "sys_events", "PK\u0003\u0004", "SQLite format" }, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(home.Backup));
    }

    [Theory]
    [InlineData("is er al", "wordt nooit overschreven")]
    [InlineData("geen sleutel genoemd", "Noem het bestand met de sleutel")]
    [InlineData("sleutel is er niet", "bestaat niet")]
    [InlineData("sleutel is te kort", "staat geen sleutel")]
    [InlineData("lege database", "er is niets om te bewaren")]
    [InlineData("map is er niet", "Lezen of schrijven lukt niet")]
    public async Task Backup_ThatCannotBeMade_IsRefusedInWords(string what, string sentence)
    {
        await using var empty = await TestDatabase.EmptyAsync();
        string[] args = ["backup", "--to", home.Backup, "--key-file", home.KeyFile];
        switch (what)
        {
            case "is er al": await File.WriteAllTextAsync(home.Backup, "een oude"); break;
            case "geen sleutel genoemd": args = args[..3]; break;
            case "sleutel is er niet": args[4] = home.At("weg.key"); break;
            case "sleutel is te kort": await File.WriteAllTextAsync(home.KeyFile, "a29ydA=="); break;
            case "map is er niet": args[2] = home.At("weg/copy.kwm"); break;
        }

        var (code, _, error) = await home.RunAsync(what == "lege database" ? empty : Source, args);

        Assert.NotEqual(0, code);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Equal(what == "is er al", File.Exists(home.Backup));
        Assert.Empty(await DatabaseDump.OfAsync(empty));
    }

    public override ValueTask DisposeAsync()
    {
        home.Dispose();
        return base.DisposeAsync();
    }

    /// <summary>A dossier with a file of a few chunks that cannot be made smaller, and keys.</summary>
    private async Task FillAsync()
    {
        var dossier = await Some.DossierAsync(App);
        var noise = new byte[200_000];
        new Random(1).NextBytes(noise);
        byte[] pdf = [.. "%PDF-1.4\n"u8, .. noise, .. "\n%%EOF\n"u8];
        Assert.True((await App.AskAsync(TestPerson.PropertyDirector, (AttachFileHandler attach) => attach.HandleAsync(
            new AttachFile(dossier, dossier, "bestanden", "besluit.pdf", new MemoryStream(pdf)), default))).Succeeded);
        Source.LetGo();
    }
}
