//! What happens to an attachment after it was added: its caption, taking it off, putting it back.

use super::intakes::caption as checked;
use super::subject::{Wish, known};
use crate::Failure;
use crate::desk::Desk;
use crate::shape::{Done, request};
use lxq_core::domain::id::AttachmentId;
use lxq_core::domain::record::Attachment;

request! {
    /// An attachment.
    pub struct AttachmentAsk {
        /// Its id.
        pub id: AttachmentId,
    }

    /// Another caption.
    pub struct CaptionAttachment {
        /// The attachment.
        pub id: AttachmentId,
        /// 说明; none takes it away.
        pub caption: Option<String>,
    }
}

pub(crate) fn caption(desk: &Desk, form: CaptionAttachment) -> Result<Done, Failure> {
    let caption = checked(form.caption.as_deref())?;
    change(desk, form.id, "attachment.captioned", |after| {
        after.caption = caption;
    })
}

/// Takes an attachment off its record. It stays in the history, and its bytes in the casebook.
pub(crate) fn remove(desk: &Desk, ask: AttachmentAsk) -> Result<Done, Failure> {
    change(desk, ask.id, "attachment.removed", |after| {
        after.is_removed = Some(true);
    })
}

pub(crate) fn restore(desk: &Desk, ask: AttachmentAsk) -> Result<Done, Failure> {
    change(desk, ask.id, "attachment.restored", |after| {
        after.is_removed = None;
    })
}

fn change(
    desk: &Desk,
    id: AttachmentId,
    fact: &'static str,
    turn: impl FnOnce(&mut Attachment),
) -> Result<Done, Failure> {
    desk.act(|act, _| {
        let before = known(desk, act.reader(), id, Wish::Change)?;
        let mut after = before.clone();
        turn(&mut after);
        act.change(fact, &before, &after)?;
        Ok(Done {})
    })
}
