//! The statement as the screen shows it.

use crate::desk::Desk;
use crate::presence::own_only;
use crate::shape::{request, response};
use crate::{Failure, FieldCode};
use chrono::{Datelike as _, NaiveDate};
use lxq_core::domain::id::{PersonId, PlatformId};
use lxq_core::domain::record::{
    ConsultationManner, InquirerGroup, Person, Platform, ReferralChannel, Satisfaction,
    SuggestedWay,
};
use lxq_core::domain::statement::{Figures, Period, Tally, tally};
use lxq_core::store::Reader;
use lxq_core::store::table::statement::{StatementFilter, served};
use std::collections::BTreeMap;

request! {
    /// Which period, and of whom.
    pub struct ServiceStatementAsk {
        /// The year; this one where empty.
        pub year: Option<u32>,
        /// The month, 1–12; the whole year where empty.
        pub month: Option<u32>,
        /// Of this lawyer only; a lawyer always sees the own figures alone.
        pub lawyer_id: Option<PersonId>,
        /// Of this platform only.
        pub platform_id: Option<PlatformId>,
    }
}

response! {
    /// What was served in a period.
    pub struct ServiceStatement {
        /// The first day.
        pub from: NaiveDate,
        /// The last day.
        pub to: NaiveDate,
        /// Of this lawyer only.
        pub lawyer_id: Option<PersonId>,
        /// Of this platform only.
        pub platform_id: Option<PlatformId>,
        /// All together.
        pub total: Figures,
        /// By lawyer.
        pub lawyers: Vec<LawyerFigures>,
        /// By law firm.
        pub firms: Vec<FirmFigures>,
        /// By platform.
        pub platforms: Vec<PlatformFigures>,
        /// Matters by topic, the most frequent first.
        pub topics: Vec<TopicCount>,
        /// Matters by 身份类别.
        pub groups: Vec<GroupCount>,
        /// Matters by how the person came.
        pub manners: Vec<MannerCount>,
        /// Matters by suggested way; one with two ways counts under both.
        pub ways: Vec<WayCount>,
        /// Matters by satisfaction.
        pub satisfactions: Vec<SatisfactionCount>,
        /// Slips by linkage.
        pub hand_overs: Vec<ChannelCount>,
    }

    /// The figures of a lawyer.
    pub struct LawyerFigures {
        /// The lawyer; none where a consultation names nobody.
        pub person_id: Option<PersonId>,
        /// Name.
        pub name: String,
        /// 律师事务所.
        pub organisation: Option<String>,
        /// 执业证号.
        pub licence_no: Option<String>,
        /// The figures.
        pub figures: Figures,
    }

    /// The figures of a law firm.
    pub struct FirmFigures {
        /// Its name; none where none is written down.
        pub name: Option<String>,
        /// The figures.
        pub figures: Figures,
    }

    /// The figures of a platform.
    pub struct PlatformFigures {
        /// The platform.
        pub platform_id: Option<PlatformId>,
        /// Its name.
        pub name: String,
        /// 社区 / 村.
        pub community: Option<String>,
        /// The figures.
        pub figures: Figures,
    }

    /// How many matters of a topic.
    pub struct TopicCount {
        /// Its code; none where none was given.
        pub topic: Option<String>,
        /// Its name.
        pub name: Option<String>,
        /// How many.
        pub count: u32,
    }

    /// How many matters of people of a group.
    pub struct GroupCount {
        /// The group; none where none was given.
        pub group: Option<InquirerGroup>,
        /// How many.
        pub count: u32,
    }

    /// How many matters came in a manner.
    pub struct MannerCount {
        /// The manner.
        pub manner: Option<ConsultationManner>,
        /// How many.
        pub count: u32,
    }

    /// How often a way was suggested.
    pub struct WayCount {
        /// The way.
        pub way: SuggestedWay,
        /// How many.
        pub count: u32,
    }

    /// How many matters of a satisfaction.
    pub struct SatisfactionCount {
        /// The satisfaction; none where none was given.
        pub satisfaction: Option<Satisfaction>,
        /// How many.
        pub count: u32,
    }

    /// How many slips by a linkage.
    pub struct ChannelCount {
        /// The linkage.
        pub channel: ReferralChannel,
        /// How many.
        pub count: u32,
    }
}

/// The names that figures are told with.
struct Names {
    people: BTreeMap<PersonId, Person>,
    platforms: BTreeMap<PlatformId, Platform>,
    topics: BTreeMap<String, String>,
}

impl Names {
    fn load(reader: Reader<'_>) -> Result<Self, Failure> {
        let (types, _) = crate::settings::types_in(reader)?;
        Ok(Self {
            people: reader
                .all::<Person>()?
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            platforms: reader
                .all::<Platform>()?
                .into_iter()
                .map(|platform| (platform.id, platform))
                .collect(),
            topics: types.into_iter().map(|one| (one.code, one.name)).collect(),
        })
    }

    fn firm(&self, person: Option<PersonId>) -> Option<String> {
        self.people.get(&person?)?.organisation.clone()
    }
}

pub(crate) fn statement(
    desk: &Desk,
    ask: ServiceStatementAsk,
) -> Result<ServiceStatement, Failure> {
    let period = period_of(desk, &ask)?;
    let filter = StatementFilter {
        lawyer_id: own_only(desk).or(ask.lawyer_id),
        platform_id: ask.platform_id,
    };
    desk.casebook.read(|reader| {
        let names = Names::load(reader)?;
        let found = tally(&served(reader, period, &filter)?);
        Ok(shape(&found, &names, period, filter))
    })
}

fn period_of(desk: &Desk, ask: &ServiceStatementAsk) -> Result<Period, Failure> {
    let today = desk.casebook.today();
    let year = ask
        .year
        .unwrap_or_else(|| u32::try_from(today.year()).unwrap_or_default());
    let period = Period::of(year, ask.month).ok_or_else(|| {
        let is_year_known = Period::of(year, None).is_some();
        let field = if is_year_known { "month" } else { "year" };
        Failure::field(field, FieldCode::Unknown)
    })?;
    if period.from > today {
        return Err(Failure::field("month", FieldCode::InFuture));
    }
    Ok(period)
}

fn shape(
    found: &Tally,
    names: &Names,
    period: Period,
    filter: StatementFilter,
) -> ServiceStatement {
    let mut lawyers: Vec<_> = found
        .by(|part| part.person)
        .into_iter()
        .map(|(id, figures)| {
            let person = id.and_then(|id| names.people.get(&id));
            LawyerFigures {
                person_id: id,
                name: person
                    .and_then(|person| person.name.clone())
                    .unwrap_or_default(),
                organisation: person.and_then(|person| person.organisation.clone()),
                licence_no: person.and_then(|person| person.licence_no.clone()),
                figures,
            }
        })
        .collect();
    lawyers.sort_by(|a, b| (&a.organisation, &a.name).cmp(&(&b.organisation, &b.name)));
    let mut platforms: Vec<_> = found
        .by(|part| part.platform)
        .into_iter()
        .map(|(id, figures)| {
            let platform = id.and_then(|id| names.platforms.get(&id));
            PlatformFigures {
                platform_id: id,
                name: platform
                    .and_then(|platform| platform.name.clone())
                    .unwrap_or_default(),
                community: platform.and_then(|platform| platform.community.clone()),
                figures,
            }
        })
        .collect();
    platforms.sort_by(|a, b| a.name.cmp(&b.name));
    let mut topics: Vec<_> = found
        .topics
        .iter()
        .map(|(topic, count)| TopicCount {
            name: topic
                .as_ref()
                .and_then(|code| names.topics.get(code).cloned()),
            topic: topic.clone(),
            count: *count,
        })
        .collect();
    topics.sort_by(|a, b| (b.count, &a.topic).cmp(&(a.count, &b.topic)));
    ServiceStatement {
        from: period.from,
        to: period.to,
        lawyer_id: filter.lawyer_id,
        platform_id: filter.platform_id,
        total: found.total(),
        lawyers,
        firms: found
            .by(|part| names.firm(part.person))
            .into_iter()
            .map(|(name, figures)| FirmFigures { name, figures })
            .collect(),
        platforms,
        topics,
        groups: counts(&found.groups, |group, count| GroupCount { group, count }),
        manners: counts(&found.manners, |manner, count| MannerCount {
            manner,
            count,
        }),
        ways: counts(&found.ways, |way, count| WayCount { way, count }),
        satisfactions: counts(&found.satisfactions, |satisfaction, count| {
            SatisfactionCount {
                satisfaction,
                count,
            }
        }),
        hand_overs: counts(&found.hand_overs, |channel, count| ChannelCount {
            channel,
            count,
        }),
    }
}

/// The counts in the order of their words, what nobody said last.
fn counts<K: Copy + Ord, T>(found: &BTreeMap<K, u32>, row: impl Fn(K, u32) -> T) -> Vec<T> {
    found.iter().map(|(key, count)| row(*key, *count)).collect()
}
