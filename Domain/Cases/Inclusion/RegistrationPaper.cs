using Monitoring.Domain.Forms;
using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Cases.Inclusion;

/// <summary>What form 8 still asks when the roster already holds the members: contact, the four safeguards, collector (C-31).</summary>
public sealed record RegistrationPaper
{
    [Field("监测联系人")]
    public required string MonitorContact { get; init; }

    [Field("监测联系人电话")]
    public required string MonitorContactPhone { get; init; }

    [Field("识别监测时间", Hint = "年月，如202603")]
    public required string IdentifiedMonth { get; init; }

    [Field("有义务教育阶段失学辍学")]
    public required bool SchoolDropout { get; init; }

    [Field("住房不安全")]
    public required bool HousingUnsafe { get; init; }

    [Field("有成员未参加基本医保")]
    public required bool MedicalInsuranceMissing { get; init; }

    [Field("饮水不安全")]
    public required bool WaterUnsafe { get; init; }

    [Field("整户无劳动能力兜底保障户")]
    public bool WholeNoLabour { get; init; }

    [Field("国家系统户编号", Hint = "录入国家系统后填写")]
    public string? NationalHouseholdNo { get; init; }

    [Field("信息采集人")]
    public required string Collector { get; init; }

    [Field("采集时间")]
    public required DateOnly CollectedOn { get; init; }

    internal IEnumerable<Refusal> Faults(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(MonitorContact))
        {
            yield return RegistrationRefusals.Contact;
        }

        if (!Register.Identity.PhoneNumber.Parse(MonitorContactPhone).IsDone)
        {
            yield return RegistrationRefusals.ContactPhone;
        }

        if (!DateOnly.TryParseExact(IdentifiedMonth + "01", "yyyyMMdd", out var month) || month > today)
        {
            yield return RegistrationRefusals.Month;
        }

        if (string.IsNullOrWhiteSpace(Collector))
        {
            yield return RegistrationRefusals.Collector;
        }

        if (CollectedOn > today)
        {
            yield return RegistrationRefusals.InFuture;
        }
    }
}

public static class RegistrationRefusals
{
    public static readonly Refusal Contact = new("registration.contact", "请填写监测联系人。") { Field = "monitorContact" };
    public static readonly Refusal ContactPhone = new("registration.contact-phone", "监测联系人电话不正确，请填写手机号或带区号的固定电话。") { Field = "monitorContactPhone" };
    public static readonly Refusal Month = new("registration.month", "识别监测时间应为六位年月且不晚于本月，如202603。") { Field = "identifiedMonth" };
    public static readonly Refusal Collector = new("registration.collector", "请填写信息采集人。") { Field = "collector" };
    public static readonly Refusal InFuture = new("registration.in-future", "采集时间不能晚于今天。") { Field = "collectedOn" };
}
