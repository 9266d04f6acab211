//! How an article is named for good: by law, version and number, whatever row it has.

use super::number::ArticleNo;
use chrono::NaiveDate;
use std::fmt;

/// An article of one version of a law; its text is `民法典@2020-05-28#577`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArticleRef {
    /// The law's short title.
    pub law: String,
    /// The version's day, where one is known.
    pub version_on: Option<NaiveDate>,
    /// The article.
    pub article: ArticleNo,
    /// 1 for the second article of that number, and so on: files have such mistakes.
    pub repeat: u32,
}

impl fmt::Display for ArticleRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@", self.law)?;
        if let Some(day) = self.version_on {
            write!(f, "{day}")?;
        }
        write!(f, "#{}", self.article.number)?;
        if self.article.inserted > 0 {
            write!(f, "-{}", self.article.inserted)?;
        }
        if self.repeat > 0 {
            write!(f, "+{}", self.repeat)?;
        }
        Ok(())
    }
}

impl ArticleRef {
    /// Reads the text form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (law, rest) = text.rsplit_once('@')?;
        let (day, rest) = rest.split_once('#')?;
        let version_on = match day {
            "" => None,
            day => Some(day.parse().ok()?),
        };
        let (rest, repeat) = match rest.split_once('+') {
            Some((rest, repeat)) => (rest, repeat.parse().ok()?),
            None => (rest, 0),
        };
        let (number, inserted) = match rest.split_once('-') {
            Some((number, inserted)) => (number, inserted.parse().ok()?),
            None => (rest, 0),
        };
        let number = number.parse().ok()?;
        (!law.is_empty()).then(|| Self {
            law: law.to_owned(),
            version_on,
            article: ArticleNo { number, inserted },
            repeat,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_for_good_is_read_back(
            law in "[民法典（）@·]{1,8}", day in 0_i64..40_000, dated: bool,
            number in 1_u32..9_999, inserted in 0_u32..9, repeat in 0_u32..3,
        ) {
            let first = NaiveDate::from_ymd_opt(1949, 10, 1).unwrap();
            let name = ArticleRef {
                law,
                version_on: dated.then(|| first + chrono::TimeDelta::days(day)),
                article: ArticleNo { number, inserted },
                repeat,
            };
            prop_assert_eq!(ArticleRef::parse(&name.to_string()), Some(name));
        }
    }
}
