using System.Text.Json;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Policies;

namespace Monitoring.Domain.Tests.Policies;

public sealed class ShippedReferenceTests
{
    private static readonly PolicyVersion Policy = FactJson.Read<PolicyVersion>(Text("policy-1.json"));

    private static readonly List<JsonElement> Places =
        [.. JsonSerializer.Deserialize<List<JsonElement>>(Text("organisations.json"))!];

    [Fact(DisplayName = "随附政策可以发布：公示5个工作日、2021—2025年有效 (C-28)")]
    public void Policy_Shipped_IsReleasable()
    {
        Policy.Check().Refusals.ShouldBeEmpty();
        Policy.NoticeWorkingDays.ShouldBe(5);
        Policy.CountPublishDay.ShouldBeFalse();
        Policy.EffectiveTo.ShouldBe(new DateOnly(2025, 12, 31));
    }

    [Fact(DisplayName = "2021年监测范围15354.00元 = 低保标准10236元 × 1.5 (C-07)")]
    public void Threshold_Of2021_IsExact() =>
        Policy.ThresholdFor(2021).ShouldBe(new Threshold(15354.00m, 2021, Provisional: false));

    [Fact(DisplayName = "当年标准未录入，沿用最近一年并标明暂按 (3.3)")]
    public void Threshold_OfAYearNotEntered_StandsInProvisionally() =>
        Policy.ThresholdFor(2026).ShouldBe(new Threshold(15354.00m, 2021, Provisional: true));

    [Fact(DisplayName = "政策到期未接续的，暂按原政策办理 (3.4)")]
    public void Policy_AfterItsLastDay_IsProvisional()
    {
        Policy.IsProvisionalOn(new DateOnly(2025, 12, 31)).ShouldBeFalse();
        Policy.IsProvisionalOn(new DateOnly(2026, 1, 1)).ShouldBeTrue();
    }

    [Fact(DisplayName = "仲恺高新区是五个镇街之上的组织，不是代码前缀 (5.4)")]
    public void Organisations_District_StandsAboveFiveTowns()
    {
        var district = Places.Single(place => Of(place, "kind") == "District");

        Places.Where(place => Of(place, "kind") == "Town").Select(place => Of(place, "name"))
            .ShouldBe(["惠环街道", "陈江街道", "潼湖镇", "沥林镇", "潼侨镇"]);
        Places.Where(place => Of(place, "kind") == "Town").ShouldAllBe(place => Of(place, "parent") == Of(district, "code"));
    }

    [Fact(DisplayName = "沥林镇10村1社区用真实名称，未核实的村名一律标为演示 (5.4)")]
    public void Organisations_KnownVillages_AreReal()
    {
        var real = Places.Where(place => Of(place, "kind") == "Village" && !place.GetProperty("demo").GetBoolean()).ToList();

        real.Where(place => Of(place, "parent") == "441302107000").Select(place => Of(place, "name")).ShouldBe(
            ["新镇社区", "企岭村", "迭石龙村", "君子营村", "泮沥村", "埔仔村", "埔心村", "沥林村", "罗村", "英光村", "山陂村"]);
        real.Where(place => Of(place, "parent") == "441302114000").Select(place => $"{Of(place, "code")} {Of(place, "name")}")
            .ShouldBe(["441302114202 金星村", "441302114203 光明村"]);
        real.Count.ShouldBe(13);
    }

    [Fact(DisplayName = "组织代码不重复，村的代码以所属镇街代码开头")]
    public void Organisations_Codes_FitTheTree()
    {
        Places.Select(place => Of(place, "code")).ShouldBeUnique();
        Places.Where(place => Of(place, "kind") == "Village").ShouldAllBe(place => Of(place, "code")!.StartsWith(Of(place, "parent")!.Substring(0, 9), StringComparison.Ordinal));
    }

    private static string? Of(JsonElement place, string property) => place.GetProperty(property).GetString();

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Seed", file));
}
