//! 平台台账: the places to which people bring a matter.

use super::field::{FieldSpec, Takes};

const KINDS: Takes = Takes::Word(&[
    (
        "one_stop_platform",
        &["一站式矛盾解决平台", "一站式平台", "一站式", "平台"],
    ),
    (
        "village_talk_point",
        &["村民评理说事点", "评理说事点", "说事点"],
    ),
    ("care_home", &["关爱之家"]),
    ("mediation_room", &["矛盾调解室", "调解室"]),
    ("street_office", &["街道、司法所", "街道", "司法所"]),
]);

/// The fields of a platform.
pub(super) const FIELDS: &[FieldSpec] = &[
    FieldSpec::new(
        "name",
        "名称",
        Takes::Text(50),
        "平台全称；再次导入时按名称认出同一个",
        &["平台名称", "平台", "单位名称", "阵地名称"],
    )
    .required(),
    FieldSpec::new(
        "kind",
        "类型",
        KINDS,
        "一站式矛盾解决平台、村民评理说事点、关爱之家、矛盾调解室或街道、司法所；没有时看名称",
        &["平台类型", "类别", "平台类别"],
    ),
    FieldSpec::new(
        "community",
        "社区",
        Takes::Text(50),
        "所在的社区或村",
        &["所在社区", "社区村", "村", "所属社区"],
    ),
    FieldSpec::new(
        "address",
        "地址",
        Takes::Text(200),
        "在哪里",
        &["平台地址", "详细地址", "地点"],
    ),
    FieldSpec::new(
        "phone",
        "电话",
        Takes::Number,
        "平台的电话",
        &["联系电话", "平台电话", "办公电话"],
    ),
    FieldSpec::new(
        "committee",
        "调委会",
        Takes::Text(200),
        "编号所用的调委会，按全称或简称对应已有的调委会",
        &["所属调委会", "人民调解委员会", "调委会名称"],
    ),
    FieldSpec::new(
        "committee_short_name",
        "调委会简称",
        Takes::Text(20),
        "编号里“人调字”前面的字；没有对应的调委会时按简称新建一个",
        &["简称", "编号简称", "字号"],
    ),
    FieldSpec::new(
        "is_active",
        "在用",
        Takes::YesNo,
        "今天是否受理；不填为在用",
        &["是否在用", "启用", "是否启用"],
    ),
];
