//! What the field is about: records, words, rules. Pure: today, the actor and new ids are arguments.

pub(crate) mod choice;

pub mod allowance;
pub mod anonymise;
pub mod archive;
pub mod attachment;
pub mod calendar;
pub mod citation;
pub mod conflict;
pub mod disagreement;
pub mod dispute;
pub mod document;
pub mod duty;
pub mod hazard;
pub mod hot_spot;
pub mod id;
pub mod identifiers;
pub mod office;
pub mod outreach;

pub mod pinyin;
pub mod presence;
pub mod rating;
pub mod record;
pub mod referral;
pub mod request;
pub mod same_party;
pub mod scope;
pub(crate) mod segmentation;
pub mod statement;
pub mod statistics;
pub mod street_map;
pub mod suggestion;
pub mod text_block;
pub mod typical_case;
pub mod visit;
pub mod work;
