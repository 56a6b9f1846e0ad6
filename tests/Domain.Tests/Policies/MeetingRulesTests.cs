using Monitoring.Domain.Policies;

namespace Monitoring.Domain.Tests.Policies;

public sealed class MeetingRulesTests
{
    [Theory(DisplayName = "到会不少于三分之二，会议有效 (5.7)")]
    [InlineData(20, 30, true)]
    [InlineData(19, 30, false)]
    [InlineData(5, 7, true)]
    [InlineData(4, 7, false)]
    [InlineData(1, 1, true)]
    [InlineData(0, 0, false)]
    public void HasQuorum_TwoThirds(int attended, int expected, bool valid) => MeetingRules.HasQuorum(attended, expected).ShouldBe(valid);

    [Theory(DisplayName = "同意票超过到会人数一半为通过，恰好一半不通过 (5.7)")]
    [InlineData(11, 20, true)]
    [InlineData(10, 20, false)]
    [InlineData(3, 5, true)]
    [InlineData(2, 5, false)]
    [InlineData(0, 0, false)]
    public void Passes_MoreThanHalf(int votesFor, int attended, bool passed) => MeetingRules.Passes(votesFor, attended).ShouldBe(passed);

    [Fact(DisplayName = "回避者仍算到会：回避不会使通过变得容易 (5.7)")]
    public void Passes_WithRecusals_StillNeedsHalfOfThosePresent() =>
        MeetingRules.Passes(votesFor: 10, attended: 20).ShouldBeFalse("10票同意、4人回避、到会20人");
}
