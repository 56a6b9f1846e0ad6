using System.Text;
using MiniExcelLibs;
using Monitoring.Domain.Register.Import;

namespace Monitoring.Host.Features.Households.Import;

/// <summary>An empty roster with one invented household, as xlsx or csv.</summary>
public static class RosterTemplate
{
    private static readonly Dictionary<string, string>[] Example =
    [
        new(StringComparer.Ordinal)
        {
            [RosterColumn.Household] = "示例001", [RosterColumn.Village] = "示例村", [RosterColumn.Group] = "第1组", [RosterColumn.Name] = "示例户主", [RosterColumn.Relation] = "户主",
            [RosterColumn.Sex] = "男", [RosterColumn.IdNo] = "441302196006150018", [RosterColumn.Phone] = "13800000000", [RosterColumn.FormerPoor] = "是", [RosterColumn.LowIncome] = "无",
            [RosterColumn.Education] = "初中", [RosterColumn.Health] = "健康", [RosterColumn.Labour] = "普通劳动力", [RosterColumn.ResidentInsurance] = "是", [RosterColumn.EmployeeInsurance] = "否",
            [RosterColumn.IncomeYear] = "2025", [RosterColumn.Wage] = "9800.00", [RosterColumn.Transfer] = "1200.00",
        },
        new(StringComparer.Ordinal)
        {
            [RosterColumn.Household] = "示例001", [RosterColumn.Village] = "示例村", [RosterColumn.Group] = "第1组", [RosterColumn.Name] = "示例配偶", [RosterColumn.Relation] = "配偶",
            [RosterColumn.Sex] = "女", [RosterColumn.IdNo] = "44130219600615000X", [RosterColumn.Education] = "小学", [RosterColumn.Health] = "健康", [RosterColumn.Labour] = "普通劳动力",
            [RosterColumn.ResidentInsurance] = "是", [RosterColumn.EmployeeInsurance] = "否",
        },
    ];

    public static byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(Example.Select(r => RosterColumn.All.ToDictionary(c => c, c => (object)r.GetValueOrDefault(c, ""))));
        return stream.ToArray();
    }

    public static byte[] Csv()
    {
        var lines = Example.Select(r => string.Join(',', RosterColumn.All.Select(c => r.GetValueOrDefault(c, "")))).Prepend(string.Join(',', RosterColumn.All));
        // With a mark, or a spreadsheet shows the Chinese as rubbish.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n")];
    }
}
