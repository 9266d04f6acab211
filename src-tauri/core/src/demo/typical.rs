//! 典型案例: the street tells some of its closed disputes without anybody in them. Each step is decided
//! by the domain on the case as it stands, after the year has passed.

use super::DemoError;
use super::days::{at, shift};
use super::random::Rng;
use super::step::Surroundings;
use super::street::Street;
use crate::domain::dispute::{At, Case, built_in_types};
use crate::domain::id::{ActionId, PersonId, TypicalCaseId, uuid_v7};
use crate::domain::record::{Dispute, DisputeStatus, Fact, MediationKind, Outcome, TypicalCase};
use crate::domain::typical_case::{
    CaseText, TypicalCaseRefusal, anonymise_sections, approve, compose, draft, known_of, leftovers,
    reject, revise, submit,
};
use crate::store::Act;
use crate::store::table::case;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One typical case for so many disputes, and at most so many in all.
const ONE_OF: u32 = 8;
const MOST: usize = 24;
/// When people find the time for it: yesterday afternoon.
const AFTERNOON: i64 = 17 * 60;

/// What a type of dispute teaches.
const TEACHES: &[(&str, &str)] = &[
    (
        "neighbour",
        "相邻关系贵在互谅互让。先到现场查明原因，再谈责任和分担，双方都容易接受。",
    ),
    (
        "marriage_family",
        "家事纠纷先平复情绪，再谈权利义务；约定写明时间、方式和标准，才便于履行。",
    ),
    (
        "contract",
        "书面凭证是化解合同纠纷的基础。分期履行的协议要逐期写明日期和金额，并安排回访。",
    ),
    (
        "migrant_pay",
        "欠薪纠纷要先固定工时和工资标准的证据，同时告知劳动监察和仲裁途径，督促当场支付。",
    ),
    (
        "labour",
        "劳动争议要讲清法律规定和仲裁时效，以事实和账目为依据，促成双方一次结清。",
    ),
    (
        "damage",
        "人身财产损害先明确过错和损失，凭票据核算，赔偿一次了结，避免反复。",
    ),
    (
        "consumer",
        "消费纠纷以凭证和约定为准，商家主动承担责任，往往比对抗更能维护信誉。",
    ),
    (
        "property_management",
        "物业纠纷要把服务标准和收费依据摆到桌面上，整改与缴费同步进行。",
    ),
];
const TEACHES_OTHERS: &str = "调解要查明事实、分清责任，把协议写具体、可履行，并及时回访。";

/// How a typical case ends.
#[derive(Clone, Copy)]
enum Fate {
    Draft,
    Submitted,
    Approved,
    Rejected,
}

/// Lets the street make its typical cases.
pub(super) fn write(
    act: &mut Act<'_>,
    street: &Street,
    today: NaiveDate,
    surroundings: &Surroundings,
    ids: &mut Rng,
) -> Result<(), DemoError> {
    let chosen = chosen(act)?;
    let count = chosen.len();
    for (number, dispute) in (0_i64..).zip(chosen) {
        let fate = match number % 8 {
            3 => Fate::Rejected,
            5 => Fate::Submitted,
            7 => Fate::Draft,
            _ => Fate::Approved,
        };
        // A street with a handful shows each end all the same.
        let fate = match (count, number) {
            (3..8, 1) => Fate::Rejected,
            (3..8, 2) => Fate::Draft,
            _ => fate,
        };
        let minutes = AFTERNOON + number * 9;
        let mut author = Hand {
            act,
            surroundings,
            ids,
            day: shift(today, -1),
            minutes,
        };
        author.make(dispute, fate, street.mediator.id, street.head.id)?;
    }
    Ok(())
}

/// Closed disputes worth telling: settled ones of people's mediation, of as many types as there are.
fn chosen(act: &Act<'_>) -> Result<Vec<Dispute>, DemoError> {
    let mut closed: Vec<Dispute> = act
        .reader()
        .list_by("status", DisputeStatus::Closed.as_str())?;
    let all = u32::try_from(act.reader().all::<Dispute>()?.len()).unwrap_or(u32::MAX);
    closed.retain(|one| {
        one.outcome == Some(Outcome::Settled)
            && one.is_confidential != Some(true)
            && one.mediation_kind == Some(MediationKind::Peoples)
    });
    let mut rounds: BTreeMap<String, usize> = BTreeMap::new();
    let mut ordered: Vec<(usize, Dispute)> = closed
        .into_iter()
        .map(|one| {
            let round = rounds
                .entry(one.dispute_type.clone().unwrap_or_default())
                .or_default();
            *round += 1;
            (*round, one)
        })
        .collect();
    ordered.sort_by_key(|(round, _)| *round);
    let most = usize::try_from(all / ONE_OF).unwrap_or(MOST).min(MOST);
    Ok(ordered.into_iter().take(most).map(|(_, one)| one).collect())
}

/// Whoever writes, and when.
struct Hand<'a, 'c> {
    act: &'a mut Act<'c>,
    surroundings: &'a Surroundings,
    ids: &'a mut Rng,
    day: NaiveDate,
    minutes: i64,
}

impl Hand<'_, '_> {
    fn make(
        &mut self,
        dispute: Dispute,
        fate: Fate,
        author: PersonId,
        other: PersonId,
    ) -> Result<(), DemoError> {
        let case = case::case(self.act.reader(), dispute.id)?.ok_or(DemoError::Lost)?;
        let known = known_of(&case, Vec::new());
        let code = dispute.dispute_type.unwrap_or_default();
        let Some(id) = self.begin(&case, &known, &code, author)? else {
            return Ok(());
        };
        let teaches = TEACHES.iter().find(|(of, _)| *of == code);
        let teaches = teaches.map_or(TEACHES_OTHERS, |(_, teaches)| *teaches);
        self.step(id, author, |record, at| {
            let mut sections = CaseText::of(record).into_sections();
            sections[4] = teaches.to_owned();
            revise(record, &CaseText::new(sections), at)
        })?;
        if matches!(fate, Fate::Draft) {
            return Ok(());
        }
        self.step(id, author, |record, at| submit(record, &known, at))?;
        match fate {
            Fate::Draft | Fate::Submitted => Ok(()),
            Fate::Rejected => self.step(id, other, |record, at| {
                reject(
                    record,
                    "案情写得太细，建议删去与处理无关的情节，再提交。",
                    at,
                )
            }),
            Fate::Approved => self.step(id, other, |record, at| {
                let words: BTreeSet<String> = leftovers(&CaseText::of(record), &known)
                    .into_iter()
                    .map(|left| left.words)
                    .collect();
                approve(record, &known, &words, at)
            }),
        }
    }

    /// The draft; none where a child takes part.
    fn begin(
        &mut self,
        case: &Case,
        known: &crate::domain::anonymise::Known,
        code: &str,
        author: PersonId,
    ) -> Result<Option<TypicalCaseId>, DemoError> {
        let types = built_in_types();
        let name = types.iter().find(|one| one.code == code);
        let composed = compose(case, name.map_or("纠纷", |one| one.name.as_str()), self.day);
        let text = CaseText::from(&anonymise_sections(&composed, known));
        let answer = self.decide(author, |at| draft(case, &[], &text, at));
        match answer {
            Ok((record, facts)) => {
                self.record(facts)?;
                Ok(Some(record.id))
            }
            Err(TypicalCaseRefusal::Unfit(_)) => Ok(None),
            Err(_) => Err(DemoError::Lost),
        }
    }

    fn step(
        &mut self,
        id: TypicalCaseId,
        by: PersonId,
        decision: impl FnOnce(&TypicalCase, &At<'_>) -> Result<Vec<Fact>, TypicalCaseRefusal>,
    ) -> Result<(), DemoError> {
        let record: TypicalCase = self.act.reader().get(id)?.ok_or(DemoError::Lost)?;
        let facts = self
            .decide(by, |at| decision(&record, at))
            .map_err(|_| DemoError::Lost)?;
        self.record(facts)
    }

    /// Lets the domain decide, two minutes after the step before.
    fn decide<T>(&mut self, by: PersonId, decision: impl FnOnce(&mut At<'_>) -> T) -> T {
        self.minutes += 2;
        let now = at(self.day, self.minutes);
        self.act
            .turn(by, now, ActionId(uuid_v7(now, self.ids.bytes())));
        let mut new_id = || -> Uuid { uuid_v7(now, self.ids.bytes()) };
        decision(&mut At {
            today: self.day,
            actor: by,
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
}
