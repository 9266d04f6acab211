//! 人民调解案件情况统计表: the columns that three independent sources agree on (statistics.md §1), counted
//! over facts of cases, and checked in themselves.

use super::case_tally::{CaseMeasure, CaseTally};
use super::figure::{Figure, FigureCheck, FigureColumn};
use crate::domain::dispute::DisputeType;
use crate::domain::id::{CommitteeId, DisputeId, PlatformId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{
    AgreementForm, CaseSource, CommitteeKind, MediationKind, Outcome, PreventedHarm,
};
use std::collections::BTreeSet;

/// What the table asks of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFact {
    /// The dispute.
    pub id: DisputeId,
    /// Its platform.
    pub platform: Option<PlatformId>,
    /// The committee whose numbers it carries.
    pub committee: Option<CommitteeId>,
    /// Who set that committee up.
    pub committee_kind: Option<CommitteeKind>,
    /// Code of its type.
    pub dispute_type: String,
    /// Which of the four kinds of mediation.
    pub mediation_kind: MediationKind,
    /// Source as the statistics count it.
    pub source: Option<CaseSource>,
    /// How many parties.
    pub people: u32,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// 疑难复杂.
    pub is_difficult: bool,
    /// The agreement's amount, or that of the intake.
    pub amount: Fen,
    /// The form of the agreement in force.
    pub form: Option<AgreementForm>,
    /// Whether the agreement has effect.
    pub has_effect: bool,
    /// How many things were promised.
    pub promised: u32,
    /// How many of them are fulfilled.
    pub fulfilled: u32,
    /// Whether judicial confirmation was applied for.
    pub is_confirmation_applied: bool,
    /// Whether the court confirmed.
    pub is_confirmed: bool,
    /// What mediation kept from happening.
    pub prevented: Option<PreventedHarm>,
    /// How many people that would have touched.
    pub prevented_people: u32,
}

impl CaseFact {
    pub(super) fn is_settled(&self) -> bool {
        self.outcome == Some(Outcome::Settled)
    }

    /// Whether it was settled and everything promised is done.
    #[must_use]
    pub fn is_performed(&self) -> bool {
        self.is_settled() && self.is_fulfilled()
    }

    /// Whether all that was promised was done; where nothing was, whether the agreement has effect.
    #[must_use]
    pub fn is_fulfilled(&self) -> bool {
        if self.promised == 0 {
            self.has_effect
        } else {
            self.fulfilled == self.promised
        }
    }
}

/// Which cases a column counts.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
    /// Those that add to a measure of cases.
    Of(CaseMeasure),
    Body(CommitteeKind),
    Entrusted,
    Type(String),
}

impl Test {
    fn holds(&self, case: &CaseFact) -> bool {
        match self {
            Self::Of(measure) => measure.of(case) > 0,
            Self::Body(kind) => case.committee_kind == Some(*kind),
            Self::Entrusted => case.source.is_some_and(is_entrusted),
            Self::Type(code) => case.dispute_type == *code,
        }
    }

    /// How many of the cases that were added up hold.
    fn count(&self, tally: &CaseTally) -> u64 {
        match self {
            Self::Of(measure) => tally.count(*measure),
            Self::Body(kind) => tally.of_body(*kind),
            Self::Entrusted => CaseSource::ALL
                .iter()
                .filter(|source| is_entrusted(**source))
                .map(|source| tally.count(CaseMeasure::Source(*source)))
                .sum(),
            Self::Type(code) => tally.of_type(code),
        }
    }
}

fn is_entrusted(source: CaseSource) -> bool {
    !matches!(source, CaseSource::Applied | CaseSource::Proactive)
}

/// What a column says of a set of cases.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Measure {
    Cases(Test),
    People,
    PreventedPeople(PreventedHarm),
    Amount,
    Rate(Test, Test),
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseColumn {
    /// How it is shown.
    pub shown: FigureColumn,
    measure: Measure,
}

impl CaseColumn {
    /// The figure of the cases that were added up, under the types of these columns.
    #[must_use]
    pub fn figure(&self, tally: &CaseTally) -> Figure {
        match &self.measure {
            Measure::Cases(test) => Figure::Count {
                count: test.count(tally),
            },
            Measure::People => Figure::Count {
                count: tally.count(CaseMeasure::People),
            },
            Measure::PreventedPeople(harm) => Figure::Count {
                count: tally.count(CaseMeasure::PreventedPeople(*harm)),
            },
            Measure::Amount => Figure::Money {
                fen: Fen(tally.sum(CaseMeasure::AmountFen)),
            },
            Measure::Rate(part, whole) => Figure::Rate {
                part: part.count(tally),
                whole: whole.count(tally),
            },
        }
    }

    /// The cases behind the figure.
    pub fn cases<'a>(&self, cases: &[&'a CaseFact]) -> Vec<&'a CaseFact> {
        let test = match &self.measure {
            Measure::Cases(test) | Measure::Rate(test, _) => test.clone(),
            Measure::People => Test::Of(CaseMeasure::Cases),
            Measure::Amount => Test::Of(CaseMeasure::Settled),
            Measure::PreventedPeople(harm) => Test::Of(CaseMeasure::Prevented(*harm)),
        };
        cases
            .iter()
            .filter(|case| test.holds(case))
            .copied()
            .collect()
    }
}

/// The columns with those dispute types, in the order of the sheet. `is_rolled_up` counts the types
/// under the list of 2010.
#[must_use]
pub fn case_columns(types: &[DisputeType], is_rolled_up: bool) -> Vec<CaseColumn> {
    let mut columns = Vec::new();
    let mut add = |key: &str, title: &str, group: Option<&str>, measure: Measure| {
        columns.push(CaseColumn {
            shown: FigureColumn {
                key: key.to_owned(),
                title: title.to_owned(),
                group: group.map(str::to_owned),
                opens: true,
            },
            measure,
        });
    };
    let cases = Measure::Cases;
    add(
        "total",
        "调解案件总数（件）",
        None,
        cases(Test::Of(CaseMeasure::Cases)),
    );
    add("people", "涉及当事人数（人）", None, Measure::People);
    add(
        "settled",
        "调解成功（件）",
        None,
        cases(Test::Of(CaseMeasure::Settled)),
    );
    add(
        "success_rate",
        "调解成功率",
        None,
        Measure::Rate(Test::Of(CaseMeasure::Settled), Test::Of(CaseMeasure::Cases)),
    );
    add(
        "difficult",
        "疑难复杂案件（件）",
        None,
        cases(Test::Of(CaseMeasure::Difficult)),
    );
    add("amount", "协议涉及金额（万元）", None, Measure::Amount);
    for (key, title, kind) in BODIES {
        add(key, title, Some("不同主体"), cases(Test::Body(*kind)));
    }
    let sources = Some("案件来源");
    add(
        "proactive",
        "主动调解",
        sources,
        cases(Test::Of(CaseMeasure::Source(CaseSource::Proactive))),
    );
    add(
        "applied",
        "依申请调解",
        sources,
        cases(Test::Of(CaseMeasure::Source(CaseSource::Applied))),
    );
    add(
        "entrusted",
        "接受委托移送调解",
        sources,
        cases(Test::Entrusted),
    );
    for (key, title, source) in ENTRUSTED {
        add(
            key,
            title,
            sources,
            cases(Test::Of(CaseMeasure::Source(*source))),
        );
    }
    for one in listed(types, is_rolled_up) {
        let test = Test::Type(one.0.clone());
        add(
            &format!("type_{}", one.0),
            &one.1,
            Some("案件分类"),
            cases(test),
        );
    }
    let forms = Some("协议形式");
    add(
        "oral",
        "口头协议",
        forms,
        cases(Test::Of(CaseMeasure::Form(AgreementForm::Oral))),
    );
    add(
        "written",
        "书面协议",
        forms,
        cases(Test::Of(CaseMeasure::Form(AgreementForm::Written))),
    );
    add(
        "performed",
        "履行",
        Some("履行情况"),
        cases(Test::Of(CaseMeasure::Performed)),
    );
    add(
        "performance_rate",
        "履行率",
        Some("履行情况"),
        Measure::Rate(
            Test::Of(CaseMeasure::Performed),
            Test::Of(CaseMeasure::Settled),
        ),
    );
    let court = Some("司法确认");
    add(
        "confirmation_applied",
        "申请",
        court,
        cases(Test::Of(CaseMeasure::ConfirmationApplied)),
    );
    add(
        "confirmed",
        "确认有效",
        court,
        cases(Test::Of(CaseMeasure::Confirmed)),
    );
    for (key, title, harm) in PREVENTED {
        let group = Some("预防");
        let unit = |unit: &str| format!("{title}（{unit}）");
        add(
            key,
            &unit("件"),
            group,
            cases(Test::Of(CaseMeasure::Prevented(*harm))),
        );
        let people = Measure::PreventedPeople(*harm);
        add(&format!("{key}_people"), &unit("人"), group, people);
    }
    columns
}

const BODIES: &[(&str, &str, CommitteeKind)] = &[
    ("body_village", "村调委会", CommitteeKind::Village),
    (
        "body_residents",
        "居（社区）调委会",
        CommitteeKind::Residents,
    ),
    ("body_township", "乡镇调委会", CommitteeKind::Township),
    ("body_street", "街道调委会", CommitteeKind::Street),
    (
        "body_enterprise",
        "企事业单位调委会",
        CommitteeKind::Enterprise,
    ),
    (
        "body_social",
        "社会团体和其他组织调委会",
        CommitteeKind::SocialOrganisation,
    ),
];

const PREVENTED: &[(&str, &str, PreventedHarm)] = &[
    ("prevented_suicide", "防止自杀", PreventedHarm::Suicide),
    (
        "prevented_crime",
        "防止转化为刑事案件",
        PreventedHarm::Crime,
    ),
    (
        "prevented_mass_petition",
        "防止群体性上访",
        PreventedHarm::MassPetition,
    ),
    (
        "prevented_mass_fight",
        "防止群体性械斗",
        PreventedHarm::MassFight,
    ),
];

const ENTRUSTED: &[(&str, &str, CaseSource)] = &[
    ("court", "其中：法院", CaseSource::EntrustedCourt),
    (
        "procuratorate",
        "其中：检察院",
        CaseSource::EntrustedProcuratorate,
    ),
    ("police", "其中：公安机关", CaseSource::EntrustedPolice),
    ("petition", "其中：信访部门", CaseSource::EntrustedPetition),
    ("other_source", "其中：其他部门", CaseSource::EntrustedOther),
];

/// Codes and names of the types, or of those of 2010 to which they roll up, each once.
fn listed(types: &[DisputeType], is_rolled_up: bool) -> Vec<(String, String)> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for one in types {
        let code = if is_rolled_up {
            &one.rollup_to
        } else {
            &one.code
        };
        if !seen.insert(code.clone()) {
            continue;
        }
        let named = types.iter().find(|other| other.code == *code);
        let name = named.map_or(&one.name, |named| &named.name);
        let name = if is_rolled_up {
            // The one that all others join is no longer only the rest of them.
            name.trim_start_matches("其他").to_owned()
        } else {
            name.clone()
        };
        let name = if name == "纠纷" {
            "其他纠纷".to_owned()
        } else {
            name
        };
        found.push((code.clone(), name));
    }
    found
}

/// The type under which a case is counted.
#[must_use]
pub fn counted_type(types: &[DisputeType], code: &str, is_rolled_up: bool) -> String {
    let known = types.iter().find(|one| one.code == code);
    match known {
        Some(one) if is_rolled_up => one.rollup_to.clone(),
        Some(_) | None => code.to_owned(),
    }
}

/// Whether the table holds in itself (statistics.md §1.1), with the cases that break it; they are read
/// only where there are any.
///
/// # Errors
/// What reading them fails with.
pub fn case_checks<E>(
    types: &[DisputeType],
    is_rolled_up: bool,
    tally: &CaseTally,
    read: impl FnOnce() -> Result<Vec<CaseFact>, E>,
) -> Result<Vec<FigureCheck>, E> {
    let codes: BTreeSet<String> = listed(types, is_rolled_up)
        .into_iter()
        .map(|one| one.0)
        .collect();
    let total = tally.count(CaseMeasure::Cases);
    let settled = tally.count(CaseMeasure::Settled);
    let performed = tally.count(CaseMeasure::Performed);
    let confirmed = tally.count(CaseMeasure::Confirmed);
    let written = tally.count(CaseMeasure::Form(AgreementForm::Written));
    let forms: u64 = AgreementForm::ALL
        .iter()
        .map(|form| tally.count(CaseMeasure::Form(*form)))
        .sum();
    let sourced: u64 = CaseSource::ALL
        .iter()
        .map(|source| tally.count(CaseMeasure::Source(*source)))
        .sum();
    let typed: u64 = codes.iter().map(|code| tally.of_type(code)).sum();
    let bodied = tally.with_body();
    let unwritten = tally.count(CaseMeasure::ConfirmedUnwritten);
    let is_broken =
        typed != total || sourced != total || bodied != total || forms != settled || unwritten > 0;
    let cases = if is_broken { read()? } else { Vec::new() };
    let check = |key: &str, title: &str, holds: bool, left: u64, right: u64| FigureCheck {
        key: key.to_owned(),
        title: title.to_owned(),
        holds,
        left,
        right,
        cases: Vec::new(),
    };
    let breaking = |check: FigureCheck, test: &dyn Fn(&CaseFact) -> bool| FigureCheck {
        cases: cases
            .iter()
            .filter(|case| test(case))
            .map(|case| case.id.into())
            .collect(),
        ..check
    };
    Ok(vec![
        breaking(
            check("types", "各类型之和等于总数", typed == total, typed, total),
            &|case| !codes.contains(&case.dispute_type),
        ),
        breaking(
            check(
                "sources",
                "各来源之和等于总数",
                sourced == total,
                sourced,
                total,
            ),
            &|case| case.source.is_none(),
        ),
        breaking(
            check(
                "bodies",
                "各主体之和等于总数",
                bodied == total,
                bodied,
                total,
            ),
            &|case| case.committee_kind.is_none(),
        ),
        check(
            "settled",
            "调解成功不多于总数",
            settled <= total,
            settled,
            total,
        ),
        breaking(
            check(
                "forms",
                "书面与口头协议之和等于调解成功",
                forms == settled,
                forms,
                settled,
            ),
            &|case| case.is_settled() && case.form.is_none(),
        ),
        check(
            "performed",
            "履行不多于调解成功",
            performed <= settled,
            performed,
            settled,
        ),
        breaking(
            check(
                "confirmed",
                "司法确认不多于书面协议",
                confirmed <= written,
                confirmed,
                written,
            ),
            &|case| case.is_confirmed && case.form != Some(AgreementForm::Written),
        ),
    ])
}
