//! The figures of a statement, and how each is counted.

use serde::{Deserialize, Serialize};

/// What somebody served, or all together.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    ts_rs::TS,
    schemars::JsonSchema,
)]
pub struct Figures {
    /// 值班次数: presences.
    pub presences: u32,
    /// Those that nobody has checked out of; their time is not known and not counted.
    pub open_presences: u32,
    /// 服务时长, in minutes: from 签到 to 签退.
    pub minutes: u32,
    /// Presences to whose time and place no consultation of the same lawyer belongs.
    pub idle_presences: u32,
    /// 排班: duties of lawyers in the roster, those taken out not.
    pub shifts_planned: u32,
    /// 到岗: those of them that a presence holds.
    pub shifts_held: u32,
    /// 咨询件数: matters.
    pub consultations: u32,
    /// 来访人次: visits; the matters of one visit count once.
    pub visits: u32,
    /// 咨询用时, in minutes: from start to end, where both are known. Matters of one visit that
    /// were talked over at the same time count their time once.
    pub consultation_minutes: u32,
    /// 未留身份: matters whose inquirer refused to be known.
    pub anonymous: u32,
    /// 登记纠纷: disputes opened from the matters.
    pub disputes_opened: u32,
    /// 移送: slips sent of the matters, those withdrawn not.
    pub handed_over: u32,
    /// Matters with a satisfaction.
    pub rated: u32,
    /// Those of them in the upper three of five levels.
    pub content: u32,
    /// 预约: appointments whose time lies in the period, those cancelled not.
    pub appointments: u32,
    /// 如约.
    pub appointments_kept: u32,
}

impl Figures {
    /// Adds the figures of another part.
    pub fn add(&mut self, other: &Self) {
        self.presences += other.presences;
        self.open_presences += other.open_presences;
        self.minutes += other.minutes;
        self.idle_presences += other.idle_presences;
        self.shifts_planned += other.shifts_planned;
        self.shifts_held += other.shifts_held;
        self.consultations += other.consultations;
        self.visits += other.visits;
        self.consultation_minutes += other.consultation_minutes;
        self.anonymous += other.anonymous;
        self.disputes_opened += other.disputes_opened;
        self.handed_over += other.handed_over;
        self.rated += other.rated;
        self.content += other.content;
        self.appointments += other.appointments;
        self.appointments_kept += other.appointments_kept;
    }
}
