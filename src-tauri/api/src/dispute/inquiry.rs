//! 调查记录 and 背靠背谈话.

use super::steps::check_people;
use crate::desk::{Desk, record_all};
use crate::shape::{Done, Moment, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::dispute::{
    Case, InquiryRecord, note_caucus, record_inquiry as decide, remove_caucus,
    remove_inquiry as take_out, require_open,
};
use lxq_core::domain::id::{CaucusNoteId, DisputeId, DisputePartyId, InquiryId, PersonId};
use lxq_core::domain::identifiers::Sex;
use lxq_core::domain::identifiers::mask::{mask_address, mask_phone};
use lxq_core::domain::record::{CaucusNote, Inquiry, Instant};
use lxq_core::store::table::case::{case, caucus_notes};
use lxq_core::store::{Act, Reader};

request! {
    /// 调查.
    pub struct RecordInquiry {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The one to change; none for a new one.
        pub id: Option<InquiryId>,
        /// Start.
        pub starts_at: Moment,
        /// End.
        pub ends_at: Option<Moment>,
        /// Where.
        pub place: String,
        /// 参加人.
        pub participants: Option<String>,
        /// 被调查人.
        pub informant_name: String,
        /// 性别.
        pub informant_sex: Option<Sex>,
        /// 年龄.
        pub informant_age: Option<u32>,
        /// 民族.
        pub informant_ethnic_group: Option<String>,
        /// 单位或住址.
        pub informant_address: Option<String>,
        /// 联系方式.
        pub informant_phone: Option<String>,
        /// 记录, question and answer.
        pub statement: String,
        /// 调查人; who acts where empty.
        #[serde(default)]
        pub investigator_ids: Vec<PersonId>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
    }

    /// An inquiry to take out.
    pub struct RemoveInquiry {
        /// Its id.
        pub id: InquiryId,
    }

    /// 背靠背谈话.
    pub struct RecordCaucusNote {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The one to change; none for a new one.
        pub id: Option<CaucusNoteId>,
        /// With whom.
        pub party_id: DisputePartyId,
        /// When.
        pub talked_at: Moment,
        /// What was said.
        pub content: String,
    }

    /// A note to take out.
    pub struct RemoveCaucusNote {
        /// Its id.
        pub id: CaucusNoteId,
    }

    /// Whose notes.
    pub struct CaucusNotesAsk {
        /// The dispute.
        pub dispute_id: DisputeId,
    }
}

response! {
    /// An inquiry.
    pub struct InquiryShape {
        /// Its id.
        pub id: InquiryId,
        /// Start.
        pub starts_at: Option<Moment>,
        /// End.
        pub ends_at: Option<Moment>,
        /// Where.
        pub place: String,
        /// 参加人.
        pub participants: Option<String>,
        /// 被调查人.
        pub informant_name: String,
        /// 性别.
        pub informant_sex: Option<Sex>,
        /// 年龄.
        pub informant_age: Option<u32>,
        /// 民族.
        pub informant_ethnic_group: Option<String>,
        /// 单位或住址.
        pub informant_address: Option<String>,
        /// 联系方式.
        pub informant_phone: Option<String>,
        /// 记录.
        pub statement: String,
        /// 调查人.
        pub investigator_ids: Vec<PersonId>,
        /// 记录人.
        pub recorder_id: Option<PersonId>,
    }

    /// The notes of talks with one side alone.
    pub struct CaucusNotes {
        /// The oldest first.
        pub rows: Vec<CaucusNoteShape>,
    }

    /// A note.
    pub struct CaucusNoteShape {
        /// Its id.
        pub id: CaucusNoteId,
        /// With whom.
        pub party_id: Option<DisputePartyId>,
        /// When.
        pub talked_at: Option<Moment>,
        /// What was said.
        pub content: String,
        /// Who noted it.
        pub noted_by: Option<PersonId>,
    }
}

/// An inquiry as the case page shows it, telephone and address masked.
pub(crate) fn inquiry_shape(inquiry: Inquiry) -> InquiryShape {
    InquiryShape {
        id: inquiry.id,
        starts_at: inquiry.starts_at.map(Moment::from),
        ends_at: inquiry.ends_at.map(Moment::from),
        place: inquiry.place.unwrap_or_default(),
        participants: inquiry.participants,
        informant_name: inquiry.informant_name.unwrap_or_default(),
        informant_sex: inquiry.informant_sex,
        informant_age: inquiry.informant_age,
        informant_ethnic_group: inquiry.informant_ethnic_group,
        informant_address: inquiry.informant_address.as_deref().map(mask_address),
        informant_phone: inquiry.informant_phone.as_deref().map(mask_phone),
        statement: inquiry.statement.unwrap_or_default(),
        investigator_ids: inquiry.investigator_ids.unwrap_or_default(),
        recorder_id: inquiry.recorder_id,
    }
}

/// A text that comes back as it was shown masked was not changed.
fn unmasked(
    given: Option<String>,
    before: Option<&String>,
    mask: fn(&str) -> String,
) -> Option<String> {
    match before {
        Some(kept) if given.as_deref() == Some(&mask(kept)) => Some(kept.clone()),
        _ => given,
    }
}

fn not_found() -> Failure {
    Failure::refused(FailureCode::NotFound)
}

/// The case, if its content is for who acts.
fn open(desk: &Desk, reader: Reader<'_>, id: Option<DisputeId>) -> Result<Case, Failure> {
    let found = case(reader, id.ok_or_else(not_found)?)?.ok_or_else(not_found)?;
    desk.require(reader, &found.dispute)?;
    Ok(found)
}

fn known_inquiry(act: &Act<'_>, id: InquiryId) -> Result<Inquiry, Failure> {
    act.reader()
        .get::<Inquiry>(id)?
        .filter(|one| one.is_removed != Some(true))
        .ok_or_else(not_found)
}

fn known_note(act: &Act<'_>, id: CaucusNoteId) -> Result<CaucusNote, Failure> {
    act.reader()
        .get::<CaucusNote>(id)?
        .filter(|one| one.is_removed != Some(true))
        .ok_or_else(not_found)
}

pub(crate) fn record_inquiry(desk: &Desk, form: RecordInquiry) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = open(desk, act.reader(), Some(form.dispute_id))?;
        let before = form.id.map(|id| known_inquiry(act, id)).transpose()?;
        if before
            .as_ref()
            .is_some_and(|one| one.dispute_id != Some(form.dispute_id))
        {
            return Err(not_found());
        }
        check_people(act, "investigator_ids", &form.investigator_ids)?;
        check_people(act, "recorder_id", form.recorder_id.as_slice())?;
        let record = InquiryRecord {
            starts_at: form.starts_at.into(),
            ends_at: form.ends_at.map(Instant::from),
            place: form.place.trim().to_owned(),
            participants: filled(form.participants),
            informant_name: form.informant_name.trim().to_owned(),
            informant_sex: form.informant_sex,
            informant_age: form.informant_age,
            informant_ethnic_group: filled(form.informant_ethnic_group),
            informant_address: unmasked(
                filled(form.informant_address),
                before
                    .as_ref()
                    .and_then(|one| one.informant_address.as_ref()),
                mask_address,
            ),
            informant_phone: unmasked(
                filled(form.informant_phone),
                before.as_ref().and_then(|one| one.informant_phone.as_ref()),
                mask_phone,
            ),
            statement: form.statement.trim().to_owned(),
            investigator_ids: form.investigator_ids,
            recorder_id: form.recorder_id,
        };
        let facts = surroundings.decide(act, |at| decide(&case, before.as_ref(), &record, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn remove_inquiry(desk: &Desk, form: RemoveInquiry) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = known_inquiry(act, form.id)?;
        let case = open(desk, act.reader(), before.dispute_id)?;
        require_open(&case.dispute)?;
        record_all(act, take_out(&before))?;
        Ok(Done {})
    })
}

pub(crate) fn record_caucus_note(desk: &Desk, form: RecordCaucusNote) -> Result<Done, Failure> {
    desk.act(|act, surroundings| {
        let case = open(desk, act.reader(), Some(form.dispute_id))?;
        let before = form.id.map(|id| known_note(act, id)).transpose()?;
        if before
            .as_ref()
            .is_some_and(|one| one.dispute_id != Some(form.dispute_id))
        {
            return Err(not_found());
        }
        let (party, talked_at) = (form.party_id, form.talked_at.into());
        let content = form.content.trim();
        let facts = surroundings.decide(act, |at| {
            note_caucus(&case, before.as_ref(), party, talked_at, content, at)
        })?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn remove_caucus_note(desk: &Desk, form: RemoveCaucusNote) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = known_note(act, form.id)?;
        let case = open(desk, act.reader(), before.dispute_id)?;
        require_open(&case.dispute)?;
        record_all(act, remove_caucus(&before))?;
        Ok(Done {})
    })
}

pub(crate) fn list_caucus_notes(desk: &Desk, ask: CaucusNotesAsk) -> Result<CaucusNotes, Failure> {
    desk.casebook.read(|reader| {
        let case = open(desk, reader, Some(ask.dispute_id))?;
        let rows = caucus_notes(reader, case.dispute.id)?
            .into_iter()
            .map(|note| CaucusNoteShape {
                id: note.id,
                party_id: note.party_id,
                talked_at: note.talked_at.map(Moment::from),
                content: note.content.unwrap_or_default(),
                noted_by: note.noted_by,
            });
        Ok(CaucusNotes {
            rows: rows.collect(),
        })
    })
}
