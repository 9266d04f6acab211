//! A year's holidays, read from what people have at hand; nothing is saved here.

use crate::desk::Desk;
use crate::shape::request;
use crate::{Failure, FailureCode, FieldCode};
use lxq_core::domain::calendar::HolidayNotice;
use lxq_core::domain::calendar::notice::read;
use lxq_core::import::decode_text;
use uuid::Uuid;

/// The longest text that is read; the notice has a thousand characters.
const LONGEST: usize = 200_000;

request! {
    /// A notice, a list or a calendar file with a year's holidays.
    pub struct ReadHolidayNotice {
        /// The year.
        pub year: u32,
        /// The text, pasted.
        pub text: Option<String>,
        /// Or a file that was handed in.
        pub upload_id: Option<Uuid>,
    }
}

pub(crate) fn read_notice(desk: &Desk, form: ReadHolidayNotice) -> Result<HolidayNotice, Failure> {
    if !(2000..=2100).contains(&form.year) {
        return Err(Failure::field("year", FieldCode::Unknown));
    }
    let text = match form.upload_id {
        Some(id) => {
            let upload = desk
                .uploads
                .get(id)
                .ok_or_else(|| Failure::refused(FailureCode::UploadGone))?;
            if upload.bytes.len() > LONGEST * 4 {
                return Err(Failure::field("text", FieldCode::TooLong));
            }
            decode_text(&upload.bytes)
                .map_err(|_| Failure::field("text", FieldCode::NoDaysFound))?
        }
        None => form.text.unwrap_or_default(),
    };
    if text.trim().is_empty() {
        return Err(Failure::field("text", FieldCode::Required));
    }
    if text.len() > LONGEST * 4 {
        return Err(Failure::field("text", FieldCode::TooLong));
    }
    let notice = read(&text, form.year);
    if notice.days_off.is_empty() && notice.working_days.is_empty() {
        return Err(Failure::field("text", FieldCode::NoDaysFound));
    }
    Ok(notice)
}
