//! 同一当事人: two people whom the mediator's platform and another one have before them at once, one
//! request for contact that was answered, and one that waits.

use super::DemoError;
use super::days::{at, shift};
use super::random::Rng;
use super::step::Surroundings;
use super::street::Street;
use crate::domain::dispute::{At, Correction, PartyEntry, correct};
use crate::domain::id::{ActionId, DisputeId, PersonId, PlatformId, uuid_v7};
use crate::domain::record::{
    ContactRequest, Dispute, Fact, Instant, Party, PartyRole, Record as _,
};
use crate::domain::same_party::{ContactForm, answer_contact, ask_contact, numbers_of, silence_of};
use crate::store::Act;
use crate::store::table::case::case;
use crate::store::table::same_party::{OpenMatter, open_matters};
use chrono::{DateTime, NaiveDate, Utc};

const ASKED: &str = "我们也在办理这位当事人的纠纷，想和你们商量能否一并调处，请与我们联系。";
const WISHED: &str = "同一当事人在我平台也有一件纠纷正在调解，请方便时联系，避免两边约在同一时间。";
const ANSWERED: &str = "周四上午我在平台，可以先通个电话，再定是否一起约当事人。";

/// A dispute of the mediator's platform, another platform's, and who takes part in both from now on.
struct Pair {
    own: Dispute,
    other: Dispute,
    person: Party,
}

/// Lets the two platforms meet the same people.
pub(super) fn write(
    act: &mut Act<'_>,
    street: &Street,
    today: NaiveDate,
    surroundings: &Surroundings,
    ids: &mut Rng,
) -> Result<(), DemoError> {
    let Some(home) = street
        .places
        .iter()
        .find(|place| place.mediators.contains(&street.mediator.id))
        .and_then(|place| place.scope.platform())
    else {
        return Ok(());
    };
    let mut step = Step {
        act,
        surroundings,
        ids,
    };
    let since = shift(today, -2);
    for (number, pair) in (0..).zip(step.pairs(home, since)?) {
        let Pair { own, other, person } = pair;
        let own_mediator = mediator(&own);
        step.turn(own_mediator, at(since, 540 + number * 20));
        step.add(own.id, person)?;
        if number == 0 {
            step.turn(mediator(&other), at(shift(today, -1), 570));
            step.ask(&other, home, ASKED)?;
        } else {
            step.turn(own_mediator, at(since, 620));
            let asked = step.ask(&own, platform(&other), WISHED)?;
            step.turn(mediator(&other), at(shift(today, -1), 860));
            step.answer(&asked)?;
        }
    }
    Ok(())
}

fn platform(dispute: &Dispute) -> PlatformId {
    dispute
        .scope
        .platform()
        .expect("a dispute lives in a platform's scope")
}

fn mediator(dispute: &Dispute) -> PersonId {
    let mediators = dispute.mediator_ids.iter().flatten().copied();
    let mut all = mediators.chain(dispute.registered_by);
    all.next().expect("somebody registered it")
}

struct Step<'a, 'w> {
    act: &'a mut Act<'w>,
    surroundings: &'a Surroundings,
    ids: &'a mut Rng,
}

impl Step<'_, '_> {
    fn turn(&mut self, by: PersonId, now: DateTime<Utc>) {
        let action = ActionId(uuid_v7(now, self.ids.bytes()));
        self.act.turn(by, now, action);
    }

    /// At most two pairs of open matters of one type, of other platforms each.
    fn pairs(&self, home: PlatformId, since: NaiveDate) -> Result<Vec<Pair>, DemoError> {
        let reader = self.act.reader();
        let today = self.act.today();
        let mut matters = open_matters(reader)?;
        matters.retain(|one| {
            silence_of((one.status, one.is_confidential), &one.parties, today).is_none()
        });
        let (own, others): (Vec<OpenMatter>, Vec<OpenMatter>) =
            matters.into_iter().partition(|one| one.platform_id == home);
        let mut found: Vec<Pair> = Vec::new();
        for one in own {
            let Some(mine) = reader.get::<Dispute>(one.dispute_id)? else {
                continue;
            };
            for other in &others {
                let is_new = |pair: &Pair| platform(&pair.other) != other.platform_id;
                let Some(theirs) = reader.get::<Dispute>(other.dispute_id)? else {
                    continue;
                };
                let is_old = |dispute: &Dispute| dispute.registered_on < Some(since);
                let fits =
                    theirs.dispute_type == mine.dispute_type && is_old(&mine) && is_old(&theirs);
                let respondent = case(reader, theirs.id)?.and_then(|case| {
                    let mut people = case.in_role(PartyRole::Respondent);
                    let known = people.find(|one| !numbers_of(&one.party).is_empty());
                    known.map(|one| one.party.clone())
                });
                if let Some(person) = respondent
                    && fits
                    && found.iter().all(is_new)
                {
                    found.push(Pair {
                        own: mine,
                        other: theirs,
                        person,
                    });
                    break;
                }
            }
            if found.len() == 2 {
                break;
            }
        }
        Ok(found)
    }

    fn decide<T>(&mut self, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
        let now = self.act.now();
        let mut new_id = || uuid_v7(now, self.ids.bytes());
        decision(&mut At {
            today: self.act.today(),
            actor: self.act.actor(),
            new_id: &mut new_id,
            calendar: &self.surroundings.calendar,
            limits: &self.surroundings.limits,
        })
    }

    fn record(&mut self, facts: Vec<Fact>) -> Result<(), DemoError> {
        for fact in facts {
            self.act.record(fact)?;
        }
        Ok(())
    }

    /// The person takes part on the respondent's side.
    fn add(&mut self, own: DisputeId, person: Party) -> Result<(), DemoError> {
        let Some(case) = case(self.act.reader(), own)? else {
            return Ok(());
        };
        let entry = PartyEntry {
            role: PartyRole::Respondent,
            is_told_of_rights: true,
            party: person,
        };
        let facts = self.decide(|at| correct(&case, &Correction::AddParty(&entry), at))?;
        self.record(facts)
    }

    fn ask(
        &mut self,
        dispute: &Dispute,
        to: PlatformId,
        message: &str,
    ) -> Result<ContactRequest, DemoError> {
        let number = crate::domain::record::PartyNumber::Document;
        let form = ContactForm {
            to_platform_id: to,
            number,
            mark: None,
            message: message.to_owned(),
        };
        let now = Instant(self.act.now().timestamp_millis());
        let facts = self.decide(|at| ask_contact(dispute, &form, false, now, at))?;
        let copy = &facts[1];
        let copy = ContactRequest::from_fields(copy.record, copy.scope, &copy.set);
        self.record(facts)?;
        Ok(copy)
    }

    fn answer(&mut self, asked: &ContactRequest) -> Result<(), DemoError> {
        let now = Instant(self.act.now().timestamp_millis());
        let facts = self.decide(|at| answer_contact(asked, ANSWERED, now, at))?;
        self.record(facts)
    }
}
