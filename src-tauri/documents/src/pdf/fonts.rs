//! The faces of this machine that papers are set in, searched once.
//!
//! Only faces named in [`faces`](super::faces) enter the book, so that a paper never falls back to
//! a face nobody chose. A face whose licence forbids embedding, and a variable one (it would be
//! drawn in its thinnest weight), is passed over.

use super::faces;
use crate::text;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};
use typst::foundations::Bytes;
use typst::text::{Coverage, Font, FontBook, FontInfo};
use typst::utils::LazyHash;

/// One past the last number of a character, in words of 64 bits.
const WORDS: usize = 0x11_0000 / 64;

/// The faces that papers are set in.
pub struct Fonts {
    files: fontdb::Database,
    faces: Vec<Face>,
    pub(super) book: LazyHash<FontBook>,
    covered: Vec<u64>,
    chains: Chains,
}

/// A face, read when first used.
struct Face {
    id: fontdb::ID,
    font: OnceLock<Option<Font>>,
}

/// The families of each role that this machine has, in the order in which they are tried.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Chains {
    pub latin: Vec<&'static str>,
    pub title: Vec<&'static str>,
    pub fangsong: Vec<&'static str>,
    pub hei: Vec<&'static str>,
    pub song: Vec<&'static str>,
}

impl Fonts {
    /// The fonts of this machine; the search is made once in a process.
    #[must_use]
    pub fn system() -> &'static Self {
        static SYSTEM: LazyLock<Fonts> = LazyLock::new(|| {
            let mut files = fontdb::Database::new();
            files.load_system_fonts();
            Fonts::of(files)
        });
        &SYSTEM
    }

    /// The fonts of one folder and nothing else.
    #[must_use]
    pub fn in_folder(folder: &std::path::Path) -> Self {
        let mut files = fontdb::Database::new();
        files.load_fonts_dir(folder);
        Self::of(files)
    }

    fn of(files: fontdb::Database) -> Self {
        let wanted: HashMap<String, &'static str> = Chains::all()
            .map(|name| (name.to_lowercase(), name))
            .collect();
        let (mut book, mut found) = (FontBook::new(), Vec::new());
        let (mut covered, mut names) = (vec![0; WORDS], Vec::new());
        for one in files.faces().filter(|one| is_plain(one)) {
            let mut families = one.families.iter();
            let Some(name) = families.find_map(|(name, _)| wanted.get(&name.to_lowercase())) else {
                continue;
            };
            let Some(Some(mut info)) = files.with_face_data(one.id, described) else {
                continue;
            };
            for code in info.coverage.iter() {
                cover(&mut covered, code);
            }
            // The book goes by the name we know it under, whatever the file says in English.
            info.family = (*name).to_owned();
            book.push(info);
            names.push(*name);
            found.push(Face {
                id: one.id,
                font: OnceLock::new(),
            });
        }
        Self {
            files,
            faces: found,
            book: LazyHash::new(book),
            covered,
            chains: Chains::of(&names),
        }
    }

    /// Whether there is a Chinese face at all.
    #[must_use]
    pub fn has_chinese(&self) -> bool {
        faces::CHINESE.chars().all(|one| self.draws(one))
    }

    /// Whether some face has a glyph for a character.
    #[must_use]
    pub fn draws(&self, character: char) -> bool {
        // What lies in the private area is another sign in each face.
        let is_private = matches!(u32::from(character), 0xe000..=0xf8ff | 0xf_0000..);
        let word = self.covered.get(u32::from(character) as usize / 64);
        let bit = 1 << (u32::from(character) % 64);
        text::is_selector(character) || !is_private && word.is_some_and(|word| word & bit != 0)
    }

    pub(super) fn chains(&self) -> &Chains {
        &self.chains
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        let face = self.faces.get(index)?;
        let read = || {
            self.files.with_face_data(face.id, |bytes, index| {
                Font::new(Bytes::new(bytes.to_vec()), index)
            })?
        };
        face.font.get_or_init(read).clone()
    }
}

impl Chains {
    fn all() -> impl Iterator<Item = &'static str> {
        use faces::{FANGSONG, HEI, LATIN, RARE, SONG, TITLE};
        let all = [TITLE, FANGSONG, HEI, SONG, LATIN, RARE];
        all.into_iter().flatten().copied()
    }

    /// The chains out of the families that are there.
    pub(super) fn of(names: &[&str]) -> Self {
        use faces::{FANGSONG, HEI, LATIN, RARE, SONG, TITLE};
        let chain = |parts: &[&[&'static str]]| {
            let mut chain: Vec<&'static str> = Vec::new();
            for name in parts.iter().copied().flatten() {
                if names.contains(name) && !chain.contains(name) {
                    chain.push(name);
                }
            }
            chain
        };
        Self {
            latin: chain(&[LATIN]),
            title: chain(&[TITLE, HEI, SONG, RARE]),
            fangsong: chain(&[FANGSONG, SONG, HEI, RARE]),
            hei: chain(&[HEI, SONG, RARE]),
            song: chain(&[SONG, FANGSONG, HEI, RARE]),
        }
    }
}

fn is_plain(face: &fontdb::FaceInfo) -> bool {
    face.style == fontdb::Style::Normal
        && face.stretch == fontdb::Stretch::Normal
        && matches!(face.weight.0, 350..=550 | 650..=750)
}

/// What a face is called and draws; nothing where it may not be embedded or is variable.
fn described(bytes: &[u8], index: u32) -> Option<FontInfo> {
    let face = ttf_parser::Face::parse(bytes, index).ok()?;
    let is_forbidden = face.permissions() == Some(ttf_parser::Permissions::Restricted);
    if face.is_variable() || is_forbidden || !face.is_outline_embedding_allowed() {
        return None;
    }
    let mut info = FontInfo::new(bytes, index)?;
    // A face may list a character and give it the glyph of a missing one.
    let is_drawn = |code: &u32| {
        let glyph = char::from_u32(*code).and_then(|one| face.glyph_index(one));
        glyph.is_some_and(|glyph| glyph.0 != 0)
    };
    info.coverage = Coverage::from_vec(info.coverage.iter().filter(is_drawn).collect());
    Some(info)
}

fn cover(covered: &mut [u64], code: u32) {
    if let Some(word) = covered.get_mut(code as usize / 64) {
        *word |= 1 << (code % 64);
    }
}

#[cfg(test)]
mod tests {
    use super::Chains;

    #[test]
    fn a_machine_with_wps_sets_papers_in_their_own_faces() {
        let windows = [
            "SimSun",
            "SimHei",
            "FangSong",
            "方正小标宋简体",
            "SimSun-ExtB",
            "Times New Roman",
        ];
        let chains = Chains::of(&windows);
        assert_eq!(chains.title.first(), Some(&"方正小标宋简体"));
        assert_eq!(
            chains.fangsong,
            ["FangSong", "SimSun", "SimHei", "SimSun-ExtB"]
        );
        assert_eq!(chains.hei, ["SimHei", "SimSun", "SimSun-ExtB"]);
        assert_eq!(chains.latin, ["Times New Roman"]);
    }

    #[test]
    fn a_free_machine_sets_them_in_noto_and_titles_without_small_song_in_song() {
        let chains = Chains::of(&["Noto Sans CJK SC", "Noto Serif CJK SC", "DejaVu Sans"]);
        assert_eq!(
            chains.title,
            ["Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans"]
        );
        assert_eq!(
            chains.fangsong,
            ["Noto Serif CJK SC", "Noto Sans CJK SC", "DejaVu Sans"]
        );
        assert_eq!(chains.hei.first(), Some(&"Noto Sans CJK SC"));
        assert!(chains.latin.is_empty());
    }
}
