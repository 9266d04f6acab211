//! A day's work at a desk: what a mediator, a lawyer, a clerk writes, in the records of the product.

use crate::Outcome;
use crate::dice::Dice;
use chrono::{Days, NaiveDate};
use lxq_core::domain::id::{AgreementId, ConsultationId, DisputeId, PersonId};
use lxq_core::domain::identifiers::Fen;
use lxq_core::domain::record::{
    Agreement, AgreementForm, CaseSource, CaucusNote, Consultation, ConsultationManner, Dispute,
    DisputeParty, DisputeStatus, Duty, DutyShift, Fields, FollowUp, Instant, MediationKind,
    MediationSession, Outcome as CaseOutcome, Party, PartyKind, PartyRole, Performance,
    PerformanceItem, Person, Record, Request, RequestStatus, Satisfaction, SessionResult,
};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{Act, Casebook, StoreError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What desks know of each other's work because people talk: the matters of each platform.
#[derive(Debug, Default)]
pub struct Matters {
    disputes: BTreeMap<Scope, Vec<DisputeId>>,
    consultations: BTreeMap<Scope, Vec<ConsultationId>>,
    people: Vec<PersonId>,
}

/// Who acts.
pub fn actor() -> PersonId {
    PersonId(Uuid::from_u128(0xac))
}

const NARRATIVES: [&str; 8] = [
    "楼上卫生间漏水致楼下客厅顶棚起皮，双方对维修责任和赔偿数额意见不一。",
    "申请人称在被申请人承包的工地干活三个月，尚欠工资未付，多次催要无果。",
    "两家因院墙边界发生争执，均称对方越界，曾发生口角，未动手。",
    "申请人在超市购买的食品过期，要求退款并赔偿，商家只同意退货。",
    "兄弟三人就父母赡养费的分担和轮流照料的时间不能达成一致。",
    "被申请人的电动车停在楼道，影响通行，物业多次劝说未果。",
    "双方合伙经营的小店歇业，对剩余货物和押金如何分配有争议。",
    "申请人被邻居饲养的犬咬伤，医疗费已支付，对误工费有争议。",
];

/// Where somebody's next act happens: in one of their platforms, now and then in the roster of all.
pub fn place(scopes: &[Scope], dice: &mut Dice) -> Scope {
    if scopes.is_empty() || dice.chance(40) {
        Scope::Street
    } else {
        dice.pick(scopes)
    }
}

/// Does one act in a scope.
pub fn act(
    book: &Casebook,
    scope: Scope,
    matters: &mut Matters,
    dice: &mut Dice,
) -> Outcome<lxq_core::store::Acknowledged> {
    let done = book.act::<_, StoreError>(actor(), |act| {
        if scope == Scope::Street {
            return roster(act, matters, dice);
        }
        match dice.below(100) {
            0..=21 => register(act, scope, matters, dice),
            22..=31 => consult(act, scope, matters, dice),
            32..=37 => receive(act, scope, dice),
            38 => destroy(act, scope, matters, dice),
            other => go_on(act, scope, matters, dice, other),
        }
    });
    Ok(done?.1)
}

fn name(dice: &mut Dice) -> String {
    let family = dice.pick(&["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "欧阳"]);
    let given = dice.pick(&["国辉", "秀英", "建军", "丽", "志强", "桂兰", "敏", "海涛"]);
    format!("{family}{given}")
}

fn phone(dice: &mut Dice) -> String {
    format!("199{:08}", dice.below(100_000_000))
}

fn money(dice: &mut Dice) -> Fen {
    Fen(i64::try_from(dice.between(1, 900)).unwrap_or(1) * 10_000)
}

fn text(dice: &mut Dice, sentences: usize) -> String {
    let chosen = (0..sentences).map(|_| dice.pick(&NARRATIVES));
    let mut text: String = chosen.collect();
    text.push_str(&format!("（{}）", dice.below(10_000)));
    text
}

fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn register(
    act: &mut Act<'_>,
    scope: Scope,
    matters: &mut Matters,
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let id: DisputeId = act.new_id()?;
    let today = act.today();
    let mut dispute = Dispute::blank(id.into(), scope);
    let number = matters.disputes.get(&scope).map_or(0, Vec::len) + 1;
    dispute.docket_no = Some(format!("马山景〔2026〕人调字第{number}号"));
    dispute.docket_year = Some(2026);
    dispute.docket_number = u32::try_from(number).ok();
    dispute.status = Some(DisputeStatus::Registered);
    dispute.dispute_type = Some(
        dice.pick(&["neighbour", "family", "labour", "consumer"])
            .into(),
    );
    dispute.dispute_type_version = Some(1);
    dispute.source = Some(CaseSource::Applied);
    dispute.mediation_kind = Some(MediationKind::Peoples);
    dispute.facts = Some(text(dice, 3));
    dispute.claims = Some("要求对方赔偿损失并停止侵害".into());
    dispute.amount_fen = Some(money(dice));
    dispute.place = Some(format!("{}号楼", dice.below(60) + 1));
    dispute.registered_on = Some(today);
    dispute.registered_by = Some(actor());
    act.begin("dispute.registered", &dispute)?;
    for (position, role) in [(0, PartyRole::Applicant), (1, PartyRole::Respondent)] {
        let mut party = Party::blank(act.new_id()?, scope);
        party.kind = Some(PartyKind::Person);
        party.name = Some(name(dice));
        party.phone = Some(phone(dice));
        party.address = Some(format!("马桥子街道{}号", dice.below(300) + 1));
        let mut joined = DisputeParty::blank(act.new_id()?, scope);
        joined.dispute_id = Some(id);
        joined.party_id = Some(party.id);
        joined.role = Some(role);
        joined.position = Some(position);
        act.begin("party.added", &party)?;
        act.begin("dispute.party_joined", &joined)?;
    }
    matters.disputes.entry(scope).or_default().push(id);
    Ok(())
}

fn consult(
    act: &mut Act<'_>,
    scope: Scope,
    matters: &mut Matters,
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let id: ConsultationId = act.new_id()?;
    let mut one = Consultation::blank(id.into(), scope);
    one.starts_at = Some(Instant(act.now().timestamp_millis()));
    one.manner = Some(ConsultationManner::Visit);
    one.inquirer_name = Some(name(dice));
    one.inquirer_phone = Some(phone(dice));
    one.topic = Some("labour".into());
    one.people_count = Some(1);
    one.content = Some(text(dice, 2));
    one.advice = Some("告知其可先申请人民调解，不成再申请仲裁。".into());
    act.begin("consultation.recorded", &one)?;
    matters.consultations.entry(scope).or_default().push(id);
    Ok(())
}

fn receive(act: &mut Act<'_>, scope: Scope, dice: &mut Dice) -> Result<(), StoreError> {
    let mut request = Request::blank(act.new_id()?, scope);
    request.status = Some(RequestStatus::Received);
    request.title = Some("噪声扰民".into());
    request.content = Some(text(dice, 1));
    request.requester_name = Some(name(dice));
    request.requester_phone = Some(phone(dice));
    act.begin("request.received", &request)
}

/// Destroys an old consultation, as the law asks once its time is over.
fn destroy(
    act: &mut Act<'_>,
    scope: Scope,
    matters: &Matters,
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let Some(all) = matters
        .consultations
        .get(&scope)
        .filter(|all| all.len() > 3)
    else {
        return receive(act, scope, dice);
    };
    let id = all[dice.below(all.len() / 2)];
    let is_here = act.reader().get::<Consultation>(id)?.is_some();
    if !is_here || act.is_destroyed(id.into())? {
        return receive(act, scope, dice);
    }
    let mut kept = Fields::new();
    let now = act.now().timestamp_millis();
    kept.insert("destroyed_at".into(), now.into());
    act.destroy(Consultation::KIND, id.into(), scope, kept)
}

fn roster(act: &mut Act<'_>, matters: &mut Matters, dice: &mut Dice) -> Result<(), StoreError> {
    let known = (!matters.people.is_empty()).then(|| dice.pick(&matters.people));
    if let Some(id) = known.filter(|_| dice.chance(500))
        && let Some(before) = act.reader().get::<Person>(id)?
    {
        let mut after = before.clone();
        after.community = Some(format!("{}社区", dice.pick(&["景山", "东特", "湾里"])));
        after.is_full_time = Some(dice.chance(500));
        return act.change("person.corrected", &before, &after);
    }
    let id: PersonId = act.new_id()?;
    let mut person = Person::blank(id.into(), Scope::Street);
    person.name = Some(name(dice));
    act.begin("person.added", &person)?;
    let mut duty = Duty::blank(act.new_id()?, Scope::Street);
    duty.day = Some(later(act.today(), 3));
    duty.shift = Some(DutyShift::Morning);
    duty.person_id = Some(id);
    act.begin("duty.planned", &duty)?;
    matters.people.push(id);
    Ok(())
}

/// Goes on with one of the newest disputes that this desk knows: others may do so as well.
fn go_on(
    act: &mut Act<'_>,
    scope: Scope,
    matters: &mut Matters,
    dice: &mut Dice,
    what: usize,
) -> Result<(), StoreError> {
    let all = matters.disputes.entry(scope).or_default();
    let newest = all.len().saturating_sub(8);
    let id = (!all.is_empty()).then(|| all[newest + dice.below(all.len() - newest)]);
    let Some(id) = id else {
        return register(act, scope, matters, dice);
    };
    let Some(before) = act.reader().get::<Dispute>(id)? else {
        return register(act, scope, matters, dice);
    };
    let mut after = before.clone();
    let today = act.today();
    match what {
        39..=54 => correct(&mut after, dice),
        55..=62 => {
            after.status = Some(DisputeStatus::Accepted);
            after.accepted_on = Some(today);
            after.due_on = Some(later(today, 30));
            after.mediator_ids = Some(vec![actor()]);
        }
        63..=74 => return session(act, scope, id, dice),
        75..=82 => {
            let agreement = agree(act, scope, id, dice)?;
            after.status = Some(DisputeStatus::Agreed);
            after.agreement_id = Some(agreement);
        }
        83..=88 => return talk(act, scope, id, dice),
        89..=93 => return visit(act, scope, id, dice),
        _ => {
            after.status = Some(DisputeStatus::Closed);
            after.outcome = Some(CaseOutcome::Settled);
            after.closed_on = Some(today);
            after.closing_note = Some("双方握手言和".into());
        }
    }
    act.change("dispute.changed", &before, &after)
}

fn correct(dispute: &mut Dispute, dice: &mut Dice) {
    match dice.below(4) {
        0 => dispute.title = Some(format!("漏水纠纷{}", dice.below(100))),
        1 => dispute.amount_fen = Some(money(dice)),
        2 => dispute.facts = Some(text(dice, 4)),
        _ => dispute.is_difficult = Some(dice.chance(500)),
    }
}

fn session(
    act: &mut Act<'_>,
    scope: Scope,
    id: DisputeId,
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let mut one = MediationSession::blank(act.new_id()?, scope);
    one.dispute_id = Some(id);
    one.starts_at = Some(Instant(act.now().timestamp_millis()));
    one.place = Some("一号调解室".into());
    one.mediator_ids = Some(vec![actor()]);
    one.minutes = Some(text(dice, 5));
    one.result = Some(SessionResult::Continued);
    act.begin("mediation_session.held", &one)
}

fn agree(
    act: &mut Act<'_>,
    scope: Scope,
    id: DisputeId,
    dice: &mut Dice,
) -> Result<AgreementId, StoreError> {
    let agreement: AgreementId = act.new_id()?;
    let today = act.today();
    let mut one = Agreement::blank(agreement.into(), scope);
    one.dispute_id = Some(id);
    one.form = Some(AgreementForm::Written);
    one.terms = Some(text(dice, 2));
    one.amount_fen = Some(money(dice));
    one.agreed_on = Some(today);
    one.effective_on = Some(today);
    act.begin("agreement.drafted", &one)?;
    let mut item = PerformanceItem::blank(act.new_id()?, scope);
    item.dispute_id = Some(id);
    item.agreement_id = Some(agreement);
    item.position = Some(0);
    item.description = Some("一次性支付赔偿款".into());
    item.amount_fen = one.amount_fen;
    item.due_on = Some(later(today, 15));
    act.begin("performance_item.promised", &item)?;
    if dice.chance(600) {
        let mut paid = Performance::blank(act.new_id()?, scope);
        paid.dispute_id = Some(id);
        paid.item_id = Some(item.id);
        paid.performed_on = Some(today);
        paid.amount_fen = one.amount_fen;
        paid.is_complete = Some(true);
        act.begin("performance.recorded", &paid)?;
    }
    Ok(agreement)
}

fn talk(act: &mut Act<'_>, scope: Scope, id: DisputeId, dice: &mut Dice) -> Result<(), StoreError> {
    let mut note = CaucusNote::blank(act.new_id()?, scope);
    note.dispute_id = Some(id);
    note.talked_at = Some(Instant(act.now().timestamp_millis()));
    note.content = Some(text(dice, 2));
    act.begin("caucus_note.noted", &note)
}

fn visit(
    act: &mut Act<'_>,
    scope: Scope,
    id: DisputeId,
    dice: &mut Dice,
) -> Result<(), StoreError> {
    let mut one = FollowUp::blank(act.new_id()?, scope);
    one.dispute_id = Some(id);
    one.visited_on = Some(act.today());
    one.satisfaction = Some(Satisfaction::Satisfied);
    one.content = Some(text(dice, 1));
    act.begin("follow_up.recorded", &one)
}
