using Monitoring.Workflows.Activities;
using Monitoring.Workflows.Definitions;
using Monitoring.Workflows.Tests.Activities;

namespace Monitoring.Workflows.Tests;

public static class TestFlows
{
    public static ActivityCatalog Catalog { get; } = new(
    [
        new Ask(),
        new Ask("Test.Appraise", passage: "appraisal"),
        new Ask("Test.Visit", passage: "visit"),
        new Notice(),
        new Pass(),
        new Count(),
        new Goal("Test.Success", isSuccess: true),
        new Goal("Test.Failure", isSuccess: false),
    ]);

    public static ProcedureLaw Law { get; } = new("errand", new Dictionary<string, string> { ["visit"] = "入户核实", ["appraisal"] = "民主评议", ["notice"] = "公示" });

    public static DefinitionReader Reader { get; } = new(Catalog, [Law]);

    /// <summary>Visit beside comparison, appraisal, notice (an upheld objection leads back), township.</summary>
    public static WorkflowDefinition Errand { get; } = Good("errand.v1");

    /// <summary>A loop in which nobody needs to wait.</summary>
    public static WorkflowDefinition Spin { get; } = Good("spin.v1");

    /// <summary>A fork within a branch of a fork.</summary>
    public static WorkflowDefinition Nested { get; } = Good("nested.v1");

    public static WorkflowDefinition Good(string name) => Reader.Read(name, Text($"good/{name}.json")).Value;

    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Definitions");
}
