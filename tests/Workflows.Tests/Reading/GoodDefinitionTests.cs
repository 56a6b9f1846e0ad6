using System.Text.Json.Nodes;
using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Workflows.Tests.Reading;

public sealed class GoodDefinitionTests
{
    [Fact(DisplayName = "合格的流程定义读得全：版本、活动、输入、连线")]
    public void Read_Good_YieldsEverything()
    {
        var definition = TestFlows.Errand;

        definition.ShouldSatisfyAllConditions(
            read => read.Id.ShouldBe("errand-v1"),
            read => read.DefinitionId.ShouldBe("errand"),
            read => read.Version.ShouldBe(1),
            read => read.FlowchartNodeId.ShouldBe("Errand:flow"),
            read => read.Activities.Count.ShouldBe(12),
            read => read.Connections.Count.ShouldBe(16),
            read => read.Activities.Single(node => node.Id == "appraise").Inputs["quorum"].ShouldBe("30"),
            read => read.Activities.Single(node => node.Id == "appraise").DisplayText.ShouldBe("民主评议"));
    }

    [Fact(DisplayName = "旧的平铺式连线也读得懂")]
    public void Read_FlatConnection_IsTheSame() =>
        TestFlows.Nested.Connections[0].ShouldBe(new Connection("start", "Done", "outer"));

    [Fact(DisplayName = "分叉的分支写成数组或文本都行")]
    public void Read_BranchesAsArray_IsTheSame()
    {
        var json = JsonNode.Parse(TestFlows.Text("good/errand.v1.json"))!;
        json["root"]!["activities"]![1]!["branches"]!["expression"] = new JsonObject { ["type"] = "Literal", ["value"] = new JsonArray("visit", "compare") };

        TestFlows.Reader.Read("errand.v1.json", json.ToJsonString()).Faults.ShouldBeEmpty();
    }

    [Fact(DisplayName = "可不填的输入留空，等于没写")]
    public void Read_OptionalInputLeftEmpty_IsNotGiven()
    {
        var json = JsonNode.Parse(TestFlows.Text("good/errand.v1.json"))!;
        json["root"]!["activities"]![6]!["quorum"]!["expression"]!["value"] = "";

        TestFlows.Reader.Read("errand.v1.json", json.ToJsonString()).Value.Activities[6].Inputs.ShouldBeEmpty();
    }

    [Fact(DisplayName = "键的次序、空白、60 与 60.0、服务器所加都不改变摘要")]
    public void Hash_SameMeaning_IsTheSame()
    {
        var json = JsonNode.Parse(TestFlows.Text("good/errand.v1.json"))!.AsObject();
        var turned = new JsonObject(json.Reverse().Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())))
        {
            ["id"] = "0197",
            ["createdAt"] = "2026-03-02T01:00:00Z",
            ["isLatest"] = false,
            ["links"] = new JsonArray(),
            ["toolVersion"] = "3.8.2.0",
        };
        turned["root"]!["activities"]![2]!["metadata"]!["designer"]!["position"]!["y"] = 200.0m;

        CanonicalJson.Hash(turned.ToJsonString()).ShouldBe(TestFlows.Errand.Hash);
    }

    [Fact(DisplayName = "任何实质改动都改变摘要")]
    public void Hash_OtherMeaning_Differs()
    {
        var json = JsonNode.Parse(TestFlows.Text("good/errand.v1.json"))!;
        json["root"]!["activities"]![6]!["quorum"]!["expression"]!["value"] = 31;

        CanonicalJson.Hash(json.ToJsonString()).ShouldNotBe(TestFlows.Errand.Hash);
    }

    [Fact(DisplayName = "给 Studio 的定义去掉服务器所加即与文件相同；导出再读还是原样")]
    public void Serve_AndExport_RoundTrip()
    {
        var served = DefinitionWriter.Serve(TestFlows.Errand, new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), isLatest: true, isPublished: true);
        var exported = DefinitionWriter.Export(TestFlows.Errand);

        CanonicalJson.Hash(served.ToJsonString()).ShouldBe(TestFlows.Errand.Hash);
        CanonicalJson.Hash(exported).ShouldBe(TestFlows.Errand.Hash);
        exported.ShouldContain("\"displayText\": \"民主评议\"");
        exported.ShouldNotContain("isLatest");
    }

    [Fact(DisplayName = "浏览器新画的定义没有节点路径，保存时补上")]
    public void AddNodeIds_FillsThePaths()
    {
        var json = JsonNode.Parse(TestFlows.Text("good/errand.v1.json"))!.AsObject();
        json["root"]!.AsObject().Remove("nodeId");
        json["root"]!["activities"]!.AsArray().ToList().ForEach(activity => activity!.AsObject().Remove("nodeId"));

        DefinitionWriter.AddNodeIds(json);

        var reading = TestFlows.Reader.Read("errand.v1.json", json.ToJsonString());
        reading.Faults.ShouldBeEmpty();
        reading.Value.Activities[2].NodeId.ShouldBe("errand:flow:visit");
    }

    [Fact(DisplayName = "没有法定环节的流程不查环节")]
    public void Read_WithoutLaw_AsksForNoPassage() =>
        new DefinitionReader(TestFlows.Catalog, []).Read("x.json", TestFlows.Text("broken/bypass-notice-by-objection.json")).Faults.ShouldBeEmpty();

    [Fact(DisplayName = "同一类型同一版本不能登记两次")]
    public void Catalog_SameActivityTwice_IsABug() =>
        Should.Throw<ArgumentException>(() => new ActivityCatalog([new Activities.Pass(), new Activities.Pass()]));

    [Fact(DisplayName = "目录里总有 Elsa 的流程元素，名称是中文")]
    public void Catalog_Empty_HasElsasElements() =>
        new ActivityCatalog([]).Descriptors.Select(descriptor => $"{descriptor.Type} {descriptor.DisplayName}")
            .ShouldBe(["Elsa.Flowchart 流程图", "Elsa.Start 开始", "Elsa.End 结束", "Elsa.FlowFork 分叉", "Elsa.FlowJoin 汇合"]);
}
