using Kwartiermaker.Common.Events;
using Kwartiermaker.Tests.Access;
using Kwartiermaker.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace Kwartiermaker.Tests.Common.Events;

public sealed class AuditKeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("geheim")]
    [InlineData("dGUga29ydA==")]
    public async Task File_ThatHoldsNoKey_IsRefused(string content)
    {
        await using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("key"), content);

        var refused = Assert.Throws<AuditKeyException>(TestKey.At(folder.File("key")).Require);

        Assert.True(refused.IsThere);
        Assert.Contains(folder.File("key"), refused.Message, StringComparison.Ordinal);
        Assert.False(Assert.Throws<AuditKeyException>(TestKey.At(folder.File("other")).Require).IsThere);
    }

    [Fact]
    public async Task Key_ThatWasUsedBefore_StillVerifies()
    {
        await using var folder = new TestFolder();
        TestKey.At(folder.File("old")).MakeIfMissing();
        TestKey.At(folder.File("new")).MakeIfMissing();
        await File.WriteAllTextAsync(folder.File("both"), await File.ReadAllTextAsync(folder.File("new")) + await File.ReadAllTextAsync(folder.File("old")));
        var (old, young, both) = (TestKey.At(folder.File("old")), TestKey.At(folder.File("new")), TestKey.At(folder.File("both")));

        var mac = old.Sign([1, 2, 3]);

        Assert.True(both.Signed([1, 2, 3], mac));
        Assert.False(young.Signed([1, 2, 3], mac));
        Assert.False(both.Signed([1, 2, 4], mac));
        Assert.Equal(young.Sign([1]), both.Sign([1]));
    }

    [Fact]
    public async Task Key_ThatIsMade_IsReadByItsOwnerOnly_AndStays()
    {
        await using var folder = new TestFolder();
        TestKey.At(folder.File("key")).MakeIfMissing();
        var made = await File.ReadAllTextAsync(folder.File("key"));
        TestKey.At(folder.File("key")).MakeIfMissing();

        Assert.Equal(made, await File.ReadAllTextAsync(folder.File("key")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("key")));
    }

    [Fact]
    public async Task Production_WithoutAKeyOfItsOwn_DoesNotStart()
    {
        await using var app = await TestApp.StartAsync(builder => builder.InProduction().UseSetting("Audit:KeyFile", ""));

        Assert.Contains("Audit:KeyFile", Assert.Throws<InvalidOperationException>(app.Start).Message, StringComparison.Ordinal);
    }
}
