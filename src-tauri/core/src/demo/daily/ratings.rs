//! 好差评 on requests: every bad one is followed to its end.

use super::{Daily, Rated};
use crate::demo::days::{Hand, shift};
use crate::demo::fate::is_bad;
use crate::domain::record::{
    Instant, Rating, RatingChannel, RatingFinding, RatingReason, RatingStatus, Record as _,
    SubjectKind,
};

impl Daily<'_> {
    pub(super) fn ratings(&mut self, rated: &[Rated]) {
        for one in rated {
            let bad = is_bad(Some(one.level));
            let is_recent = (self.today - crate::store::china_day(one.closed_at)).num_days() < 75;
            if bad || (is_recent && self.rng.chance(30)) {
                self.rating(one, bad);
            }
        }
    }

    fn rating(&mut self, rated: &Rated, bad: bool) {
        let place = &self.street.places[rated.place];
        let (clerk, mediator) = (place.clerk, place.mediators[0]);
        let mut hand = Hand::at_instant(self.calendar, rated.closed_at);
        hand.later(3, 20, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let mut rating = Rating::blank(self.id(hand.now()), rated.scope);
        rating.subject_kind = Some(SubjectKind::Request);
        rating.subject_id = Some(rated.request.0);
        rating.level = Some(rated.level);
        let reasons: &[RatingReason] = if bad {
            &[
                RatingReason::Speed,
                RatingReason::Result,
                RatingReason::Contact,
            ]
        } else {
            &[
                RatingReason::Attitude,
                RatingReason::Result,
                RatingReason::Speed,
            ]
        };
        rating.reasons = Some(vec![self.rng.pick(reasons)]);
        rating.comment = bad.then(|| {
            self.rng
                .pick(&[
                    "办得慢，催了两次才有人联系。",
                    "答复只是说明政策，问题还在。",
                    "现场看过以后没有再反馈。",
                    "希望能定期回头看一看。",
                ])
                .to_owned()
        });
        rating.channel = Some(self.rng.pick(&[
            RatingChannel::Telephone,
            RatingChannel::Hotline,
            RatingChannel::Message,
        ]));
        rating.is_named = Some(false);
        rating.rated_at = Some(Instant(hand.now().timestamp_millis()));
        rating.status = Some(if bad {
            RatingStatus::ToVerify
        } else {
            RatingStatus::Recorded
        });
        self.begin(&hand, clerk, "rating.recorded", &rating);
        if bad {
            self.follow(rating, hand, mediator);
        }
    }

    fn follow(
        &mut self,
        mut rating: Rating,
        mut hand: Hand<'_>,
        mediator: crate::domain::id::PersonId,
    ) {
        let head = self.street.head.id;
        // Most are looked into at once; some lie until the last days of their limit.
        let wait = if self.rng.chance(15) {
            (11, 19)
        } else {
            (1, 4)
        };
        hand.days(wait.0, wait.1, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        if self.rng.chance(7) {
            self.change(&hand, head, "rating.excluded", &mut rating, |one| {
                one.status = Some(RatingStatus::Excluded);
                one.finding = Some(RatingFinding::Mistaken);
                one.verified_on = Some(day);
                one.exclusion_reason = Some("回访时评价人说明按错了键，本意为满意。".to_owned());
            });
            return;
        }
        let due_on = self.calendar.next_working_day_on_or_after(shift(day, 20));
        self.change(&hand, head, "rating.verified", &mut rating, |one| {
            one.status = Some(RatingStatus::Rectifying);
            one.finding = Some(RatingFinding::True);
            one.finding_note = Some("电话核实，所述属实。".to_owned());
            one.verified_on = Some(day);
            one.responsible_id = Some(mediator);
            one.due_on = Some(due_on);
        });
        hand.days(4, 19, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        self.change(&hand, mediator, "rating.rectified", &mut rating, |one| {
            one.status = Some(RatingStatus::ToAnswer);
            one.action_taken =
                Some("重新到现场办理，明确专人跟进，并在三日内向诉求人反馈进度。".to_owned());
            one.rectified_on = Some(day);
        });
        hand.days(0, 5, &mut self.rng);
        if self.is_late(&hand) {
            return;
        }
        let day = hand.day;
        self.change(&hand, mediator, "rating.answered", &mut rating, |one| {
            one.status = Some(RatingStatus::Closed);
            one.answer = Some("已电话致歉并说明整改情况，评价人表示认可。".to_owned());
            one.answered_on = Some(day);
        });
    }
}
