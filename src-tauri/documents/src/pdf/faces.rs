//! Which faces a paper asks for, from the most fitting to what draws at least something.
//!
//! Names as the font files give them, English or Chinese: Windows, 麒麟 and 统信 (WPS brings its
//! own), macOS, then the free ones of every Linux.

/// 小标宋, for titles; bold where the face has it.
pub(super) const TITLE: &[&str] = &[
    "FZXiaoBiaoSong-B05S",
    "FZXiaoBiaoSong-B05",
    "方正小标宋简体",
    "方正小标宋_GBK",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "思源宋体",
];

/// 仿宋, for the body of official papers.
pub(super) const FANGSONG: &[&str] = &[
    "FangSong_GB2312",
    "仿宋_GB2312",
    "FangSong",
    "仿宋",
    "STFangsong",
    "华文仿宋",
    "FZFangSong-Z02S",
    "FZFangSong-Z02",
    "方正仿宋_GBK",
    "方正仿宋简体",
];

/// 黑体, for headings and labels.
pub(super) const HEI: &[&str] = &[
    "SimHei",
    "黑体",
    "STHeiti",
    "Heiti SC",
    "FZHei-B01S",
    "方正黑体_GBK",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "思源黑体",
    "Microsoft YaHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
];

/// 宋体, for reports, and for what the faces above lack.
pub(super) const SONG: &[&str] = &[
    "SimSun",
    "宋体",
    "STSong",
    "Songti SC",
    "FZShuSong-Z01S",
    "方正书宋_GBK",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "思源宋体",
];

/// Letters and figures beside 仿宋 and 宋体, as WPS and Word set them.
pub(super) const LATIN: &[&str] = &["Times New Roman", "Liberation Serif", "Nimbus Roman"];

/// Characters beyond the usual ones: rare names, then signs such as ☑.
pub(super) const RARE: &[&str] = &[
    "SimSun-ExtB",
    "SimSun-ExtG",
    "MingLiU-ExtB",
    "Plangothic P1",
    "Plangothic P2",
    "FZSong-Extended",
    "FZSongS-Extended(SIP)",
    "HanaMinA",
    "HanaMinB",
    "Jigmo",
    "Jigmo2",
    "Jigmo3",
    "BabelStone Han",
    "Noto Serif CJK TC",
    "Noto Serif CJK JP",
    "Noto Sans CJK TC",
    "Segoe UI Symbol",
    "Apple Symbols",
    "Noto Sans Symbols2",
    "Noto Sans Symbols 2",
    "Noto Sans Symbols",
    "Symbola",
    "DejaVu Sans",
    "FreeSerif",
    "Noto Sans",
];

/// Characters without which a face is no Chinese one.
pub(super) const CHINESE: &str = "人民调解协议书";
