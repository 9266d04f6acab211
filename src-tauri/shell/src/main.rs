//! The window: set-up, and what the page may call: the table, files in and out, reminders.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bridge;
mod first_paint;

use lxq_api::{Host, HostOptions, default_folder};
use std::sync::Arc;
use tauri::{Manager as _, WebviewUrl, WebviewWindowBuilder};

fn main() {
    let host = Arc::new(Host::new(HostOptions::window(default_folder())));
    let watch = first_paint::Watch::default();
    let run = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            // A second window would write beside the first: bring the first one forward instead.
            if let Some(window) = app.get_webview_window("main") {
                window.unminimize().ok();
                window.set_focus().ok();
            }
        }))
        .manage(host)
        .manage(bridge::Saved::default())
        .manage(watch.clone())
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::upload,
            bridge::download,
            bridge::piece,
            bridge::save,
            bridge::open,
            bridge::remind
        ])
        .setup(move |app| {
            WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
                .title("连心桥")
                .inner_size(1280.0, 800.0)
                .min_inner_size(960.0, 640.0)
                // Files dropped on the window go to the page, which attaches them; and where the
                // engine would rather open one, it stays where it is.
                .disable_drag_drop_handler()
                .on_navigation(|url| url.scheme() != "file")
                .build()?;
            watch.begin(app.handle().clone())?;
            Ok(())
        })
        .run(tauri::generate_context!());
    if let Err(error) = run {
        eprintln!("the window could not be opened: {error}");
        std::process::exit(2);
    }
}
