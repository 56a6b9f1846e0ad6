using Monitoring.Domain.Cases;

namespace Monitoring.Activities.Tasks;

/// <summary>The act a form is accepted in: by whom, and the papers it shares with the other households of the same act.</summary>
public sealed class TaskScope(RecordedBy by)
{
    private readonly Dictionary<object, object> shared = [];

    public RecordedBy By { get; } = by;

    /// <summary>Rows made by the act, to be stored with it.</summary>
    public List<object> Made { get; } = [];

    /// <summary>A stored demonstration photo, for examples; null outside Development.</summary>
    public Guid? ExampleFile { get; init; }

    /// <summary>Names of organisations on the day of the act.</summary>
    public Func<Domain.Shared.OrganisationId, string> NameOf { get; init; } = _ => "";

    /// <summary>One meeting, notice, batch or reply for all households of the act that name the same one.</summary>
    public TDocument Share<TDocument>(object key, Func<TDocument> make)
        where TDocument : class
    {
        if (shared.TryGetValue((typeof(TDocument), key), out var known))
        {
            return (TDocument)known;
        }

        var made = make();
        shared.Add((typeof(TDocument), key), made);
        return made;
    }

    /// <summary>Keeps a shared document once the first household's form was accepted.</summary>
    public void Keep(object document)
    {
        if (!Made.Contains(document))
        {
            Made.Add(document);
        }
    }
}
