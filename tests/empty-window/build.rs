//! Lets Tauri read this crate's own configuration.

fn main() {
    tauri_build::build();
}
