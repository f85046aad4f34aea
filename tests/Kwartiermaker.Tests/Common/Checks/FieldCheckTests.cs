using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Tests.Common.Checks;

public sealed class FieldCheckTests
{
    [Theory]
    [InlineData(null, true, "required")]
    [InlineData("  ", true, "required")]
    [InlineData("  ", false, null)]
    [InlineData("12345", true, null)]
    [InlineData("123456", true, "too-long")]
    [InlineData("123456", false, "too-long")]
    public void Text_IsThereAndNotTooLong(string? text, bool required, string? code)
    {
        Assert.Equal(code, TypedText.WhyNot("Reason", text, 5, required)?.Code);
        Assert.Equal(code, new FieldCheck(new DateOnly(2026, 11, 24)).Text("Reason", text, 5, required).Refusals.SingleOrDefault()?.Code);
    }
}
