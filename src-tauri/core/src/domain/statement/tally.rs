//! Counting what was served: by lawyer, by platform, and by what was asked.

use super::figures::Figures;
use crate::domain::id::{ConsultationId, DutyId, PersonId, PlatformId};
use crate::domain::record::{
    AppointmentStatus, ConsultationManner, InquirerGroup, Instant, ReferralChannel, Satisfaction,
    SuggestedWay,
};
use std::collections::{BTreeMap, BTreeSet};

const MINUTE: i64 = 60_000;

/// Whose and where something is; none where a merge has not told yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Part {
    /// The lawyer.
    pub person: Option<PersonId>,
    /// The platform.
    pub platform: Option<PlatformId>,
}

/// A consultation, without who asked and what was said.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Its id.
    pub id: ConsultationId,
    /// Whose and where.
    pub part: Part,
    /// The first matter of its visit, where there were several.
    pub visit: Option<ConsultationId>,
    /// Start.
    pub starts_at: Instant,
    /// End.
    pub ends_at: Option<Instant>,
    /// How the person came.
    pub manner: Option<ConsultationManner>,
    /// Code in the table of dispute types.
    pub topic: Option<String>,
    /// 身份类别.
    pub group: Option<InquirerGroup>,
    /// 拒绝提供身份.
    pub is_anonymous: bool,
    /// 建议途径.
    pub ways: Vec<SuggestedWay>,
    /// 满意度.
    pub satisfaction: Option<Satisfaction>,
    /// Disputes opened from it.
    pub disputes: u32,
    /// The linkages of its slips, those withdrawn not.
    pub hand_overs: Vec<ReferralChannel>,
}

/// A presence.
#[derive(Clone, Debug)]
pub struct Attendance {
    /// Whose and where.
    pub part: Part,
    /// The duty that it holds.
    pub duty: Option<DutyId>,
    /// 签到.
    pub starts_at: Instant,
    /// 签退.
    pub ends_at: Option<Instant>,
}

/// A duty of a lawyer in the roster.
#[derive(Clone, Debug)]
pub struct Shift {
    /// Its id.
    pub duty: DutyId,
    /// Whose and where.
    pub part: Part,
}

/// An appointment.
#[derive(Clone, Debug)]
pub struct Appointed {
    /// Whose and where.
    pub part: Part,
    /// Where it stands.
    pub status: AppointmentStatus,
}

/// What was served in a period.
#[derive(Clone, Debug, Default)]
pub struct Served {
    /// Consultations.
    pub matters: Vec<Matter>,
    /// Presences.
    pub attendances: Vec<Attendance>,
    /// Duties.
    pub shifts: Vec<Shift>,
    /// Appointments.
    pub appointments: Vec<Appointed>,
}

/// The figures of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// By lawyer and platform; all other tables of figures are sums of these.
    pub parts: BTreeMap<Part, Figures>,
    /// Matters by topic; none where no topic was given.
    pub topics: BTreeMap<Option<String>, u32>,
    /// Matters by 身份类别.
    pub groups: BTreeMap<Option<InquirerGroup>, u32>,
    /// Matters by how the person came.
    pub manners: BTreeMap<Option<ConsultationManner>, u32>,
    /// Matters by suggested way; one with two ways counts under both.
    pub ways: BTreeMap<SuggestedWay, u32>,
    /// Matters by satisfaction.
    pub satisfactions: BTreeMap<Option<Satisfaction>, u32>,
    /// Slips by linkage.
    pub hand_overs: BTreeMap<ReferralChannel, u32>,
}

impl Tally {
    /// All together.
    #[must_use]
    pub fn total(&self) -> Figures {
        let mut total = Figures::default();
        for figures in self.parts.values() {
            total.add(figures);
        }
        total
    }

    /// The figures by a part's key: its lawyer, firm or platform.
    pub fn by<K: Ord>(&self, key: impl Fn(&Part) -> K) -> BTreeMap<K, Figures> {
        let mut sums = BTreeMap::<K, Figures>::new();
        for (part, figures) in &self.parts {
            sums.entry(key(part)).or_default().add(figures);
        }
        sums
    }
}

/// Counts what was served.
#[must_use]
pub fn tally(served: &Served) -> Tally {
    let mut tally = Tally::default();
    for matter in &served.matters {
        count_matter(&mut tally, matter);
    }
    count_visits(&mut tally, &served.matters);
    let held: BTreeSet<DutyId> = served
        .attendances
        .iter()
        .filter_map(|one| one.duty)
        .collect();
    for attendance in &served.attendances {
        let figures = tally.parts.entry(attendance.part).or_default();
        figures.presences += 1;
        match attendance.ends_at {
            Some(end) => figures.minutes += minutes(attendance.starts_at, end),
            None => figures.open_presences += 1,
        }
        let has_matter = served
            .matters
            .iter()
            .any(|matter| belongs(attendance, matter));
        figures.idle_presences += u32::from(!has_matter);
    }
    for shift in &served.shifts {
        let figures = tally.parts.entry(shift.part).or_default();
        figures.shifts_planned += 1;
        figures.shifts_held += u32::from(held.contains(&shift.duty));
    }
    for appointed in &served.appointments {
        let figures = tally.parts.entry(appointed.part).or_default();
        let is_counted = appointed.status != AppointmentStatus::Cancelled;
        figures.appointments += u32::from(is_counted);
        figures.appointments_kept += u32::from(appointed.status == AppointmentStatus::Kept);
    }
    tally
}

fn count_matter(tally: &mut Tally, matter: &Matter) {
    let figures = tally.parts.entry(matter.part).or_default();
    figures.consultations += 1;
    figures.anonymous += u32::from(matter.is_anonymous);
    figures.disputes_opened += matter.disputes;
    figures.handed_over += u32::try_from(matter.hand_overs.len()).unwrap_or(u32::MAX);
    if let Some(satisfaction) = matter.satisfaction {
        figures.rated += 1;
        figures.content += u32::from(is_content(satisfaction));
    }
    *tally.topics.entry(matter.topic.clone()).or_default() += 1;
    *tally.groups.entry(matter.group).or_default() += 1;
    *tally.manners.entry(matter.manner).or_default() += 1;
    *tally.satisfactions.entry(matter.satisfaction).or_default() += 1;
    let ways: BTreeSet<SuggestedWay> = matter.ways.iter().copied().collect();
    for way in ways {
        *tally.ways.entry(way).or_default() += 1;
    }
    for channel in &matter.hand_overs {
        *tally.hand_overs.entry(*channel).or_default() += 1;
    }
}

/// A visit is counted once, and a time in which two of its matters were talked over as well.
fn count_visits(tally: &mut Tally, matters: &[Matter]) {
    let mut visits = BTreeMap::<(Part, ConsultationId), Vec<(i64, i64)>>::new();
    for matter in matters {
        let visit = matter.visit.unwrap_or(matter.id);
        let spans = visits.entry((matter.part, visit)).or_default();
        if let Some(end) = matter.ends_at {
            spans.push((matter.starts_at.0, end.0));
        }
    }
    for ((part, _), mut spans) in visits {
        spans.sort_unstable();
        let mut reached = i64::MIN;
        let mut sum = 0;
        for (start, end) in spans {
            sum += (end - start.max(reached)).max(0);
            reached = reached.max(end);
        }
        let figures = tally.parts.entry(part).or_default();
        figures.visits += 1;
        figures.consultation_minutes += u32::try_from(sum / MINUTE).unwrap_or(0);
    }
}

/// Whether a matter was talked over while and where somebody was present. Without a 签退 the rest
/// of that presence is the rest of the day; no presence goes over midnight.
fn belongs(attendance: &Attendance, matter: &Matter) -> bool {
    let day = crate::domain::calendar::china_day;
    matter.part == attendance.part
        && matter.starts_at >= attendance.starts_at
        && match attendance.ends_at {
            Some(end) => matter.starts_at <= end,
            None => day(matter.starts_at) == day(attendance.starts_at),
        }
}

fn minutes(start: Instant, end: Instant) -> u32 {
    u32::try_from((end.0 - start.0) / MINUTE).unwrap_or(0)
}

/// The upper three of five levels, as the street's rate has it.
fn is_content(satisfaction: Satisfaction) -> bool {
    match satisfaction {
        Satisfaction::VerySatisfied | Satisfaction::Satisfied | Satisfaction::FairlySatisfied => {
            true
        }
        Satisfaction::Dissatisfied | Satisfaction::VeryDissatisfied => false,
    }
}
