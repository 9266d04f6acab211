//! Taking a file in, piece by piece: hashed on the way, never whole in memory but for pictures.

use super::chunk_file::{CHUNK_BYTES, ChunkFile};
use crate::domain::attachment::{
    AttachmentForm, FileProblem, HEAD_BYTES, IMAGE_BYTES, KeptFile, Media, check_announced, clean,
    media_of,
};
use crate::store::StoreError;

/// A file on its way in. Pictures wait in memory until they are cleaned, so that what they tell of
/// a place never reaches the disk; everything else is kept chunk by chunk.
pub struct Intake {
    file_name: String,
    byte_count: u64,
    received: u64,
    original: blake3::Hasher,
    media: Option<&'static Media>,
    waiting: Vec<u8>,
    chunks: Vec<String>,
}

/// Why a file did not come in.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file is not one that is taken.
    #[error("the file is not taken")]
    File(FileProblem),
    /// More or fewer bytes came than were announced.
    #[error("{received} of {announced} bytes came")]
    Incomplete {
        /// What came.
        received: u64,
        /// What was announced.
        announced: u64,
    },
    /// The chunks could not be written.
    #[error("the chunks could not be written")]
    Store(#[from] StoreError),
}

impl From<FileProblem> for IntakeError {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

impl Intake {
    /// Begins with what is announced of the file.
    ///
    /// # Errors
    /// An empty or too large file, or the name of a program.
    pub fn begin(file_name: &str, byte_count: u64) -> Result<Self, FileProblem> {
        check_announced(file_name, byte_count)?;
        Ok(Self {
            file_name: file_name.to_owned(),
            byte_count,
            received: 0,
            original: blake3::Hasher::new(),
            media: None,
            waiting: Vec::new(),
            chunks: Vec::new(),
        })
    }

    /// How many bytes have come.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.received
    }

    /// The hashes of the chunks that are on disk already.
    #[must_use]
    pub fn chunk_hashes(&self) -> &[String] {
        &self.chunks
    }

    /// Bytes held in memory: a chunk's worth, or all of a picture.
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        self.waiting.len()
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// A file that is not taken, more bytes than announced, a full disk.
    pub fn take(&mut self, piece: &[u8], file: &ChunkFile) -> Result<(), IntakeError> {
        let received = self.received + piece.len() as u64;
        if received > self.byte_count {
            return Err(self.incomplete(received));
        }
        self.received = received;
        self.original.update(piece);
        self.waiting.extend_from_slice(piece);
        if self.is_picture()? {
            return Ok(());
        }
        if self.media.is_some() {
            self.keep_full_chunks(file)?;
        }
        Ok(())
    }

    /// Ends: the last bytes are kept, a picture cleaned first. The file's chunks are then all on
    /// disk, and an entry may name them.
    ///
    /// # Errors
    /// A file that did not come whole, a damaged picture, a full disk.
    pub fn finish(mut self, file: &ChunkFile) -> Result<KeptFile, IntakeError> {
        if self.received != self.byte_count {
            return Err(self.incomplete(self.received));
        }
        self.is_picture()?;
        let media = self.media.ok_or(FileProblem::Unknown)?;
        let original_hash = self.original.finalize().to_hex().to_string();
        let (mut content_hash, mut byte_count) = (original_hash.clone(), self.byte_count);
        if let Some(container) = media.container {
            self.waiting = clean(container, &self.waiting)?;
            content_hash = blake3::hash(&self.waiting).to_hex().to_string();
            byte_count = self.waiting.len() as u64;
        }
        self.keep_full_chunks(file)?;
        if !self.waiting.is_empty() {
            self.chunks.push(file.put(&self.waiting)?);
        }
        Ok(KeptFile {
            file_name: self.file_name,
            media,
            byte_count,
            content_hash,
            original_hash,
            is_cleaned: media.container.is_some(),
            chunks: self.chunks,
        })
    }

    /// Finds out what the file is once enough of it has come; answers whether it is a picture.
    fn is_picture(&mut self) -> Result<bool, FileProblem> {
        let is_whole = self.received == self.byte_count;
        if self.media.is_none() && (is_whole || self.waiting.len() >= HEAD_BYTES) {
            let head = &self.waiting[..self.waiting.len().min(HEAD_BYTES)];
            let media = media_of(head, &self.file_name)?;
            if media.form == AttachmentForm::Image && self.byte_count > IMAGE_BYTES {
                return Err(FileProblem::TooLarge {
                    limit_mb: IMAGE_BYTES / 1024 / 1024,
                });
            }
            self.media = Some(media);
        }
        Ok(self.media.is_some_and(|media| media.container.is_some()))
    }

    fn keep_full_chunks(&mut self, file: &ChunkFile) -> Result<(), StoreError> {
        let mut kept = 0;
        for chunk in self.waiting.chunks_exact(CHUNK_BYTES) {
            self.chunks.push(file.put(chunk)?);
            kept += chunk.len();
        }
        self.waiting.drain(..kept);
        Ok(())
    }

    fn incomplete(&self, received: u64) -> IntakeError {
        IntakeError::Incomplete {
            received,
            announced: self.byte_count,
        }
    }
}
