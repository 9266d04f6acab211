//! What people agree on: sums, instalments, deeds, in words and as promised things.

use super::days::{shift, spoken, written};
use super::matter::Matter;
use super::random::Rng;
use super::step::Promise;
use crate::domain::identifiers::Fen;
use crate::domain::record::PartyRole;
use chrono::{Months, NaiveDate};

/// An agreement before it is signed.
pub(super) struct Terms {
    pub(super) text: String,
    pub(super) manner: String,
    pub(super) promises: Vec<Promise>,
    /// In one sentence, for the minutes.
    pub(super) offer: String,
}

/// The terms of a matter agreed on a day, in so many instalments where it is about money.
pub(super) fn terms(
    matter: &Matter,
    agreed_on: NaiveDate,
    instalments: u32,
    rng: &mut Rng,
) -> Terms {
    let mut words = matter.words.clone();
    let (payer, payee) = ("{b}", "{a}");
    let mut clauses = Vec::new();
    let mut promises = Vec::new();
    let mut manner = Vec::new();
    let mut offer = String::new();
    if let Some(claimed) = matter.amount {
        let sum = settled(claimed, rng);
        let parts = split(sum, if sum.0 < 400_000 { 1 } else { instalments });
        let at_once = parts.len() == 1 && rng.chance(30);
        let mut days = Vec::new();
        for (number, part) in (1_u32..).zip(&parts) {
            let due_on = if at_once {
                agreed_on
            } else if parts.len() == 1 {
                shift(agreed_on, rng.pick(&[3, 5, 7, 10, 15, 20]))
            } else {
                agreed_on
                    .checked_add_months(Months::new(number - 1))
                    .map_or(agreed_on, |day| shift(day, 5))
            };
            days.push(due_on);
            let pay = words.fill(matter.scenario.pay, rng);
            let description = if parts.len() == 1 {
                format!("支付{pay}")
            } else {
                format!("支付{pay}第{number}期")
            };
            promises.push(Promise {
                description,
                debtor: Some(PartyRole::Respondent),
                amount: Some(*part),
                due_on,
            });
        }
        let whole = format!(
            "{payer}支付{payee}{}共计人民币{}元（大写：{}）",
            matter.scenario.pay,
            sum.plain_yuan(),
            sum.in_capitals()
        );
        let how = if at_once {
            "于本协议签订当日一次性付清".to_owned()
        } else if parts.len() == 1 {
            format!("于{}前一次性付清", written(days[0]))
        } else {
            let listed: Vec<_> = parts
                .iter()
                .zip(&days)
                .map(|(part, day)| format!("{}前支付{}元", written(*day), short(*part)))
                .collect();
            format!("分{}期支付：{}", parts.len(), listed.join("，"))
        };
        clauses.push(words.fill(&format!("{whole}，{how}"), rng));
        offer.push_str(&words.fill(
            &format!(
                "{payer}支付{payee}{}{}元；",
                matter.scenario.pay,
                short(sum)
            ),
            rng,
        ));
        manner.push(if at_once {
            "现金当面交付，出具收条".to_owned()
        } else {
            "转账至申请人本人银行账户".to_owned()
        });
    }
    if !matter.scenario.deed.is_empty() {
        let deed = words.fill(matter.scenario.deed, rng);
        let due_on = shift(agreed_on, days_of(&deed, rng));
        let debtor = if matter.scenario.deed.starts_with("{a}") {
            Some(PartyRole::Applicant)
        } else if matter.scenario.deed.starts_with("{b}") {
            Some(PartyRole::Respondent)
        } else {
            None
        };
        promises.push(Promise {
            description: deed.clone(),
            debtor,
            amount: None,
            due_on,
        });
        manner.push(format!("其他事项于{}前在现场完成", spoken(due_on)));
        offer.push_str(&deed);
        clauses.push(deed);
    }
    clauses.push(
        (rng.pick(&[
            "双方就本纠纷再无其他争议，互不追究其他责任",
            "本协议履行完毕后，双方就此事不再互相主张任何权利",
            "双方今后友好相处，不得因此事再起争端",
        ]))
        .to_owned(),
    );
    let text: Vec<_> = ["一", "二", "三"]
        .iter()
        .zip(&clauses)
        .map(|(number, clause)| format!("{number}、{clause}。"))
        .collect();
    Terms {
        text: matter.named(&text.join("\n")),
        manner: manner.join("；"),
        promises,
        offer: format!("{}。", offer.trim_end_matches('；')),
    }
}

/// How many days a deed says it may take, the longest term counting; else a usual one.
fn days_of(deed: &str, rng: &mut Rng) -> i64 {
    const TERMS: &[(&str, i64)] = &[
        ("四十日内", 40),
        ("三十日内", 30),
        ("二十日内", 20),
        ("十五日内", 15),
        ("十日内", 10),
        ("七日内", 7),
        ("五日内", 5),
        ("三日内", 3),
        ("两日内", 2),
        ("当日", 0),
    ];
    let usual = rng.pick(&[5, 7, 10, 15, 20]);
    let found = TERMS.iter().find(|(words, _)| deed.contains(words));
    found.map_or(usual, |(_, days)| *days)
}

/// Whole yuan without decimals, as people say it.
fn short(amount: Fen) -> String {
    let text = amount.plain_yuan();
    text.strip_suffix(".00").unwrap_or(&text).to_owned()
}

/// What is agreed of what was claimed.
fn settled(claimed: Fen, rng: &mut Rng) -> Fen {
    let percent = rng.pick(&[50, 60, 65, 70, 75, 80, 80, 85, 90, 100, 100]);
    let yuan = claimed.0 / 100 * percent / 100;
    let step = if yuan > 3_000 { 100 } else { 10 };
    Fen::from_yuan((yuan / step).max(1) * step).unwrap_or(claimed)
}

/// Equal parts in whole hundreds of yuan; the last takes the rest.
fn split(sum: Fen, instalments: u32) -> Vec<Fen> {
    let count = i64::from(instalments.max(1));
    let part = sum.0 / count / 10_000 * 10_000;
    if count == 1 || part == 0 {
        return vec![sum];
    }
    let mut parts = vec![Fen(part); usize::try_from(count - 1).unwrap_or(0)];
    parts.push(Fen(sum.0 - part * (count - 1)));
    parts
}
