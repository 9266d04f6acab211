//! 值班律师: who was there when, who was asked to come again, who signed; and the questions that
//! are asked again and again.

use super::{Daily, Noted};
use crate::demo::days::{at, shift};
use crate::domain::calendar::china_day;
use crate::domain::id::{ConsultationId, PersonId, TextBlockId};
use crate::domain::presence::matching_duty;
use crate::domain::record::{
    Appointment, AppointmentStatus, ConsultationManner, Duty, DutyShift, Fact, Instant, Presence,
    PresenceManner, Record as _, Signature, SignatureManner, Signer, TextBlock, TextBlockPurpose,
};
use crate::domain::scope::Scope;
use chrono::NaiveDate;
use std::collections::BTreeMap;

const MINUTE: i64 = 60_000;

/// A consultation as far as its lawyer's day needs it.
pub(in crate::demo) struct Talk {
    pub(in crate::demo) id: ConsultationId,
    pub(in crate::demo) lawyer: PersonId,
    pub(in crate::demo) scope: Scope,
    pub(in crate::demo) place: String,
    pub(in crate::demo) manner: ConsultationManner,
    pub(in crate::demo) is_anonymous: bool,
    pub(in crate::demo) starts_at: Instant,
    pub(in crate::demo) ends_at: Instant,
    /// When it was written down; what belongs to it comes after.
    pub(in crate::demo) recorded_at: Instant,
}

/// Somebody's time at a place.
#[derive(Clone, Copy)]
struct Stay {
    lawyer: PersonId,
    scope: Scope,
    from: i64,
    to: i64,
    manner: PresenceManner,
}

/// Title, topic, question, answer, articles.
const QUESTIONS: &[(&str, &str, &str, &str, &str)] = &[
    (
        "拖欠工资怎么要",
        "labour",
        "单位拖欠工资，没有签劳动合同，想知道怎么要回来、要准备什么材料。",
        "先收集工牌、考勤、工作群记录、工资流水等能证明劳动关系和欠薪数额的材料；可以向劳动监察投诉，\
也可以申请劳动仲裁，仲裁不收费，时效一年。符合条件的可以申请法律援助。",
        "劳动合同法第三十条、第八十二条；劳动争议调解仲裁法第二十七条",
    ),
    (
        "只有转账没有借条",
        "contract",
        "借钱给别人只有转账和聊天记录，没有借条，对方不还。",
        "转账凭证和聊天记录可以证明借款，请保留原始手机记录；先书面催告并约定还款日期，也可以申请调解；\
诉讼时效三年，从约定的还款日或催告的期限届满起算。",
        "民法典第一百八十八条、第六百六十七条、第六百七十五条",
    ),
    (
        "离婚时房子怎么分",
        "marriage_family",
        "想离婚，婚后买的房子登记在一方名下，问怎么分、孩子归谁。",
        "婚后购买的房屋一般属于夫妻共同财产，登记在谁名下不是决定因素；协议离婚有三十日冷静期；\
抚养权按最有利于未成年子女的原则确定。",
        "民法典第一千零六十二条、第一千零七十七条、第一千零八十四条、第一千零八十七条",
    ),
    (
        "打印的遗嘱有没有效",
        "marriage_family",
        "老人想立遗嘱，问打印的遗嘱有没有效、要不要公证。",
        "遗嘱不必公证。打印遗嘱应当有两个以上见证人在场见证，立遗嘱人和见证人在每一页签名并注明年、月、日；\
继承人不能作见证人。",
        "民法典第一千一百三十三条、第一千一百三十六条、第一千一百四十条",
    ),
    (
        "楼上漏水谁来赔",
        "neighbour",
        "楼上漏水泡坏天花板和家具，楼上不承认，问怎么办。",
        "先拍照录像固定现场，请物业或社区到场确认漏水点并出具说明；可以要求修复并赔偿损失，\
双方可以先到社区调解。",
        "民法典第二百八十八条、第二百九十六条、第一千一百六十五条",
    ),
    (
        "租房押金不退",
        "contract",
        "租期届满房东不退押金，或者要扣清洁费、家具损坏费。",
        "押金应按合同约定退还，扣款须有损坏的证据；正常使用的磨损不由承租人赔偿。先书面要求退还，\
协商不成可以申请调解。",
        "民法典第七百零九条、第七百一十条、第七百三十三条",
    ),
    (
        "网购买到假货",
        "consumer",
        "网上买到假货，商家不退。",
        "保留订单、聊天记录、商品照片；可以要求退货退款，构成欺诈的可以要求增加赔偿价款的三倍，\
不足五百元按五百元；可以拨打12315投诉。",
        "消费者权益保护法第二十五条、第五十五条",
    ),
    (
        "交通事故责任和赔偿",
        "traffic",
        "发生交通事故，对方全责但保险公司迟迟不赔。",
        "凭责任认定书、病历和票据向保险公司索赔；协商不成可以申请人民调解或起诉，把保险公司一并列为被告。",
        "民法典第一千一百七十九条、第一千二百零八条、第一千二百一十三条",
    ),
    (
        "遭到家庭暴力怎么办",
        "marriage_family",
        "被丈夫打，不知道怎么办。",
        "先保证安全并报警，保存出警记录、伤情照片、病历；可以申请公安机关出具告诫书，\
也可以向法院申请人身安全保护令，七十二小时内作出裁定。",
        "反家庭暴力法第十三条、第十六条、第二十三条、第二十八条",
    ),
    (
        "怎样申请法律援助",
        "other",
        "想打官司没有钱请律师，问能不能申请法律援助。",
        "经济困难的可以就请求给付赡养费、劳动报酬、工伤赔偿等事项申请；农民工讨薪和工伤、老年人、残疾人等\
按规定可以不核查经济状况。带身份证、有关材料到法律援助机构，七日内作出决定。",
        "法律援助法第三十一条、第四十二条、第四十三条",
    ),
];

impl Daily<'_> {
    pub(super) fn lawyers(&mut self, talks: &[Talk]) {
        self.questions();
        let duties = self.lawyers_duties();
        self.presences(talks, &duties);
        for (index, talk) in talks.iter().enumerate() {
            self.signatures(talk);
            if index % 8 == 3 {
                self.appointment(talk);
            }
        }
        self.appointment_of_today(talks);
    }

    /// The street's frequent questions, and two that a lawyer keeps for herself.
    fn questions(&mut self) {
        let lawyer = self.street.lawyers[0].id;
        let mut hand = self.hand(shift(self.today, -330));
        let head = self.street.head.id;
        for (index, (title, topic, content, advice, law)) in QUESTIONS.iter().enumerate() {
            hand.later(2, 6, &mut self.rng);
            let is_own = index >= QUESTIONS.len() - 2;
            let mut block = TextBlock::blank(self.id(hand.now()), Scope::Street);
            block.id = TextBlockId(block.id.0);
            block.purpose = Some(TextBlockPurpose::Consultation);
            block.title = Some((*title).to_owned());
            block.topic = Some((*topic).to_owned());
            block.content = Some((*content).to_owned());
            block.advice = Some((*advice).to_owned());
            block.legal_basis = Some((*law).to_owned());
            block.owner_id = is_own.then_some(lawyer);
            let by = if is_own { lawyer } else { head };
            self.begin(&hand, by, "text_block.added", &block);
        }
    }

    /// What the roster holds of lawyers.
    fn lawyers_duties(&self) -> Vec<Duty> {
        let is_lawyers = |person| self.street.lawyers.iter().any(|one| Some(one.id) == person);
        self.noted
            .iter()
            .filter(|noted| noted.fact.name == "duty.assigned")
            .map(|noted| Duty::from_fields(noted.fact.record, noted.fact.scope, &noted.fact.set))
            .filter(|duty| is_lawyers(duty.person_id))
            .collect()
    }

    /// Each lawyer's days: around the talks, and in the shifts to which nobody came.
    fn presences(&mut self, talks: &[Talk], duties: &[Duty]) {
        let mut days = BTreeMap::<(PersonId, NaiveDate), Vec<Stay>>::new();
        for talk in talks {
            let from = talk.starts_at.0 - self.rng.range(5, 20) * MINUTE;
            let to = talk.ends_at.0 + self.rng.range(10, 40) * MINUTE;
            let is_remote = matches!(
                talk.manner,
                ConsultationManner::Telephone | ConsultationManner::Online
            );
            let stay = Stay {
                lawyer: talk.lawyer,
                scope: talk.scope,
                from,
                to,
                manner: if is_remote {
                    PresenceManner::Remote
                } else {
                    PresenceManner::OnSite
                },
            };
            let day = china_day(talk.starts_at);
            let stays = days.entry((talk.lawyer, day)).or_default();
            match stays.iter_mut().find(|one| one.scope == talk.scope) {
                Some(one) => {
                    one.from = one.from.min(from);
                    one.to = one.to.max(to);
                }
                None => stays.push(stay),
            }
        }
        for duty in duties {
            let (Some(lawyer), Some(platform), Some(day)) =
                (duty.person_id, duty.platform_id, duty.day)
            else {
                continue;
            };
            // One in eleven falls ill or is in court.
            if day >= self.today || self.rng.chance(9) {
                continue;
            }
            let (first, last) = match duty.shift {
                Some(DutyShift::Afternoon) => (810, 1_020),
                Some(DutyShift::Morning | DutyShift::Day | DutyShift::Night) | None => (510, 690),
            };
            let minute = |day, minutes: i64| at(day, minutes).timestamp_millis();
            let scope = Scope::Platform(platform);
            let stays = days.entry((lawyer, day)).or_default();
            if !stays.iter().any(|one| one.scope == scope) {
                stays.push(Stay {
                    lawyer,
                    scope,
                    from: minute(day, first + self.rng.range(-12, 9)),
                    to: minute(day, last + self.rng.range(-20, 15)),
                    manner: PresenceManner::OnSite,
                });
            }
        }
        for ((_, day), mut stays) in days {
            stays.sort_by_key(|one| one.from);
            let mut reached = i64::MIN;
            for stay in stays {
                // Nobody is in two places at once.
                if stay.from >= reached && day < self.today {
                    self.presence(stay, day, duties);
                    reached = stay.to + 10 * MINUTE;
                }
            }
        }
    }

    fn presence(&mut self, stay: Stay, day: NaiveDate, duties: &[Duty]) {
        let starts_at = Instant(stay.from);
        let mut presence = Presence::blank(self.id(starts_at.utc()), stay.scope);
        presence.person_id = Some(stay.lawyer);
        presence.starts_at = Some(starts_at);
        presence.manner = Some(stay.manner);
        presence.duty_id = stay
            .scope
            .platform()
            .and_then(|platform| matching_duty(duties, stay.lawyer, platform, starts_at));
        let checked_in = Fact::new("presence.checked_in", &presence);
        self.note(starts_at, stay.lawyer, checked_in);
        let mut after = presence.clone();
        after.ends_at = Some(Instant(stay.to));
        let is_forgotten = self.rng.chance(4);
        if is_forgotten {
            after.correction_reason = Some("离开时忘记签退，按咨询记录补记".to_owned());
            let corrected = Fact::change("presence.corrected", &presence, &after);
            let next = self.hand(shift(day, 1)).now();
            self.note(Instant(next.timestamp_millis()), stay.lawyer, corrected);
        } else {
            let checked_out = Fact::change("presence.checked_out", &presence, &after);
            self.note(Instant(stay.to), stay.lawyer, checked_out);
        }
    }

    /// On paper, as most desks have it.
    fn signatures(&mut self, talk: &Talk) {
        let is_there = matches!(
            talk.manner,
            ConsultationManner::Visit
                | ConsultationManner::Appointment
                | ConsultationManner::HomeVisit
        );
        if !is_there || !self.rng.chance(60) {
            return;
        }
        let signed_at = Instant(talk.recorded_at.0 + self.rng.range(1, 4) * MINUTE);
        for signer in [Signer::Lawyer, Signer::Inquirer] {
            if signer == Signer::Inquirer && talk.is_anonymous {
                continue;
            }
            let mut signature = Signature::blank(self.id(signed_at.utc()), talk.scope);
            signature.consultation_id = Some(talk.id);
            signature.signer = Some(signer);
            signature.manner = Some(SignatureManner::Paper);
            signature.signed_on = Some(china_day(talk.starts_at));
            let given = Fact::new("signature.given", &signature);
            self.note(signed_at, talk.lawyer, given);
        }
    }

    /// Some are asked to come again with their papers.
    fn appointment(&mut self, talk: &Talk) {
        let ahead = self.rng.range(3, 12);
        let day = self
            .calendar
            .next_working_day_on_or_after(shift(china_day(talk.starts_at), ahead));
        let time = at(day, self.rng.pick(&[540, 570, 600, 840, 870, 900]));
        let starts_at = Instant(time.timestamp_millis());
        let appointment = self.planned(talk, talk.lawyer, starts_at);
        if day >= self.today {
            return;
        }
        let (status, name, note) = self.rng.weighed(&[
            (
                16,
                (
                    AppointmentStatus::Kept,
                    "appointment.kept",
                    "材料已带齐，已再次解答",
                ),
            ),
            (
                3,
                (
                    AppointmentStatus::Missed,
                    "appointment.missed",
                    "电话联系，本人改日再来",
                ),
            ),
            (
                2,
                (
                    AppointmentStatus::Cancelled,
                    "appointment.cancelled",
                    "双方已自行和解",
                ),
            ),
        ]);
        let mut after = appointment.clone();
        after.status = Some(status);
        after.status_note = Some(note.to_owned());
        let settled_at = Instant(time.timestamp_millis() + 50 * MINUTE);
        let fact = Fact::change(name, &appointment, &after);
        self.note(settled_at, talk.lawyer, fact);
    }

    /// The lawyer who has an account is waited for this afternoon: by somebody of their own, or of
    /// a colleague where a small street has none.
    fn appointment_of_today(&mut self, talks: &[Talk]) {
        let lawyer = self.street.lawyers[0].id;
        let recent = talks
            .iter()
            .filter(|talk| china_day(talk.starts_at) < shift(self.today, -1))
            .max_by_key(|talk| (talk.lawyer == lawyer, talk.starts_at));
        if let Some(talk) = recent {
            let time = Instant(at(self.today, 900).timestamp_millis());
            self.planned(talk, lawyer, time);
        }
    }

    fn planned(&mut self, talk: &Talk, lawyer: PersonId, starts_at: Instant) -> Appointment {
        let planned_at = Instant(talk.recorded_at.0 + self.rng.range(4, 9) * MINUTE);
        let mut appointment = Appointment::blank(self.id(planned_at.utc()), talk.scope);
        appointment.consultation_id = Some(talk.id);
        appointment.lawyer_id = Some(lawyer);
        appointment.starts_at = Some(starts_at);
        appointment.place = Some(talk.place.clone());
        appointment.remark = Some("请带身份证和有关材料".to_owned());
        appointment.status = Some(AppointmentStatus::Planned);
        let planned = Fact::new("appointment.planned", &appointment);
        self.note(planned_at, talk.lawyer, planned);
        appointment
    }

    /// Somebody wrote it down at that minute, and no second person at the same instant.
    fn note(&mut self, instant: Instant, by: PersonId, fact: Fact) {
        let odd = self.rng.range(1, 59_999);
        let at = Instant(instant.0 + odd).utc();
        self.noted.push(Noted { at, by, fact });
    }
}
