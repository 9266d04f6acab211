//! The commands as every surface calls them: through the dispatcher, on a casebook of its own.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../common/mod.rs"]
mod common;

mod access;
mod archive;
mod attachments;
mod backups;
mod calendar;
mod dashboard;
mod demo_documents;
mod disagreements;
mod documents;
mod every_command;
mod exchange;
mod figures;
mod hazard_trials;
mod hazards;
mod headline;
mod hot_spots;
mod hub;
mod importing;
mod lawyers_bag;
mod ledgers_in;
mod ledgers_out;
mod limits;
mod main_job;
mod notices;
mod office;
mod outreach;
mod own_figures;
mod paging;
mod privacy;
mod ratings;
mod real_file;
mod referrals;
mod reports;
mod requests;
mod same_party;
mod searching;
mod service;
mod sheets;
mod signing;
mod slices;
mod slips;
mod statutes;
mod street_map;
mod suggestions;
mod typical_cases;
mod walls;
mod work_kinds;
mod workbench;

use common::Street;
