namespace Monitoring.Workflows.Activities;

/// <summary>
/// One step a definition may name. Stateless and pure: it reads the subject and its facts, may change the subject in
/// memory, and says whether the step is left or what it waits for. It neither queries nor saves nor calls the network.
/// </summary>
/// <remarks>
/// The same check runs when the step is entered and each time the instance is looked at again, so a fact that came
/// before its step is found on entry, and a repeated stimulus changes nothing.
/// </remarks>
public abstract class Activity
{
    public abstract ActivityDescriptor Descriptor { get; }

    public abstract Look Execute(ActivityContext context);
}
