//! Writes the samples into a folder, for the eye: `cargo run -p lxq-documents --example show -- DIR`.

mod samples;

use lxq_documents::{Day, Document, Fonts, PartContent, to_docx, to_dossier, to_pdf};
use std::error::Error;
use std::path::Path;

const DAY: Day = Day {
    year: 2026,
    month: 9,
    day: 1,
};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("a folder is needed")?;
    let folder = Path::new(&folder);
    let papers: [(&str, Document); 8] = [
        ("agreement", samples::agreement()),
        ("long-agreement", samples::long_agreement()),
        ("record", samples::record()),
        ("application", samples::application()),
        ("empty-application", samples::empty_application()),
        ("report", samples::report()),
        ("cover", samples::cover()),
        ("back", samples::back()),
    ];
    for (name, paper) in &papers {
        write(&folder.join(format!("{name}.docx")), &to_docx(paper)?)?;
        let pdf = to_pdf(paper, DAY, Fonts::system())?;
        write(&folder.join(format!("{name}.pdf")), &pdf.bytes)?;
    }
    let mut evidence = Vec::new();
    for path in std::env::args().skip(2) {
        let bytes = read(Path::new(&path))?;
        let caption = "现场照片：二楼客厅天花板，2026年8月15日摄".to_owned();
        evidence.push(if path.ends_with(".pdf") {
            PartContent::Pdf { bytes, caption }
        } else {
            PartContent::Image { bytes, caption }
        });
    }
    let dossier = to_dossier(&samples::dossier(evidence), DAY, Fonts::system())?;
    write(&folder.join("dossier.pdf"), &dossier.bytes)?;
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a picture of the samples, not a casebook"
)]
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::write(path, bytes)
}

#[expect(
    clippy::disallowed_methods,
    reason = "a picture of the samples, not a casebook"
)]
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(path)
}
