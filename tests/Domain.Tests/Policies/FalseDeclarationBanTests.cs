using Monitoring.Domain.Policies;
using Monitoring.Domain.Register;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Tests.Policies;

public sealed class FalseDeclarationBanTests
{
    private static readonly HouseholdId Household = HouseholdId.New();

    [Theory(DisplayName = "虚假申报3年内不得申请：决定当日不计入，无对应日的止于月末 (C-25)")]
    [InlineData("2022-03-10", "2025-03-10", "2025-03-11")]
    [InlineData("2024-02-29", "2027-02-28", "2027-03-01")]
    [InlineData("2021-12-31", "2024-12-31", "2025-01-01")]
    [InlineData("2021-02-28", "2024-02-28", "2024-02-29")]
    public void Through_ThreeYears_ClampsToMonthEnd(string decidedOn, string through, string mayApply)
    {
        FalseDeclarationBan.Through(DateOnly.Parse(decidedOn)).ShouldBe(DateOnly.Parse(through));
        FalseDeclarationBan.MayApplyFrom(DateOnly.Parse(decidedOn)).ShouldBe(DateOnly.Parse(mayApply));
    }

    [Theory(DisplayName = "自决定之日起至最后一日均受限，次日解除 (C-25)")]
    [InlineData("2022-03-09", false)]
    [InlineData("2022-03-10", true)]
    [InlineData("2025-03-10", true)]
    [InlineData("2025-03-11", false)]
    public void IsInForceOn_Day(string day, bool inForce) => Decide([1, 2]).IsInForceOn(DateOnly.Parse(day)).ShouldBe(inForce);

    [Fact(DisplayName = "同时约束本户和签字人：分户不能规避，他户他人不受影响 (5.6)")]
    public void Binds_HouseholdAndSigner()
    {
        var declaration = Decide([1, 2]);

        declaration.Binds(Household, [9, 9]).ShouldBeTrue();
        declaration.Binds(HouseholdId.New(), [1, 2]).ShouldBeTrue();
        declaration.Binds(HouseholdId.New(), [9, 9]).ShouldBeFalse();
        declaration.Binds(HouseholdId.New(), null).ShouldBeFalse();
        Decide(null).Binds(HouseholdId.New(), null).ShouldBeFalse();
    }

    private static FalseDeclaration Decide(byte[]? signer) =>
        FalseDeclaration.Decide(Household, signer, "隐瞒商品房", new DateOnly(2022, 3, 10), UserId.New(), ActId.New());
}
