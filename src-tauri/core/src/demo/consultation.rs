//! 法律咨询: what people ask lawyers, what these answer, and on which law.

use super::advice::{ADVICE, Advice};
use super::citizen::Registry;
use super::days::Hand;
use super::random::Rng;
use super::street::Street;
use super::text::Words;
use crate::domain::calendar::WorkCalendar;
use crate::domain::id::{PersonId, uuid_v7};
use crate::domain::identifiers::{Fen, Sex};
use crate::domain::record::{
    AgeBand, Consultation, ConsultationManner, InquirerGroup, Instant, PlatformKind, Record,
    Satisfaction,
};
use chrono::{DateTime, NaiveDate, Utc};

/// A consultation before its number is given.
pub(super) struct Consulted {
    pub(super) at: DateTime<Utc>,
    pub(super) by: PersonId,
    pub(super) short_name: String,
    pub(super) consultation: Consultation,
}

/// Makes up what was asked on a day; `topic` chooses among the advice where one is given.
pub(super) fn consult(
    street: &Street,
    place: usize,
    day: NaiveDate,
    topic: Option<&str>,
    calendar: &WorkCalendar,
    registry: &mut Registry,
    rng: &mut Rng,
) -> Consulted {
    let place = &street.places[place];
    let lawyer = rng.choose(&street.lawyers);
    let fitting: Vec<&Advice> = ADVICE
        .iter()
        .filter(|advice| topic.is_none_or(|topic| advice.topic == topic))
        .collect();
    let advice = match fitting.is_empty() {
        true => rng.choose(ADVICE),
        false => rng.pick(&fitting),
    };
    let mut hand = Hand::new(calendar, day, rng);
    hand.not_after(960, rng);
    let starts_at = Instant(hand.quarter().timestamp_millis());
    hand.later(20, 55, rng);
    let ends_at = Instant(hand.quarter().timestamp_millis().max(starts_at.0));
    hand.later(15, 90, rng);
    let mut consultation = Consultation::blank(uuid_v7(hand.now(), rng.bytes()), place.scope);
    consultation.starts_at = Some(starts_at);
    consultation.ends_at = Some(ends_at);
    consultation.consultation_point = Some(match place.kind {
        PlatformKind::VillageTalkPoint => format!("{}村民评理说事点", place.community),
        PlatformKind::OneStopPlatform
        | PlatformKind::CareHome
        | PlatformKind::MediationRoom
        | PlatformKind::StreetOffice => format!("{}法律咨询点", place.community),
    });
    consultation.lawyer_id = Some(lawyer.id);
    consultation.manner = Some(rng.weighed(&[
        (52, ConsultationManner::Visit),
        (22, ConsultationManner::Telephone),
        (12, ConsultationManner::Online),
        (9, ConsultationManner::Appointment),
        (5, ConsultationManner::HomeVisit),
    ]));
    fill_inquirer(&mut consultation, advice, registry, rng);
    let mut words = Words::default();
    words.set("place", place.community.as_str());
    consultation.topic = Some(advice.topic.to_owned());
    consultation.people_count = Some(rng.weighed(&[(8, 1), (4, 2), (1, 3), (1, 6)]));
    if advice.yuan.1 > 0 {
        let yuan = rng.range(advice.yuan.0, advice.yuan.1) / 100 * 100;
        words.set("amount", format!("{yuan}元"));
        consultation.amount_fen = Fen::from_yuan(yuan);
    }
    consultation.content = Some(words.fill(advice.content, rng));
    consultation.advice = Some(words.fill(advice.answer, rng));
    consultation.legal_basis = Some(advice.legal_basis.to_owned());
    consultation.suggested_ways = Some(advice.ways.to_vec());
    consultation.satisfaction = rng.weighed(&[
        (46, Some(Satisfaction::VerySatisfied)),
        (34, Some(Satisfaction::Satisfied)),
        (8, Some(Satisfaction::FairlySatisfied)),
        (2, Some(Satisfaction::Dissatisfied)),
        (10, None),
    ]);
    if rng.chance(15) {
        consultation.remark = Some(
            (rng.pick(&[
                "已发放法律援助指引单",
                "约定携带材料再次来访",
                "同步告知社区网格员跟进",
                "咨询人情绪激动，已安抚",
                "咨询人年事已高，由家属陪同",
                "已添加居民法律服务微信群",
            ]))
            .to_owned(),
        );
    }
    Consulted {
        at: hand.now(),
        by: lawyer.id,
        short_name: place.short_name.clone(),
        consultation,
    }
}

fn fill_inquirer(
    consultation: &mut Consultation,
    advice: &Advice,
    registry: &mut Registry,
    rng: &mut Rng,
) {
    let sex = if advice.group == InquirerGroup::Woman || rng.chance(55) {
        Sex::Female
    } else {
        Sex::Male
    };
    let is_anonymous = rng.chance(14);
    consultation.is_anonymous = Some(is_anonymous);
    consultation.inquirer_group = Some(advice.group);
    consultation.inquirer_age_band = Some(match advice.group {
        InquirerGroup::Elderly => AgeBand::From60,
        InquirerGroup::Minor => AgeBand::Under18,
        InquirerGroup::MigrantWorker
        | InquirerGroup::Woman
        | InquirerGroup::Disabled
        | InquirerGroup::MilitaryFamily
        | InquirerGroup::Enterprise
        | InquirerGroup::Other => rng.weighed(&[
            (3, AgeBand::From18),
            (5, AgeBand::From36),
            (2, AgeBand::From60),
        ]),
    });
    if is_anonymous {
        return;
    }
    consultation.inquirer_sex = Some(sex);
    consultation.inquirer_name = Some(registry.staff_name(sex, rng));
    if rng.chance(75) {
        consultation.inquirer_phone = Some(registry.mobile(rng));
    }
}
