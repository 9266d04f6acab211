//! What the page may ask of the shell: any command of the table, to take bytes in, to give bytes
//! out, to save a file where the user looks for it, and to remind.

use crate::first_paint::Watch;
use lxq_api::{Failure, FailureCode, Host, PieceOf, StoreError, dispatch, save_into};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tauri::ipc::{InvokeBody, Request, Response};
use tauri::{AppHandle, Manager as _, State};

/// Carries out a command of the table, away from the thread that draws.
#[tauri::command]
pub async fn call(
    host: State<'_, Arc<Host>>,
    watch: State<'_, Watch>,
    name: String,
    request: Value,
) -> Result<Value, Failure> {
    watch.alive();
    let host = Arc::clone(&host);
    tauri::async_runtime::spawn_blocking(move || dispatch(&host, &name, request))
        .await
        .unwrap_or_else(|error| Err(Failure::defect(&error)))
}

/// Takes in the bytes of a file that the user chose; its name travels in a header. Where the
/// headers name an upload and an offset, the bytes are a piece of it.
#[tauri::command]
pub async fn upload(host: State<'_, Arc<Host>>, request: Request<'_>) -> Result<Value, Failure> {
    let InvokeBody::Raw(bytes) = request.body() else {
        return Err(Failure::refused(FailureCode::BadRequest));
    };
    let name = request
        .headers()
        .get("x-file-name")
        .and_then(|name| name.to_str().ok());
    let header = |name: &str| request.headers().get(name)?.to_str().ok();
    if let Some(piece) = PieceOf::read(header)? {
        let (host, bytes) = (Arc::clone(&host), bytes.clone());
        let work = move || piece.append(&host, &bytes);
        return tauri::async_runtime::spawn_blocking(work)
            .await
            .unwrap_or_else(|error| Err(Failure::defect(&error)));
    }
    let id = host.upload(&lxq_api::file_name(name.unwrap_or_default()), bytes.clone())?;
    Ok(json!({ "upload_id": id }))
}

/// Shows a reminder of the desktop. Answers whether there was anybody to show it: a machine
/// without a notification service is not an error.
#[tauri::command]
pub async fn remind(title: String, body: String) -> bool {
    tauri::async_runtime::spawn_blocking(move || {
        notify_rust::Notification::new()
            .appname("连心桥")
            .summary(&title)
            .body(&body)
            .show()
            .is_ok()
    })
    .await
    .unwrap_or(false)
}

/// The files that were saved since the window opened: these alone may be opened from it.
#[derive(Default)]
pub struct Saved(Mutex<BTreeSet<PathBuf>>);

impl Saved {
    fn lock(&self) -> MutexGuard<'_, BTreeSet<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens a file that was saved here with the program that the system has for it, such as WPS for a
/// .docx. Answers whether there is one: a system without is not an error.
#[tauri::command]
pub async fn open(saved: State<'_, Saved>, path: String) -> Result<bool, Failure> {
    let path = PathBuf::from(path);
    if !saved.lock().contains(&path) {
        return Err(Failure::refused(FailureCode::DownloadGone));
    }
    tauri::async_runtime::spawn_blocking(move || open::that_detached(path).is_ok())
        .await
        .map_err(|error| Failure::defect(&error))
}

/// Saves a file in the user's folder of downloads and answers where it is: one that a command made
/// (`download_id`), or the bytes that the page hands over with a name in a header.
#[tauri::command]
pub async fn save(
    app: AppHandle,
    host: State<'_, Arc<Host>>,
    saved: State<'_, Saved>,
    request: Request<'_>,
) -> Result<Value, Failure> {
    let folder = app
        .path()
        .download_dir()
        .or_else(|_| app.path().home_dir())
        .map_err(|_| Failure::from(StoreError::from(std::io::Error::other("no home folder"))))?;
    let path = match request.body() {
        InvokeBody::Raw(bytes) => {
            let name = request
                .headers()
                .get("x-file-name")
                .and_then(|name| name.to_str().ok());
            save_into(
                &folder,
                &lxq_api::file_name(name.unwrap_or_default()),
                bytes,
            )?
        }
        InvokeBody::Json(body) => {
            let id = body["download_id"].as_str().and_then(|id| id.parse().ok());
            let id = id.ok_or_else(|| Failure::refused(FailureCode::BadRequest))?;
            let file = host.download(id)?;
            save_into(&folder, &file.file_name, &file.bytes)?
        }
    };
    let answer = json!({ "path": path.to_string_lossy() });
    saved.lock().insert(path);
    Ok(answer)
}

/// Gives out a file that a command made, for the page to show it.
#[tauri::command]
pub async fn download(host: State<'_, Arc<Host>>, id: String) -> Result<Response, Failure> {
    let file = host.download(lxq_api::record_id(&id)?)?;
    Ok(Response::new(file.bytes.clone()))
}

/// Gives out a piece of an attachment as it is.
#[tauri::command]
pub async fn piece(
    host: State<'_, Arc<Host>>,
    id: String,
    index: usize,
) -> Result<Response, Failure> {
    let host = Arc::clone(&host);
    let id = lxq_api::record_id(&id)?;
    tauri::async_runtime::spawn_blocking(move || host.piece(id, index))
        .await
        .unwrap_or_else(|error| Err(Failure::defect(&error)))
        .map(Response::new)
}
