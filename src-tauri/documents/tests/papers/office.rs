//! LibreOffice opens every `.docx` and prints all of it.

use crate::readers::pages_of;
use crate::{all, said, squeezed};
use lxq_documents::to_docx;
use std::fs::File;
use std::io::Write as _;
use std::process::Command;

#[test]
fn libreoffice_prints_every_paper_without_loss() {
    let folder = tempfile::tempdir().unwrap();
    let profile = format!(
        "-env:UserInstallation=file://{}/profile",
        folder.path().display()
    );
    let mut office = Command::new("soffice");
    office.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]);
    office.arg(folder.path()).env("HOME", folder.path());
    for (name, paper) in all() {
        let path = folder.path().join(format!("{name}.docx"));
        File::create(&path)
            .unwrap()
            .write_all(&to_docx(&paper).unwrap())
            .unwrap();
        office.arg(path);
    }
    let run = office
        .output()
        .unwrap_or_else(|error| panic!("soffice (package libreoffice-writer-nogui): {error}"));
    assert!(
        run.status.success(),
        "{}",
        String::from_utf8_lossy(&run.stderr)
    );
    for (name, paper) in all() {
        let pages = pages_of(&folder.path().join(format!("{name}.pdf")));
        assert_eq!(squeezed(&pages.concat()), said(&paper), "{name}");
    }
}
