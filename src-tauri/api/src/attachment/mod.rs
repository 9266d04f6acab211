//! 附件: taking files in piece by piece, showing and handing them out, and the scanner's folder.
//!
//! Every command asks for the permission of the record to which an attachment belongs, and for
//! trust where that is a confidential dispute. Bytes travel raw, outside of the table, through
//! [`crate::Host::append`] and [`crate::Host::piece`]; both are bound to what a command began.

mod intakes;
mod keeping;
mod list;
mod reading;
mod scans;
mod subject;
mod upload;

pub(crate) use intakes::Intakes;
pub(crate) use keeping::{AttachmentAsk, CaptionAttachment, caption, remove, restore};
pub(crate) use list::{AttachmentList, AttachmentListAsk, AttachmentRow, list};
pub(crate) use reading::{
    AttachmentOpened, AttachmentSaved, Opened, SaveAttachment, open, piece, save,
};
pub(crate) use scans::{
    AttachScan, ScanChoice, ScanFolderShape, SetScanFolder, attach_scan, scan_folder, set_aside,
    set_scan_folder,
};
pub(crate) use subject::{Wish, admitted, may_change};
pub(crate) use upload::{
    AttachmentBegun, BeginAttachment, FinishAttachment, UploadAsk, append, begin, cancel, finish,
};
