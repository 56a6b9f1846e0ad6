using Monitoring.Domain.Shared;

namespace Monitoring.Domain.Register.Identity;

public static class IdNumberRefusals
{
    public static readonly Refusal Missing = new("id-number.missing", "没有填写身份证号；新生儿等暂无证件的，请选择“暂无证件”并写明原因。");
    public static readonly Refusal Malformed = new("id-number.malformed", "身份证号应为18位（前17位数字，最后一位数字或X），请对照证件核对。");
    public static readonly Refusal FifteenDigits = new("id-number.fifteen-digits", "这是15位旧身份证号，请填写18位新号码。");
    public static readonly Refusal SpreadsheetNumber =
        new("id-number.spreadsheet-number", "身份证号被表格软件当作数字改写，末几位已经丢失；请把该列设为文本格式，对照证件重新填写。");
    public static readonly Refusal NoSuchDate = new("id-number.no-such-date", "身份证号中的出生日期不存在，请对照证件核对。");
    public static readonly Refusal Checksum = new("id-number.checksum", "身份证号校验位不对，可能有一位输错，请对照证件核对。");
    public static readonly Refusal BornInFuture = new("id-number.born-in-future", "身份证号中的出生日期晚于今天，请对照证件核对。");
    public static readonly Refusal TooOld = new("id-number.too-old", "按身份证号年龄超过130岁，请对照证件核对。");
    public static readonly Refusal SexMismatch = new("id-number.sex-mismatch", "性别与身份证号第17位不一致，请对照证件核对性别和号码。");
}
