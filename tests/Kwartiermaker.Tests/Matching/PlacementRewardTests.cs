using Kwartiermaker.Matching.Solver;

namespace Kwartiermaker.Tests.Matching;

public sealed class PlacementRewardTests
{
    [Fact]
    public void Reward_IsByPersonAndByDayOfWaiting() => Assert.Equal(3 * 0.5 + 40 * 0.01, new PlacementReward(0.5, 0.01).Of(3, 40), 1e-12);
}
