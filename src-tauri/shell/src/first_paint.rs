//! The first-paint watchdog: on some graphics drivers WebKitGTK's DMABUF renderer shows nothing.
//! If the page has not called within the time, the program starts itself again once without it.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;
use tauri::AppHandle;

/// Set for the process that was started again, so that it happens once.
const SECOND_START: &str = "LXQ_SECOND_START";
/// WebKitGTK's own switch.
const DISABLE_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// An old office PC needs up to ten seconds for its first page.
const PATIENCE: Duration = Duration::from_secs(30);

/// Waits for the page's first call.
#[derive(Clone)]
pub struct Watch {
    sign: Sender<()>,
    signs: Arc<Mutex<Option<Receiver<()>>>>,
}

impl Default for Watch {
    fn default() -> Self {
        let (sign, signs) = channel();
        Self {
            sign,
            signs: Arc::new(Mutex::new(Some(signs))),
        }
    }
}

impl Watch {
    /// The page is alive.
    pub fn alive(&self) {
        // Nobody listens once the first sign has come.
        self.sign.send(()).ok();
    }

    /// Begins to wait; does nothing in a process that was started again.
    pub fn begin(&self, app: AppHandle) -> std::io::Result<()> {
        let signs = self.signs.lock().ok().and_then(|mut signs| signs.take());
        let (Some(signs), None) = (signs, std::env::var_os(SECOND_START)) else {
            return Ok(());
        };
        std::thread::Builder::new()
            .name("first-paint".to_owned())
            .spawn(move || {
                if signs.recv_timeout(PATIENCE).is_ok() {
                    return;
                }
                let Ok(program) = std::env::current_exe() else {
                    return;
                };
                let again = std::process::Command::new(program)
                    .env(SECOND_START, "1")
                    .env(DISABLE_DMABUF, "1")
                    .spawn();
                if again.is_ok() {
                    app.exit(0);
                }
            })?;
        Ok(())
    }
}
