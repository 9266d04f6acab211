//! 转办: requests that went to another platform or body.

use super::Daily;
use crate::demo::days::{Hand, shift};
use crate::demo::request::Asked;
use crate::domain::id::PersonId;
use crate::domain::record::{
    Instant, PlatformKind, Record as _, Referral, ReferralChannel, ReferralDirection,
    ReferralStatus, Slip, SlipAnswer, SlipReply, SubjectKind,
};
use crate::domain::referral::slip_of;
use crate::domain::scope::Scope;

const REFERRALS: usize = 48;
const RETURNED: &str = "经核对不属本单位职责范围，建议由属地继续办理。";
const DONE: &str = "已办理并答复诉求人，相关材料随单返回。";

const BODIES: &[(ReferralChannel, &str, &str)] = &[
    (
        ReferralChannel::Administration,
        "区住房和城乡建设局",
        "涉及维修资金审批，属该局职责。",
    ),
    (
        ReferralChannel::Administration,
        "区市场监督管理局",
        "涉及预付卡经营行为，需监管部门调查。",
    ),
    (
        ReferralChannel::Police,
        "马桥子派出所",
        "噪声纠纷已多次报警，请民警联合调解。",
    ),
    (
        ReferralChannel::LegalAid,
        "区法律援助中心",
        "申请人符合法律援助条件，愿申请援助。",
    ),
    (
        ReferralChannel::Arbitration,
        "区劳动人事争议仲裁院",
        "涉及劳动报酬数额争议，双方同意仲裁。",
    ),
];

impl Daily<'_> {
    pub(super) fn referrals(&mut self, asked: &[Asked]) {
        if asked.is_empty() {
            return;
        }
        let all: Vec<&Asked> = asked.iter().collect();
        let since = shift(self.today, -14);
        let is_recent = |one: &&Asked| crate::store::china_day(one.imported_at) >= since;
        let recent: Vec<&Asked> = asked.iter().filter(is_recent).collect();
        for number in 0..self.scaled(REFERRALS) {
            // A third of them are of the last two weeks: those are the ones people wait for.
            let pool = if number % 3 == 0 { &recent } else { &all };
            if pool.is_empty() {
                continue;
            }
            let one = pool[self.rng.index(pool.len())];
            if !one.is_of_dispute {
                self.referral(one);
            }
        }
    }

    fn referral(&mut self, one: &Asked) {
        let place = &self.street.places[one.place];
        let mut hand = Hand::at_instant(self.calendar, one.imported_at);
        hand.days(1, 2, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let others = self.places(&[PlatformKind::OneStopPlatform, PlatformKind::MediationRoom]);
        let other = self.rng.pick(&others);
        let sender = place.clerk;
        let mut referral = Referral::blank(self.id(hand.now()), one.request.scope);
        referral.subject_kind = Some(SubjectKind::Request);
        referral.subject_id = Some(one.request.id.0);
        referral.direction = Some(ReferralDirection::Out);
        referral.from_platform_id = one.request.scope.platform();
        let is_inside = self.rng.chance(45) && other.scope != one.request.scope;
        if is_inside {
            referral.channel = Some(ReferralChannel::Platform);
            referral.to_platform_id = other.scope.platform();
            referral.reason = Some("事项发生在对方辖区，由当地平台就近办理。".to_owned());
        } else {
            let (channel, body, reason) = self.rng.pick(BODIES);
            referral.channel = Some(channel);
            referral.to_body = Some(body.to_owned());
            referral.reason = Some(reason.to_owned());
        }
        referral.content.clone_from(&one.request.title);
        referral.has_consent = Some(true);
        referral.sent_at = Some(Instant(hand.now().timestamp_millis()));
        referral.sent_by = Some(sender);
        referral.due_on = Some(
            self.calendar
                .next_working_day_on_or_after(shift(hand.day, 9)),
        );
        referral.status = Some(ReferralStatus::Sent);
        if is_inside {
            let slip = slip_of(&referral, &[], self.id(hand.now()), other.scope);
            referral.slip_id = Some(slip.id);
            self.begin(&hand, sender, "referral.sent", &referral);
            self.begin(&hand, sender, "slip.sent", &slip);
            self.answer(hand, other.clerk, slip);
            return;
        }
        self.begin(&hand, sender, "referral.sent", &referral);
        hand.days(1, 3, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let by = sender;
        let now = Instant(hand.now().timestamp_millis());
        if self.rng.chance(10) {
            self.change(&hand, by, "referral.returned", &mut referral, |one| {
                one.status = Some(ReferralStatus::Returned);
                one.returned_at = Some(now);
                one.return_reason = Some(RETURNED.to_owned());
            });
            return;
        }
        self.change(&hand, by, "referral.accepted", &mut referral, |one| {
            one.status = Some(ReferralStatus::Accepted);
            one.accepted_at = Some(now);
        });
        hand.days(3, 12, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let now = Instant(hand.now().timestamp_millis());
        self.change(&hand, by, "referral.finished", &mut referral, |one| {
            one.status = Some(ReferralStatus::Finished);
            one.finished_at = Some(now);
            one.result = Some(DONE.to_owned());
        });
    }

    /// What the other platform does with a slip, and its answers.
    fn answer(&mut self, mut hand: Hand<'_>, by: PersonId, mut slip: Slip) {
        hand.days(1, 3, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let now = Instant(hand.now().timestamp_millis());
        if self.rng.chance(10) {
            self.change(&hand, by, "slip.returned", &mut slip, |one| {
                one.status = Some(ReferralStatus::Returned);
                one.returned_at = Some(now);
                one.return_reason = Some(RETURNED.to_owned());
            });
            self.reply(&hand, by, &slip, (SlipReply::Returned, Some(RETURNED)));
            return;
        }
        self.change(&hand, by, "slip.accepted", &mut slip, |one| {
            one.status = Some(ReferralStatus::Accepted);
            one.accepted_at = Some(now);
            one.responsible_id = Some(by);
        });
        self.reply(&hand, by, &slip, (SlipReply::Accepted, None));
        hand.days(3, 12, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let now = Instant(hand.now().timestamp_millis());
        self.change(&hand, by, "slip.finished", &mut slip, |one| {
            one.status = Some(ReferralStatus::Finished);
            one.finished_at = Some(now);
            one.result = Some(DONE.to_owned());
        });
        self.reply(&hand, by, &slip, (SlipReply::Finished, Some(DONE)));
    }

    fn reply(
        &mut self,
        hand: &Hand<'_>,
        by: PersonId,
        slip: &Slip,
        (reply, text): (SlipReply, Option<&str>),
    ) {
        let Some(sender) = slip.from_platform_id else {
            return;
        };
        let mut answer = SlipAnswer::blank(self.id(hand.now()), Scope::Platform(sender));
        answer.referral_id = slip.referral_id;
        answer.from_platform_id = slip.to_platform_id;
        answer.reply = Some(reply);
        answer.answered_at = Some(Instant(hand.now().timestamp_millis()));
        answer.answered_by = Some(by);
        answer.responsible_id = slip.responsible_id.filter(|_| reply == SlipReply::Accepted);
        answer.text = text.map(str::to_owned);
        self.begin(hand, by, "slip_answer.given", &answer);
    }
}
