//! 法律咨询: a lawyer's record, complete without the name of who asked.

use crate::desk::{Desk, record_all};
use crate::dispute::{Act, DisputeRow, acts_of, check_people};
use crate::request::taken_up;
use crate::shape::{Done, Moment, Page, filled, page_ask, page_of, request, response};
use crate::{Failure, FailureCode, FieldCode};
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::dispute::docket_no;
use lxq_core::domain::id::{ConsultationId, PersonId, PlatformId, RequestId};
use lxq_core::domain::identifiers::mask::mask_phone;
use lxq_core::domain::identifiers::{CheckLevel, Fen, IdentifierKind, Sex, check};
use lxq_core::domain::record::{
    AgeBand, Consultation, ConsultationManner, InquirerGroup, Instant, Record, Satisfaction,
    SuggestedWay,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::Reader;
use lxq_core::store::table::consultation::{ConsultationFilter, ConsultationLine, page};
use lxq_core::store::table::dispute::{DocketTable, next_docket_number, opened_from};
use lxq_core::store::table::page::{Page as StoredPage, PageAsk};
use uuid::Uuid;

/// What follows the committee's short name in the number of a consultation.
pub(crate) const SERIES_SUFFIX: &str = "咨字";

request! {
    /// A consultation; only content and advice, place and time cannot be empty.
    pub struct RecordConsultation {
        /// The platform; the own one where empty.
        pub platform_id: Option<PlatformId>,
        /// The request from which it is opened.
        pub request_id: Option<RequestId>,
        /// Start; now where empty.
        pub starts_at: Option<Moment>,
        /// End.
        pub ends_at: Option<Moment>,
        /// 咨询点 / 社区.
        pub consultation_point: Option<String>,
        /// 值班律师; who acts where empty.
        pub lawyer_id: Option<PersonId>,
        /// How the person came.
        pub manner: ConsultationManner,
        /// 拒绝提供身份: name and phone are then not kept.
        #[serde(default)]
        pub is_anonymous: bool,
        /// 咨询人.
        pub inquirer_name: Option<String>,
        /// 性别.
        pub inquirer_sex: Option<Sex>,
        /// 年龄段.
        pub inquirer_age_band: Option<AgeBand>,
        /// Telephone.
        pub inquirer_phone: Option<String>,
        /// 身份类别.
        pub inquirer_group: Option<InquirerGroup>,
        /// Code in the table of dispute types.
        pub topic: Option<String>,
        /// How many people the matter touches.
        pub people_count: Option<u32>,
        /// 涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// 咨询内容.
        pub content: String,
        /// 解答意见.
        pub advice: Option<String>,
        /// 法律依据.
        pub legal_basis: Option<String>,
        /// 建议途径.
        #[serde(default)]
        pub suggested_ways: Vec<SuggestedWay>,
        /// 满意度.
        pub satisfaction: Option<Satisfaction>,
        /// 备注.
        pub remark: Option<String>,
        /// Why it goes on in spite of a conflict of interest that was found.
        pub conflict_consent: Option<String>,
        /// Articles that are cited, by their names in the statute library; of no account in a correction.
        #[serde(default)]
        pub citations: Vec<String>,
        /// The draft that this form was; it is thrown away.
        pub draft_id: Option<Uuid>,
        /// 再记一件: an earlier matter of the same visit; a correction changes no visit.
        pub same_visit_as: Option<ConsultationId>,
    }

    /// A consultation as it should have been recorded.
    pub struct CorrectConsultation {
        /// The consultation.
        pub id: ConsultationId,
        /// All of it.
        pub consultation: RecordConsultation,
    }

    /// Which consultations to list, and from where on.
    #[derive(Default)]
    pub struct ConsultationListAsk {
        /// Of this platform.
        pub platform_id: Option<PlatformId>,
        /// Of this lawyer.
        pub lawyer_id: Option<PersonId>,
        /// About this topic.
        pub topic: Option<String>,
        /// Come in this manner.
        pub manner: Option<ConsultationManner>,
        /// On or after this day.
        pub from: Option<NaiveDate>,
        /// On or before this day.
        pub to: Option<NaiveDate>,
        /// Whether the oldest come first.
        pub ascending: Option<bool>,
        /// Where the page before ended.
        pub cursor: Option<String>,
        /// At most so many rows; 50 where empty.
        pub limit: Option<u32>,
    }

    /// A consultation.
    pub struct ConsultationAsk {
        /// Its id.
        pub id: ConsultationId,
        /// Whether to show the telephone in full; leaves an entry.
        #[serde(default)]
        pub reveal: bool,
    }
}

response! {
    /// A consultation was recorded.
    pub struct ConsultationRecorded {
        /// Its id.
        pub id: ConsultationId,
        /// Its number.
        pub docket_no: String,
    }

    /// A row of the list.
    pub struct ConsultationRow {
        /// Its id.
        pub id: ConsultationId,
        /// Its number.
        pub docket_no: String,
        /// Start.
        pub starts_at: Option<Moment>,
        /// The lawyer.
        pub lawyer_id: Option<PersonId>,
        /// How the person came.
        pub manner: ConsultationManner,
        /// Code of the topic.
        pub topic: Option<String>,
        /// Who asked; none when unnamed.
        pub inquirer_name: Option<String>,
        /// 拒绝提供.
        pub is_anonymous: bool,
        /// The beginning of what was asked.
        pub content: String,
        /// 满意度.
        pub satisfaction: Option<Satisfaction>,
    }

    /// A consultation with what came of it.
    pub struct ConsultationDetail {
        /// Its id.
        pub id: ConsultationId,
        /// Its number.
        pub docket_no: String,
        /// Its platform.
        pub platform_id: Option<PlatformId>,
        /// The request from which it was opened.
        pub request_id: Option<RequestId>,
        /// Start.
        pub starts_at: Option<Moment>,
        /// End.
        pub ends_at: Option<Moment>,
        /// 咨询点 / 社区.
        pub consultation_point: Option<String>,
        /// 值班律师.
        pub lawyer_id: Option<PersonId>,
        /// How the person came.
        pub manner: ConsultationManner,
        /// 拒绝提供.
        pub is_anonymous: bool,
        /// 咨询人.
        pub inquirer_name: Option<String>,
        /// 性别.
        pub inquirer_sex: Option<Sex>,
        /// 年龄段.
        pub inquirer_age_band: Option<AgeBand>,
        /// Telephone, masked unless asked for.
        pub inquirer_phone: Option<String>,
        /// 身份类别.
        pub inquirer_group: Option<InquirerGroup>,
        /// Code of the topic.
        pub topic: Option<String>,
        /// How many people the matter touches.
        pub people_count: Option<u32>,
        /// 涉及金额, in fen.
        pub amount_fen: Option<Fen>,
        /// 咨询内容.
        pub content: String,
        /// 解答意见.
        pub advice: Option<String>,
        /// 法律依据.
        pub legal_basis: Option<String>,
        /// 建议途径.
        pub suggested_ways: Vec<SuggestedWay>,
        /// 满意度.
        pub satisfaction: Option<Satisfaction>,
        /// 备注.
        pub remark: Option<String>,
        /// Disputes opened from it.
        pub disputes: Vec<DisputeRow>,
        /// Everything that happened to it, the newest first.
        pub acts: Vec<Act>,
    }
}

pub(crate) fn record(
    desk: &Desk,
    mut form: RecordConsultation,
) -> Result<ConsultationRecorded, Failure> {
    let (draft_id, citations) = (form.draft_id, form.citations.clone());
    let recorded = desk.act(|act, surroundings| {
        let platform = crate::dispute::platform_of(act, form.platform_id)?;
        check_people(act, "lawyer_id", form.lawyer_id.as_slice())?;
        let scope = Scope::Platform(platform.id);
        let mut consultation = Consultation::blank(act.new_id()?, scope);
        let now = Instant(act.now().timestamp_millis());
        let starts_at = form.starts_at.map_or(now, Instant::from);
        consultation.starts_at = Some(starts_at);
        consultation.request_id = form.request_id;
        if let Some(id) = form.request_id {
            let name = "request.turned_into_consultation";
            let facts = taken_up(act, name, id, Some(platform.id))?;
            record_all(act, facts)?;
        }
        if let Some(earlier) = form.same_visit_as {
            let phone = form.inquirer_phone.take();
            form.inquirer_phone = crate::visit::join(desk, act, &mut consultation, earlier, phone)?;
        }
        let consent = form.conflict_consent.clone();
        fill(&mut consultation, form, act.today())?;
        consultation.lawyer_id = consultation.lawyer_id.or(Some(act.actor()));
        let day = lxq_core::store::china_day(starts_at.utc());
        let year = u32::try_from(day.year()).unwrap_or_default();
        let number = next_docket_number(act.reader(), DocketTable::Consultation, scope, year)?;
        let short_name = crate::dispute::short_name_of(act, &platform)?;
        let docket_no = docket_no(&short_name, SERIES_SUFFIX, year, number)
            .map_err(|_| Failure::field("platform_id", FieldCode::Unknown))?;
        consultation.docket_no = Some(docket_no.clone());
        consultation.docket_year = Some(year);
        consultation.docket_number = Some(number);
        act.begin("consultation.recorded", &consultation)?;
        crate::conflict::of_new(act, surroundings, &consultation, consent.as_deref())?;
        crate::statute::cite_all(desk, act, &consultation, &citations)?;
        Ok(ConsultationRecorded {
            id: consultation.id,
            docket_no,
        })
    })?;
    if let Some(draft) = draft_id {
        crate::settings::discard_own(desk, draft)?;
    }
    Ok(recorded)
}

/// Takes over what a form says.
pub(crate) fn fill(
    consultation: &mut Consultation,
    form: RecordConsultation,
    today: NaiveDate,
) -> Result<(), Failure> {
    let content =
        filled(Some(form.content)).ok_or_else(|| Failure::field("content", FieldCode::Required))?;
    let starts_at = form.starts_at.map(Instant::from).or(consultation.starts_at);
    let ends_at = form.ends_at.map(Instant::from);
    if form.amount_fen.is_some_and(|amount| amount.0 < 0) {
        return Err(Failure::field("amount_fen", FieldCode::NotPositive));
    }
    if let Some(start) = starts_at {
        if lxq_core::store::china_day(start.utc()) > today {
            return Err(Failure::field("starts_at", FieldCode::InFuture));
        }
        if ends_at.is_some_and(|end| end < start) {
            return Err(Failure::field("ends_at", FieldCode::ResultUnfit));
        }
    }
    // Who does not want to be known is not kept, whatever the form still holds.
    let is_named = !form.is_anonymous;
    let phone = filled(form.inquirer_phone).filter(|_| is_named);
    if let Some(text) = &phone {
        let found = check(IdentifierKind::Phone, text, today);
        if let (CheckLevel::Error, Some(code)) = (found.level, found.code) {
            let mut failure = Failure::field("inquirer_phone", FieldCode::Unknown);
            failure.fields[0].code = crate::ProblemCode::Identifier(code);
            return Err(failure);
        }
    }
    consultation.starts_at = starts_at;
    consultation.ends_at = ends_at;
    consultation.consultation_point = filled(form.consultation_point);
    consultation.lawyer_id = form.lawyer_id.or(consultation.lawyer_id);
    consultation.manner = Some(form.manner);
    consultation.is_anonymous = Some(form.is_anonymous);
    consultation.inquirer_name = filled(form.inquirer_name).filter(|_| is_named);
    consultation.inquirer_sex = form.inquirer_sex;
    consultation.inquirer_age_band = form.inquirer_age_band;
    consultation.inquirer_phone = phone;
    consultation.inquirer_group = form.inquirer_group;
    consultation.topic = filled(form.topic);
    consultation.people_count = form.people_count;
    consultation.amount_fen = form.amount_fen;
    consultation.content = Some(content);
    consultation.advice = filled(form.advice);
    consultation.legal_basis = filled(form.legal_basis);
    consultation.suggested_ways = Some(form.suggested_ways).filter(|ways| !ways.is_empty());
    consultation.satisfaction = form.satisfaction;
    consultation.remark = filled(form.remark);
    Ok(())
}

pub(crate) fn correct(desk: &Desk, form: CorrectConsultation) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = act
            .reader()
            .get::<Consultation>(form.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require_consultation(act.reader(), &before)?;
        let mut after = before.clone();
        let mut given = form.consultation;
        check_people(act, "lawyer_id", given.lawyer_id.as_slice())?;
        // A masked telephone that comes back as it was shown was not changed.
        let shown = before.inquirer_phone.as_deref().map(mask_phone);
        if !given.is_anonymous && given.inquirer_phone.is_some() && given.inquirer_phone == shown {
            given.inquirer_phone.clone_from(&before.inquirer_phone);
        }
        fill(&mut after, given, act.today())?;
        act.change("consultation.corrected", &before, &after)?;
        Ok(Done {})
    })
}

/// The lines of a list that are for this person, in its order.
pub(crate) fn lines(
    desk: &Desk,
    reader: Reader<'_>,
    ask: &ConsultationListAsk,
    part: &PageAsk,
) -> Result<StoredPage<ConsultationLine>, Failure> {
    let filter = ConsultationFilter {
        platform_id: ask.platform_id,
        lawyer_id: ask.lawyer_id,
        topic: ask.topic.clone(),
        manner: ask.manner,
        from: ask.from.map(lxq_core::store::china_midnight),
        before: ask
            .to
            .and_then(|day| day.succ_opt())
            .map(lxq_core::store::china_midnight),
        seen_by: Some(desk.actor.id),
    };
    let is_descending = !ask.ascending.unwrap_or(false);
    Ok(page(reader, &filter, is_descending, part)?)
}

pub(crate) fn list(
    desk: &Desk,
    ask: ConsultationListAsk,
) -> Result<Page<ConsultationRow>, Failure> {
    let part = page_ask(ask.cursor.as_deref(), ask.limit)?;
    desk.casebook.read(|reader| {
        let found = lines(desk, reader, &ask, &part)?;
        Ok(page_of(found, |line| ConsultationRow {
            id: line.id,
            docket_no: line.docket_no.unwrap_or_default(),
            starts_at: line.starts_at.map(Moment::from),
            lawyer_id: line.lawyer_id,
            manner: line.manner.unwrap_or(ConsultationManner::Visit),
            topic: line.topic,
            inquirer_name: line.inquirer_name,
            is_anonymous: line.is_anonymous,
            content: line.content.unwrap_or_default(),
            satisfaction: line.satisfaction,
        }))
    })
}

pub(crate) fn detail(desk: &Desk, ask: ConsultationAsk) -> Result<ConsultationDetail, Failure> {
    if ask.reveal {
        desk.act(|act, _| {
            let found = act
                .reader()
                .get::<Consultation>(ask.id)?
                .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
            desk.require_consultation(act.reader(), &found)?;
            let fact = lxq_core::domain::record::Fact::event("consultation.revealed", &found);
            Ok(act.record(fact)?)
        })?;
    }
    let today = desk.casebook.today();
    desk.casebook.read(|reader| {
        let found = reader
            .get::<Consultation>(ask.id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        desk.require_consultation(reader, &found)?;
        let sight = desk.sight(reader)?;
        let disputes = opened_from(reader, "consultation_id", ask.id.0)?;
        let phone = found.inquirer_phone;
        Ok(ConsultationDetail {
            id: found.id,
            docket_no: found.docket_no.unwrap_or_default(),
            platform_id: found.scope.platform(),
            request_id: found.request_id,
            starts_at: found.starts_at.map(Moment::from),
            ends_at: found.ends_at.map(Moment::from),
            consultation_point: found.consultation_point,
            lawyer_id: found.lawyer_id,
            manner: found.manner.unwrap_or(ConsultationManner::Visit),
            is_anonymous: found.is_anonymous.unwrap_or(false),
            inquirer_name: found.inquirer_name,
            inquirer_sex: found.inquirer_sex,
            inquirer_age_band: found.inquirer_age_band,
            inquirer_phone: if ask.reveal {
                phone
            } else {
                phone.as_deref().map(mask_phone)
            },
            inquirer_group: found.inquirer_group,
            topic: found.topic,
            people_count: found.people_count,
            amount_fen: found.amount_fen,
            content: found.content.unwrap_or_default(),
            advice: found.advice,
            legal_basis: found.legal_basis,
            suggested_ways: found.suggested_ways.unwrap_or_default(),
            satisfaction: found.satisfaction,
            remark: found.remark,
            disputes: disputes
                .into_iter()
                .map(|dispute| crate::dispute::row_of(dispute, today, &sight))
                .collect(),
            acts: acts_of(reader, ask.id.0)?,
        })
    })
}
