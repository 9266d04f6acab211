//! Tells Tauri where this crate keeps its capabilities and permissions.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/shell/capabilities/*.json")
        .app_manifest(
            tauri_build::AppManifest::new()
                .commands(&[
                    "call", "upload", "download", "piece", "save", "open", "remind",
                ])
                .permissions_path_pattern("src-tauri/shell/permissions/*.toml"),
        );
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
