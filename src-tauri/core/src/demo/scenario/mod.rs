//! What people quarrel about: believable matters of each type, as templates (see `text.rs`).
//!
//! Words that every template may use: `{a}` applicant, `{b}` respondent, `{when}` the day,
//! `{place}` the community, `{estate}` an estate, `{amount}` the sum claimed.

mod consumer;
mod family;
mod home;
mod injury;
mod land;
mod money;
mod neighbour;
mod property;
mod work;

use super::days::fits_season;
use super::organisation::Trade;
use super::random::Rng;
use chrono::NaiveDate;

/// Who stands against whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cast {
    /// Two people of one community.
    People,
    /// Wife and husband.
    Couple,
    /// Husband and wife, or a couple that was to become one.
    Husband,
    /// Grown-up children of one family.
    Siblings,
    /// An old parent against one or two grown-up children.
    Parent,
    /// A child with a guardian against a grown-up.
    Child,
    /// A child with a guardian against an organisation.
    ChildAgainst(Trade),
    /// A person against an organisation.
    Against(Trade),
    /// An organisation against a person.
    By(Trade),
    /// Two organisations.
    Between(Trade, Trade),
    /// Several people together against an organisation.
    Group(Trade),
}

impl Cast {
    /// The trades of applicant and respondent, where these are organisations.
    pub(super) fn trades(self) -> (Option<Trade>, Option<Trade>) {
        match self {
            Self::ChildAgainst(trade) | Self::Against(trade) | Self::Group(trade) => {
                (None, Some(trade))
            }
            Self::By(trade) => (Some(trade), None),
            Self::Between(from, against) => (Some(from), Some(against)),
            Self::People
            | Self::Couple
            | Self::Husband
            | Self::Siblings
            | Self::Parent
            | Self::Child => (None, None),
        }
    }
}

/// One believable matter.
pub(super) struct Scenario {
    /// Code of the dispute's type.
    pub(super) code: &'static str,
    pub(super) cast: Cast,
    /// What is claimed, in yuan, from and to; both nothing where no money is claimed.
    pub(super) yuan: (i64, i64),
    /// In a few words, for requests: 楼上漏水损坏吊顶.
    pub(super) topic: &'static str,
    /// 纠纷简要情况.
    pub(super) facts: &'static str,
    /// 申请事项.
    pub(super) claims: &'static str,
    /// What the applicant says.
    pub(super) says: &'static str,
    /// What the respondent says.
    pub(super) reply: &'static str,
    /// What the mediator found and explains.
    pub(super) finding: &'static str,
    /// What money is paid for.
    pub(super) pay: &'static str,
    /// What is to be done besides, or instead.
    pub(super) deed: &'static str,
}

/// Where a matter can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ground {
    Town,
    Village,
    Anywhere,
}

impl Scenario {
    /// What its facts speak of: estates and storeys are in town, villages are not.
    pub(super) fn ground(&self) -> Ground {
        let speaks_of = |words: &[&str]| words.iter().any(|word| self.facts.contains(word));
        if speaks_of(&["村", "承包地", "宅基地", "坟"]) {
            Ground::Village
        } else if speaks_of(&["{estate}", "楼", "社区", "小区"]) {
            Ground::Town
        } else {
            Ground::Anywhere
        }
    }
}

/// How often each type comes to a street, of a thousand.
const WEIGHTS: &[(u32, &str)] = &[
    (190, "neighbour"),
    (130, "marriage_family"),
    (125, "property_management"),
    (72, "consumer"),
    (70, "damage"),
    (68, "contract"),
    (52, "labour"),
    (46, "migrant_pay"),
    (52, "housing"),
    (40, "traffic"),
    (26, "e_commerce"),
    (26, "business"),
    (16, "medical"),
    (26, "pollution"),
    (13, "expropriation"),
    (16, "forest_land"),
    (14, "travel"),
    (28, "other"),
];

/// The scenarios of all files.
pub(super) fn all() -> impl Iterator<Item = &'static Scenario> {
    [
        neighbour::SCENARIOS,
        family::SCENARIOS,
        property::SCENARIOS,
        home::SCENARIOS,
        consumer::SCENARIOS,
        injury::SCENARIOS,
        money::SCENARIOS,
        work::SCENARIOS,
        land::SCENARIOS,
    ]
    .into_iter()
    .flatten()
}

/// Deals scenarios: types by weight, and within a type each one before any comes again.
pub(super) struct Deck {
    piles: Vec<(&'static str, Vec<&'static Scenario>)>,
}

impl Deck {
    pub(super) fn new() -> Self {
        Self { piles: Vec::new() }
    }

    /// The type with that place in the list, so that the first disputes show every type.
    pub(super) fn code(index: usize, rng: &mut Rng) -> &'static str {
        match WEIGHTS.get(index) {
            Some((_, code)) => code,
            None => rng.weighed(WEIGHTS),
        }
    }

    /// A matter of a type that fits the season of a day.
    pub(super) fn deal(
        &mut self,
        code: &'static str,
        day: NaiveDate,
        rng: &mut Rng,
    ) -> &'static Scenario {
        let position = match self.piles.iter().position(|(of, _)| *of == code) {
            Some(position) => position,
            None => {
                self.piles.push((code, Vec::new()));
                self.piles.len() - 1
            }
        };
        let pile = &mut self.piles[position].1;
        if pile.is_empty() {
            pile.extend(all().filter(|scenario| scenario.code == code));
        }
        let fitting: Vec<usize> = (0..pile.len())
            .filter(|index| fits_season(pile[*index].facts, day))
            .collect();
        let index = match fitting.is_empty() {
            true => rng.index(pile.len()),
            false => rng.pick(&fitting),
        };
        pile.swap_remove(index)
    }
}
