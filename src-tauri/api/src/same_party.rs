//! 同一当事人: which other platforms have an open matter with a party of a dispute, and 请求联系.

use crate::desk::{Desk, record_all};
use crate::referral::hand_of;
use crate::shape::{Done, Moment, Nothing, request, response};
use crate::{Failure, FailureCode};
use lxq_core::domain::id::{ContactRequestId, DisputeId, PartyId, PersonId, PlatformId};
use lxq_core::domain::record::{ContactRequest, Dispute, Instant, Party, PartyNumber, Record as _};
use lxq_core::domain::same_party::{
    ContactForm, ContactRefusal, Silence, answer_contact, ask_contact, silence_of,
};
use lxq_core::store::Reader;
use lxq_core::store::table::case;
use lxq_core::store::table::same_party::{
    OpenMatter, SentContact, arrived_contact, arrived_contacts, contacts_of,
};
use lxq_core::sync::{self, Elsewhere};

/// At most so many answered requests are listed.
const ANSWERED: u32 = 100;

response! {
    /// What other platforms have with the parties of a dispute.
    pub struct MattersElsewhere {
        /// Why nothing is told either way; none where it is.
        pub silence: Option<Silence>,
        /// The platforms, one line each.
        pub platforms: Vec<ElsewhereRow>,
        /// What was asked of them for this dispute, the newest first.
        pub contacts: Vec<SentContactRow>,
    }

    /// A platform that has an open matter with a party as well.
    pub struct ElsewhereRow {
        /// The platform.
        pub platform_id: PlatformId,
        /// The party of this dispute that is the same.
        pub party_id: PartyId,
        /// By which number the party is known again.
        pub number: PartyNumber,
        /// Whether it was asked and has not answered yet.
        pub is_asked: bool,
    }

    /// A request that went out.
    pub struct SentContactRow {
        /// The request.
        pub id: ContactRequestId,
        /// The platform that was asked.
        pub to_platform_id: PlatformId,
        /// What was said.
        pub message: String,
        /// Who asked.
        pub asked_by: Option<PersonId>,
        /// When.
        pub asked_at: Option<Moment>,
        /// What was answered.
        pub answer: Option<String>,
        /// Who answered.
        pub answered_by: Option<PersonId>,
        /// When.
        pub answered_at: Option<Moment>,
    }

    /// The requests for contact that arrived.
    pub struct ArrivedContacts {
        /// Those that wait first, the oldest first; then what was answered, the newest first.
        pub rows: Vec<ArrivedContactRow>,
        /// How many wait.
        pub waiting: u32,
    }

    /// A request that arrived.
    pub struct ArrivedContactRow {
        /// The request.
        pub id: ContactRequestId,
        /// The platform that asks.
        pub from_platform_id: Option<PlatformId>,
        /// The platform that is asked.
        pub to_platform_id: Option<PlatformId>,
        /// By which number the party is known again.
        pub number: Option<PartyNumber>,
        /// What is said.
        pub message: String,
        /// Who asks.
        pub asked_by: Option<PersonId>,
        /// When.
        pub asked_at: Option<Moment>,
        /// What was answered.
        pub answer: Option<String>,
        /// Who answered.
        pub answered_by: Option<PersonId>,
        /// When.
        pub answered_at: Option<Moment>,
        /// The disputes of this platform that are meant.
        pub disputes: Vec<MeantDispute>,
    }

    /// A dispute that a request means.
    pub struct MeantDispute {
        /// The dispute.
        pub id: DisputeId,
        /// Its number.
        pub docket_no: Option<String>,
        /// Its title.
        pub title: Option<String>,
        /// The party that is the same.
        pub party: Option<String>,
    }
}

request! {
    /// A dispute.
    pub struct MattersElsewhereAsk {
        /// The dispute.
        pub dispute_id: DisputeId,
    }

    /// 请求联系.
    pub struct AskContact {
        /// The dispute.
        pub dispute_id: DisputeId,
        /// The platform to ask.
        pub platform_id: PlatformId,
        /// What is said to the mediators there.
        pub message: String,
    }

    /// 答复.
    pub struct AnswerContact {
        /// The request.
        pub id: ContactRequestId,
        /// What is answered.
        pub answer: String,
    }
}

/// A dispute as the rules of the same party see it.
fn matter(
    desk: &Desk,
    reader: Reader<'_>,
    id: DisputeId,
) -> Result<(Dispute, Option<OpenMatter>), Failure> {
    let case = case::case(reader, id)?.ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    desk.require(reader, &case.dispute)?;
    let matter = case
        .dispute
        .scope()
        .platform()
        .map(|platform_id| OpenMatter {
            dispute_id: id,
            platform_id,
            status: case.dispute.status,
            is_confidential: case.dispute.is_confidential == Some(true),
            parties: case.parties.iter().map(|one| one.party.clone()).collect(),
        });
    Ok((case.dispute, matter))
}

fn silence(desk: &Desk, matter: &OpenMatter) -> Option<Silence> {
    let state = (matter.status, matter.is_confidential);
    silence_of(state, &matter.parties, desk.casebook.today())
}

fn is_waiting(sent: &[SentContact], platform: PlatformId) -> bool {
    sent.iter()
        .any(|one| one.request.to_platform_id == Some(platform) && one.answer.is_none())
}

pub(crate) fn elsewhere(
    desk: &Desk,
    ask: MattersElsewhereAsk,
) -> Result<MattersElsewhere, Failure> {
    let (matter, sent) = desk.casebook.read(|reader| {
        let (_, matter) = matter(desk, reader, ask.dispute_id)?;
        Ok::<_, Failure>((matter, contacts_of(reader, ask.dispute_id)?))
    })?;
    let silence = matter.as_ref().and_then(|matter| silence(desk, matter));
    let found = match &matter {
        Some(matter) if silence.is_none() => sync::matters_elsewhere(&desk.casebook, matter)?,
        Some(_) | None => Vec::new(),
    };
    Ok(MattersElsewhere {
        silence,
        platforms: found
            .into_iter()
            .map(|one| ElsewhereRow {
                is_asked: is_waiting(&sent, one.platform_id),
                platform_id: one.platform_id,
                party_id: one.party_id,
                number: one.number,
            })
            .collect(),
        contacts: sent.into_iter().filter_map(sent_row).collect(),
    })
}

fn sent_row(sent: SentContact) -> Option<SentContactRow> {
    let SentContact { request, answer } = sent;
    Some(SentContactRow {
        id: request.id,
        to_platform_id: request.to_platform_id?,
        message: request.message.unwrap_or_default(),
        asked_by: request.asked_by,
        asked_at: request.asked_at.map(Moment::from),
        answered_by: answer.as_ref().and_then(|one| one.answered_by),
        answered_at: answer
            .as_ref()
            .and_then(|one| one.answered_at)
            .map(Moment::from),
        answer: answer.and_then(|one| one.text),
    })
}

pub(crate) fn ask(desk: &Desk, form: AskContact) -> Result<Done, Failure> {
    let (_, matter) = desk
        .casebook
        .read(|reader| matter(desk, reader, form.dispute_id))?;
    let nothing = || Failure::refused(FailureCode::NothingElsewhere);
    let matter = matter.ok_or_else(nothing)?;
    match silence(desk, &matter) {
        None => {}
        Some(Silence::Over) => return Err(Failure::refused(FailureCode::SubjectOver)),
        Some(Silence::Confidential | Silence::Child) => {
            return Err(Failure::refused(FailureCode::ContactConfidential));
        }
    }
    let found = sync::matters_elsewhere(&desk.casebook, &matter)?;
    let there: Elsewhere = found
        .into_iter()
        .find(|one| one.platform_id == form.platform_id)
        .ok_or_else(nothing)?;
    let contact = ContactForm {
        to_platform_id: there.platform_id,
        number: there.number,
        mark: there.mark,
        message: form.message,
    };
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let dispute = act
            .reader()
            .get::<Dispute>(form.dispute_id)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let sent = contacts_of(act.reader(), dispute.id)?;
        let waiting = is_waiting(&sent, contact.to_platform_id);
        let facts =
            surroundings.decide(act, |at| ask_contact(&dispute, &contact, waiting, now, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

pub(crate) fn arrived(desk: &Desk, _: Nothing) -> Result<ArrivedContacts, Failure> {
    let requests = desk.casebook.read(|reader| {
        let hand = hand_of(reader, desk)?;
        let platform = hand.platform_id.filter(|_| !hand.is_head);
        Ok::<_, Failure>(arrived_contacts(reader, platform, ANSWERED)?)
    })?;
    let waiting = requests
        .iter()
        .filter(|one| one.answered_at.is_none())
        .count();
    let mut rows = Vec::new();
    for request in requests {
        rows.push(arrived_row(desk, request)?);
    }
    Ok(ArrivedContacts {
        rows,
        waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
    })
}

fn arrived_row(desk: &Desk, request: ContactRequest) -> Result<ArrivedContactRow, Failure> {
    let mut disputes = Vec::new();
    if let Some(platform) = request
        .to_platform_id
        .filter(|_| request.answered_at.is_none())
    {
        let asker = desk.casebook.read(|reader| {
            let origin = request.origin_id.map(|id| reader.get::<ContactRequest>(id));
            Ok::<_, Failure>(origin.transpose()?.flatten().and_then(|one| one.dispute_id))
        })?;
        let mark = request.mark.as_deref();
        let meant = sync::matched_disputes(&desk.casebook, (platform, mark), asker)?;
        desk.casebook.read(|reader| {
            for (id, party) in meant {
                let Some(dispute) = reader.get::<Dispute>(id)? else {
                    continue;
                };
                if desk.sees(reader, &dispute)? {
                    disputes.push(MeantDispute {
                        id,
                        docket_no: dispute.docket_no,
                        title: dispute.title,
                        party: reader.get::<Party>(party)?.and_then(|party| party.name),
                    });
                }
            }
            Ok::<_, Failure>(())
        })?;
    }
    Ok(ArrivedContactRow {
        id: request.id,
        from_platform_id: request.from_platform_id,
        to_platform_id: request.to_platform_id,
        number: request.number,
        message: request.message.unwrap_or_default(),
        asked_by: request.asked_by,
        asked_at: request.asked_at.map(Moment::from),
        answer: request.answer,
        answered_by: request.answered_by,
        answered_at: request.answered_at.map(Moment::from),
        disputes,
    })
}

pub(crate) fn answer(desk: &Desk, form: AnswerContact) -> Result<Done, Failure> {
    let now = Instant(desk.casebook.now().timestamp_millis());
    desk.act(|act, surroundings| {
        let request = arrived_contact(act.reader(), form.id.0)?
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
        let hand = hand_of(act.reader(), desk)?;
        crate::desk::admit(hand.is_head || hand.platform_id == request.to_platform_id)?;
        let facts =
            surroundings.decide(act, |at| answer_contact(&request, &form.answer, now, at))?;
        record_all(act, facts)?;
        Ok(Done {})
    })
}

impl From<ContactRefusal> for Failure {
    fn from(refusal: ContactRefusal) -> Self {
        match refusal {
            ContactRefusal::UnderWay => Self::refused(FailureCode::ContactUnderWay),
            ContactRefusal::Answered => Self::refused(FailureCode::ContactAnswered),
            ContactRefusal::Fields(problems) => {
                lxq_core::domain::dispute::Refusal::Fields(problems).into()
            }
        }
    }
}
