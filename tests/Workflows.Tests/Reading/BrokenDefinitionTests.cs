using System.Text.Encodings.Web;
using System.Text.Json;

namespace Monitoring.Workflows.Tests.Reading;

/// <summary>Each file under <c>Definitions/broken</c> has one mistake of its own; what is said about it stands in <c>faults.json</c>.</summary>
public sealed class BrokenDefinitionTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(TestFlows.Folder, "broken"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != "faults").Order(StringComparer.Ordinal)];

    [Theory(DisplayName = "有错的流程定义被拒绝，并指明文件、位置、应为与实为")]
    [MemberData(nameof(Files))]
    public void Read_BrokenDefinition_SaysWhatIsWrongAndWhere(string name)
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, string[]>>(TestFlows.Text("broken/faults.json"))!;

        var reading = TestFlows.Reader.Read($"{name}.json", TestFlows.Text($"broken/{name}.json"));

        reading.Definition.ShouldBeNull();
        reading.Faults.ShouldAllBe(fault => fault.File == $"{name}.json");
        var said = reading.Faults.Select(fault => $"{fault.JsonPath} 应为{fault.Expected}，实为{fault.Found}").ToArray();
        said.ShouldBe(expected.GetValueOrDefault(name), JsonSerializer.Serialize(said, Readable));
    }

    [Fact(DisplayName = "每句话都对应一个有错的文件")]
    public void Faults_AndFiles_Correspond()
    {
        var expected = JsonSerializer.Deserialize<Dictionary<string, string[]>>(TestFlows.Text("broken/faults.json"))!;

        Files.Select(row => row.Data).ShouldBe(expected.Keys, ignoreOrder: true);
        expected.Values.ShouldAllBe(faults => faults.Length > 0);
    }
}
