//! The one table of commands that window, command line and browser share.
//!
//! A command is declared once, in [`table`]: its name, request, response, what it reads and
//! changes, and the permission it needs. From that come the dispatcher, the TypeScript types and
//! the rules of the interface's cache. Owns requests and responses as screens need them; leaves
//! every decision to `lxq-core`.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a handler owns the request it was given"
)]

mod allowance;
mod archive;
mod attachment;
mod backup;
mod bell;
mod calendar;
mod casebook;
mod conflict;
mod consultation;
mod consultation_numbers;
mod dashboard;
mod demo;
mod desk;
mod disagreement;
mod dispute;
mod document;
mod duty;
mod exchange;
mod export;
mod failure;
mod figures;
mod form_problem;
mod hazard;
mod host;
mod hot_spot;
mod import;
mod limits;
mod named_folder;
mod office;
mod outreach;
mod presence;
mod rating;
mod referral;
mod report;
mod request;
mod room;
mod same_party;
mod search;
pub mod sentence;
mod settings;
mod shape;
mod slice;
mod statement;
mod statute;
mod street_map;
mod suggestion;
pub mod table;
mod text_block;
pub mod typescript;
mod typical_case;
mod visit;
mod workbench;

pub use demo::init_demo;
pub use desk::{Actor, Desk};
pub use document::content_hash;
pub use failure::{Failure, FailureCode, FailureKind, FieldCode, FieldProblem, ProblemCode};
pub use host::{
    HeldFile, Host, HostOptions, PieceOf, UPLOAD_BYTES, default_folder, file_name, record_id,
    save_into,
};
pub use lxq_core::proof::{Bundle, BundleFault};
pub use lxq_core::store::StoreError;
pub use table::{CommandInfo, Tag, commands, dispatch};
