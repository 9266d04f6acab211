//! Shapes that many commands share.

use chrono::{DateTime, Utc};
use lxq_core::domain::calendar::Urgency;
use lxq_core::domain::record::Instant;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares what a command answers.
macro_rules! response {
    ($($(#[$meta:meta])* pub struct $name:ident $(<$generic:ident>)? { $($body:tt)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        pub struct $name $(<$generic>)? { $($body)* }
    )*};
}

/// Declares what a command asks: fields that may be empty may be left out, others are not known.
macro_rules! request {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        #[ts(optional_fields)]
        pub struct $name { $($body)* }
    )*};
}

/// Declares the kinds of file in which something is taken out, each by its ending.
macro_rules! file_kind {
    ($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$vmeta:meta])* $variant:ident = $ending:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq,
            serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema,
        )]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $ending)] $variant,)*
        }

        impl $name {
            pub(crate) fn ending(self) -> &'static str {
                match self { $(Self::$variant => $ending,)* }
            }
        }
    };
}

pub(crate) use {file_kind, request, response};

request! {
    /// Asks nothing.
    pub struct Nothing {}
}

response! {
    /// A command was carried out and has nothing to tell.
    pub struct Done {}

    /// A page of a list.
    pub struct Page<T> {
        /// The rows.
        pub rows: Vec<T>,
        /// Hand this back for the next page; none after the last.
        pub next: Option<String>,
        /// How many rows match, at most 1000.
        pub count: u32,
        /// Whether more than 1000 match.
        pub capped: bool,
    }
}

/// An instant as RFC 3339 text.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Moment(#[schemars(with = "String")] pub DateTime<Utc>);

impl From<Instant> for Moment {
    fn from(instant: Instant) -> Self {
        Self(instant.utc())
    }
}

impl From<Moment> for Instant {
    fn from(moment: Moment) -> Self {
        Self(moment.0.timestamp_millis())
    }
}

/// How near an end is: `calm`, `soon`, `imminent` or `overdue`, with the days.
pub type Nearness = Urgency;

/// At most so many rows where a request names no number.
pub(crate) const PAGE: u32 = 50;

pub(crate) fn page_ask(
    cursor: Option<&str>,
    limit: Option<u32>,
) -> Result<lxq_core::store::table::page::PageAsk, crate::Failure> {
    use lxq_core::store::table::page::{Cursor, PageAsk};
    let after = match cursor {
        None | Some("") => None,
        Some(text) => Some(
            Cursor::parse(text)
                .ok_or_else(|| crate::Failure::field("cursor", crate::FieldCode::Unknown))?,
        ),
    };
    Ok(PageAsk {
        after,
        limit: limit.unwrap_or(PAGE),
    })
}

pub(crate) fn page_of<T, U>(
    page: lxq_core::store::table::page::Page<T>,
    row: impl FnMut(T) -> U,
) -> Page<U> {
    Page {
        rows: page.rows.into_iter().map(row).collect(),
        next: page.next.map(|cursor| cursor.text()),
        count: page.count,
        capped: page.is_capped,
    }
}

/// A text without the white space around it; none where nothing is left.
pub(crate) fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}
