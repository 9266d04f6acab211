//! A QR code as a drawing.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// Light modules around the code.
const QUIET: usize = 4;

/// The drawing of a QR code, as SVG; nothing where the text is too long for one.
pub(super) fn picture(words: &str) -> Option<Vec<u8>> {
    let code = QrCode::with_error_correction_level(words, EcLevel::M).ok()?;
    let width = code.width();
    let side = width + 2 * QUIET;
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" viewBox="0 0 {side} {side}"><path d=""#
    );
    for (index, module) in code.to_colors().into_iter().enumerate() {
        if module == Color::Dark {
            let (x, y) = (index % width + QUIET, index / width + QUIET);
            // Writing to a `String` cannot fail.
            let _ = write!(svg, "M{x} {y}h1v1h-1z");
        }
    }
    svg.push_str(r#""/></svg>"#);
    Some(svg.into_bytes())
}
