//! 转入: the referral by which a court, the police or the petition office handed a dispute over.

use super::{Deed, Planner};
use crate::demo::days::{Hand, shift, working_on_or_before};
use crate::demo::life::Taken;
use crate::demo::random::Rng;
use crate::demo::step::Step;
use crate::demo::street::Place;
use crate::domain::id::{PersonId, uuid_v7};
use crate::domain::record::{
    Dispute, Fact, Instant, Origin, Record as _, Referral, ReferralChannel, ReferralDirection,
    ReferralStatus, SubjectKind,
};

/// What came to the street in the last days and has no dispute yet: days ago, whether it was
/// accepted, channel, line, content.
const WAITING: &[(i64, bool, ReferralChannel, &str, &str)] = &[
    (
        1,
        false,
        ReferralChannel::CourtDelegated,
        "物业服务合同纠纷，诉前委派调解",
        "原告起诉要求支付两年物业费，被告以房屋渗水未修为由拒付。双方同意诉前调解，请组织调解并于期限内反馈。",
    ),
    (
        2,
        false,
        ReferralChannel::Police,
        "楼道堆放杂物引发争执",
        "双方因楼道堆物发生口角，未造成伤害，民警已现场劝阻。双方同意由社区调解，请跟进。",
    ),
    (
        3,
        true,
        ReferralChannel::Petition,
        "反映阳台改造渗水长期未解决",
        "信访人反映楼上阳台改造后渗水，多次协商未果。双方同意调解，请联系双方并反馈结果。",
    ),
    (
        5,
        true,
        ReferralChannel::CourtEntrusted,
        "民间借贷纠纷，委托调解",
        "双方对借款本金无争议，对还款期限和利息意见不一，同意由人民调解委员会调解。",
    ),
];

/// The body that hands over by a channel, with the number it gives.
fn body(channel: ReferralChannel, rng: &mut Rng) -> (&'static str, String) {
    match channel {
        ReferralChannel::CourtDelegated | ReferralChannel::CourtEntrusted => (
            "区人民法院（演示）",
            format!("诉前委派函第{}号", rng.range(11, 460)),
        ),
        ReferralChannel::Petition => (
            "区信访局（演示）",
            format!("信访转送单第{}号", rng.range(3, 90)),
        ),
        ReferralChannel::Platform
        | ReferralChannel::Police
        | ReferralChannel::Procuratorate
        | ReferralChannel::Administration
        | ReferralChannel::Hotline
        | ReferralChannel::Arbitration
        | ReferralChannel::LegalAid
        | ReferralChannel::Court
        | ReferralChannel::Other => (
            "马桥子派出所（演示）",
            format!("警情编号{}", rng.range(100_000, 999_999)),
        ),
    }
}

/// A referral as it came in.
fn arrival(
    (channel, from): (ReferralChannel, &str),
    place: &Place,
    (reason, content): (&str, &str),
    hand: &Hand<'_>,
    rng: &mut Rng,
) -> Referral {
    let mut referral = Referral::blank(uuid_v7(hand.now(), rng.bytes()), place.scope);
    let term = if channel == ReferralChannel::CourtEntrusted {
        15
    } else {
        30
    };
    referral.direction = Some(ReferralDirection::In);
    referral.channel = Some(channel);
    referral.from_body = Some(from.to_owned());
    referral.to_platform_id = place.scope.platform();
    referral.reason = Some(reason.to_owned());
    referral.content = Some(content.to_owned());
    referral.has_consent = Some(true);
    referral.sent_at = Some(Instant(hand.now().timestamp_millis()));
    referral.sent_by = Some(place.clerk);
    referral.due_on = Some(shift(hand.day, term));
    referral.status = Some(ReferralStatus::Sent);
    referral.is_joint = Some(false);
    referral
}

impl Planner<'_> {
    /// Notes the referral of a dispute that others handed over, with what became of it.
    pub(super) fn entrusted(
        &mut self,
        dispute: &Dispute,
        type_name: &str,
        (place, taken): (&Place, &[Taken]),
        rng: &mut Rng,
    ) {
        let channel = match dispute.origin {
            Some(Origin::Court) => ReferralChannel::CourtDelegated,
            Some(Origin::Police110) => ReferralChannel::Police,
            Some(Origin::PetitionOffice) => ReferralChannel::Petition,
            _ => return,
        };
        let Some(first) = taken.first() else {
            return;
        };
        let calendar = &self.surroundings.calendar;
        let day = shift(crate::store::china_day(first.at), -1);
        let mut hand = Hand::new(calendar, working_on_or_before(calendar, day), rng);
        let (from, _) = body(channel, rng);
        let reason = format!("{type_name}，双方同意调解，请组织调解");
        let content = dispute.facts.clone().unwrap_or_default();
        let mut referral = arrival((channel, from), place, (&reason, &content), &hand, rng);
        referral.outside_no.clone_from(&dispute.origin_note);
        self.note(
            &hand,
            place.clerk,
            Fact::new("referral.received", &referral),
        );
        hand.later(20, 60, rng);
        self.accept(&hand, place.clerk, &mut referral, first.by);
        let accepted = referral.clone();
        referral.subject_kind = Some(SubjectKind::Dispute);
        referral.subject_id = Some(dispute.id.0);
        let mut after = Hand::at_instant(calendar, first.at);
        after.later(1, 3, rng);
        let linked = Fact::change("referral.linked", &accepted, &referral);
        self.note(&after, first.by, linked);
        self.report_back(referral, taken, rng);
    }

    /// The dispute's end goes back to who handed it over.
    fn report_back(&mut self, mut referral: Referral, taken: &[Taken], rng: &mut Rng) {
        let Some(last) = taken
            .last()
            .filter(|last| matches!(last.step, Step::Close { .. }))
        else {
            return;
        };
        let is_settled = taken
            .iter()
            .any(|one| matches!(one.step, Step::Conclude { .. }));
        let words = if is_settled {
            "经调解，双方达成协议，履行情况已回访，纠纷已结案。"
        } else {
            "经调解未达成协议，已告知双方其他解决途径，调解终止。"
        };
        let mut hand = Hand::at_instant(&self.surroundings.calendar, last.at);
        hand.later(5, 30, rng);
        let before = referral.clone();
        referral.status = Some(ReferralStatus::Finished);
        referral.finished_at = Some(Instant(hand.now().timestamp_millis()));
        referral.result = Some(words.to_owned());
        let finished = Fact::change("referral.finished", &before, &referral);
        self.note(&hand, last.by, finished);
    }

    /// What came in during the last days and waits for somebody.
    pub(super) fn waiting_referrals(&mut self) {
        let mut rng = self.rng.fork(9);
        let street = self.street;
        let calendar = &self.surroundings.calendar;
        for (index, (ago, is_accepted, channel, reason, content)) in WAITING.iter().enumerate() {
            // The platform whose mediator has an account sees two of them.
            let place = &street.places[if index.is_multiple_of(2) {
                1
            } else {
                index + 3
            }];
            let day = working_on_or_before(calendar, shift(self.today, -ago));
            let mut hand = Hand::new(calendar, day, &mut rng);
            let (from, number) = body(*channel, &mut rng);
            let mut referral = arrival((*channel, from), place, (reason, content), &hand, &mut rng);
            referral.outside_no = Some(number);
            let received = Fact::new("referral.received", &referral);
            self.note(&hand, place.clerk, received);
            if *is_accepted {
                hand.later(30, 90, &mut rng);
                self.accept(&hand, place.clerk, &mut referral, place.mediators[0]);
            }
        }
    }

    fn accept(&mut self, hand: &Hand<'_>, by: PersonId, referral: &mut Referral, who: PersonId) {
        let before = referral.clone();
        referral.status = Some(ReferralStatus::Accepted);
        referral.accepted_at = Some(Instant(hand.now().timestamp_millis()));
        referral.responsible_id = Some(who);
        let accepted = Fact::change("referral.accepted", &before, referral);
        self.note(hand, by, accepted);
    }

    fn note(&mut self, hand: &Hand<'_>, by: PersonId, fact: Fact) {
        self.push(hand.now(), by, Deed::Note(Box::new(fact)));
    }
}
