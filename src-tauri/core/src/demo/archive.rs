//! 归档: the street puts the year's older dossiers into the archive, and keeps some of earlier years whose
//! time is over.

use super::DemoError;
use super::days::{at, shift};
use super::random::Rng;
use super::step::Surroundings;
use super::street::{Place, Street};
use crate::domain::dispute::{Archiving, At, archive, docket_no};
use crate::domain::id::{ActionId, DisputeId, PartyId, uuid_v7};
use crate::domain::record::{
    CaseSource, Dispute, DisputeParty, DisputeStatus, Fact, Instant, MediationKind, Outcome, Party,
    PartyKind, PartyRole, Record as _, RetentionClass,
};
use crate::store::Act;
use chrono::{Datelike as _, NaiveDate};

/// A street with fewer disputes keeps no archive.
pub(super) const LEAST_CASES: u32 = 100;
/// Days after closing in which a dossier is put in order before it goes to the archive.
const SETTLING: i64 = 90;
/// When the clerk finds the time for it: yesterday after lunch.
const AFTER_LUNCH: i64 = 13 * 60 + 40;
/// How many years ago the old dossiers were closed.
const AGE: i32 = 12;
/// One dossier on a shelf.
const SHELF: usize = 40;

/// What was in the old dossiers: type, applicant, respondent, facts, months before the year's end.
const OLD: &[(&str, &str, &str, &str, u32)] = &[
    (
        "neighbour",
        "邹启明",
        "龚素兰",
        "楼道堆放杂物影响通行，双方多次争吵",
        3,
    ),
    (
        "marriage_family",
        "滕秀英",
        "滕立新",
        "兄妹对老人轮流照顾的时间和费用有分歧",
        4,
    ),
    (
        "contract",
        "柏长顺",
        "阎永福",
        "铺面转让后设备清单与实际不符，要求退还部分转让费",
        6,
    ),
    (
        "damage",
        "樊丽华",
        "祁大海",
        "遛犬未拴绳致人摔伤，医疗费承担有争议",
        8,
    ),
    (
        "consumer",
        "鲍春梅",
        "喻国栋",
        "购买的旧电视当月损坏，商家拒绝保修",
        9,
    ),
    (
        "neighbour",
        "裴建军",
        "苗桂芝",
        "空调外机噪音影响休息，要求移位",
        11,
    ),
];

/// Lets the street keep its archive.
pub(super) fn write(
    act: &mut Act<'_>,
    street: &Street,
    today: NaiveDate,
    surroundings: &Surroundings,
    ids: &mut Rng,
) -> Result<(), DemoError> {
    let now = at(shift(today, -1), AFTER_LUNCH);
    let clerk = street.clerks[0].id;
    act.turn(clerk, now, ActionId(uuid_v7(now, ids.bytes())));
    let before = shift(today, -SETTLING);
    let mut over: Vec<Dispute> = act.reader().all()?;
    over.retain(|one| {
        let is_over = matches!(
            one.status,
            Some(DisputeStatus::Closed | DisputeStatus::Refused)
        );
        is_over && ended_on(one).is_some_and(|day| day <= before)
    });
    for (number, dispute) in over.iter().enumerate() {
        let form = Archiving {
            retention_class: class_of(dispute),
            shelf: Some(format!(
                "档案室{}号柜{}层",
                number / SHELF / 4 + 1,
                number / SHELF % 4 + 1
            )),
        };
        let mut new_id = || uuid_v7(now, ids.bytes());
        let facts = archive(
            dispute,
            Vec::new(),
            &form,
            Instant(now.timestamp_millis()),
            &At {
                today: act.today(),
                actor: clerk,
                new_id: &mut new_id,
                calendar: &surroundings.calendar,
                limits: &surroundings.limits,
            },
        )?;
        for fact in facts {
            act.record(fact)?;
        }
    }
    if let Some(place) = street.places.first() {
        for (number, row) in (1..).zip(OLD) {
            old_dossier(act, place, today, number, row, ids)?;
        }
    }
    Ok(())
}

fn ended_on(dispute: &Dispute) -> Option<NaiveDate> {
    dispute.closed_on.or(dispute.decided_on)
}

/// Difficult ones are kept for ever, refused ones for a short time.
fn class_of(dispute: &Dispute) -> RetentionClass {
    if dispute.is_difficult == Some(true) {
        RetentionClass::Permanent
    } else if dispute.status == Some(DisputeStatus::Refused) {
        RetentionClass::Short
    } else {
        RetentionClass::Long
    }
}

/// A dossier of an earlier year that was taken over from paper.
fn old_dossier(
    act: &mut Act<'_>,
    place: &Place,
    today: NaiveDate,
    number: u32,
    (dispute_type, applicant, respondent, facts, months): &(&str, &str, &str, &str, u32),
    ids: &mut Rng,
) -> Result<(), DemoError> {
    let year = today.year() - AGE;
    let day = |month: u32, day: u32| NaiveDate::from_ymd_opt(year, month, day);
    let closed_on = day(12_u32.saturating_sub(*months).max(1), 18);
    let mut id = || uuid_v7(act.now(), ids.bytes());
    let dispute_id = DisputeId(id());
    let mut records = Vec::new();
    for (role, name) in [
        (PartyRole::Applicant, *applicant),
        (PartyRole::Respondent, *respondent),
    ] {
        let mut party = Party::blank(id(), place.scope);
        party.kind = Some(PartyKind::Person);
        party.name = Some(name.to_owned());
        let mut part = DisputeParty::blank(id(), place.scope);
        part.dispute_id = Some(dispute_id);
        part.party_id = Some(PartyId(party.record_id()));
        part.role = Some(role);
        part.position = Some(1);
        records.push(Fact::new("party.added", &party));
        records.push(Fact::new("dispute_party.added", &part));
    }
    let mut dispute = Dispute::blank(dispute_id.into(), place.scope);
    let series = crate::domain::dispute::DOCKET_SERIES_SUFFIX;
    let written = u32::try_from(year).unwrap_or_default();
    dispute.docket_no = Some(docket_no(&place.short_name, series, written, number)?);
    dispute.docket_year = Some(written);
    dispute.docket_number = Some(number);
    dispute.title = Some(format!("{applicant}与{respondent}纠纷（历年旧卷）"));
    dispute.status = Some(DisputeStatus::Closed);
    dispute.dispute_type = Some((*dispute_type).to_owned());
    dispute.dispute_type_version = Some(1);
    dispute.source = Some(CaseSource::Applied);
    dispute.mediation_kind = Some(MediationKind::Peoples);
    dispute.facts = Some((*facts).to_owned());
    dispute.registered_on = closed_on.map(|day| shift(day, -20));
    dispute.registered_by = Some(place.clerk);
    dispute.mediator_ids = Some(place.mediators.iter().copied().take(1).collect());
    dispute.accepted_on = closed_on.map(|day| shift(day, -19));
    dispute.outcome = Some(Outcome::Settled);
    dispute.closed_on = closed_on;
    dispute.retention_class = Some(RetentionClass::Short);
    let archived_on = day(12, 28).unwrap_or(today);
    dispute.archived_at = Some(Instant(at(archived_on, AFTER_LUNCH).timestamp_millis()));
    dispute.archived_by = Some(place.clerk);
    dispute.shelf = Some("档案室旧卷柜".to_owned());
    records.push(Fact::new("dispute.registered", &dispute));
    for fact in records {
        act.record(fact)?;
    }
    Ok(())
}
