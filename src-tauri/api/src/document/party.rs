//! Parties on papers.

use super::around::CaseAround;
use super::words;
use crate::dispute::{PartyShape, party_shape};
use crate::sentence::of_choice;
use lxq_core::domain::dispute::{Case, CaseParty};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::record::{AgentScope, PartyKind, PartyRole, RepresentativeKind};
use lxq_documents::Choice;
use lxq_documents::template::Values;

/// What an agent may be given the power to do (forms.md §3.6); the last ones need 特别授权.
const GENERAL_POWERS: &[&str] = &[
    "代为申请调解或者要求终止调解",
    "代为收集、提供证据",
    "代为选择或者接受人民调解员",
    "代为参加调解，签署调查记录、调解记录、告知书",
    "代为领取文书",
];
const SPECIAL_POWERS: &[&str] = &["代为承认、变更、放弃调解请求", "代为达成、签署调解协议"];

/// The values of a party.
pub(super) fn party(one: &CaseParty, around: &CaseAround) -> Values {
    let shape = party_shape(one, around.today, around.is_masked);
    let mut values = Values::new();
    let is_organisation = shape.kind == PartyKind::Organisation;
    let of_person = |text: String| if is_organisation { String::new() } else { text };
    let of_organisation = |text: String| if is_organisation { text } else { String::new() };
    let address = shape.address.clone().unwrap_or_default();
    values
        .text("组织", of_organisation("是".to_owned()))
        .text("姓名", of_person(shape.name.clone()))
        .text("名称", of_organisation(shape.name.clone()))
        .text("性别", sex(&shape))
        .text("民族", shape.ethnic_group.clone().unwrap_or_default())
        .text("年龄", age(&shape))
        .text("出生日期", words::day_or_blank(shape.born_on))
        .text("职业", shape.occupation.clone().unwrap_or_default())
        .text("联系方式", shape.phone.clone().unwrap_or_default())
        .text("住址", of_person(residence(&shape)))
        .text("地址", of_organisation(address))
        .text("证件号码", shape.document_no.clone().unwrap_or_default())
        .text("信用代码", shape.credit_code.clone().unwrap_or_default())
        .text(
            "法定代表人",
            shape.legal_representative.clone().unwrap_or_default(),
        )
        .text(
            "职务",
            shape.legal_representative_title.clone().unwrap_or_default(),
        );
    representative(&shape, &mut values);
    values
}

/// 单位或住址: the workplace, the address, or both.
fn residence(shape: &PartyShape) -> String {
    let parts = [shape.workplace.as_deref(), shape.address.as_deref()];
    let known: Vec<&str> = parts.into_iter().flatten().collect();
    known.join("，")
}

fn sex(shape: &PartyShape) -> String {
    shape.sex.map(Sex::label).unwrap_or_default().to_owned()
}

fn age(shape: &PartyShape) -> String {
    shape.age.map(|age| format!("{age}岁")).unwrap_or_default()
}

fn representative(shape: &PartyShape, values: &mut Values) {
    let kind = shape.representative_kind;
    let said = |text: &Option<String>| match kind {
        Some(_) => text.clone().unwrap_or_default(),
        None => String::new(),
    };
    let relation = match (kind, &shape.representative_relation) {
        (Some(kind), None) => of_choice("representative_kind", kind.as_str()),
        (_, relation) => said(relation),
    };
    let scope = shape.representative_scope.map(|scope| match scope {
        AgentScope::General => "一般授权",
        AgentScope::Special => "特别授权",
    });
    values
        .text("代理人", said(&shape.representative_name))
        .text("代理关系", relation)
        .text("代理联系方式", said(&shape.representative_phone))
        .text(
            "代理类型",
            scope
                .filter(|_| kind == Some(RepresentativeKind::Agent))
                .unwrap_or_default(),
        );
}

/// The values of a power of attorney: the party's, and what its agent may do.
pub(super) fn power_of_attorney(one: &CaseParty, around: &CaseAround, case: &Case) -> Values {
    let mut values = party(one, around);
    let scope = one.party.representative_scope;
    let powers = |powers: &[&str], is_chosen: bool| {
        powers
            .iter()
            .map(|label| Choice {
                label: (*label).to_owned(),
                is_chosen,
            })
            .collect::<Vec<_>>()
    };
    let is_given = one.party.representative_kind == Some(RepresentativeKind::Agent);
    let mut boxes = powers(GENERAL_POWERS, is_given && scope.is_some());
    boxes.extend(powers(
        SPECIAL_POWERS,
        is_given && scope == Some(AgentScope::Special),
    ));
    boxes.push(Choice {
        label: "其他：＿＿＿＿＿＿＿＿＿＿＿＿".to_owned(),
        is_chosen: false,
    });
    values
        .text("代理性别", "")
        .text("代理年龄", "")
        .text("代理民族", "")
        .text("代理证件号码", "")
        .text("代理单位", "")
        .text("卷名", case.dispute.title.clone().unwrap_or_default())
        .text("委托起日", words::day_or_blank(case.dispute.registered_on))
        .choices("权限", boxes);
    values
}

/// The parties of a role, or all of them, as rows.
pub(super) fn rows(case: &Case, role: Option<PartyRole>, around: &CaseAround) -> Vec<Values> {
    case.parties
        .iter()
        .filter(|one| role.is_none() || one.part.role == role)
        .map(|one| party(one, around))
        .collect()
}

/// The names of the parties of a role, or of all, as a sentence has them.
pub(super) fn list_of(case: &Case, role: Option<PartyRole>) -> String {
    let names: Vec<&str> = case
        .parties
        .iter()
        .filter(|one| role.is_none() || one.part.role == role)
        .filter_map(|one| one.party.name.as_deref())
        .collect();
    names.join("、")
}

/// A party as a record of a session names it.
pub(super) fn present(one: &CaseParty) -> Values {
    let mut values = Values::new();
    let role = one
        .part
        .role
        .map(|role| of_choice("party_role", role.as_str()));
    values
        .text("当事人", one.party.name.clone().unwrap_or_default())
        .text("身份", role.unwrap_or_default())
        .text(
            "代理人",
            one.party
                .representative_kind
                .and(one.party.representative_name.clone())
                .unwrap_or_default(),
        );
    values
}
