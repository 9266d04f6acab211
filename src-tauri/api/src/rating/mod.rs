//! 好差评: ratings of requests, disputes and consultations, and what is done about bad ones.

mod detail;
mod list;
mod recording;
mod steps;
mod subject;

pub(crate) use detail::{RatingAsk, RatingDetail, detail};
pub(crate) use list::{
    RatingCounts, RatingCountsAsk, RatingListAsk, RatingRow, RatingsOf, RatingsOfAsk, counts, list,
    ratings_of, rows,
};
pub(crate) use recording::{RatingRecorded, RecordRating, record};
pub(crate) use steps::{
    AnswerRating, ExcludeRating, RectifyRating, VerifyRating, answer, exclude, rectify, verify,
};
