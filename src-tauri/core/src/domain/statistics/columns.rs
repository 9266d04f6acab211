//! The facts of all cases by column, in memory: a byte or two a case and column, so that any grouping of
//! a million cases is read in a millisecond or two.

use super::case_table::CaseFact;
use crate::domain::id::{DisputeId, PlatformId};
use crate::domain::identifiers::Fen;
use crate::domain::record::{AgreementForm, CaseSource, MediationKind, Outcome};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Days are counted from here; the day before it stands for none. They reach into the year 2158.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1979, 1, 1).expect("a day");

/// Bands of what is counted in steps, each with its least value; what is below the first has none.
pub(super) const PEOPLE_BANDS: [(u32, &str); 4] = [
    (0, "upto_2"),
    (3, "upto_5"),
    (6, "upto_10"),
    (11, "over_10"),
];
/// In fen.
pub(super) const AMOUNT_BANDS: [(i64, &str); 5] = [
    (i64::MIN, "none"),
    (1, "under_10k"),
    (1_000_000, "under_100k"),
    (10_000_000, "under_1m"),
    (100_000_000, "over_1m"),
];
/// In days from registration to closing.
pub(super) const DURATION_BANDS: [(i64, &str); 5] = [
    (i64::MIN, "upto_7"),
    (8, "upto_15"),
    (16, "upto_30"),
    (31, "upto_60"),
    (61, "over_60"),
];
/// A case that is not closed has no duration yet.
pub(super) const OPEN: &str = "open";

fn band<T: PartialOrd + Copy>(bands: &[(T, &str)], value: T) -> u8 {
    let above = bands
        .iter()
        .take_while(|(least, _)| *least <= value)
        .count();
    u8::try_from(above.saturating_sub(1)).unwrap_or(u8::MAX)
}

/// The place of a choice among all; one behind them for none.
fn place<T: PartialEq>(all: &[T], one: Option<T>) -> u8 {
    let place = one.and_then(|one| all.iter().position(|other| *other == one));
    u8::try_from(place.unwrap_or(all.len())).unwrap_or(u8::MAX)
}

/// The facts of cases by column.
#[derive(Clone, Debug, Default)]
pub struct CaseColumns {
    pub(super) ids: Vec<DisputeId>,
    /// The platforms by their code; none for the street.
    pub(super) platforms: Vec<Option<PlatformId>>,
    platform_codes: BTreeMap<Option<PlatformId>, u16>,
    /// The dispute types by their code.
    pub(super) types: Vec<String>,
    type_codes: BTreeMap<String, u16>,
    pub(super) registered: Vec<u16>,
    pub(super) closed: Vec<u16>,
    pub(super) platform: Vec<u16>,
    pub(super) dispute_type: Vec<u16>,
    pub(super) mediation_kind: Vec<u8>,
    pub(super) source: Vec<u8>,
    pub(super) outcome: Vec<u8>,
    pub(super) form: Vec<u8>,
    pub(super) difficult: Vec<u8>,
    pub(super) performed: Vec<u8>,
    /// 0: not asked of a court, 1: asked, 2: confirmed.
    pub(super) confirmation: Vec<u8>,
    pub(super) people_band: Vec<u8>,
    pub(super) amount_band: Vec<u8>,
    pub(super) duration_band: Vec<u8>,
    pub(super) settled: Vec<u8>,
    pub(super) people: Vec<u32>,
    /// Of settled cases, in fen; 0 of others.
    pub(super) amount: Vec<Fen>,
}

impl CaseColumns {
    /// Room for so many cases.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self {
            ids: Vec::with_capacity(count),
            ..Self::default()
        }
    }

    /// How many cases there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Adds a case with the days on which it was registered and closed. Of more than 65,535 types or
    /// platforms, all further ones are counted as the last.
    pub fn push(
        &mut self,
        case: &CaseFact,
        registered_on: Option<NaiveDate>,
        closed_on: Option<NaiveDate>,
    ) {
        let (registered, closed) = (day_code(registered_on), day_code(closed_on));
        self.ids.push(case.id);
        self.registered.push(registered);
        self.closed.push(closed);
        let platform = code(
            &mut self.platform_codes,
            &mut self.platforms,
            &case.platform,
        );
        self.platform.push(platform);
        let dispute_type = code(&mut self.type_codes, &mut self.types, &case.dispute_type);
        self.dispute_type.push(dispute_type);
        let settled = case.is_settled();
        self.mediation_kind
            .push(place(MediationKind::ALL, Some(case.mediation_kind)));
        self.source.push(place(CaseSource::ALL, case.source));
        self.outcome.push(place(Outcome::ALL, case.outcome));
        let form = case.form.filter(|_| settled);
        self.form.push(place(AgreementForm::ALL, form));
        self.difficult.push(case.is_difficult.into());
        self.performed.push(case.is_performed().into());
        self.settled.push(settled.into());
        self.confirmation
            .push(match (case.is_confirmed, case.is_confirmation_applied) {
                (true, _) => 2,
                (false, true) => 1,
                (false, false) => 0,
            });
        self.people.push(case.people);
        self.people_band.push(band(&PEOPLE_BANDS, case.people));
        self.amount.push(if settled { case.amount } else { Fen(0) });
        self.amount_band.push(band(&AMOUNT_BANDS, case.amount.0));
        self.duration_band.push(match (registered, closed) {
            (_, 0) => u8::try_from(DURATION_BANDS.len()).unwrap_or(u8::MAX),
            (from, to) => band(&DURATION_BANDS, i64::from(to) - i64::from(from)),
        });
    }
}

/// The code of a value, a new one where it is met first.
fn code<T: Ord + Clone>(codes: &mut BTreeMap<T, u16>, values: &mut Vec<T>, value: &T) -> u16 {
    if let Some(code) = codes.get(value) {
        return *code;
    }
    let Ok(next) = u16::try_from(values.len()) else {
        return u16::MAX;
    };
    values.push(value.clone());
    codes.insert(value.clone(), next);
    next
}

/// The code of a day; 0 for none and for days before 1979.
pub(super) fn day_code(day: Option<NaiveDate>) -> u16 {
    day.map_or(0, |day| {
        u16::try_from((day - FIRST_DAY).num_days() + 1).unwrap_or(if day < FIRST_DAY {
            0
        } else {
            u16::MAX
        })
    })
}

/// The day of a code.
pub(super) fn day_of(code: u16) -> Option<NaiveDate> {
    let days = u64::from(code).checked_sub(1)?;
    FIRST_DAY.checked_add_days(chrono::Days::new(days))
}
