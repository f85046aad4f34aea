namespace Kwartiermaker.Matching.Solver;

/// <summary>What it counts to place a household at all: so much for each person, and so much for each day it has waited. How much is policy, and given.</summary>
public sealed record PlacementReward(double PerPerson, double PerWaitingDay)
{
    public double Of(double persons, int waitingDays) => persons * PerPerson + waitingDays * PerWaitingDay;
}
