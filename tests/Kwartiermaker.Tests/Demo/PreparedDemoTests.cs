using Kwartiermaker.Web.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Kwartiermaker.Tests.Demo;

/// <summary>What is told once a day and build is what a demo without a database starts with. That a told demo is not told again: <see cref="AddedStoryTests"/>.</summary>
public sealed class PreparedDemoTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    private readonly string root = Directory.CreateTempSubdirectory("kwartiermaker-").FullName;

    private string Database => Path.Combine(root, "data", "kwartiermaker.db");

    [Fact]
    public async Task Told_IsTakenByAStartWithoutADatabase_WithTheKeyOfItsEvents()
    {
        await TellAsync(Today);

        Assert.True(Start(Today)!.Begin());

        Assert.Equal("told", await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
        Assert.Equal("key", await File.ReadAllTextAsync(Database + ".key", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Told_OnAnotherDay_IsNotTakenAndGoesWhenTheDayIsTold()
    {
        await TellAsync(Today);

        Assert.True(Start(Today.AddDays(1))!.Begin());
        Assert.False(File.Exists(Database));

        await TellAsync(Today.AddDays(1));
        Assert.Single(Directory.GetDirectories(Path.Combine(root, "prepared")));
    }

    [Fact]
    public async Task Database_ThatIsThere_StaysAsItIs()
    {
        await TellAsync(Today);
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        await File.WriteAllTextAsync(Database, "own", TestContext.Current.CancellationToken);

        Assert.True(Start(Today)!.Begin());
        Assert.Equal("own", await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Telling_IsDoneOnce_AndNotForADemoThatHasADatabase()
    {
        await TellAsync(Today);
        Assert.False(Start(Today, "Demo:Tell=true")!.Begin());

        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        await File.WriteAllTextAsync(Database, "own", TestContext.Current.CancellationToken);
        Assert.False(Start(Today.AddDays(1), "Demo:Tell=true")!.Begin());
    }

    [Fact]
    public async Task Telling_ThatWasBrokenOff_LeavesNothingThatIsTaken()
    {
        var configuration = Configuration("Demo:Tell=true");
        Assert.True(PreparedDemo.Of(configuration, new Place("Demo"), new FakeTimeProvider(Today))!.Begin());
        Directory.CreateDirectory(configuration["Data:Folder"]!);
        await File.WriteAllTextAsync(Path.Combine(configuration["Data:Folder"]!, "kwartiermaker.db"), "half", TestContext.Current.CancellationToken);

        Assert.True(Start(Today)!.Begin());
        Assert.False(File.Exists(Database));
    }

    [Theory]
    [InlineData("Production", "sqlite")]
    [InlineData("Development", "sqlite")]
    [InlineData("Demo", "postgres")]
    public void Elsewhere_NothingIsPrepared(string environment, string provider) =>
        Assert.Null(PreparedDemo.Of(Configuration("Database:Provider=" + provider), new Place(environment), new FakeTimeProvider(Today)));

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>As the program does, with a word in place of the stories.</summary>
    private async Task TellAsync(DateTimeOffset now)
    {
        var configuration = Configuration("Demo:Tell=true");
        var telling = PreparedDemo.Of(configuration, new Place("Demo"), new FakeTimeProvider(now))!;
        Assert.True(telling.Begin());
        var folder = configuration["Data:Folder"]!;
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "kwartiermaker.db"), "told", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "kwartiermaker.db.key"), "key", TestContext.Current.CancellationToken);
        Assert.True(telling.End());
    }

    private PreparedDemo? Start(DateTimeOffset now, params string[] settings) =>
        PreparedDemo.Of(Configuration(settings), new Place("Demo"), new FakeTimeProvider(now));

    private IConfigurationRoot Configuration(params string[] settings) => new ConfigurationManager().AddInMemoryCollection(
        new Dictionary<string, string?>(settings.Select(s => s.Split('=')).Select(s => KeyValuePair.Create(s[0], (string?)s[1])))
        {
            ["Demo:Prepared"] = Path.Combine(root, "prepared"),
            ["Data:Folder"] = Path.Combine(root, "data"),
        }).Build();

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
