using Microsoft.AspNetCore.Components;
using Monitoring.Domain.Cases;
using Monitoring.Domain.Cases.Inclusion;
using Monitoring.Domain.Register;

namespace Monitoring.Host.Features.Papers;

/// <summary>Form 3 as it is printed.</summary>
public sealed partial class VerificationPrint : ComponentBase
{
    [Parameter]
    [EditorRequired]
    public required CaseFile Case { get; set; }

    private TownVerification? Form => Case.Standing<TownVerification>(RecordKind.TownVerification);

    private static string Box(bool ticked) => ticked ? "☑" : "☐";

    private string? NameOf(Guid member) => Case.Household.Members.FirstOrDefault(m => m.Id.Value == member)?.Name;

    private string? Detail(RiskKind risk) => Form is null ? null : risk switch
    {
        RiskKind.Illness => string.Join("；", Form.Illnesses.Select(d => $"{NameOf(d.PatientId)} 当年医疗自付支出{d.MedicalSelfPaid:0.##}元")),
        RiskKind.Schooling => string.Join("；", Form.Schoolings.Select(d => $"{NameOf(d.StudentId)} 当年就学自付支出{d.SchoolSelfPaid:0.##}元")),
        RiskKind.Disability => string.Join("；", Form.Disabilities.Select(d => $"{NameOf(d.MemberId)} 残疾证号{d.DisabilityCertNo}")),
        RiskKind.Disaster => string.Join("、", Form.DisasterKinds.Select(k => Labels.Of(k))) + " " + Form.DisasterText,
        RiskKind.Accident => Form.AccidentText,
        RiskKind.BusinessFail => Form.BusinessFailText,
        RiskKind.JobUnstable => Form.JobUnstableText,
        RiskKind.NoLabour => Form.NoLabourKind is { } kind ? $"{CaseLabels.Of(kind)} {Form.NoLabourText}" : null,
        RiskKind.Other => Form.OtherText,
    };
}
