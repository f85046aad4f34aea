using FsCheck.Xunit;
using Kwartiermaker.Locations.Dossiers;

namespace Kwartiermaker.Tests.Locations.Dossiers;

public sealed class NearbyTests
{
    private static readonly GeoPoint Utrecht = new(52.0907, 5.1214);

    [Theory]
    [InlineData(155_000, 463_000, 52.15517440, 5.38720621)]
    [InlineData(120_700.723, 487_525.501, 52.37453253, 4.88352559)]
    [InlineData(233_883.131, 582_065.167, 53.21938317, 6.56820053)]
    public void Rd_KnownTowers_BothWaysWithinAMetre(double x, double y, double latitude, double longitude)
    {
        var (rd, point) = (new RdPoint(x, y), new GeoPoint(latitude, longitude));
        Assert.InRange(Nearby.Metres(rd.ToWgs84(), point), 0, 1);
        Assert.InRange(point.ToRd().X, x - 1, x + 1);
        Assert.InRange(point.ToRd().Y, y - 1, y + 1);
    }

    [Property]
    public bool Rd_ThereAndBack_StaysWithinAMetre(ushort east, ushort north)
    {
        var rd = new RdPoint(20_000 + (east * 4), 310_000 + (north * 4.6));
        var back = rd.ToWgs84().ToRd();
        return Math.Abs(back.X - rd.X) < 1 && Math.Abs(back.Y - rd.Y) < 1;
    }

    [Fact]
    public void Metres_OneDegreeOfLatitude_IsAbout111Kilometres() =>
        Assert.InRange(Nearby.Metres(new(52, 5), new(53, 5)), 111_190, 111_200);

    [Fact]
    public void Metres_GridDistance_AgreesWithinAThirdOfAPercent()
    {
        var (a, b) = (new RdPoint(150_000, 460_000), new RdPoint(153_000, 464_000));
        Assert.InRange(Nearby.Metres(a.ToWgs84(), b.ToWgs84()), 4_985, 5_015);
    }

    [Property]
    public bool WithinBox_HoldsEveryPointWithinTheRadius(short north, short east, ushort radius)
    {
        var point = new GeoPoint(Utrecht.Latitude + (north / 40_000.0), Utrecht.Longitude + (east / 40_000.0));
        var box = Nearby.WithinBox(Utrecht, radius);
        return Nearby.Metres(Utrecht, point) > radius || box.Contains(point);
    }

    [Fact]
    public void WithinBox_TouchesTheCircle()
    {
        var box = Nearby.WithinBox(Utrecht, 7_000);
        Assert.InRange(Nearby.Metres(Utrecht, new(box.North, Utrecht.Longitude)), 6_999, 7_001);
        Assert.InRange(Nearby.Metres(Utrecht, new(Utrecht.Latitude, box.East)), 6_990, 7_010);
    }
}
