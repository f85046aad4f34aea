namespace Kwartiermaker.Reference.DatedValues;

/// <summary>What a value is about, so that a hundred of them can be found.</summary>
public enum ValueSubject
{
    Permits,
    LegalTerms,
    Sites,
    Rooms,
    Costs,
    Municipalities,
    Reminders,
    Other,
}

public static class ValueSubjects
{
    /// <summary>By the first part of the key.</summary>
    public static ValueSubject Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Split('.')[0] switch
        {
            "permit" or "use-notification" => ValueSubject.Permits,
            "objection" or "appeal" or "penalty" or "term" => ValueSubject.LegalTerms,
            "site" or "planning" or "screening" or "lead-time" => ValueSubject.Sites,
            "room" or "sanitary" or "kitchen" or "occupancy" => ValueSubject.Rooms,
            "cost" or "effect" => ValueSubject.Costs,
            "grant" or "distribution" => ValueSubject.Municipalities,
            "agreement" or "condition" or "consultation" or "contract" or "deadline" or "dossier" or "position" or "proposal" or "talk" => ValueSubject.Reminders,
            _ => ValueSubject.Other,
        };
    }
}
