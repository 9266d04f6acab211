//! The day on which an agreement takes effect: not that of printing, but that on which the last
//! mark needed was put on it (人民调解法 art. 29 and 30).

use chrono::NaiveDate;

/// What is on an agreement so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgreementSigning<'a> {
    /// A written agreement: a day for each mark, `None` for one still missing.
    Written {
        /// Signature, seal or fingerprint of every party.
        parties: &'a [Option<NaiveDate>],
        /// Signature of every mediator.
        mediators: &'a [Option<NaiveDate>],
        /// Seal of the committee.
        sealed_on: Option<NaiveDate>,
    },
    /// An oral agreement, recorded by the mediator.
    Oral {
        /// The day on which the parties agreed.
        agreed_on: NaiveDate,
    },
}

/// The day of effect; `None` while a mark is missing, or when no party or no mediator is named.
#[must_use]
pub fn effective_on(signing: &AgreementSigning<'_>) -> Option<NaiveDate> {
    match *signing {
        AgreementSigning::Oral { agreed_on } => Some(agreed_on),
        AgreementSigning::Written {
            parties,
            mediators,
            sealed_on,
        } => Some(latest(parties)?.max(latest(mediators)?).max(sealed_on?)),
    }
}

/// The latest day; `None` when one is missing or the list is empty.
fn latest(days: &[Option<NaiveDate>]) -> Option<NaiveDate> {
    days.iter()
        .copied()
        .reduce(|a, b| Some(a?.max(b?)))
        .flatten()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        (!text.is_empty()).then(|| text.parse().unwrap())
    }

    #[rstest]
    #[case(&["2026-03-02", "2026-03-05"], &["2026-03-02"], "2026-03-02", "2026-03-05")]
    #[case(&["2026-03-02", "2026-03-02"], &["2026-03-06"], "2026-03-05", "2026-03-06")]
    #[case(&["2026-03-02", "2026-03-02"], &["2026-03-02"], "2026-03-09", "2026-03-09")]
    #[case(&["2026-03-02", "2026-03-02"], &["2026-03-02", "2026-03-10"], "2026-03-09", "2026-03-10")]
    #[case(&["2026-03-02", ""], &["2026-03-02"], "2026-03-02", "")]
    #[case(&["2026-03-02", "2026-03-02"], &[""], "2026-03-02", "")]
    #[case(&["2026-03-02", "2026-03-02"], &["2026-03-02"], "", "")]
    #[case(&[], &["2026-03-02"], "2026-03-02", "")]
    #[case(&["2026-03-02"], &[], "2026-03-02", "")]
    fn a_written_agreement_takes_effect_with_its_last_mark(
        #[case] parties: &[&str],
        #[case] mediators: &[&str],
        #[case] sealed_on: &str,
        #[case] effective: &str,
    ) {
        let parties: Vec<_> = parties.iter().map(|text| day(text)).collect();
        let mediators: Vec<_> = mediators.iter().map(|text| day(text)).collect();
        let signing = AgreementSigning::Written {
            parties: &parties,
            mediators: &mediators,
            sealed_on: day(sealed_on),
        };
        assert_eq!(effective_on(&signing), day(effective));
    }

    #[test]
    fn an_oral_agreement_takes_effect_on_its_day() {
        let agreed_on = day("2026-03-02").unwrap();
        assert_eq!(
            effective_on(&AgreementSigning::Oral { agreed_on }),
            Some(agreed_on)
        );
    }
}
