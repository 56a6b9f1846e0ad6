using System.Globalization;
using System.Text;
using MiniExcelLibs;

namespace Monitoring.Testing;

/// <summary>Rosters of invented households: a right one, one with every kind of fault, one that only asks for notes.</summary>
public static class Rosters
{
    private static readonly string[] Header =
    [
        "户编号", "村（社区）", "组", "姓名", "与户主关系", "性别", "身份证号", "残疾证号", "联系电话", "是否脱贫户", "低收入类别", "文化程度", "在校生状况", "健康状况", "劳动技能",
        "务工所在地", "务工月数", "居民医保", "职工医保", "整户无劳动能力兜底", "收入年份", "工资性收入", "转移性收入",
    ];

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static string IdNumber(string area, DateOnly born, int sequence)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{area}{born:yyyyMMdd}{sequence:000}");
        return body + "10X98765432"[Enumerable.Range(0, 17).Sum(i => (body[i] - '0') * Weights[i]) % 11];
    }

    /// <summary>Households of two over the villages, head and spouse, nothing wrong with them.</summary>
    public static List<string[]> Right(IReadOnlyList<string> villages, int households, string prefix = "ZC") =>
        [.. Enumerable.Range(0, households).SelectMany(i => new[]
        {
            Person(prefix, i, villages[i % villages.Count], "户主", "男", new DateOnly(1960, 1, 1).AddDays(i * 7), 501),
            Person(prefix, i, villages[i % villages.Count], "配偶", "女", new DateOnly(1962, 1, 1).AddDays(i * 7), 502),
        })];

    public static byte[] Csv(IEnumerable<string[]> rows) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header).Select(r => string.Join(',', r))) + "\r\n")];

    public static byte[] Xlsx(IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(r => Header.Zip(r).ToDictionary(c => c.First, c => (object)c.Second)));
        return stream.ToArray();
    }

    /// <summary>Sets a cell by its header.</summary>
    public static string[] With(string[] row, string column, string value)
    {
        var changed = (string[])row.Clone();
        changed[Array.IndexOf(Header, column)] = value;
        return changed;
    }

    public static string Cell(string[] row, string column) => row[Array.IndexOf(Header, column)];

    /// <summary>One fault in each of the first households; the codes are those the service answers.</summary>
    public static (List<string[]> Rows, IReadOnlyList<string> Codes) Spoiled(IReadOnlyList<string> villages)
    {
        var rows = Right(villages, 40, "SP");
        (string Column, string Value, string Code)[] faults =
        [
            ("身份证号", "441302195001010004", "id-number.checksum"),
            ("身份证号", "441302201002290009", "id-number.no-such-date"),
            ("身份证号", "440524188001010014", "id-number.too-old"),
            ("身份证号", "441302209912310001", "id-number.born-in-future"),
            ("身份证号", "441302600615001", "id-number.fifteen-digits"),
            ("身份证号", "44130219600615001A", "id-number.malformed"),
            ("性别", "女", "id-number.sex-mismatch"),
            ("联系电话", "12345", "phone.malformed"),
            ("村（社区）", "不存在村", "roster.village"),
            ("工资性收入", "一万", "roster.amount"),
            ("务工月数", "13", "roster.number"),
            ("与户主关系", "邻居", "roster.code"),
            ("是否脱贫户", "也许", "roster.yes-no"),
            ("文化程度", "博士后流动站", "roster.code"),
            ("低收入类别", "很低", "roster.code"),
            ("收入年份", "1999", "roster.income-year"),
            ("与户主关系", "配偶", "roster.no-head"),
        ];
        for (var i = 0; i < faults.Length; i++)
        {
            rows[i * 2] = With(rows[i * 2], faults[i].Column, faults[i].Value);
        }

        rows[2 * 20 + 1] = With(rows[2 * 20 + 1], "与户主关系", "户主");
        rows[2 * 21 + 1] = With(rows[2 * 21 + 1], "身份证号", Cell(rows[2 * 22 + 1], "身份证号"));
        return (rows, [.. faults.Select(f => f.Code).Append("roster.two-heads").Append("roster.duplicate-in-file").Distinct()]);
    }

    /// <summary>Nothing wrong in law, much that asks for a note (5.8), and an ID number of an unknown area.</summary>
    public static List<string[]> Warned(IReadOnlyList<string> villages)
    {
        var rows = Right(villages, 12, "TS");
        rows[0] = With(rows[0], "劳动技能", "无劳动力");
        rows[2] = With(rows[2], "务工所在地", "省外");
        rows[4] = With(rows[4], "务工月数", "6");
        rows[6] = With(rows[6], "职工医保", "是");
        rows[8] = With(With(rows[8], "居民医保", "否"), "职工医保", "否");
        rows[10] = With(rows[10], "工资性收入", "50");
        rows[12] = With(rows[12], "文化程度", "");
        rows[14] = With(rows[14], "在校生状况", "小学");
        (rows[16], rows[17]) = (With(With(rows[16], "劳动技能", "丧失劳动力"), "健康状况", "残疾"), With(With(rows[17], "劳动技能", "丧失劳动力"), "健康状况", "残疾"));
        rows[18] = With(With(With(rows[18], "劳动技能", "无劳动力"), "务工所在地", "省外"), "务工月数", "10");
        rows[20] = With(rows[20], "身份证号", IdNumber("991302", new DateOnly(1961, 3, 3), 501));
        return rows;
    }

    private static string[] Person(string prefix, int household, string village, string relation, string sex, DateOnly born, int sequence)
    {
        var head = relation == "户主";
        // Rosters of one register must not share people.
        var own = sequence + (prefix.Sum(c => c) % 200 * 2);
        return
        [
            $"{prefix}{household + 1:00000}", village, "第1组", head ? "示例甲" : "示例乙", relation, sex, IdNumber("441302", born, own), "", head ? "13800138000" : "", head ? "是" : "", head ? "无" : "",
            "初中", "", "健康", "普通劳动力", "", "", "是", "否", head ? "否" : "", head ? "2025" : "", head ? "12000" : "", head ? "600" : "",
        ];
    }
}
