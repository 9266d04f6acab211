//! A matter that grows by facts, and filled forms that fit it.

use super::super::*;
use crate::domain::calendar::{Limits, WorkCalendar};
use crate::domain::id::{DisputeId, DisputePartyId, PersonId};
use crate::domain::record::{
    Agreement, AgreementForm, CaseSource, Dispute, DisputeParty, DisputeStatus, Fact, Fields,
    FollowUp, Instant, MediationKind, MediationSession, Party, PartyKind, PartyRole, Performance,
    PerformanceItem, Record, Signature,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The mediator who acts in every test.
pub const MEDIATOR: PersonId = PersonId(Uuid::from_u128(0xA1));
/// Another mediator.
pub const COLLEAGUE: PersonId = PersonId(Uuid::from_u128(0xA2));
const DISPUTE: DisputeId = DisputeId(Uuid::from_u128(0xD1));
const PLATFORM: Scope = Scope::Platform(crate::domain::id::PlatformId(Uuid::from_u128(0xB1)));

/// A dispute with everything that its facts made of it.
#[derive(Clone)]
pub struct Matter {
    /// The day on which the next step is taken.
    pub today: NaiveDate,
    /// Everything that happened.
    pub facts: Vec<Fact>,
    /// The limits that the street has set.
    pub limits: Limits,
    records: BTreeMap<(&'static str, Uuid), Fields>,
    ids: u128,
}

impl Matter {
    /// 张伟 against 李娜 over a leaking pipe, registered on Monday, 2 March 2026.
    pub fn registered() -> Self {
        Self::registered_with(&forms::registration())
    }

    /// A matter registered by that form on 2 March 2026.
    pub fn registered_with(form: &Registration) -> Self {
        Self::registered_on("2026-03-02", form).unwrap()
    }

    /// Registers a matter on a day, or is refused.
    pub fn registered_on(today: &str, form: &Registration) -> Result<Self, Refusal> {
        let mut matter = Self {
            today: today.parse().unwrap(),
            facts: Vec::new(),
            limits: Limits::default(),
            records: BTreeMap::new(),
            ids: 0x1000,
        };
        let facts = matter.at(|at| register(form, at))?;
        matter.happened(facts);
        Ok(matter)
    }

    /// The same matter on another day.
    pub fn on(mut self, today: &str) -> Self {
        self.today = today.parse().unwrap();
        self
    }

    /// Accepted on that day, which is then today.
    pub fn accepted_on(self, today: &str) -> Self {
        let form = forms::acceptance(today);
        self.on(today).having(|case, at| accept(case, &form, at))
    }

    /// Accepted on the day of registration.
    pub fn accepted(self) -> Self {
        self.accepted_on("2026-03-02")
    }

    /// Refused on the day of registration.
    pub fn refused(self) -> Self {
        let form = forms::refusal_notice("2026-03-02");
        self.having(|case, at| refuse(case, &form, at))
    }

    /// Ended without an agreement.
    pub fn terminated(self) -> Self {
        let form = forms::termination("2026-03-20");
        self.on("2026-03-20")
            .having(|case, at| terminate(case, &form, at))
    }

    /// Agreed on by those terms, on their day.
    pub fn agreed(self, terms: &AgreementTerms) -> Self {
        let today = terms.agreed_on.to_string();
        self.on(&today).having(|case, at| conclude(case, terms, at))
    }

    /// 3,000 yuan in two parts, agreed orally on 10 March 2026.
    pub fn agreed_orally(self) -> Self {
        self.agreed(&forms::terms(AgreementForm::Oral))
    }

    /// 3,000 yuan in two parts, agreed in writing on 10 March 2026, not signed yet.
    pub fn agreed_in_writing(self) -> Self {
        self.agreed(&forms::terms(AgreementForm::Written))
    }

    /// Signed by all and sealed on that day.
    pub fn signed_on(self, today: &str) -> Self {
        let marks = self.all_marks(today);
        self.on(today).having(|case, at| sign(case, &marks, at))
    }

    /// Everything promised is done on that day.
    pub fn performed_on(self, today: &str) -> Self {
        let mut matter = self.on(today);
        for item in matter.case().items {
            let form = forms::performance(&item, today);
            matter = matter.having(|case, at| record_performance(case, &form, at));
        }
        matter
    }

    /// Closed on that day.
    pub fn closed_on(self, today: &str) -> Self {
        let form = forms::closing(today);
        self.on(today)
            .having(|case, at| close(case, &form, &[], at))
    }

    /// A matter in that status by the shortest way.
    pub fn in_status(status: DisputeStatus) -> Self {
        let registered = Self::registered();
        match status {
            DisputeStatus::Registered => registered,
            DisputeStatus::Refused => registered.refused(),
            DisputeStatus::Accepted => registered.accepted(),
            DisputeStatus::Agreed => registered.accepted().agreed_orally(),
            DisputeStatus::Performed => registered
                .accepted()
                .agreed_orally()
                .performed_on("2026-03-12"),
            DisputeStatus::Terminated => registered.accepted().terminated(),
            DisputeStatus::Closed => registered.accepted().terminated().closed_on("2026-03-20"),
        }
    }

    /// The marks of every party, the mediator and the seal, all on one day.
    pub fn all_marks(&self, on: &str) -> Signatures {
        let on: NaiveDate = on.parse().unwrap();
        Signatures {
            party_signed_on: self.part_ids().into_iter().map(|id| (id, on)).collect(),
            mediator_signed_on: Some(on),
            sealed_on: Some(on),
        }
    }

    /// The parts of the parties, applicants first.
    pub fn part_ids(&self) -> Vec<DisputePartyId> {
        let case = self.case();
        case.parties.iter().map(|party| party.part.id).collect()
    }

    /// Decides without carrying out.
    pub fn tries<T>(
        &mut self,
        step: impl FnOnce(&Case, &mut At<'_>) -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let case = self.case();
        self.at(|at| step(&case, at))
    }

    /// Decides, and carries out what was decided.
    pub fn does(
        &mut self,
        step: impl FnOnce(&Case, &mut At<'_>) -> Result<Vec<Fact>, Refusal>,
    ) -> Result<(), Refusal> {
        let facts = self.tries(step)?;
        self.happened(facts);
        Ok(())
    }

    /// The matter after a step that must be possible.
    pub fn having(
        mut self,
        step: impl FnOnce(&Case, &mut At<'_>) -> Result<Vec<Fact>, Refusal>,
    ) -> Self {
        self.does(step).unwrap();
        self
    }

    /// Applies facts.
    pub fn happened(&mut self, facts: Vec<Fact>) {
        for fact in &facts {
            apply(&mut self.records, fact);
        }
        self.facts.extend(facts);
    }

    /// The same matter made again from its facts alone.
    pub fn replayed(&self) -> Case {
        let mut records = BTreeMap::new();
        for fact in &self.facts {
            let mut read = fact.clone();
            let text = serde_json::to_string(&fact.set).unwrap();
            read.set = serde_json::from_str(&text).unwrap();
            apply(&mut records, &read);
        }
        case_of(&records)
    }

    /// The case as it stands.
    pub fn case(&self) -> Case {
        case_of(&self.records)
    }

    /// The dispute as it stands.
    pub fn dispute(&self) -> Dispute {
        self.case().dispute
    }

    fn at<T>(&mut self, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
        let ids = &mut self.ids;
        let mut new_id = || {
            *ids += 1;
            Uuid::from_u128(*ids)
        };
        decision(&mut At {
            today: self.today,
            actor: MEDIATOR,
            new_id: &mut new_id,
            calendar: &WorkCalendar::with_tables([]),
            limits: &self.limits,
        })
    }
}

fn apply(records: &mut BTreeMap<(&'static str, Uuid), Fields>, fact: &Fact) {
    let fields = records.entry((fact.kind.name, fact.record)).or_default();
    for (field, value) in &fact.set {
        fields.insert(field.clone(), value.clone());
    }
}

/// Puts a case together as the store does.
fn case_of(records: &BTreeMap<(&'static str, Uuid), Fields>) -> Case {
    fn all<R: Record>(records: &BTreeMap<(&'static str, Uuid), Fields>) -> Vec<R> {
        let of_kind = records
            .iter()
            .filter(|((kind, _), _)| *kind == R::KIND.name);
        of_kind
            .map(|((_, id), fields)| R::from_fields(*id, PLATFORM, fields))
            .collect()
    }
    let dispute = all::<Dispute>(records).pop().unwrap();
    let known: Vec<Party> = all(records);
    let mut parties: Vec<CaseParty> = all::<DisputeParty>(records)
        .into_iter()
        .filter(|part| part.is_removed != Some(true))
        .map(|part| CaseParty {
            party: known
                .iter()
                .find(|party| Some(party.id) == part.party_id)
                .unwrap()
                .clone(),
            part,
        })
        .collect();
    parties.sort_by_key(|party| {
        (
            party.part.role != Some(PartyRole::Applicant),
            party.part.position,
            party.part.id,
        )
    });
    let mut agreements: Vec<Agreement> = all(records);
    agreements.sort_by_key(|agreement| Some(agreement.id) == dispute.agreement_id);
    let mut items: Vec<PerformanceItem> = all(records);
    items.retain(|item| item.agreement_id == dispute.agreement_id);
    items.sort_by_key(|item| item.position);
    let mut sessions: Vec<MediationSession> = all(records);
    sessions.sort_by_key(|session| session.starts_at);
    let mut performances: Vec<Performance> = all(records);
    performances.sort_by_key(|done| done.performed_on);
    let follow_ups: Vec<FollowUp> = all(records);
    Case {
        dispute,
        parties,
        sessions,
        agreements,
        items,
        performances,
        follow_ups,
        confirmations: all(records),
        inquiries: all(records),
        signatures: {
            let mut signatures: Vec<Signature> = all(records);
            signatures.retain(|one| one.is_withdrawn != Some(true));
            signatures
        },
    }
}

/// Forms filled so that they fit; a test changes the one field that it is about.
pub mod forms {
    use super::*;
    use crate::domain::dispute::DOCKET_SERIES_SUFFIX;
    use crate::domain::identifiers::Fen;
    use crate::domain::record::RetentionClass;
    use crate::domain::record::{
        FollowUpFinding, NoticeManner, PaymentManner, RefusalReason, Remedy, SessionResult,
        SuspensionReason, TerminationReason,
    };

    /// A person of that name.
    pub fn person(name: &str) -> Party {
        let mut party = Party::blank(Uuid::nil(), PLATFORM);
        party.kind = Some(PartyKind::Person);
        party.name = Some(name.to_owned());
        party
    }

    /// A party of that role and name.
    pub fn entry(role: PartyRole, name: &str) -> PartyEntry {
        PartyEntry {
            role,
            is_told_of_rights: false,
            party: person(name),
        }
    }

    /// The intake of a leaking pipe.
    pub fn registration() -> Registration {
        let mut dispute = Dispute::blank(DISPUTE.0, PLATFORM);
        dispute.docket_no = docket_no("马山景", DOCKET_SERIES_SUFFIX, 2026, 1).ok();
        dispute.dispute_type = Some("neighbour".to_owned());
        dispute.mediation_kind = Some(MediationKind::Peoples);
        dispute.source = Some(CaseSource::Applied);
        dispute.facts = Some("楼上水管漏水，泡坏楼下天花板和衣柜".to_owned());
        Registration {
            dispute,
            parties: vec![
                entry(PartyRole::Applicant, "张伟"),
                entry(PartyRole::Respondent, "李娜"),
            ],
            type_name: "邻里纠纷".to_owned(),
        }
    }

    /// Taken on that day by the mediator, rights told then.
    pub fn acceptance(on: &str) -> Acceptance {
        let on = on.parse().unwrap();
        Acceptance {
            accepted_on: on,
            mediator_ids: vec![MEDIATOR],
            rights_notice: Some(NoticeManner::Oral),
            rights_told_on: Some(on),
        }
    }

    /// Not taken, as the other side declines; the way to court was told.
    pub fn refusal_notice(on: &str) -> RefusalNotice {
        RefusalNotice {
            decided_on: on.parse().unwrap(),
            reason: RefusalReason::OtherSideDeclines,
            note: None,
            remedies_told: vec![Remedy::Lawsuit],
        }
    }

    /// Ended as the parties are too far apart; the way to court was told.
    pub fn termination(on: &str) -> Termination {
        Termination {
            decided_on: on.parse().unwrap(),
            reason: TerminationReason::NoAgreement,
            note: None,
            remedies_told: vec![Remedy::Lawsuit],
        }
    }

    /// Mediation rests while an expert works.
    pub fn suspension(on: &str) -> Suspension {
        Suspension {
            suspended_on: on.parse().unwrap(),
            reason: SuspensionReason::ExpertOpinion,
            note: None,
        }
    }

    /// Nine in the morning of a day in China.
    pub fn morning(day: &str) -> Instant {
        let day: NaiveDate = day.parse().unwrap();
        let nine = day.and_hms_opt(1, 0, 0).unwrap();
        Instant(nine.and_utc().timestamp_millis())
    }

    /// A session on the morning of a day with everybody present.
    pub fn session(matter: &Matter, on: &str) -> SessionRecord {
        SessionRecord {
            id: None,
            starts_at: morning(on),
            ends_at: None,
            place: "山景社区调解室".to_owned(),
            room_id: None,
            mediator_ids: Vec::new(),
            recorder_id: None,
            present_party_ids: matter.part_ids(),
            invitees: None,
            has_invitee_consent: false,
            is_open: false,
            minutes: Some("双方陈述了经过".to_owned()),
            result: SessionResult::Continued,
        }
    }

    /// 3,000 yuan in two parts, agreed on 10 March 2026.
    pub fn terms(form: AgreementForm) -> AgreementTerms {
        AgreementTerms {
            form,
            agreed_on: "2026-03-10".parse().unwrap(),
            facts: None,
            terms: "李娜赔偿张伟3000元，分两次付清".to_owned(),
            performance_manner: None,
            amount_fen: Some(Fen(300_000)),
            recorder_id: None,
            items: vec![
                item("首付", Some(100_000), "2026-03-20"),
                item("尾款", Some(200_000), "2026-04-20"),
            ],
        }
    }

    /// Something promised, in fen where it is money.
    pub fn item(what: &str, amount: Option<i64>, due_on: &str) -> ItemTerms {
        ItemTerms {
            description: what.to_owned(),
            debtor_id: None,
            amount_fen: amount.map(Fen),
            due_on: due_on.parse().unwrap(),
        }
    }

    /// The whole of a promised thing, done on that day.
    pub fn performance(item: &PerformanceItem, on: &str) -> PerformanceRecord {
        PerformanceRecord {
            item_id: item.id,
            performed_on: on.parse().unwrap(),
            amount_fen: item.amount_fen,
            manner: PaymentManner::Transfer,
            is_complete: true,
            proof: None,
        }
    }

    /// A visit that found everything done.
    pub fn visit(on: &str) -> Visit {
        Visit {
            visited_on: on.parse().unwrap(),
            visitor_id: None,
            finding: FollowUpFinding::Performed,
            satisfaction: None,
            content: "双方关系正常".to_owned(),
        }
    }

    /// Closed on that day with nothing to note.
    pub fn archiving() -> Archiving {
        Archiving {
            retention_class: RetentionClass::Long,
            shelf: None,
        }
    }

    pub fn closing(on: &str) -> Closing {
        Closing {
            closed_on: on.parse().unwrap(),
            note: None,
            prevented: None,
            prevented_people: None,
        }
    }
}
