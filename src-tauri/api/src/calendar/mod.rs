//! 日程: what stands on which day, bookings of rooms and people, the file for other calendars,
//! and a year's holidays read from a notice.

mod booking;
mod file;
mod holidays;
mod range;

pub(crate) use booking::{
    BookingAsk, BookingCheck, MoveSession, check, move_session, require_free, room_of,
};
pub(crate) use file::{
    CalendarFileState, CalendarText, FileMemory, KeepCalendarFile, follow, ics, keep, state,
};
pub(crate) use holidays::{ReadHolidayNotice, read_notice};
pub(crate) use range::{CalendarAsk, CalendarRange, check_span, range};
