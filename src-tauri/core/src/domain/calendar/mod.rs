//! Days, working days and the time limits counted with them.
//!
//! Nothing here asks what day it is: today is an argument, and every answer is a pure function of
//! its arguments and the yearly tables.

mod built_in;
pub mod clash;
pub mod deadline;
pub mod effect;
mod kind;
pub mod limits;
pub mod notice;
mod period;
pub mod urgency;
pub mod work_calendar;
pub mod working_time;
pub mod year_table;

pub use clash::{Booking, Clash};
pub use deadline::{Due, Extension, Pause, counted_days, due, nth_day_after};
pub use effect::{AgreementSigning, effective_on};
pub use kind::CalendarKind;
pub use limits::{Length, LimitKind, Limits};
pub use notice::HolidayNotice;
pub use period::year_until;
pub use urgency::{DEFAULT_WARNINGS, Urgency, warning_today};
pub use work_calendar::{DayMark, WorkCalendar};
pub use working_time::{
    WORKING_DAY, WORKING_HOUR, after_working_time, china_day, duty_hours, working_time_between,
};
pub use year_table::{YearTable, YearTableError};
