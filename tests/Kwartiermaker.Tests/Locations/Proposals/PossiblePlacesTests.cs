using Kwartiermaker.Contracts.Reference;
using Kwartiermaker.Locations.Proposals;

namespace Kwartiermaker.Tests.Locations.Proposals;

public sealed class PossiblePlacesTests
{
    private static readonly PlaceNorms Norms = new(Norm(4), Norm(null), Norm(6), Norm(4), Norm(10), Norm(12), Norm(10), Norm(10));

    [Theory]
    // area of each room, own maximum, kind → persons per room
    [InlineData(SpaceKind.BedroomAdults, 12, null, 3)]
    [InlineData(SpaceKind.BedroomAdults, 15.9, null, 3)]
    [InlineData(SpaceKind.BedroomAdults, 40, null, 6)]
    [InlineData(SpaceKind.BedroomAdults, 40, 2, 2)]
    [InlineData(SpaceKind.BedroomMinors, 40, null, 4)]
    [InlineData(SpaceKind.BedroomFamily, 32, null, 8)]
    [InlineData(SpaceKind.BedroomAdults, 3.5, null, 0)]
    public void Bedroom_HoldsTheLeastOfAreaKindAndOwnMaximum(SpaceKind kind, double area, int? persons, int each)
    {
        var result = PossiblePlaces.Of([new Space(kind, "kamer", 10, (decimal)area, persons)], null, Norms);

        Assert.Equal(each * 10, result.Limits[0].Places);
    }

    [Theory]
    [InlineData(100, 30, 30, 30, 6_150, LimitKind.Toilets, 300)]
    [InlineData(100, 60, 20, 60, 6_150, LimitKind.Showers, 240)]
    [InlineData(100, 60, 60, 60, 2_000, LimitKind.GrossFloorArea, 200)]
    [InlineData(20, 60, 60, 60, 6_150, LimitKind.Bedrooms, 80)]
    public void Deciding_IsTheLowestLimit(int rooms, int toilets, int showers, int sinks, int gfa, LimitKind deciding, int places)
    {
        var result = PossiblePlaces.Of(
            [new(SpaceKind.BedroomAdults, "kamer", rooms, 16, null), new(SpaceKind.Toilet, "wc", toilets, null, null), new(SpaceKind.Shower, "douche", showers, null, null),
                new(SpaceKind.Sink, "wastafel", sinks, null, null)],
            gfa, Norms);

        Assert.Equal((deciding, places), (result.Deciding!.Kind, result.Deciding.Places));
        Assert.All(result.Limits, l => Assert.Equal(LimitState.Counted, l.State));
    }

    [Fact]
    public void NormNotSet_GivesNoLimitAndSaysSo()
    {
        var result = PossiblePlaces.Of([new(SpaceKind.BedroomAdults, "kamer", 10, 16, null), new(SpaceKind.Toilet, "wc", 1, null, null)], 6_150,
            Norms with { PersonsPerToilet = Norm(null), GrossFloorAreaPerPlace = null });

        Assert.Equal(LimitState.NormNotSet, result.Limits.Single(l => l.Kind == LimitKind.Toilets).State);
        Assert.Equal(LimitState.NormNotSet, result.Limits.Single(l => l.Kind == LimitKind.GrossFloorArea).State);
        Assert.Equal(40, result.Deciding!.Places);
    }

    [Fact]
    public void AgencyNorm_WhenSetAndStricter_Decides() =>
        Assert.Equal(20, PossiblePlaces.Of([new(SpaceKind.BedroomAdults, "kamer", 10, 16, null)], null, Norms with { AgencyAreaPerPerson = Norm(6) }).Deciding!.Places);

    [Fact]
    public void NothingRecorded_DecidesNothing()
    {
        var result = PossiblePlaces.Of([], null, Norms);

        Assert.Null(result.Deciding);
        Assert.All(result.Limits, l => Assert.Equal(LimitState.NothingRecorded, l.State));
    }

    private static DatedValue Norm(decimal? number) => new("norm", null, null, number, "", "EASO", "");
}
