//! What the case table adds up: the sums of a set of cases, kept for each month and scope, so that a
//! table of years need not read its cases.

use super::case_table::CaseFact;
use crate::domain::dispute::DisputeType;
use crate::domain::record::{AgreementForm, CaseSource, CommitteeKind, PreventedHarm};
use std::collections::BTreeMap;

/// Something that is added up over cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseMeasure {
    /// Cases.
    Cases,
    /// Parties.
    People,
    /// Settled cases.
    Settled,
    /// 疑难复杂 cases.
    Difficult,
    /// The amounts of settled cases, in fen.
    AmountFen,
    /// Settled cases of which everything promised is done.
    Performed,
    /// Cases of which judicial confirmation was applied for.
    ConfirmationApplied,
    /// Cases that the court confirmed.
    Confirmed,
    /// Of them, those without a written agreement, which cannot be.
    ConfirmedUnwritten,
    /// Cases from a source.
    Source(CaseSource),
    /// Settled cases with an agreement of a form.
    Form(AgreementForm),
    /// Cases in which something was kept from happening.
    Prevented(PreventedHarm),
    /// How many people that would have touched.
    PreventedPeople(PreventedHarm),
}

/// Every measure with the column that keeps it.
pub const CASE_MEASURES: [(CaseMeasure, &str); 26] = [
    (CaseMeasure::Cases, "case_count"),
    (CaseMeasure::People, "people_count"),
    (CaseMeasure::Settled, "settled_count"),
    (CaseMeasure::Difficult, "difficult_count"),
    (CaseMeasure::AmountFen, "amount_fen"),
    (CaseMeasure::Performed, "performed_count"),
    (
        CaseMeasure::ConfirmationApplied,
        "confirmation_applied_count",
    ),
    (CaseMeasure::Confirmed, "confirmed_count"),
    (CaseMeasure::ConfirmedUnwritten, "confirmed_unwritten_count"),
    (CaseMeasure::Source(CaseSource::Applied), "applied_count"),
    (
        CaseMeasure::Source(CaseSource::Proactive),
        "proactive_count",
    ),
    (
        CaseMeasure::Source(CaseSource::EntrustedCourt),
        "entrusted_court_count",
    ),
    (
        CaseMeasure::Source(CaseSource::EntrustedProcuratorate),
        "entrusted_procuratorate_count",
    ),
    (
        CaseMeasure::Source(CaseSource::EntrustedPolice),
        "entrusted_police_count",
    ),
    (
        CaseMeasure::Source(CaseSource::EntrustedPetition),
        "entrusted_petition_count",
    ),
    (
        CaseMeasure::Source(CaseSource::EntrustedOther),
        "entrusted_other_count",
    ),
    (CaseMeasure::Form(AgreementForm::Written), "written_count"),
    (CaseMeasure::Form(AgreementForm::Oral), "oral_count"),
    (
        CaseMeasure::Prevented(PreventedHarm::Suicide),
        "suicide_count",
    ),
    (
        CaseMeasure::PreventedPeople(PreventedHarm::Suicide),
        "suicide_people_count",
    ),
    (CaseMeasure::Prevented(PreventedHarm::Crime), "crime_count"),
    (
        CaseMeasure::PreventedPeople(PreventedHarm::Crime),
        "crime_people_count",
    ),
    (
        CaseMeasure::Prevented(PreventedHarm::MassPetition),
        "mass_petition_count",
    ),
    (
        CaseMeasure::PreventedPeople(PreventedHarm::MassPetition),
        "mass_petition_people_count",
    ),
    (
        CaseMeasure::Prevented(PreventedHarm::MassFight),
        "mass_fight_count",
    ),
    (
        CaseMeasure::PreventedPeople(PreventedHarm::MassFight),
        "mass_fight_people_count",
    ),
];

impl CaseMeasure {
    /// What one case adds to it.
    #[must_use]
    pub fn of(self, case: &CaseFact) -> i64 {
        let is_settled = case.is_settled();
        match self {
            Self::Cases => 1,
            Self::People => i64::from(case.people),
            Self::Settled => is_settled.into(),
            Self::Difficult => case.is_difficult.into(),
            Self::AmountFen if is_settled => case.amount.0,
            Self::AmountFen => 0,
            Self::Performed => case.is_performed().into(),
            Self::ConfirmationApplied => case.is_confirmation_applied.into(),
            Self::Confirmed => case.is_confirmed.into(),
            Self::ConfirmedUnwritten => {
                (case.is_confirmed && case.form != Some(AgreementForm::Written)).into()
            }
            Self::Source(source) => (case.source == Some(source)).into(),
            Self::Form(form) => (is_settled && case.form == Some(form)).into(),
            Self::Prevented(harm) => (case.prevented == Some(harm)).into(),
            Self::PreventedPeople(harm) if case.prevented == Some(harm) => {
                i64::from(case.prevented_people)
            }
            Self::PreventedPeople(_) => 0,
        }
    }

    fn place(self) -> usize {
        CASE_MEASURES
            .iter()
            .position(|(measure, _)| *measure == self)
            .expect("the list names every measure: a test holds it")
    }
}

/// The sums of a set of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseTally {
    /// In the order of [`CASE_MEASURES`].
    sums: [i64; CASE_MEASURES.len()],
    /// Cases by the code of their type.
    types: BTreeMap<String, i64>,
    /// Cases by who set up the committee whose numbers they carry; whose committee is not known, nowhere.
    bodies: BTreeMap<CommitteeKind, i64>,
}

impl CaseTally {
    /// What one case adds.
    #[must_use]
    pub fn of(case: &CaseFact) -> Self {
        let mut tally = Self {
            sums: CASE_MEASURES.map(|(measure, _)| measure.of(case)),
            types: BTreeMap::from([(case.dispute_type.clone(), 1)]),
            bodies: BTreeMap::new(),
        };
        tally.carry(case.committee_kind);
        tally
    }

    /// The sums of cases.
    #[must_use]
    pub fn of_all<'a>(cases: impl IntoIterator<Item = &'a CaseFact>) -> Self {
        let mut tally = Self::default();
        for case in cases {
            tally.add(&Self::of(case));
        }
        tally
    }

    /// Sums as they were kept, whose cases carry no committee yet.
    #[must_use]
    pub(crate) fn kept(sums: [i64; CASE_MEASURES.len()]) -> Self {
        Self {
            sums,
            ..Self::default()
        }
    }

    /// Adds other cases.
    pub fn add(&mut self, other: &Self) {
        for (sum, more) in self.sums.iter_mut().zip(other.sums) {
            *sum += more;
        }
        for (code, more) in &other.types {
            self.add_type(code, *more);
        }
        for (kind, more) in &other.bodies {
            *self.bodies.entry(*kind).or_default() += more;
        }
    }

    /// Adds cases of a type, which the sums count already.
    pub(crate) fn add_type(&mut self, code: &str, more: i64) {
        if let Some(count) = self.types.get_mut(code) {
            *count += more;
        } else {
            self.types.insert(code.to_owned(), more);
        }
    }

    /// The cases by type, as they were kept with the sums.
    pub(crate) fn take_types(&mut self, types: BTreeMap<String, i64>) {
        self.types = types;
    }

    /// Says that all of its cases carry the numbers of a committee of that kind.
    pub(crate) fn carry(&mut self, kind: Option<CommitteeKind>) {
        self.bodies = kind
            .map(|kind| (kind, self.sum(CaseMeasure::Cases)))
            .into_iter()
            .collect();
    }

    /// The cases turned round, so that adding them takes them away.
    #[must_use]
    pub(crate) fn negated(&self) -> Self {
        Self {
            sums: self.sums.map(|sum| -sum),
            types: self
                .types
                .iter()
                .map(|(code, n)| (code.clone(), -n))
                .collect(),
            bodies: self.bodies.iter().map(|(kind, n)| (*kind, -n)).collect(),
        }
    }

    /// A sum.
    #[must_use]
    pub fn sum(&self, measure: CaseMeasure) -> i64 {
        self.sums[measure.place()]
    }

    /// All sums, in the order of [`CASE_MEASURES`].
    #[must_use]
    pub(crate) fn sums(&self) -> &[i64; CASE_MEASURES.len()] {
        &self.sums
    }

    /// How many: a sum that cannot fall below nothing.
    #[must_use]
    pub fn count(&self, measure: CaseMeasure) -> u64 {
        u64::try_from(self.sum(measure)).unwrap_or(0)
    }

    /// Cases by type.
    #[must_use]
    pub fn types(&self) -> &BTreeMap<String, i64> {
        &self.types
    }

    /// Cases of a type.
    #[must_use]
    pub fn of_type(&self, code: &str) -> u64 {
        positive(self.types.get(code))
    }

    /// Cases whose committee was set up by such a body.
    #[must_use]
    pub fn of_body(&self, kind: CommitteeKind) -> u64 {
        positive(self.bodies.get(&kind))
    }

    /// Cases whose committee is known.
    #[must_use]
    pub fn with_body(&self) -> u64 {
        self.bodies
            .values()
            .map(|count| positive(Some(count)))
            .sum()
    }

    /// The same cases under the types of 2010.
    #[must_use]
    pub fn rolled_up(&self, types: &[DisputeType]) -> Self {
        let mut rolled = Self {
            types: BTreeMap::new(),
            ..self.clone()
        };
        for (code, count) in &self.types {
            rolled.add_type(&super::counted_type(types, code, true), *count);
        }
        rolled
    }
}

fn positive(count: Option<&i64>) -> u64 {
    count.map_or(0, |count| u64::try_from(*count).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_every_measure_once_and_no_column_twice() {
        let of_choices =
            CaseSource::ALL.len() + AgreementForm::ALL.len() + 2 * PreventedHarm::ALL.len();
        assert_eq!(CASE_MEASURES.len(), 9 + of_choices);
        let columns: std::collections::BTreeSet<_> = CASE_MEASURES.map(|(_, name)| name).into();
        assert_eq!(columns.len(), CASE_MEASURES.len());
        for (at, (measure, _)) in CASE_MEASURES.iter().enumerate() {
            assert_eq!(measure.place(), at, "{measure:?} stands twice");
        }
    }
}
