//! 转办单 as proposed: what the receiver needs to begin, out of the matter's own fields. Numbers of
//! papers are never in it, addresses end at the community, telephones only where asked for.

use crate::domain::dispute::Case;
use crate::domain::identifiers::dates::paper_form;
use crate::domain::identifiers::mask::{mask_address, mask_phone};
use crate::domain::record::{Consultation, Hazard, PartyRole, Request, RiskLevel, SessionResult};

/// How a slip names telephones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contacts {
    /// With stars in them.
    Masked,
    /// In full, so that the receiver can call.
    Whole,
}

impl Contacts {
    fn phone(self, phone: &str) -> String {
        match self {
            Self::Masked => mask_phone(phone),
            Self::Whole => phone.to_owned(),
        }
    }
}

/// Lines of a slip; a line without its text is left out.
#[derive(Default)]
struct Slip(Vec<String>);

impl Slip {
    fn line(&mut self, label: &str, text: Option<&str>) {
        if let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) {
            self.0.push(format!("{label}：{text}"));
        }
    }

    fn text(self) -> String {
        self.0.join("\n")
    }
}

/// The slip of a dispute.
#[must_use]
pub fn dispute_slip(case: &Case, type_name: &str, contacts: Contacts) -> String {
    let dispute = &case.dispute;
    let mut slip = Slip::default();
    slip.line("纠纷", dispute.title.as_deref());
    slip.line("编号", dispute.docket_no.as_deref());
    slip.line("类型", Some(type_name));
    for (role, label) in [
        (PartyRole::Applicant, "申请人"),
        (PartyRole::Respondent, "被申请人"),
    ] {
        let people: Vec<_> = case
            .in_role(role)
            .map(|one| {
                let party = &one.party;
                named(
                    party.name.as_deref().unwrap_or_default(),
                    party.phone.as_deref(),
                    party.address.as_deref(),
                    contacts,
                )
            })
            .collect();
        slip.line(label, Some(&people.join("；")));
    }
    slip.line("简要情况", dispute.facts.as_deref());
    slip.line("申请事项", dispute.claims.as_deref());
    let amount = dispute.amount_fen.filter(|amount| amount.0 > 0);
    slip.line("涉及金额", amount.map(|fen| fen.with_symbol()).as_deref());
    slip.line("办理情况", Some(&progress(case)));
    slip.line("说明", dispute.decision_note.as_deref());
    slip.text()
}

/// What has been done of a dispute so far.
fn progress(case: &Case) -> String {
    let dispute = &case.dispute;
    let held = case.sessions.iter().filter(|session| {
        !matches!(
            session.result,
            None | Some(SessionResult::Scheduled | SessionResult::Cancelled)
        )
    });
    let held = held.count();
    let days = [
        (dispute.registered_on, "登记"),
        (dispute.accepted_on, "受理"),
    ];
    let mut parts: Vec<_> = days
        .into_iter()
        .filter_map(|(day, what)| day.map(|day| format!("{}{what}", paper_form(day))))
        .collect();
    if held > 0 {
        parts.push(format!("已调解{held}次"));
    }
    if let Some(day) = case.agreement().and_then(|agreement| agreement.agreed_on) {
        parts.push(format!("{}达成协议", paper_form(day)));
    }
    if let Some(day) = dispute.decided_on {
        let what = if dispute.termination_reason.is_some() {
            "终止调解"
        } else {
            "决定不予受理"
        };
        parts.push(format!("{}{what}", paper_form(day)));
    }
    parts.join("，")
}

/// The slip of a citizen's request; a confidential one names nobody.
#[must_use]
pub fn request_slip(request: &Request, contacts: Contacts) -> String {
    let mut slip = Slip::default();
    slip.line("诉求件", request.title.as_deref());
    slip.line("工单编号", request.order_no.as_deref());
    slip.line("诉求来源", request.source_platform.as_deref());
    if request.is_confidential != Some(true) {
        let requester = named(
            request.requester_name.as_deref().unwrap_or_default(),
            request.requester_phone.as_deref(),
            request.requester_address.as_deref(),
            contacts,
        );
        slip.line("诉求人", Some(&requester));
    }
    slip.line("被诉求单位", request.target_unit.as_deref());
    slip.line("诉求内容", request.content.as_deref());
    slip.line("办理情况", request.result.as_deref());
    slip.text()
}

/// The slip of a consultation; who refused their identity stays unnamed.
#[must_use]
pub fn consultation_slip(consultation: &Consultation, contacts: Contacts) -> String {
    let mut slip = Slip::default();
    slip.line("咨询编号", consultation.docket_no.as_deref());
    if consultation.is_anonymous != Some(true) {
        let inquirer = named(
            consultation.inquirer_name.as_deref().unwrap_or_default(),
            consultation.inquirer_phone.as_deref(),
            None,
            contacts,
        );
        slip.line("咨询人", Some(&inquirer));
    }
    slip.line("咨询内容", consultation.content.as_deref());
    slip.line("解答意见", consultation.advice.as_deref());
    slip.line("法律依据", consultation.legal_basis.as_deref());
    slip.text()
}

/// The slip of a hazard.
#[must_use]
pub fn hazard_slip(hazard: &Hazard) -> String {
    let risk = hazard.risk_level.map(|level| match level {
        RiskLevel::Red => "红色",
        RiskLevel::Orange => "橙色",
        RiskLevel::Yellow => "黄色",
        RiskLevel::Blue => "蓝色",
    });
    let mut slip = Slip::default();
    slip.line("隐患", hazard.title.as_deref());
    slip.line("编号", hazard.docket_no.as_deref());
    slip.line("风险等级", risk);
    slip.line("排查地点", hazard.place.as_deref());
    slip.line("基本情况", hazard.content.as_deref());
    slip.line("核查情况", hazard.check_finding.as_deref());
    slip.line("处置措施", hazard.measures.as_deref());
    slip.text()
}

/// Who somebody is and how to reach them.
fn named(name: &str, phone: Option<&str>, address: Option<&str>, contacts: Contacts) -> String {
    let filled = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let phone = filled(phone).map(|phone| format!("电话{}", contacts.phone(&phone)));
    let address = filled(address).map(|address| mask_address(&address));
    [filled(Some(name)), phone, address]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("，")
}
