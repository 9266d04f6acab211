//! Papers of other records: the roster, a consultation, a referral's slip.

use super::issue::{DocumentIssued, hold, render};
use super::making::compose;
use super::words;
use crate::calendar::check_span;
use crate::desk::Desk;
use crate::referral::Found;
use crate::sentence::of_choice;
use crate::shape::request;
use crate::{Failure, FailureCode};
use chrono::NaiveDate;
use lxq_core::domain::id::{ConsultationId, PersonId, PlatformId, ReferralId};
use lxq_core::domain::record::{
    Consultation, DocumentForm, DocumentFormat, Duty, Fact, Person, Platform, Referral, Template,
};
use lxq_core::domain::referral::as_referral;
use lxq_core::store::Reader;
use lxq_core::store::table::calendar::duties;
use lxq_documents::Document;
use lxq_documents::template::Values;
use std::collections::BTreeMap;

/// At most so many days of the roster on one paper.
const LONGEST_SPAN: i64 = 62;

request! {
    /// A part of the roster to print.
    pub struct IssueDutyRoster {
        /// The platform.
        pub platform_id: PlatformId,
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// The kind of file.
        pub format: DocumentFormat,
    }

    /// A consultation to print.
    pub struct IssueConsultationForm {
        /// The consultation.
        pub consultation_id: ConsultationId,
        /// The kind of file.
        pub format: DocumentFormat,
    }

    /// A referral whose slip to print.
    pub struct IssueReferralSlip {
        /// The referral.
        pub referral_id: ReferralId,
        /// The kind of file.
        pub format: DocumentFormat,
    }
}

fn said(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

/// A paper in the wording in force.
pub(crate) fn made(
    reader: Reader<'_>,
    form: DocumentForm,
    values: &Values,
) -> Result<Document, Failure> {
    Ok(compose(&reader.all::<Template>()?, form, values)?.document)
}

pub(crate) fn hand_out(
    desk: &Desk,
    document: &Document,
    format: DocumentFormat,
    name: &str,
) -> Result<DocumentIssued, Failure> {
    let file = render(desk, document, format)?;
    hold(desk, file, format!("{name}.{}", format.as_str()), 1)
}

pub(crate) fn issue_duty_roster(
    desk: &Desk,
    form: IssueDutyRoster,
) -> Result<DocumentIssued, Failure> {
    check_span(form.from, form.to, LONGEST_SPAN)?;
    let document = desk.casebook.read(|reader| {
        let platform = reader
            .get::<Platform>(form.platform_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let mut found = duties(reader, form.from, form.to)?;
        found.retain(|one| one.platform_id == Some(form.platform_id));
        found.sort_by_key(|one| (one.day, one.shift, one.id));
        let people: BTreeMap<PersonId, Person> = reader
            .all::<Person>()?
            .into_iter()
            .map(|person| (person.id, person))
            .collect();
        let mut values = Values::new();
        values
            .text("平台", said(&platform.name))
            .text("起日", words::day(form.from))
            .text("止日", words::day(form.to))
            .list("值班", found.iter().map(|one| duty(one, &people)).collect());
        made(reader, DocumentForm::DutyRoster, &values)
    })?;
    let name = format!("值班表-{}至{}", form.from, form.to);
    hand_out(desk, &document, form.format, &name)
}

fn duty(one: &Duty, people: &BTreeMap<PersonId, Person>) -> Values {
    let person = one.person_id.and_then(|id| people.get(&id));
    let mut row = Values::new();
    row.text("日期", words::day_or_blank(one.day))
        .text("星期", one.day.map(words::weekday).unwrap_or_default())
        .text(
            "班次",
            one.shift
                .map(|shift| of_choice("duty_shift", shift.as_str()))
                .unwrap_or_default(),
        )
        .text(
            "值班人员",
            person.and_then(|one| one.name.clone()).unwrap_or_default(),
        )
        .text(
            "联系电话",
            person.and_then(|one| one.phone.clone()).unwrap_or_default(),
        )
        .text("备注", said(&one.remark));
    row
}

pub(crate) fn issue_consultation_form(
    desk: &Desk,
    form: IssueConsultationForm,
) -> Result<DocumentIssued, Failure> {
    let document = desk.act(|act, _| {
        let found = act
            .reader()
            .get::<Consultation>(form.consultation_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require_consultation(act.reader(), &found)?;
        let lawyer = match found.lawyer_id {
            Some(id) => act.reader().get::<Person>(id)?,
            None => None,
        };
        let (types, _) = crate::settings::types_in(act.reader())?;
        let topic = found
            .topic
            .as_ref()
            .and_then(|code| types.iter().find(|one| one.code == *code))
            .map(|one| one.name.clone());
        let values = consultation(&found, lawyer.as_ref(), topic);
        let document = made(act.reader(), DocumentForm::ConsultationForm, &values)?;
        act.record(Fact::event("consultation.printed", &found))?;
        Ok(document)
    })?;
    hand_out(desk, &document, form.format, "法律咨询登记表")
}

fn consultation(found: &Consultation, lawyer: Option<&Person>, topic: Option<String>) -> Values {
    let inquirer = if found.is_anonymous == Some(true) {
        "拒绝提供".to_owned()
    } else {
        said(&found.inquirer_name)
    };
    let of = |vocabulary: &str, word: Option<&'static str>| {
        word.map(|word| of_choice(vocabulary, word))
            .unwrap_or_default()
    };
    let ways: Vec<String> = found
        .suggested_ways
        .iter()
        .flatten()
        .map(|way| of_choice("suggested_way", way.as_str()))
        .collect();
    let time = found
        .starts_at
        .map(|from| words::span(from, found.ends_at))
        .unwrap_or_default();
    let mut values = Values::new();
    values
        .text("咨询编号", said(&found.docket_no))
        .text("咨询时间", time)
        .text("咨询点", said(&found.consultation_point))
        .text("咨询人", inquirer)
        .text(
            "性别",
            found
                .inquirer_sex
                .map(|sex| sex.label())
                .unwrap_or_default(),
        )
        .text(
            "年龄段",
            of("age_band", found.inquirer_age_band.map(|it| it.as_str())),
        )
        .text("联系电话", said(&found.inquirer_phone))
        .text(
            "身份类别",
            of("inquirer_group", found.inquirer_group.map(|it| it.as_str())),
        )
        .text(
            "咨询方式",
            of("consultation_manner", found.manner.map(|it| it.as_str())),
        )
        .text("事项类别", topic.unwrap_or_default())
        .text(
            "涉及人数",
            found
                .people_count
                .map(|count| format!("{count}人"))
                .unwrap_or_default(),
        )
        .text(
            "涉及金额",
            found.amount_fen.map(words::amount).unwrap_or_default(),
        )
        .text("咨询内容", said(&found.content))
        .text("解答意见", said(&found.advice))
        .text("法律依据", said(&found.legal_basis))
        .text("建议途径", ways.join("、"))
        .text(
            "满意度",
            of("satisfaction", found.satisfaction.map(|it| it.as_str())),
        )
        .text(
            "律师",
            lawyer.and_then(|one| one.name.clone()).unwrap_or_default(),
        )
        .text(
            "执业证号",
            lawyer
                .and_then(|one| one.licence_no.clone())
                .unwrap_or_default(),
        )
        .text(
            "律师事务所",
            lawyer
                .and_then(|one| one.organisation.clone())
                .unwrap_or_default(),
        )
        .text("备注", said(&found.remark));
    values
}

pub(crate) fn issue_referral_slip(
    desk: &Desk,
    form: IssueReferralSlip,
) -> Result<DocumentIssued, Failure> {
    let document = desk.act(|act, _| {
        let (found, printed) = match crate::referral::found(act.reader(), form.referral_id)? {
            Found::Own(own) => {
                let printed = Fact::event("referral.printed", own.as_ref());
                (*own, printed)
            }
            Found::Arrived(slip) => (
                as_referral(&slip),
                Fact::event("slip.printed", slip.as_ref()),
            ),
        };
        crate::referral::require_slip(desk, act.reader(), &found)?;
        let name_of = |id: Option<PlatformId>, body: &Option<String>| -> Result<String, Failure> {
            Ok(match id {
                Some(id) => act
                    .reader()
                    .get::<Platform>(id)?
                    .and_then(|platform| platform.name)
                    .unwrap_or_default(),
                None => said(body),
            })
        };
        let from = name_of(found.from_platform_id, &found.from_body)?;
        let to = name_of(found.to_platform_id, &found.to_body)?;
        let document = made(
            act.reader(),
            DocumentForm::ReferralSlip,
            &referral(&found, from, to),
        )?;
        act.record(printed)?;
        Ok(document)
    })?;
    hand_out(desk, &document, form.format, "纠纷移送（转办）单")
}

fn referral(found: &Referral, from: String, to: String) -> Values {
    let channel = found
        .channel
        .map(|channel| of_choice("referral_channel", channel.as_str()));
    let joint = found.taking_part.clone().unwrap_or_default().join("、");
    let sent = found.sent_at.map(lxq_core::domain::calendar::china_day);
    let consent = if found.has_consent == Some(true) {
        "当事人同意移送"
    } else {
        ""
    };
    let mut values = Values::new();
    values
        .text("编号", said(&found.letter_no))
        .text("移出单位", from)
        .text("接收单位", to)
        .text("移送途径", channel.unwrap_or_default())
        .text("办理时限", words::day_or_blank(found.due_on))
        .text("对方编号", said(&found.outside_no))
        .text("函件编号", said(&found.letter_no))
        .text("移送事由", said(&found.reason))
        .text("移送内容", said(&found.content))
        .text("当事人意见", consent)
        .text("联动单位", joint)
        .text("办理结果", said(&found.result))
        .text("移送日期", words::day_or_blank(sent));
    values
}
