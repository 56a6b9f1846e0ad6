using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

public static class DisabilityCertificateRefusals
{
    public static readonly Refusal Missing = new("disability-certificate.missing", "没有填写残疾证号，请对照残疾人证填写20位号码。");
    public static readonly Refusal OnlyId = new("disability-certificate.only-id", "只填了18位身份证号，请补上残疾证号最后的类别和等级2位数字。");
    public static readonly Refusal Malformed = new("disability-certificate.malformed", "残疾证号应为身份证号加1位类别和1位等级共20位（补发的再加B1、B2…），请对照证件核对。");
    public static readonly Refusal OfAnother = new("disability-certificate.of-another", "残疾证号前18位与该成员身份证号不一致，请核对两个号码。");

    public static Refusal HolderId(Refusal id) => new("disability-certificate.holder-id", $"残疾证号前18位有误：{id.Detail}");
}
