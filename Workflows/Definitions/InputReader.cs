using System.Globalization;
using System.Text.Json;
using Monitoring.Workflows.Activities;

namespace Monitoring.Workflows.Definitions;

/// <summary>Reads an activity's inputs: only those its descriptor offers, only as literals or JSON, nothing to evaluate.</summary>
internal sealed class InputReader(FaultList faults)
{
    private static readonly string[] ExpressionTypes = ["Literal", "Object"];
    private static readonly string[] ScalarTypes = ["String", "Int32", "Boolean", "Decimal"];

    public IReadOnlyDictionary<string, string> Read(JsonElement activity, string path, ActivityDescriptor descriptor)
    {
        var inputs = new Dictionary<string, string>();
        foreach (var property in activity.EnumerateObject().Where(property => property.Value.Member("expression") is not null))
        {
            var at = $"{path}.{property.Name}";
            var input = descriptor.Inputs.FirstOrDefault(input => CamelCase(input.Name) == property.Name);
            if (input is null)
            {
                var known = descriptor.Inputs.Count == 0 ? $"无输入项（活动 {descriptor.Type} 不设参数）" : $"活动 {descriptor.Type} 的输入项 " + string.Join("、", descriptor.Inputs.Select(offered => CamelCase(offered.Name)));
                faults.Add(at, known, $"未知的输入项 {property.Name}");
            }
            else if (Value(property.Value, at, input) is { } value)
            {
                inputs.Add(property.Name, value);
            }
        }

        foreach (var missing in descriptor.Inputs.Where(input => input.IsRequired && activity.Member(CamelCase(input.Name))?.Member("expression") is null))
        {
            faults.AddFlow($"{path}.{CamelCase(missing.Name)}", $"必填的输入项“{missing.DisplayName}”", "没有");
        }

        return inputs;
    }

    internal static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private string? Value(JsonElement written, string path, InputDescriptor input)
    {
        var expression = written.Member("expression")!.Value;
        var type = expression.Text("type");
        if (!ExpressionTypes.Contains(type))
        {
            faults.AddFlow($"{path}.expression.type", "Literal 或 Object（本系统不执行表达式和脚本）", expression.Member("type").Shown());
            return null;
        }

        if (ScalarTypes.Contains(input.TypeName) && written.Member("typeName") is { } typeName && written.Text("typeName") != input.TypeName)
        {
            faults.Add($"{path}.typeName", input.TypeName, JsonReading.Shown(typeName));
            return null;
        }

        var value = expression.Member("value");
        var text = value is { ValueKind: JsonValueKind.String } ? value.Value.GetString()! : value?.GetRawText() ?? "";
        if (text.Length == 0 && !input.IsRequired)
        {
            return null;
        }

        if (Fits(input, value, text))
        {
            return text;
        }

        faults.AddFlow($"{path}.expression.value", Wanted(input), value.Shown());
        return null;
    }

    private static bool Fits(InputDescriptor input, JsonElement? value, string text) => input switch
    {
        _ when value is null => false,
        { TypeName: "String" } => value.Value.ValueKind is JsonValueKind.String && text.Length > 0,
        { TypeName: "Int32" } => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        { TypeName: "Decimal" } => decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _),
        { TypeName: "Boolean" } => bool.TryParse(text, out _),
        { TypeName: "FlowJoinMode" } => text is Controls.WaitAll or Controls.WaitAny,
        { TypeName: "String[]" } => ForkBranches.Parse(text) is not null,
        _ => true,
    };

    private static string Wanted(InputDescriptor input) => input.TypeName switch
    {
        "String" => "文本",
        "Int32" => "整数",
        "Decimal" => "小数",
        "Boolean" => "true 或 false",
        "FlowJoinMode" => "WaitAll 或 WaitAny",
        "String[]" => "至少两个互不相同的分支名称，如 [\"甲\",\"乙\"]",
        var other => other,
    };
}
