//! 常用问题模板: frequent questions with their answers, of the street or one's own.

use crate::desk::{Desk, record_all};
use crate::shape::{Done, Nothing, filled, request, response};
use crate::{Failure, FailureCode};
use lxq_core::access::{Permission, allows};
use lxq_core::domain::id::TextBlockId;
use lxq_core::domain::record::{Record as _, SuggestedWay, TextBlock};
use lxq_core::domain::scope::Scope;
use lxq_core::domain::text_block::{self as rules, TextBlockEntry};
use lxq_core::store::Act;
use lxq_core::store::table::visit::text_blocks_for;

request! {
    /// A frequent question with its answer.
    pub struct SaveTextBlock {
        /// The one to change; none for a new one.
        pub id: Option<TextBlockId>,
        /// 标题, by which it is found.
        pub title: String,
        /// Code in the table of dispute types.
        pub topic: Option<String>,
        /// 咨询内容.
        pub content: Option<String>,
        /// 解答意见.
        pub advice: Option<String>,
        /// 法律依据.
        pub legal_basis: Option<String>,
        /// 建议途径.
        #[serde(default)]
        pub suggested_ways: Vec<SuggestedWay>,
        /// Whether the whole street uses it, rather than who saves it alone.
        #[serde(default)]
        pub is_shared: bool,
    }

    /// A block of text.
    pub struct TextBlockAsk {
        /// Its id.
        pub id: TextBlockId,
    }
}

response! {
    /// The blocks of text that somebody may pick.
    pub struct TextBlocks {
        /// The own ones first, then the street's, by title.
        pub blocks: Vec<TextBlockRow>,
        /// Whether who asks may change the street's.
        pub may_share: bool,
    }

    /// A block of text.
    pub struct TextBlockRow {
        /// Its id.
        pub id: TextBlockId,
        /// 标题.
        pub title: String,
        /// Code of the topic.
        pub topic: Option<String>,
        /// 咨询内容.
        pub content: Option<String>,
        /// 解答意见.
        pub advice: Option<String>,
        /// 法律依据.
        pub legal_basis: Option<String>,
        /// 建议途径.
        pub suggested_ways: Vec<SuggestedWay>,
        /// Whether the whole street uses it.
        pub is_shared: bool,
        /// Whether who asks may change it.
        pub is_mine_to_change: bool,
    }
}

/// What all use is changed by whoever keeps what all share.
fn may_share(desk: &Desk) -> bool {
    allows(desk.actor.role, Permission::ManageOffice)
}

pub(crate) fn list(desk: &Desk, _: Nothing) -> Result<TextBlocks, Failure> {
    let may_share = may_share(desk);
    desk.casebook.read(|reader| {
        let found = text_blocks_for(reader, desk.actor.id)?;
        Ok(TextBlocks {
            blocks: found
                .into_iter()
                .map(|block| row(block, may_share))
                .collect(),
            may_share,
        })
    })
}

fn row(block: TextBlock, may_share: bool) -> TextBlockRow {
    let is_shared = block.owner_id.is_none();
    TextBlockRow {
        id: block.id,
        title: block.title.unwrap_or_default(),
        topic: block.topic,
        content: block.content,
        advice: block.advice,
        legal_basis: block.legal_basis,
        suggested_ways: block.suggested_ways.unwrap_or_default(),
        is_shared,
        is_mine_to_change: !is_shared || may_share,
    }
}

pub(crate) fn save(desk: &Desk, form: SaveTextBlock) -> Result<TextBlockRow, Failure> {
    let may_share = may_share(desk);
    if form.is_shared && !may_share {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    desk.act(|act, _| {
        let before = match form.id {
            Some(id) => changeable(desk, act, id)?,
            None => TextBlock::blank(act.new_id()?, Scope::Street),
        };
        let known = text_blocks_for(act.reader(), desk.actor.id)?;
        let entry = TextBlockEntry {
            title: form.title,
            topic: filled(form.topic),
            content: filled(form.content),
            advice: filled(form.advice),
            legal_basis: filled(form.legal_basis),
            suggested_ways: form.suggested_ways,
            owner_id: (!form.is_shared).then_some(desk.actor.id),
        };
        let facts = rules::save(&before, form.id.is_none(), &entry, &known)?;
        record_all(act, facts)?;
        let saved = act.reader().get::<TextBlock>(before.id)?;
        saved
            .map(|block| row(block, may_share))
            .ok_or_else(|| Failure::refused(FailureCode::NotFound))
    })
}

pub(crate) fn remove(desk: &Desk, ask: TextBlockAsk) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = changeable(desk, act, ask.id)?;
        record_all(act, rules::remove(&before))?;
        Ok(Done {})
    })
}

/// A block that this person may change; another's own block is as good as absent.
fn changeable(desk: &Desk, act: &Act<'_>, id: TextBlockId) -> Result<TextBlock, Failure> {
    let found = act
        .reader()
        .get::<TextBlock>(id)?
        .filter(|block| block.is_removed != Some(true))
        .filter(|block| block.owner_id.is_none_or(|owner| owner == desk.actor.id))
        .ok_or_else(|| Failure::refused(FailureCode::NotFound))?;
    if found.owner_id.is_none() && !may_share(desk) {
        return Err(Failure::refused(FailureCode::NotAllowed));
    }
    Ok(found)
}
