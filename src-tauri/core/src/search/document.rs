//! What the caller hands over of a record: everything that may be found, and by what it is sorted.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The kinds of record that can be searched. Names are those of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SearchKind {
    /// 纠纷
    Dispute,
    /// 法律咨询
    Consultation,
    /// 诉求件
    Request,
    /// 当事人
    Party,
    /// 工作人员: mediators, lawyers, volunteers
    Person,
    /// 平台
    Platform,
    /// 隐患
    Hazard,
    /// 移交、转办
    Referral,
    /// 普法活动
    OutreachActivity,
    /// 典型案例
    TypicalCase,
    /// 附件
    Attachment,
    /// 法条
    StatuteArticle,
}

impl SearchKind {
    /// Every kind, in the order of the window's menu.
    pub const ALL: [Self; 12] = [
        Self::Dispute,
        Self::Consultation,
        Self::Request,
        Self::Party,
        Self::Person,
        Self::Platform,
        Self::Hazard,
        Self::Referral,
        Self::OutreachActivity,
        Self::TypicalCase,
        Self::Attachment,
        Self::StatuteArticle,
    ];

    /// The name in the journal and in the index.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dispute => "dispute",
            Self::Consultation => "consultation",
            Self::Request => "request",
            Self::Party => "party",
            Self::Person => "person",
            Self::Platform => "platform",
            Self::Hazard => "hazard",
            Self::Referral => "referral",
            Self::OutreachActivity => "outreach_activity",
            Self::TypicalCase => "typical_case",
            Self::Attachment => "attachment",
            Self::StatuteArticle => "statute_article",
        }
    }

    /// The kind of a name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// A property a search can be narrowed to: `status` = `closed`, `month` = `2026-03`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Facet {
    /// The property.
    pub name: String,
    /// Its value in this record.
    pub value: String,
}

impl Facet {
    /// A facet of this name and value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}

/// A record as the index sees it. Handing in the same `record` again replaces all of it.
///
/// `Debug` prints the kind and the id alone: the rest is about people.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: SearchKind,
    /// Its id, unique over all kinds.
    pub record: Uuid,
    /// The platform (or the street) it belongs to; who may see it hangs on this.
    pub scope: Uuid,
    /// The instant it is sorted by, in milliseconds since 1970; results come newest first.
    pub at: i64,
    /// What a search can be narrowed to.
    pub facets: Vec<Facet>,
    /// The line shown for it in a list of results.
    pub title: String,
    /// Narratives, minutes, notes.
    pub texts: Vec<String>,
    /// Where people live; found like texts and shown masked.
    pub addresses: Vec<String>,
    /// People and organisations.
    pub names: Vec<String>,
    /// How the names are read: `wangguohui` and `wgh`, every reading of a polyphonic name.
    pub name_readings: Vec<String>,
    /// Docket, order and phone numbers, the last four of an ID; found by their beginning, with
    /// or without the separators in them.
    pub numbers: Vec<String>,
}

impl Document {
    /// A record with nothing to be found by yet; the caller fills in what it has.
    #[must_use]
    pub fn new(kind: SearchKind, record: Uuid, scope: Uuid, at: i64) -> Self {
        Self {
            kind,
            record,
            scope,
            at,
            facets: Vec::new(),
            title: String::new(),
            texts: Vec::new(),
            addresses: Vec::new(),
            names: Vec::new(),
            name_readings: Vec::new(),
            numbers: Vec::new(),
        }
    }
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Document({} {})", self.kind.name(), self.record)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{Document, SearchKind};

    #[test]
    fn every_kind_is_known_by_its_name() {
        for kind in SearchKind::ALL {
            assert_eq!(SearchKind::from_name(kind.name()), Some(kind));
        }
    }

    #[test]
    fn debug_prints_no_word_of_the_record() {
        let mut document = Document::new(SearchKind::Dispute, Uuid::nil(), Uuid::nil(), 0);
        document.title = "王国辉家漏水".into();
        document.names = vec!["王国辉".into()];
        assert!(!format!("{document:?}").contains('王'));
    }
}
