using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

public static class PersonNameRefusals
{
    public static readonly Refusal Missing = new("person-name.missing", "没有填写姓名，请对照证件填写。");
    public static readonly Refusal Length = new("person-name.length", "姓名应为2至30个字，请对照证件填写全名。");
    public static readonly Refusal DotMisplaced = new("person-name.dot", "间隔号“·”只能在姓名中间且不能连用，请对照证件核对。");

    public static Refusal NotHan(string character) =>
        new("person-name.not-han", $"姓名中有“{character}”，只能填写汉字和间隔号“·”，请对照证件改正；称呼、编号请填在备注里。");
}
