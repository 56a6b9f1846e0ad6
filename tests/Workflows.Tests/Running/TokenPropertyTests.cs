using CsCheck;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Running;
using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests.Running;

public sealed class TokenPropertyTests
{
    private static readonly Gen<(int Kind, int Which, bool Yes)[]> Acts = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 99], Gen.Bool).Array[1, 40];

    [Theory(DisplayName = "无论怎样办理、退回、冻结：在办的实例总有一步在等，同一活动不会两步同开")]
    [InlineData("errand.v1")]
    [InlineData("nested.v1")]
    [InlineData("escape.v1")]
    public void AnyActs_NeverLoseOrDoubleTheToken(string name)
    {
        var definition = TestFlows.Good(name);

        Acts.Sample(
            acts =>
            {
                var travel = Travel.Start(definition, new Errand { UsesUpAnswers = true });
                foreach (var (kind, which, yes) in acts)
                {
                    Act(travel, definition, kind, which, yes);
                    var open = travel.Open.ToList();
                    open.Distinct().Count().ShouldBe(open.Count);
                    (open.Count > 0).ShouldBe(travel.Instance.Status is InstanceStatus.Running);
                    travel.Steps.Any(step => !step.IsOpen && (step.Outcome is null || step.DueAt is not null)).ShouldBeFalse();
                    if (travel.Instance.FrozenAt is not null)
                    {
                        travel.Steps.Any(step => step.DueAt is not null).ShouldBeFalse();
                    }
                }
            },
            iter: 1000);
    }

    private static void Act(Travel travel, WorkflowDefinition definition, int kind, int which, bool yes)
    {
        if (travel.Instance.Status is not InstanceStatus.Running)
        {
            return;
        }

        var steps = definition.Activities.Where(node => !node.Type.StartsWith("Elsa.", StringComparison.Ordinal) && definition.Connections.Any(connection => connection.Source == node.Id)).ToList();
        var node = steps[which % steps.Count];
        switch (kind)
        {
            case 0:
                travel.Pass(TimeSpan.FromDays(1)).Look();
                break;
            case 1 when travel.Instance.FrozenAt is null:
                travel.Errand.Answers.Clear();
                travel.Do(run => run.Return(node.Id));
                break;
            case 2 when travel.Instance.FrozenAt is null:
                travel.Errand.Answers.Remove(node.Id);
                travel.Do(run => run.Return(node.Id));
                break;
            case 3:
                travel.Do(run => run.Freeze("投诉核查"));
                break;
            case 4:
                travel.Do(run => run.Resume());
                break;
            default:
                var outcomes = definition.Connections.Where(connection => connection.Source == node.Id).Select(connection => connection.Port).ToList();
                travel.Answer(node.Id, outcomes[yes ? 0 : ^1]);
                break;
        }
    }
}
