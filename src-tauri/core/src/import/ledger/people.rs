//! 人员名册: members of staff. Not a list of citizens.

use super::field::{FieldSpec, Takes};

const ROLES: Takes = Takes::Word(&[
    ("mediator", &["人民调解员", "调解员"]),
    ("committee_head", &["调委会主任", "主任"]),
    ("duty_lawyer", &["值班律师", "律师"]),
    ("clerk", &["社区办事员", "办事员", "工作人员"]),
    ("statistician", &["街道统计员", "统计员"]),
    ("archivist", &["档案员"]),
    ("administrator", &["系统管理员", "管理员"]),
]);

const JOBS: Takes = Takes::Word(&[
    (
        "mediator",
        &["人民调解员", "调解员", "专职调解员", "兼职调解员"],
    ),
    ("lawyer", &["律师", "值班律师"]),
    ("judge", &["法官"]),
    ("volunteer", &["志愿者"]),
    ("liaison", &["法治建设联络员", "联络员"]),
    ("official", &["工作人员", "干部", "社区工作者"]),
]);

const SEXES: Takes = Takes::Word(&[("male", &["男"]), ("female", &["女"])]);

const POSITIONS: Takes = Takes::Word(&[
    ("head", &["主任"]),
    ("deputy_head", &["副主任"]),
    ("member", &["委员", "成员"]),
]);

/// The fields of a member of staff.
pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec::new(
        "name",
        "姓名",
        Takes::Text(50),
        "工作人员的姓名；再次导入时按姓名和电话认出同一人",
        &["人员姓名", "调解员姓名", "律师姓名", "名字"],
    )
    .required(),
    FieldSpec::new(
        "job",
        "职业",
        JOBS,
        "人民调解员、律师、法官、志愿者、法治建设联络员或工作人员；没有时按岗位",
        &["类别", "人员类别", "人员类型", "身份"],
    ),
    FieldSpec::new(
        "role",
        "岗位",
        ROLES,
        "在本软件里能做什么；没有时按职业。导入的人没有账号，账号要另给口令",
        &["角色"],
    ),
    FieldSpec::new("sex", "性别", SEXES, "男或女", &[]),
    FieldSpec::new(
        "platform",
        "所属平台",
        Takes::Text(200),
        "在哪个平台工作",
        &["平台", "工作平台"],
    ),
    FieldSpec::new(
        "committee",
        "调委会",
        Takes::Text(200),
        "所在的调委会，按全称或简称对应",
        &["所在调委会", "调解组织", "人民调解委员会", "所属调委会"],
    ),
    FieldSpec::new(
        "committee_position",
        "调委会职务",
        POSITIONS,
        "主任、副主任或委员",
        &["职务"],
    ),
    FieldSpec::new(
        "is_full_time",
        "专职",
        Takes::YesNo,
        "是否专职",
        &["是否专职", "专兼职", "专职或兼职"],
    ),
    FieldSpec::new(
        "community",
        "社区",
        Takes::Text(50),
        "所在的社区或村",
        &["所在社区", "社区村", "村", "所属社区"],
    ),
    FieldSpec::new(
        "phone",
        "联系电话",
        Takes::Number,
        "工作电话",
        &["电话", "手机", "手机号", "手机号码", "联系方式"],
    ),
    FieldSpec::new(
        "licence_no",
        "执业证号",
        Takes::Number,
        "律师的执业证号，17位",
        &["律师执业证号", "执业证号码", "证号"],
    ),
    FieldSpec::new(
        "organisation",
        "单位",
        Takes::Text(50),
        "律师事务所或其他工作单位",
        &["工作单位", "律所", "律师事务所", "所在单位"],
    ),
    FieldSpec::new(
        "appointed_on",
        "聘任日期",
        Takes::Day,
        "任期的第一天",
        &["聘任时间", "任职时间", "任职日期", "聘期开始"],
    ),
    FieldSpec::new(
        "term_ends_on",
        "任期届满",
        Takes::AnyDay,
        "任期的最后一天",
        &["任期届满日期", "任期结束", "聘期结束", "届满日期"],
    ),
    FieldSpec::new(
        "is_active",
        "在岗",
        Takes::YesNo,
        "今天是否在岗；不填为在岗",
        &["是否在岗", "在岗情况", "是否在职"],
    ),
];
