//! A matter as it is told at the counter: who, what, where, how much.

use super::citizen::{ANYBODY, Registry, Wanted};
use super::days::{shift, written};
use super::organisation::short_name;
use super::random::Rng;
use super::scenario::{Cast, Scenario};
use super::street::Place;
use super::text::Words;
use crate::domain::dispute::PartyEntry;
use crate::domain::identifiers::{Fen, Sex};
use crate::domain::record::{Party, PartyRole, PlatformKind};
use chrono::NaiveDate;

/// A matter with all its words.
#[derive(Clone)]
pub(super) struct Matter {
    pub(super) place: usize,
    pub(super) scenario: &'static Scenario,
    pub(super) words: Words,
    pub(super) parties: Vec<PartyEntry>,
    pub(super) amount: Option<Fen>,
    pub(super) facts: String,
    pub(super) claims: String,
    pub(super) happened_at: String,
    pub(super) occurred_on: NaiveDate,
    /// Organisations by what people call them, with their names in full.
    called: Vec<(String, String)>,
}

impl Matter {
    /// A text in which an organisation is named in full where it is first spoken of.
    pub(super) fn named(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for (short, full) in &self.called {
            text = text.replacen(short, &format!("{full}（以下简称“{short}”）"), 1);
        }
        text
    }
}

/// Makes up a matter that was registered on a day.
pub(super) fn tell(
    scenario: &'static Scenario,
    (index, place): (usize, &Place),
    registered_on: NaiveDate,
    today: NaiveDate,
    registry: &mut Registry,
    rng: &mut Rng,
) -> Matter {
    let parties = cast(scenario.cast, place, today, registry, rng);
    let entries = entries(parties, rng);
    tell_of(scenario, (index, place), registered_on, entries, rng)
}

/// Makes up a matter between known parties.
pub(super) fn tell_of(
    scenario: &'static Scenario,
    (index, place): (usize, &Place),
    registered_on: NaiveDate,
    parties: Vec<PartyEntry>,
    rng: &mut Rng,
) -> Matter {
    // Wounds must heal and bills come in before people quarrel about them.
    let takes_time = [
        "damage",
        "traffic",
        "medical",
        "consumer",
        "e_commerce",
        "labour",
        "travel",
    ];
    let since = if takes_time.contains(&scenario.code) {
        rng.range(26, 85)
    } else {
        rng.range(3, 45)
    };
    let occurred_on = shift(registered_on, -since);
    let yuan = (scenario.yuan.1 > 0).then(|| rounded(rng.range(scenario.yuan.0, scenario.yuan.1)));
    let mut words = Words::default();
    let is_group = matches!(scenario.cast, Cast::Group(_));
    let mut called = Vec::new();
    let (from, against) = scenario.cast.trades();
    for (word, role, trade) in [
        ("a", PartyRole::Applicant, from),
        ("b", PartyRole::Respondent, against),
    ] {
        let full = names(&parties, role, is_group && role == PartyRole::Applicant);
        let short = trade.map(|trade| short_name(trade, &full));
        words.set(word, short.clone().unwrap_or_else(|| full.clone()));
        called.extend(short.map(|short| (short, full)));
    }
    words.set("ta", pronoun(&parties, PartyRole::Applicant));
    words.set("tb", pronoun(&parties, PartyRole::Respondent));
    words.set("place", place.community.as_str());
    let estate = rng.choose(&place.estates).clone();
    words.set("when", written(occurred_on));
    words.set(
        "amount",
        yuan.map_or(String::new(), |yuan| format!("{yuan}元")),
    );
    let spots: &[&str] = match place.kind {
        PlatformKind::VillageTalkPoint => &["", "村口", "地头", "村委会门前", "河沿"],
        PlatformKind::OneStopPlatform
        | PlatformKind::CareHome
        | PlatformKind::MediationRoom
        | PlatformKind::StreetOffice => &[
            "",
            "",
            "北门",
            "小广场",
            "3号楼",
            "7号楼",
            "12号楼",
            "16号楼2单元",
        ],
    };
    let happened_at = format!("{}{estate}{}", place.community, rng.pick(spots));
    words.set("estate", estate);
    let facts = words.fill(scenario.facts, rng);
    let claims = words.fill(scenario.claims, rng);
    let mut matter = Matter {
        place: index,
        scenario,
        words,
        parties,
        amount: yuan.and_then(Fen::from_yuan),
        facts: String::new(),
        claims,
        happened_at,
        occurred_on,
        called,
    };
    matter.facts = matter.named(&facts);
    matter
}

/// The names of a side, or the first of a group whose template says 等人 itself.
fn names(parties: &[PartyEntry], role: PartyRole, is_group: bool) -> String {
    let mut names: Vec<_> = parties
        .iter()
        .filter(|entry| entry.role == role)
        .filter_map(|entry| entry.party.name.as_deref())
        .collect();
    if is_group {
        names.truncate(1);
    }
    names.join("、")
}

fn pronoun(parties: &[PartyEntry], role: PartyRole) -> &'static str {
    let mut side = parties.iter().filter(|entry| entry.role == role);
    match (side.next().and_then(|entry| entry.party.sex), side.next()) {
        (Some(Sex::Female), None) => "她",
        (Some(Sex::Male), None) => "他",
        (None, None) => "对方",
        (_, Some(_)) => "他们",
    }
}

fn entries(parties: Vec<(PartyRole, Party)>, rng: &mut Rng) -> Vec<PartyEntry> {
    let is_told_of_rights = rng.chance(70);
    parties
        .into_iter()
        .map(|(role, party)| PartyEntry {
            role,
            is_told_of_rights: is_told_of_rights && role == PartyRole::Applicant,
            party,
        })
        .collect()
}

fn cast(
    cast: Cast,
    place: &Place,
    today: NaiveDate,
    registry: &mut Registry,
    rng: &mut Rng,
) -> Vec<(PartyRole, Party)> {
    use PartyRole::{Applicant, Respondent};
    let mut found = Vec::new();
    let somebody =
        |role, rng: &mut Rng, registry: &mut Registry| (role, registry.anybody(place, today, rng));
    match cast {
        Cast::People => {
            found.push(somebody(Applicant, rng, registry));
            if rng.chance(6) {
                found.push(somebody(Applicant, rng, registry));
            }
            found.push(somebody(Respondent, rng, registry));
        }
        Cast::Couple | Cast::Husband => {
            let years = rng.range(28, 52);
            let sexes = if cast == Cast::Couple {
                [Sex::Female, Sex::Male]
            } else {
                [Sex::Male, Sex::Female]
            };
            for (role, sex) in [Applicant, Respondent].into_iter().zip(sexes) {
                let wanted = Wanted {
                    sex: Some(sex),
                    age: (years - 3, years + 3),
                    surname: None,
                };
                found.push((role, registry.person(wanted, place, today, rng)));
            }
            let home = found[0].1.address.clone();
            found[1].1.address = home;
        }
        Cast::Siblings => {
            let wanted = Wanted {
                age: (42, 66),
                ..ANYBODY
            };
            let first = registry.person(wanted, place, today, rng);
            for _ in 0..rng.count(1, 2) {
                let other = registry.relative(&first, wanted, place, today, rng);
                found.push((Respondent, other));
            }
            found.insert(0, (Applicant, first));
        }
        Cast::Parent => {
            let old = Wanted {
                age: (70, 88),
                ..ANYBODY
            };
            let grown = Wanted {
                age: (40, 60),
                ..ANYBODY
            };
            let parent = registry.person(old, place, today, rng);
            for _ in 0..rng.count(1, 3) {
                let child = registry.relative(&parent, grown, place, today, rng);
                found.push((Respondent, child));
            }
            found.insert(0, (Applicant, parent));
        }
        Cast::Child => {
            found.push((Applicant, child(place, today, registry, rng)));
            found.push(somebody(Respondent, rng, registry));
        }
        Cast::ChildAgainst(trade) => {
            found.push((Applicant, child(place, today, registry, rng)));
            found.push((Respondent, registry.organisation(trade, place, rng)));
        }
        Cast::Against(trade) => {
            found.push(somebody(Applicant, rng, registry));
            found.push((Respondent, registry.organisation(trade, place, rng)));
        }
        Cast::By(trade) => {
            found.push((Applicant, registry.organisation(trade, place, rng)));
            found.push(somebody(Respondent, rng, registry));
        }
        Cast::Between(from, against) => {
            found.push((Applicant, registry.organisation(from, place, rng)));
            found.push((Respondent, registry.organisation(against, place, rng)));
        }
        Cast::Group(trade) => {
            for _ in 0..rng.count(2, 5) {
                found.push(somebody(Applicant, rng, registry));
            }
            found.push((Respondent, registry.organisation(trade, place, rng)));
        }
    }
    found
}

fn child(place: &Place, today: NaiveDate, registry: &mut Registry, rng: &mut Rng) -> Party {
    // Old enough to be in the register a year ago, too young to be of age a year from now.
    let wanted = Wanted {
        age: (6, 15),
        ..ANYBODY
    };
    let mut child = registry.person(wanted, place, today, rng);
    registry.put_under_guardian(&mut child, rng);
    child
}

/// A sum as people claim it: nobody asks for 3,217 yuan of a neighbour.
fn rounded(yuan: i64) -> i64 {
    let step = match yuan {
        ..2_000 => 20,
        2_000..20_000 => 100,
        _ => 1_000,
    };
    (yuan / step).max(1) * step
}
