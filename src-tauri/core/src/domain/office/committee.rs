//! 人民调解委员会: what 人民调解法 asks of one, told with the article.

use super::form::{Form, FormProblem, SHORT_TEXT};
use super::term::{TermState, term_days, term_state};
use crate::domain::choice::choice;
use crate::domain::identifiers::Sex;
use crate::domain::record::{Committee, CommitteeKind, CommitteePosition, Person, PlatformKind};
use chrono::{Months, NaiveDate};

/// 人民调解法 art. 8: so many members at least.
const FEWEST: usize = 3;
/// 人民调解法 art. 8: so many members at most.
const MOST: usize = 9;
/// 人民调解法 art. 9: a term lasts three years.
const TERM_MONTHS: Months = Months::new(36);

choice! {
    /// What a committee lacks by law.
    CommitteeWarning {
        /// Fewer than three members.
        TooFewMembers = "too_few_members",
        /// More than nine members.
        TooManyMembers = "too_many_members",
        /// Nobody is its head.
        NoHead = "no_head",
        /// More than one head.
        SeveralHeads = "several_heads",
        /// No woman is a member.
        NoWoman = "no_woman",
        /// No woman is known to be a member, and of some members the sex is not recorded.
        SexUnknown = "sex_unknown",
        /// The term of office is not recorded.
        NoTerm = "no_term",
        /// The term of office is longer than three years.
        TermTooLong = "term_too_long",
        /// The term of office runs out soon.
        TermEnding = "term_ending",
        /// The term of office is over.
        TermOver = "term_over",
    }
}

impl CommitteeWarning {
    /// Article and paragraph of 人民调解法 that say so.
    #[must_use]
    pub fn article(self) -> (u32, u32) {
        match self {
            Self::TooFewMembers | Self::TooManyMembers | Self::NoHead | Self::SeveralHeads => {
                (8, 2)
            }
            Self::NoWoman | Self::SexUnknown => (8, 3),
            Self::NoTerm | Self::TermTooLong | Self::TermEnding | Self::TermOver => (9, 2),
        }
    }
}

/// A warning with the number that its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommitteeFinding {
    /// What is the matter.
    pub warning: CommitteeWarning,
    /// Members, heads, members of unknown sex, or days, as the warning needs.
    pub count: u32,
}

/// What the law would have otherwise in a committee that works today; its members are counted only
/// while they work here.
#[must_use]
pub fn committee_findings(
    committee: &Committee,
    members: &[&Person],
    today: NaiveDate,
) -> Vec<CommitteeFinding> {
    use CommitteeWarning as W;
    if committee.is_active == Some(false) {
        return Vec::new();
    }
    let members: Vec<_> = members
        .iter()
        .filter(|person| person.is_active != Some(false))
        .collect();
    let count_of = |test: &dyn Fn(&Person) -> bool| members.iter().filter(|one| test(one)).count();
    let heads = count_of(&|one| one.committee_position == Some(CommitteePosition::Head));
    let women = count_of(&|one| one.sex == Some(Sex::Female));
    let unknown = count_of(&|one| one.sex.is_none());
    let mut found = Vec::new();
    let mut tell = |warning, count: usize| {
        found.push(CommitteeFinding {
            warning,
            count: u32::try_from(count).unwrap_or(u32::MAX),
        });
    };
    if members.len() < FEWEST {
        tell(W::TooFewMembers, members.len());
    } else if members.len() > MOST {
        tell(W::TooManyMembers, members.len());
    }
    match heads {
        0 => tell(W::NoHead, 0),
        1 => {}
        more => tell(W::SeveralHeads, more),
    }
    if women == 0 && unknown == 0 {
        tell(W::NoWoman, 0);
    } else if women == 0 {
        tell(W::SexUnknown, unknown);
    }
    if let (Some(start), Some(end)) = (committee.term_starts_on, committee.term_ends_on)
        && start
            .checked_add_months(TERM_MONTHS)
            .is_some_and(|most| end > most)
    {
        tell(W::TermTooLong, 0);
    }
    let days = term_days(committee.term_ends_on, today).unwrap_or_default();
    let days = usize::try_from(days.unsigned_abs()).unwrap_or(usize::MAX);
    match term_state(committee.term_ends_on, today) {
        TermState::Open => tell(W::NoTerm, 0),
        TermState::Running => {}
        TermState::Ending => tell(W::TermEnding, days),
        TermState::Over => tell(W::TermOver, days),
    }
    found
}

/// What keeps a committee from being saved.
#[must_use]
pub fn check_committee(committee: &Committee) -> Vec<FormProblem> {
    let mut form = Form::default();
    form.require_text("name", committee.name.as_deref(), SHORT_TEXT);
    form.require_text("short_name", committee.short_name.as_deref(), SHORT_TEXT);
    form.check_order(
        "term_ends_on",
        committee.term_starts_on,
        committee.term_ends_on,
    );
    form.problems()
}

/// Who usually set up the committee of a platform of that kind.
#[must_use]
pub fn committee_kind_of(platform: PlatformKind) -> CommitteeKind {
    match platform {
        PlatformKind::OneStopPlatform => CommitteeKind::Residents,
        PlatformKind::VillageTalkPoint => CommitteeKind::Village,
        PlatformKind::CareHome => CommitteeKind::SocialOrganisation,
        PlatformKind::MediationRoom | PlatformKind::StreetOffice => CommitteeKind::Street,
    }
}
