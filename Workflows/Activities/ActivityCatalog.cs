namespace Monitoring.Workflows.Activities;

/// <summary>Every activity a definition may name, by type and version; Elsa's flow elements are always among them.</summary>
public sealed class ActivityCatalog
{
    private readonly Dictionary<(string Type, int Version), Activity> activities = [];

    public ActivityCatalog(IEnumerable<Activity> activities)
    {
        foreach (var activity in Controls.All.Concat(activities))
        {
            Register(activity);
        }

        Descriptors = [.. this.activities.Values.Select(activity => activity.Descriptor)];
        Types = [.. Descriptors.Select(descriptor => descriptor.Type).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>All versions, old ones too: Studio needs a descriptor for whatever any stored definition uses.</summary>
    public IReadOnlyList<ActivityDescriptor> Descriptors { get; }

    public IReadOnlyList<string> Types { get; }

    public Activity? Find(string type, int version) => activities.GetValueOrDefault((type, version));

    public Activity Get(string type, int version) =>
        Find(type, version) ?? throw new InvalidOperationException($"Activity {type} version {version} is not registered.");

    public IReadOnlyList<int> VersionsOf(string type) =>
        [.. Descriptors.Where(descriptor => descriptor.Type == type).Select(descriptor => descriptor.Version).Order()];

    private void Register(Activity activity)
    {
        var descriptor = activity.Descriptor;
        var outcomes = descriptor.Outcomes.Select(port => port.Name).ToHashSet();
        Require(descriptor, outcomes.Count == descriptor.Outcomes.Count, "names an outcome twice");
        Require(descriptor, descriptor.IsTerminal ? outcomes.Count == 0 : outcomes.Count > 0 || descriptor.Type == Controls.Fork, "must have outcomes, or be terminal and have none");
        Require(descriptor, descriptor.PassedBy.All(outcomes.Contains), "counts as passed by an outcome it does not have");
        Require(descriptor, descriptor.Passage is not null || descriptor.PassedBy.Count == 0, "is passed by an outcome but performs no passage");
        Require(descriptor, descriptor.Passage is null || !descriptor.IsTerminal, "is terminal and cannot perform a passage");
        Require(descriptor, descriptor.IsTerminal || !descriptor.IsSuccess, "is a success but does not end the instance");
        Require(descriptor, activities.TryAdd((descriptor.Type, descriptor.Version), activity), "is registered twice");
    }

    private static void Require(ActivityDescriptor descriptor, bool holds, string wrong)
    {
        if (!holds)
        {
            throw new ArgumentException($"Activity {descriptor.Type} version {descriptor.Version} {wrong}.", nameof(descriptor));
        }
    }
}
