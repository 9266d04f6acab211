use super::RequestField::*;
use super::*;

fn suggested(names: &str) -> Vec<(RequestField, String)> {
    let columns: Vec<Column> = (0..)
        .zip(names.split(" · "))
        .map(|(index, name)| Column {
            index,
            name: name.into(),
        })
        .collect();
    suggest(&columns).into_iter().collect()
}

fn expect(names: &str, expected: &[(RequestField, &str)]) {
    let expected: Vec<_> = expected
        .iter()
        .map(|(field, name)| (*field, (*name).into()))
        .collect();
    assert_eq!(suggested(names), expected);
}

#[test]
fn an_order_detail_of_haicheng_is_understood() {
    expect(
        "诉求来源 · 诉求日期 · 诉求人姓名 · 诉求人电话 · 诉求人电邮 · 诉求人所在地址 · 被诉求单位名称 · \
         被诉求单位地址 · 诉求标题 · 诉求内容 · 承办人 · 诉求性质 · 办理方式 · 办理部门 · 办理分类 · \
         被诉求单位的行业主管部门 · 一级定性 · 二级定性 · 三级定性 · 是否重复反应问题 · 是否为无效件 · \
         分派时间 · 报结案时间 · 解决情况详情 · 公示内容 · 群众满意度 · 回访内容 · 审核状态 · 评星 · 加星 · \
         减星 · 推荐选项 · 延期申请日期 · 延期结束日期 · 延期理由 · 退件标志 · 退件理由 · 退件日期 · 最终办理部门",
        &[
            (SourcePlatform, "诉求来源"),
            (SubmittedAt, "诉求日期"),
            (RequesterName, "诉求人姓名"),
            (RequesterPhone, "诉求人电话"),
            (RequesterAddress, "诉求人所在地址"),
            (TargetUnit, "被诉求单位名称"),
            (TargetAddress, "被诉求单位地址"),
            (Title, "诉求标题"),
            (Content, "诉求内容"),
            (Nature, "诉求性质"),
            (Category1, "一级定性"),
            (Category2, "二级定性"),
            (Category3, "三级定性"),
            (HandlingUnit, "办理部门"),
            (Handler, "承办人"),
            (AssignedAt, "分派时间"),
            (ClosedAt, "报结案时间"),
            (Result, "解决情况详情"),
            (Satisfaction, "群众满意度"),
            (IsRepeat, "是否重复反应问题"),
            (IsInvalid, "是否为无效件"),
            (Stars, "评星"),
            (StarsAdded, "加星"),
            (StarsRemoved, "减星"),
            (ExtensionReason, "延期理由"),
            (IsReturned, "退件标志"),
            (ReturnReason, "退件理由"),
            (ReturnedAt, "退件日期"),
        ],
    );
}

#[test]
fn the_list_view_of_haicheng_is_understood() {
    expect(
        "名次 · 受理单位 · 诉求来源 · 诉求日期 · 诉求人所在地址 · 被诉求单位名称 · 诉求标题 · 诉求定性 · \
         结案日期 · 群众满意度 · 是否回访 · 最终评星情况",
        &[
            (SourcePlatform, "诉求来源"),
            (SubmittedAt, "诉求日期"),
            (RequesterAddress, "诉求人所在地址"),
            (TargetUnit, "被诉求单位名称"),
            (Title, "诉求标题"),
            (Category1, "诉求定性"),
            (HandlingUnit, "受理单位"),
            (ClosedAt, "结案日期"),
            (Satisfaction, "群众满意度"),
            (Stars, "最终评星情况"),
        ],
    );
}

#[test]
fn a_hotline_order_is_understood() {
    expect(
        "工单编号 · 受理员工号 · 受理员 · 来电人 · 分类 · 紧急程度 · 来电类别 · 受理渠道 · 主要内容 · 受理时间 · \
         受理备注 · 工单状态 · 受理类型 · 是否保密 · 是否回复 · 办理单位 · 转办时间 · 转办人姓名 · 转办人工号 · \
         转办意见 · 办结时间 · 上传时间",
        &[
            (OrderNo, "工单编号"),
            (SourcePlatform, "受理渠道"),
            (SubmittedAt, "受理时间"),
            (RequesterName, "来电人"),
            (Content, "主要内容"),
            (Nature, "来电类别"),
            (Category1, "分类"),
            (HandlingUnit, "办理单位"),
            (AssignedAt, "转办时间"),
            (ClosedAt, "办结时间"),
            (Status, "工单状态"),
            (IsConfidential, "是否保密"),
            (Remark, "受理备注"),
        ],
    );
}

#[test]
fn a_letter_is_understood_in_either_language() {
    expect(
        "申请人 · 电话 · 手机 · 身份证号 · 提交时间 · 是否公开 · 标题 · 内容 · 回复内容 · 信件类型 · 查询码 · \
         来信目的 · 受理时间 · 办结时间",
        &[
            (OrderNo, "查询码"),
            (SubmittedAt, "提交时间"),
            (RequesterName, "申请人"),
            (RequesterPhone, "手机"),
            (Title, "标题"),
            (Content, "内容"),
            (Nature, "来信目的"),
            (ClosedAt, "办结时间"),
            (Result, "回复内容"),
        ],
    );
    expect(
        "Applicant · Phone · Submit_Time · Title · Content · Reply · Query Code · Purpose · \
         Accept Time · Finish Time",
        &[
            (OrderNo, "Query Code"),
            (SubmittedAt, "Submit_Time"),
            (RequesterName, "Applicant"),
            (RequesterPhone, "Phone"),
            (Title, "Title"),
            (Content, "Content"),
            (Nature, "Purpose"),
            (AssignedAt, "Accept Time"),
            (ClosedAt, "Finish Time"),
            (Result, "Reply"),
        ],
    );
}

#[test]
fn boards_of_messages_and_of_analysis_are_understood() {
    expect(
        "留言编号 · 留言用户 · 留言主题 · 留言时间 · 留言详情 · 反对数 · 点赞数",
        &[
            (OrderNo, "留言编号"),
            (SubmittedAt, "留言时间"),
            (RequesterName, "留言用户"),
            (Title, "留言主题"),
            (Content, "留言详情"),
        ],
    );
    expect(
        "诉求内容 · 诉求主题 · 事项大类 · 事项小类",
        &[
            (Title, "诉求主题"),
            (Content, "诉求内容"),
            (Category1, "事项大类"),
            (Category2, "事项小类"),
        ],
    );
}

#[test]
fn spelling_brackets_and_groups_do_not_hide_a_name() {
    expect(
        "＊工单 编号（必填） · 诉求人信息/联系电话 · 12345诉求内容摘录 · 备注 · 备注 (2)",
        &[
            (OrderNo, "＊工单 编号（必填）"),
            (RequesterPhone, "诉求人信息/联系电话"),
            (Content, "12345诉求内容摘录"),
            (Remark, "备注"),
        ],
    );
}
