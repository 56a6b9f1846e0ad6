using System.Text.Json;
using Monitoring.Activities.Forms;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Shared;

namespace Monitoring.Activities.Tasks;

/// <summary>One way to complete a task: its name, its words, its form, and what accepting the form does to the case.</summary>
public abstract class TaskOutcome(string name, string label)
{
    public string Name { get; } = name;

    public string Label { get; } = label;

    public abstract Type FormType { get; }

    /// <summary>Puts the form on the case as a fact. Nothing is changed when refused.</summary>
    public abstract Result Accept(CaseFile caseFile, JsonElement form, TaskScope scope);

    /// <summary>What the system already knows, as the form's first content.</summary>
    public abstract object Prefill(CaseFile caseFile, TaskScope scope);

    /// <summary>A form valid for this very task, for demonstration only.</summary>
    public abstract object Example(CaseFile caseFile, TaskScope scope);
}

/// <summary>An outcome whose form is a paper of type <typeparamref name="TForm"/>.</summary>
public sealed class TaskOutcome<TForm>(string name, string label) : TaskOutcome(name, label)
    where TForm : class
{
    public required Func<CaseFile, TForm, TaskScope, Result> OnAccept { get; init; }

    public required Func<CaseFile, TaskScope, TForm> ExampleOf { get; init; }

    /// <summary>Partial content by camelCase field name; null when nothing is known.</summary>
    public Func<CaseFile, TaskScope, object>? PrefillOf { get; init; }

    public override Type FormType => typeof(TForm);

    public override Result Accept(CaseFile caseFile, JsonElement form, TaskScope scope)
    {
        var missing = MissingFields.Of(typeof(TForm), form);
        if (missing.Count > 0)
        {
            return Result.From(missing);
        }

        TForm? content;
        try
        {
            content = form.Deserialize<TForm>(FactJson.Options);
        }
        catch (JsonException fault)
        {
            return FormRefusals.Unreadable(fault.Path);
        }

        return content is null ? FormRefusals.Empty : OnAccept(caseFile, content, scope);
    }

    public override object Prefill(CaseFile caseFile, TaskScope scope) => PrefillOf?.Invoke(caseFile, scope) ?? new { };

    public override object Example(CaseFile caseFile, TaskScope scope) => ExampleOf(caseFile, scope);
}

public static class FormRefusals
{
    public static readonly Refusal Empty = new("form.empty", "没有收到表单内容，请填写后提交。");

    public static Refusal Unreadable(string? path)
    {
        var field = path?.TrimStart('$', '.');
        return new Refusal("form.unreadable", "这里的内容格式不正确，请核对后重新提交。") { Field = string.IsNullOrEmpty(field) ? null : field };
    }
}
