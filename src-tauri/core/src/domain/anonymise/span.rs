//! What the anonymiser tells: the text, and what stands where in place of what.

use crate::domain::choice::choice;
use std::ops::Range;

choice! {
    /// What was found.
    SpanKind {
        /// 姓名.
        Name = "name",
        /// 单位.
        Organisation = "organisation",
        /// 地址.
        Place = "place",
        /// 居民身份证号.
        IdCard = "id_card",
        /// Another paper's number.
        OtherDocument = "other_document",
        /// 统一社会信用代码.
        CreditCode = "credit_code",
        /// 电话.
        Phone = "phone",
        /// 银行卡号.
        BankCard = "bank_card",
        /// 车牌号.
        Plate = "plate",
        /// 电子邮箱.
        Email = "email",
        /// 微信号, QQ号 and the like.
        Messenger = "messenger",
        /// Any other number that leads to a matter or a person.
        OtherNumber = "other_number",
    }
}

impl SpanKind {
    /// Whether it is a number, which no text that leaves the case may hold; the others are words, of
    /// which a person decides whether they name anybody.
    #[must_use]
    pub fn is_number(self) -> bool {
        match self {
            Self::Name | Self::Organisation | Self::Place | Self::OtherNumber => false,
            Self::IdCard
            | Self::OtherDocument
            | Self::CreditCode
            | Self::Phone
            | Self::BankCard
            | Self::Plate
            | Self::Email
            | Self::Messenger => true,
        }
    }

    /// What stands in a number's place; names, organisations and places have words of their own.
    pub(super) fn token(self) -> &'static str {
        match self {
            Self::Name | Self::Organisation | Self::Place => "",
            Self::IdCard => "〔身份证号〕",
            Self::OtherDocument => "〔证件号〕",
            Self::CreditCode => "〔信用代码〕",
            Self::Phone => "〔电话〕",
            Self::BankCard => "〔银行卡号〕",
            Self::Plate => "〔车牌号〕",
            Self::Email => "〔邮箱〕",
            Self::Messenger => "〔网络账号〕",
            Self::OtherNumber => "〔编号〕",
        }
    }
}

/// Something that was replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub kind: SpanKind,
    /// Its bytes in the text as it was given.
    pub original: Range<usize>,
    /// The bytes that stand for it now; empty where it was left out.
    pub shown: Range<usize>,
}

/// A text without anybody in it.
///
/// `Debug` prints how much was replaced; the text may still name somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Anonymised {
    /// The text.
    pub text: String,
    /// What was replaced, in order.
    pub spans: Vec<Span>,
}

impl std::fmt::Debug for Anonymised {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Anonymised({} spans)", self.spans.len())
    }
}
