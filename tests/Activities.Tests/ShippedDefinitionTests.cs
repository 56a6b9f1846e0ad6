using System.Text.Json.Nodes;
using Monitoring.Workflows.Definitions;

namespace Monitoring.Activities.Tests;

public sealed class ShippedDefinitionTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "workflow-definitions"), "*.json", SearchOption.AllDirectories)];

    [Fact(DisplayName = "随产品交付的流程定义不是空的")]
    public void Files_AreFound() => Files.ShouldNotBeEmpty();

    [Theory(DisplayName = "随产品交付的每个流程定义都通过载入校验和法定环节校验")]
    [MemberData(nameof(Files))]
    public void EachFile_PassesTheLoader(string file)
    {
        var reading = new DefinitionReader(ActivityRegistration.CreateCatalog(), ActivityRegistration.Laws).Read(file, File.ReadAllText(file));

        reading.Faults.ShouldBeEmpty();
        reading.Definition.ShouldNotBeNull();
    }

    [Theory(DisplayName = "去掉纳入程序的任何一个法定环节，定义都会被拒绝 (C-19)")]
    [InlineData("appraisal", "Passed", "村级民主评议")]
    [InlineData("notice", "Completed", "公示5个工作日")]
    [InlineData("verification", "Proposed", "镇街核查")]
    [InlineData("check", "Kept", "区级组织核查")]
    [InlineData("committee", "Approved", "管委会研究审定")]
    [InlineData("reply", "Issued", "区级批复")]
    public void Bypass_OfAnyPassage_IsRefused(string step, string way, string passage)
    {
        var file = Files.Select(f => (string)f.Data).Single(f => f.EndsWith("inclusion.v1.json", StringComparison.Ordinal));
        var json = Without(JsonNode.Parse(File.ReadAllText(file))!, step, way);

        var reading = new DefinitionReader(ActivityRegistration.CreateCatalog(), ActivityRegistration.Laws).Read(file, json);

        reading.Definition.ShouldBeNull();
        reading.Faults.ShouldContain(f => f.Expected.Contains(passage, StringComparison.Ordinal) || f.Found.Contains(passage, StringComparison.Ordinal));
    }

    /// <summary>The definition with one step cut out: whoever came to it goes on by its way out.</summary>
    private static string Without(JsonNode definition, string step, string way)
    {
        var root = definition["root"]!;
        var connections = root["connections"]!.AsArray();
        var next = connections.Single(c => c!["source"]!["activity"]!.GetValue<string>() == step && c["source"]!["port"]!.GetValue<string>() == way)!["target"]!["activity"]!.GetValue<string>();
        foreach (var connection in connections.ToList())
        {
            if (connection!["source"]!["activity"]!.GetValue<string>() == step)
            {
                connections.Remove(connection);
            }
            else if (connection["target"]!["activity"]!.GetValue<string>() == step)
            {
                connection["target"]!["activity"] = next;
            }
        }

        var activities = root["activities"]!.AsArray();
        activities.Remove(activities.Single(a => a!["id"]!.GetValue<string>() == step));
        return definition.ToJsonString();
    }
}
