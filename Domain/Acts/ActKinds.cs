namespace Monitoring.Domain.Acts;

public static class ActKinds
{
    private static readonly Dictionary<string, ActKind> ByCode = Enum.GetValues<ActKind>().ToDictionary(Code);

    /// <summary>The code written into the audit; never changed once used.</summary>
    public static string Code(this ActKind kind) => kind switch
    {
        ActKind.HouseholdImported => "household.imported",
        ActKind.LeadRecorded => "lead.recorded",
        ActKind.LeadClosed => "lead.closed",
        ActKind.CaseOpened => "case.opened",
        ActKind.TaskClaimed => "task.claimed",
        ActKind.TaskReleased => "task.released",
        ActKind.TaskCompleted => "task.completed",
        ActKind.TaskReassigned => "task.reassigned",
        ActKind.CaseReturned => "case.returned",
        ActKind.CaseWithdrawn => "case.withdrawn",
        ActKind.CaseEnded => "case.ended",
        ActKind.CaseFrozen => "case.frozen",
        ActKind.CaseResumed => "case.resumed",
        ActKind.ObjectionReceived => "objection.received",
        ActKind.ObjectionAnswered => "objection.answered",
        ActKind.NoticePosted => "notice.posted",
        ActKind.TimerPassed => "timer.passed",
        ActKind.BatchCompleted => "batch.completed",
        ActKind.IncidentRetried => "incident.retried",
        ActKind.ReplyIssued => "reply.issued",
        ActKind.Registered => "case.registered",
        ActKind.FalseDeclarationDecided => "false-declaration.decided",
        ActKind.PolicyEntered => "policy.entered",
        ActKind.PolicyReleased => "policy.released",
        ActKind.CalendarEntered => "calendar.entered",
        ActKind.CalendarReleased => "calendar.released",
        ActKind.DefinitionPublished => "definition.published",
        ActKind.SignInSucceeded => "sign-in.succeeded",
        ActKind.SignInFailed => "sign-in.failed",
        ActKind.SensitiveFieldUnmasked => "sensitive-field.unmasked",
        ActKind.FileStored => "file.stored",
    };

    public static string Label(this ActKind kind) => kind switch
    {
        ActKind.HouseholdImported => "导入农户名册",
        ActKind.LeadRecorded => "登记线索",
        ActKind.LeadClosed => "办结线索",
        ActKind.CaseOpened => "立案",
        ActKind.TaskClaimed => "领取任务",
        ActKind.TaskReleased => "退还任务",
        ActKind.TaskCompleted => "办结任务",
        ActKind.TaskReassigned => "改派任务",
        ActKind.CaseReturned => "退回",
        ActKind.CaseWithdrawn => "撤回",
        ActKind.CaseEnded => "终止",
        ActKind.CaseFrozen => "暂停",
        ActKind.CaseResumed => "恢复",
        ActKind.ObjectionReceived => "受理异议",
        ActKind.ObjectionAnswered => "答复异议",
        ActKind.NoticePosted => "张贴公示",
        ActKind.TimerPassed => "期限届满",
        ActKind.BatchCompleted => "批量办结",
        ActKind.IncidentRetried => "重试异常环节",
        ActKind.ReplyIssued => "印发批复",
        ActKind.Registered => "录入系统",
        ActKind.FalseDeclarationDecided => "认定虚假申报",
        ActKind.PolicyEntered => "录入政策参数",
        ActKind.PolicyReleased => "发布政策参数",
        ActKind.CalendarEntered => "录入工作日历",
        ActKind.CalendarReleased => "发布工作日历",
        ActKind.DefinitionPublished => "发布流程",
        ActKind.SignInSucceeded => "登录成功",
        ActKind.SignInFailed => "登录失败",
        ActKind.SensitiveFieldUnmasked => "查看敏感信息原文",
        ActKind.FileStored => "上传文件",
    };

    public static ActKind FromCode(string code) => ByCode[code];
}
