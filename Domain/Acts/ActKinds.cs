namespace Monitoring.Domain.Acts;

public static class ActKinds
{
    private static readonly Dictionary<string, ActKind> ByCode = Enum.GetValues<ActKind>().ToDictionary(Code);

    /// <summary>The code written into the audit; never changed once used.</summary>
    public static string Code(this ActKind kind) => kind switch
    {
        ActKind.HouseholdImported => "household.imported",
        ActKind.LeadRecorded => "lead.recorded",
        ActKind.LeadChecked => "lead.checked",
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
        ActKind.TimerPassed => "timer.passed",
        ActKind.IncidentRetried => "incident.retried",
        ActKind.FalseDeclarationDecided => "false-declaration.decided",
        ActKind.SignInSucceeded => "sign-in.succeeded",
        ActKind.SignInFailed => "sign-in.failed",
        ActKind.PasswordChanged => "password.changed",
        ActKind.SecondFactorEnrolled => "second-factor.enrolled",
        ActKind.SecondFactorRemoved => "second-factor.removed",
        ActKind.UserCreated => "user.created",
        ActKind.UserClosed => "user.closed",
        ActKind.PostGranted => "post.granted",
        ActKind.PostEnded => "post.ended",
        ActKind.SensitiveFieldUnmasked => "sensitive-field.unmasked",
        ActKind.FileStored => "file.stored",
        ActKind.WarningNoted => "register-warning.noted",
    };

    public static string Label(this ActKind kind) => kind switch
    {
        ActKind.HouseholdImported => "导入农户名册",
        ActKind.LeadRecorded => "登记线索",
        ActKind.LeadChecked => "核实线索",
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
        ActKind.TimerPassed => "期限届满",
        ActKind.IncidentRetried => "重试异常环节",
        ActKind.FalseDeclarationDecided => "认定虚假申报",
        ActKind.SignInSucceeded => "登录成功",
        ActKind.SignInFailed => "登录失败",
        ActKind.PasswordChanged => "修改密码",
        ActKind.SecondFactorEnrolled => "绑定动态口令",
        ActKind.SecondFactorRemoved => "解绑动态口令",
        ActKind.UserCreated => "建立账号",
        ActKind.UserClosed => "停用账号",
        ActKind.PostGranted => "授予岗位",
        ActKind.PostEnded => "收回岗位",
        ActKind.SensitiveFieldUnmasked => "查看敏感信息原文",
        ActKind.FileStored => "上传文件",
        ActKind.WarningNoted => "说明名册疑点",
    };

    public static ActKind FromCode(string code) => ByCode[code];
}
