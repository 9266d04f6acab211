//! 人民调解案件情况统计表: the columns that three independent sources agree on (statistics.md §1), counted
//! over facts of cases, and checked in themselves.

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
    fn is_settled(&self) -> bool {
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
    All,
    Settled,
    Difficult,
    Body(CommitteeKind),
    Source(CaseSource),
    Entrusted,
    Type(String),
    Form(AgreementForm),
    Performed,
    Applied,
    Confirmed,
    Prevented(PreventedHarm),
}

impl Test {
    fn holds(&self, case: &CaseFact) -> bool {
        match self {
            Self::All => true,
            Self::Settled => case.is_settled(),
            Self::Difficult => case.is_difficult,
            Self::Body(kind) => case.committee_kind == Some(*kind),
            Self::Source(source) => case.source == Some(*source),
            Self::Entrusted => case.source.is_some_and(is_entrusted),
            Self::Type(code) => case.dispute_type == *code,
            Self::Form(form) => case.is_settled() && case.form == Some(*form),
            Self::Performed => case.is_performed(),
            Self::Applied => case.is_confirmation_applied,
            Self::Confirmed => case.is_confirmed,
            Self::Prevented(harm) => case.prevented == Some(*harm),
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
    /// The figure of cases.
    #[must_use]
    pub fn figure(&self, cases: &[&CaseFact]) -> Figure {
        let count = |test: &Test| cases.iter().filter(|case| test.holds(case)).count() as u64;
        match &self.measure {
            Measure::Cases(test) => Figure::Count { count: count(test) },
            Measure::People => Figure::Count {
                count: cases.iter().map(|case| u64::from(case.people)).sum(),
            },
            Measure::PreventedPeople(harm) => Figure::Count {
                count: cases
                    .iter()
                    .filter(|case| Test::Prevented(*harm).holds(case))
                    .map(|case| u64::from(case.prevented_people))
                    .sum(),
            },
            Measure::Amount => Figure::Money {
                fen: Fen(cases
                    .iter()
                    .filter(|case| case.is_settled())
                    .map(|case| case.amount.0)
                    .sum()),
            },
            Measure::Rate(part, whole) => Figure::Rate {
                part: count(part),
                whole: count(whole),
            },
        }
    }

    /// The cases behind the figure.
    pub fn cases<'a>(&self, cases: &[&'a CaseFact]) -> Vec<&'a CaseFact> {
        let test = match &self.measure {
            Measure::Cases(test) | Measure::Rate(test, _) => test.clone(),
            Measure::People => Test::All,
            Measure::Amount => Test::Settled,
            Measure::PreventedPeople(harm) => Test::Prevented(*harm),
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
    add("total", "调解案件总数（件）", None, cases(Test::All));
    add("people", "涉及当事人数（人）", None, Measure::People);
    add("settled", "调解成功（件）", None, cases(Test::Settled));
    add(
        "success_rate",
        "调解成功率",
        None,
        Measure::Rate(Test::Settled, Test::All),
    );
    add(
        "difficult",
        "疑难复杂案件（件）",
        None,
        cases(Test::Difficult),
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
        cases(Test::Source(CaseSource::Proactive)),
    );
    add(
        "applied",
        "依申请调解",
        sources,
        cases(Test::Source(CaseSource::Applied)),
    );
    add(
        "entrusted",
        "接受委托移送调解",
        sources,
        cases(Test::Entrusted),
    );
    for (key, title, source) in ENTRUSTED {
        add(key, title, sources, cases(Test::Source(*source)));
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
        cases(Test::Form(AgreementForm::Oral)),
    );
    add(
        "written",
        "书面协议",
        forms,
        cases(Test::Form(AgreementForm::Written)),
    );
    add(
        "performed",
        "履行",
        Some("履行情况"),
        cases(Test::Performed),
    );
    add(
        "performance_rate",
        "履行率",
        Some("履行情况"),
        Measure::Rate(Test::Performed, Test::Settled),
    );
    let court = Some("司法确认");
    add("confirmation_applied", "申请", court, cases(Test::Applied));
    add("confirmed", "确认有效", court, cases(Test::Confirmed));
    for (key, title, harm) in PREVENTED {
        let group = Some("预防");
        let unit = |unit: &str| format!("{title}（{unit}）");
        add(key, &unit("件"), group, cases(Test::Prevented(*harm)));
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

/// Whether the table holds in itself (statistics.md §1.1), with the cases that break it.
#[must_use]
pub fn case_checks(
    types: &[DisputeType],
    is_rolled_up: bool,
    cases: &[&CaseFact],
) -> Vec<FigureCheck> {
    let codes: BTreeSet<String> = listed(types, is_rolled_up)
        .into_iter()
        .map(|one| one.0)
        .collect();
    let total = cases.len() as u64;
    let count =
        |test: &dyn Fn(&CaseFact) -> bool| cases.iter().filter(|case| test(case)).count() as u64;
    let breaking = |test: &dyn Fn(&CaseFact) -> bool| -> Vec<uuid::Uuid> {
        let found = cases.iter().filter(|case| test(case));
        found.map(|case| case.id.into()).collect()
    };
    let settled = count(&CaseFact::is_settled);
    let forms = count(&|case| case.is_settled() && case.form.is_some());
    let performed = count(&CaseFact::is_performed);
    let confirmed = count(&|case| case.is_confirmed);
    let written = count(&|case| case.is_settled() && case.form == Some(AgreementForm::Written));
    let check = |key: &str, title: &str, holds: bool, left: u64, right: u64, broken| FigureCheck {
        key: key.to_owned(),
        title: title.to_owned(),
        holds,
        left,
        right,
        cases: broken,
    };
    let typed = count(&|case| codes.contains(&case.dispute_type));
    let sourced = count(&|case| case.source.is_some());
    let bodied = count(&|case| case.committee_kind.is_some());
    vec![
        check(
            "types",
            "各类型之和等于总数",
            typed == total,
            typed,
            total,
            breaking(&|case| !codes.contains(&case.dispute_type)),
        ),
        check(
            "sources",
            "各来源之和等于总数",
            sourced == total,
            sourced,
            total,
            breaking(&|case| case.source.is_none()),
        ),
        check(
            "bodies",
            "各主体之和等于总数",
            bodied == total,
            bodied,
            total,
            breaking(&|case| case.committee_kind.is_none()),
        ),
        check(
            "settled",
            "调解成功不多于总数",
            settled <= total,
            settled,
            total,
            Vec::new(),
        ),
        check(
            "forms",
            "书面与口头协议之和等于调解成功",
            forms == settled,
            forms,
            settled,
            breaking(&|case| case.is_settled() && case.form.is_none()),
        ),
        check(
            "performed",
            "履行不多于调解成功",
            performed <= settled,
            performed,
            settled,
            Vec::new(),
        ),
        check(
            "confirmed",
            "司法确认不多于书面协议",
            confirmed <= written,
            confirmed,
            written,
            breaking(&|case| case.is_confirmed && case.form != Some(AgreementForm::Written)),
        ),
    ]
}
