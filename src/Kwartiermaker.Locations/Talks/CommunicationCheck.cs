using Kwartiermaker.Common;
using Kwartiermaker.Common.Checks;

namespace Kwartiermaker.Locations.Talks;

/// <summary>
/// The agreement with the municipality about what is said around a step (row C1). Each visit can give rise to
/// speculation (brochure, "Communicatie"), so a step is planned only with its check; the check belongs to that step.
/// </summary>
/// <param name="What">What is said.</param>
/// <param name="By">By whom.</param>
/// <param name="To">To whom.</param>
/// <param name="When">When, as agreed.</param>
/// <param name="AgreedWith">With whom at the municipality it was agreed.</param>
public sealed record CommunicationCheck(string What, string By, string To, DateOnly? When, string AgreedWith)
{
    public static List<Refusal> Check(CommunicationCheck? check)
    {
        if (check is null)
            return [Refusal.Invalid("Communication", "communication.missing")];
        var refusals = new List<Refusal>();
        Text(nameof(What), check.What, 1_000);
        Text(nameof(By), check.By, 200);
        Text(nameof(To), check.To, 400);
        Text(nameof(AgreedWith), check.AgreedWith, 200);
        if (check.When is null)
            refusals.Add(Refusal.Invalid("Communication." + nameof(When), "required"));
        return refusals;

        void Text(string field, string? value, int most) => refusals.Text("Communication." + field, value, most);
    }
}
