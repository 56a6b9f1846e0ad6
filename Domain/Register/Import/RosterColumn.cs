namespace Monitoring.Domain.Register.Import;

/// <summary>The columns of a roster, by the headers people use for them.</summary>
public static class RosterColumn
{
    public const string Household = "户编号";
    public const string Village = "村（社区）";
    public const string Group = "组（自然村）";
    public const string Name = "姓名";
    public const string Relation = "与户主关系";
    public const string Sex = "性别";
    public const string IdNo = "证件号码";
    public const string Certificate = "残疾证号";
    public const string Phone = "联系电话";
    public const string FormerPoor = "是否脱贫户";
    public const string LowIncome = "低收入类别";
    public const string Education = "文化程度";
    public const string Student = "在校生状况";
    public const string Dropout = "未上学原因";
    public const string Health = "健康状况";
    public const string Labour = "劳动技能";
    public const string WorkArea = "务工所在地";
    public const string WorkMonths = "务工月数";
    public const string ResidentInsurance = "居民医保";
    public const string EmployeeInsurance = "职工医保";
    public const string WholeNoLabour = "整户无劳动能力兜底";
    public const string IncomeYear = "收入年份";
    public const string Wage = "工资性收入";
    public const string Business = "生产经营性收入";
    public const string Property = "财产性收入";
    public const string Transfer = "转移性收入";
    public const string BusinessCost = "生产经营性支出";

    public static IReadOnlyList<string> All { get; } =
    [
        Household, Village, Group, Name, Relation, Sex, IdNo, Certificate, Phone, FormerPoor, LowIncome, Education, Student, Dropout, Health, Labour,
        WorkArea, WorkMonths, ResidentInsurance, EmployeeInsurance, WholeNoLabour, IncomeYear, Wage, Business, Property, Transfer, BusinessCost,
    ];

    public static IReadOnlyList<string> Required { get; } = [Household, Village, Name, Relation, IdNo];

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.Ordinal)
    {
        ["户号"] = Household, ["家庭编号"] = Household, ["村"] = Village, ["行政村"] = Village, ["村居"] = Village, ["所在村"] = Village, ["村(社区)"] = Village,
        ["组"] = Group, ["自然村"] = Group, ["村民小组"] = Group, ["组(自然村)"] = Group, ["成员姓名"] = Name, ["家庭成员"] = Name, ["关系"] = Relation, ["户主关系"] = Relation,
        ["身份证号"] = IdNo, ["身份证号码"] = IdNo, ["身份证"] = IdNo, ["公民身份号码"] = IdNo, ["残疾人证号"] = Certificate, ["电话"] = Phone, ["手机"] = Phone, ["手机号"] = Phone, ["联系方式"] = Phone,
        ["脱贫户"] = FormerPoor, ["低保特困"] = LowIncome, ["低保"] = LowIncome, ["学历"] = Education, ["在校状况"] = Student, ["义务教育阶段未上学原因"] = Dropout, ["健康"] = Health,
        ["劳动能力"] = Labour, ["务工区域"] = WorkArea, ["务工时间"] = WorkMonths, ["务工时间(月)"] = WorkMonths, ["年份"] = IncomeYear, ["工资性"] = Wage, ["生产经营性"] = Business,
        ["财产性"] = Property, ["转移性"] = Transfer, ["经营支出"] = BusinessCost,
    };

    /// <summary>The column a header means; null when it is none of ours.</summary>
    public static string? Recognise(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var plain = header.Replace(" ", "", StringComparison.Ordinal).Replace("（元）", "", StringComparison.Ordinal).Replace("(元)", "", StringComparison.Ordinal).Trim('*', '＊', '\uFEFF');
        return All.Contains(plain) ? plain : Synonyms.GetValueOrDefault(plain);
    }
}

/// <summary>One line of a roster as typed; the number is the one the spreadsheet shows.</summary>
public sealed record RosterRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells.TryGetValue(column, out var text) ? text.Trim() : "";
}

/// <summary>Why a line cannot be taken, in the official's words. The value is masked where it is personal.</summary>
public sealed record ImportError(int Row, string Column, string Code, string Detail, string Value);

/// <summary>What looks wrong but stops nobody; it asks for a note.</summary>
public sealed record ImportWarning(int Row, string HouseholdNumber, string Code, string Detail);
