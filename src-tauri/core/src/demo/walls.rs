//! Checks of conflicts, recusals and lawyers let in: a few of each, on disputes under way.

use super::days::{at, shift};
use super::error::DemoError;
use super::plan::{Deed, Event};
use super::random::Rng;
use super::step::{Step, Surroundings};
use super::street::Street;
use crate::domain::conflict::{Consent, check};
use crate::domain::dispute::{
    self as life, AccessGrant, RecusalDecision, RecusalRequest, Resemblance,
};
use crate::domain::id::{DisputeId, PersonId, uuid_v7};
use crate::domain::record::{
    ConflictCapacity, ConflictCheck, ConflictFinding, ConflictReason, ConflictWeight, Fact,
    FamilyRelation, FamilyTie, Record as _, Recusal, RecusalAsker, RecusalReason, SubjectKind,
};
use crate::domain::scope::Scope;
use crate::store::table::{case, conflict};
use crate::store::{Act, china_day};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// At most so many disputes are checked, and so many lawyers let in.
const CHECKED: usize = 24;
const LET_IN: usize = 6;
/// Every so many consultations one is written down by the head, and one by the mediator.
const WRITTEN_FOR: usize = 12;

/// A step at the walls of a dispute.
#[derive(Clone)]
pub(super) enum Wall {
    /// A check of its mediators, with the consent where something is found.
    Check {
        person: PersonId,
        consent: Option<&'static str>,
    },
    /// A party asks for another mediator.
    Ask {
        reason: RecusalReason,
        note: &'static str,
    },
    /// The head decides: whoever takes it over, or nobody and why.
    Decide {
        new: Option<PersonId>,
        note: &'static str,
    },
    /// A lawyer may look until a day.
    LetIn {
        lawyer: PersonId,
        purpose: &'static str,
        until: NaiveDate,
    },
}

/// A dispute that is being mediated at the end of the year.
struct UnderWay {
    id: DisputeId,
    mediators: Vec<PersonId>,
    accepted_at: DateTime<Utc>,
    last_at: DateTime<Utc>,
}

/// Adds what happens at the walls, and lets the head and the mediator write down some talks.
pub(super) fn add(events: &mut Vec<Event>, street: &Street, today: NaiveDate, mut rng: Rng) {
    let talks = events
        .iter_mut()
        .filter(|event| matches!(event.deed, Deed::Consult(_)));
    for (index, event) in talks.enumerate() {
        match index % WRITTEN_FOR {
            2 => event.by = street.head.id,
            5 => event.by = street.mediator.id,
            _ => {}
        }
    }
    let mut added = kin(street, today, &mut rng);
    let under_way = under_way(events);
    for (index, one) in under_way.iter().rev().take(CHECKED).enumerate() {
        for person in &one.mediators {
            let consent = (index == 3).then_some("同名不同人，已核对身份证件，双方同意由其调解。");
            added.push(Event {
                at: one.accepted_at,
                by: *person,
                deed: Deed::Wall(
                    one.id,
                    Wall::Check {
                        person: *person,
                        consent,
                    },
                ),
            });
        }
    }
    for (index, one) in under_way.iter().rev().take(LET_IN).enumerate() {
        let lawyer = street.lawyers[index % street.lawyers.len().min(2)].id;
        let day = china_day(one.last_at);
        let until = if index < 4 {
            shift(today, 14)
        } else {
            shift(day, 5)
        };
        let purpose = [
            "为双方解释有关法律规定",
            "协助起草调解协议",
            "为申请人提供法律意见",
        ][index % 3];
        added.push(Event {
            at: one.last_at + TimeDelta::minutes(35),
            by: one.mediators[0],
            deed: Deed::Wall(
                one.id,
                Wall::LetIn {
                    lawyer,
                    purpose,
                    until,
                },
            ),
        });
    }
    added.extend(recusals(street, &under_way, &mut rng));
    let midnight = at(today, 0);
    added.retain(|event| event.at < midnight);
    events.extend(added);
}

fn recusals(street: &Street, under_way: &[UnderWay], rng: &mut Rng) -> Vec<Event> {
    let asked: [(RecusalReason, &str, Option<&str>); 3] = [
        (
            RecusalReason::NearRelative,
            "调解员与一方当事人是亲戚。",
            None,
        ),
        (
            RecusalReason::OtherRelation,
            "调解员与对方相识多年，来往较多。",
            Some("仅为一般相识，不影响公正调解。"),
        ),
        (
            RecusalReason::OwnInterest,
            "调解员的家人在对方单位工作。",
            None,
        ),
    ];
    let mut events = Vec::new();
    let chosen = under_way
        .iter()
        .rev()
        .skip(LET_IN)
        .filter(|one| one.mediators.len() == 1);
    for (index, (one, (reason, note, refusal))) in chosen.zip(asked).enumerate() {
        let mediator = one.mediators[0];
        let asked_at = one.last_at + TimeDelta::minutes(rng.range(12, 30));
        events.push(Event {
            at: asked_at,
            by: mediator,
            deed: Deed::Wall(one.id, Wall::Ask { reason, note }),
        });
        // The last one waits for the head.
        if index == 2 {
            continue;
        }
        let other = street
            .places
            .iter()
            .flat_map(|place| &place.mediators)
            .find(|person| **person != mediator)
            .copied();
        events.push(Event {
            at: asked_at + TimeDelta::minutes(rng.range(40, 90)),
            by: street.head.id,
            deed: Deed::Wall(
                one.id,
                match refusal {
                    Some(note) => Wall::Decide { new: None, note },
                    None => Wall::Decide {
                        new: other,
                        note: "情况属实，更换调解员。",
                    },
                },
            ),
        });
    }
    events
}

/// Disputes that are being mediated at the end, by the day of acceptance.
fn under_way(events: &[Event]) -> Vec<UnderWay> {
    let mut found: BTreeMap<DisputeId, UnderWay> = BTreeMap::new();
    let mut over = Vec::new();
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| event.at);
    for event in sorted {
        let Deed::Dispute(id, step) = &event.deed else {
            continue;
        };
        if let Step::Accept { mediators, .. } = step {
            found.insert(
                *id,
                UnderWay {
                    id: *id,
                    mediators: mediators.clone(),
                    accepted_at: event.at,
                    last_at: event.at,
                },
            );
        }
        if let (Step::ChangeMediators { mediators, .. }, Some(one)) = (step, found.get_mut(id)) {
            one.mediators.clone_from(mediators);
        }
        if let Some(one) = found.get_mut(id) {
            one.last_at = event.at;
        }
        if matches!(
            step,
            Step::Conclude { .. } | Step::Terminate { .. } | Step::Close { .. }
        ) {
            over.push(*id);
        }
    }
    let mut under_way: Vec<_> = found
        .into_values()
        .filter(|one| !over.contains(&one.id) && !one.mediators.is_empty())
        .collect();
    under_way.sort_by_key(|one| one.accepted_at);
    under_way
}

/// What two members of staff declared of their kin.
fn kin(street: &Street, today: NaiveDate, rng: &mut Rng) -> Vec<Event> {
    let declared = [
        (street.head.id, "高连生", FamilyRelation::Spouse),
        (street.mediator.id, "许文静", FamilyRelation::Child),
    ];
    let began = at(shift(today, -300), 560);
    declared
        .into_iter()
        .map(|(person, name, relation)| {
            let mut tie = FamilyTie::blank(uuid_v7(began, rng.bytes()), Scope::Street);
            tie.person_id = Some(person);
            tie.name = Some(name.to_owned());
            tie.relation = Some(relation);
            Event {
                at: began,
                by: person,
                deed: Deed::Note(Box::new(Fact::new("family_tie.declared", &tie))),
            }
        })
        .collect()
}

/// Lets the domain decide a step at the walls and records what it answers.
pub(super) fn take(
    act: &mut Act<'_>,
    dispute: DisputeId,
    wall: &Wall,
    surroundings: &Surroundings,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<(), DemoError> {
    let case = case::case(act.reader(), dispute)?.ok_or(DemoError::Lost)?;
    let mut at = surroundings.at(act, new_id);
    let facts = match wall {
        Wall::Check { person, consent } => {
            let mut blank = ConflictCheck::blank((at.new_id)(), case.dispute.scope);
            blank.subject_kind = Some(SubjectKind::Dispute);
            blank.subject_id = Some(dispute.0);
            blank.person_id = Some(*person);
            blank.capacity = Some(ConflictCapacity::Mediator);
            let consent = consent.map(|reason| Consent {
                field: "consent_reason",
                reason,
            });
            let found = consent.iter().map(|_| same_name()).collect();
            let before = conflict::checks_of(act.reader(), dispute.0)?;
            let kept = check(blank, found, consent.as_ref(), before.last(), &at);
            kept.map_err(|_| DemoError::Lost)?.0.into_iter().collect()
        }
        Wall::Ask { reason, note } => {
            let asked = RecusalRequest {
                mediator_id: case
                    .dispute
                    .mediator_ids
                    .as_ref()
                    .and_then(|ids| ids.first().copied())
                    .ok_or(DemoError::Lost)?,
                asked_by: RecusalAsker::Party,
                asking_party_id: case.parties.first().map(|one| one.part.id),
                asked_on: at.today,
                reason: *reason,
                note: Some((*note).to_owned()),
            };
            life::ask_recusal(&case, &asked, &[], &mut at)?
        }
        Wall::Decide { new, note } => {
            let mut known = act
                .reader()
                .list_by::<Recusal>("dispute_id", dispute.as_bytes())?;
            let decision = RecusalDecision {
                is_granted: new.is_some(),
                decided_on: at.today,
                note: Some((*note).to_owned()),
                new_mediator_ids: new.iter().copied().collect(),
            };
            let recusal = known.pop().ok_or(DemoError::Lost)?;
            life::decide_recusal(&case, &recusal, &decision, &at)?
        }
        Wall::LetIn {
            lawyer,
            purpose,
            until,
        } => {
            let grant = AccessGrant {
                lawyer_id: *lawyer,
                purpose: (*purpose).to_owned(),
                starts_on: at.today,
                ends_on: *until,
            };
            life::grant_access(&case, &grant, &[], &mut at)?
        }
    };
    for fact in facts {
        act.record(fact)?;
    }
    Ok(())
}

/// A party bears the name of declared kin.
fn same_name() -> ConflictFinding {
    ConflictFinding {
        weight: ConflictWeight::Conflict,
        reason: ConflictReason::FamilyTie,
        likeness: vec![Resemblance::SameName],
        subject_kind: None,
        subject_id: None,
    }
}
