//! `lxq serve`: the same interface in a browser, on this computer only, behind a one-time token.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::IntoResponse as _;
use axum::routing::{get, post};
use lxq_api::{
    Failure, FailureCode, FailureKind, Host, PieceOf, StoreError, UPLOAD_BYTES, dispatch,
};
use rust_embed::RustEmbed;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

/// The built interface.
#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Interface;

const COOKIE: &str = "lxq";
/// WebKit hands the page's policy down to a paper in its frame (`blob:`), ancestors included: with
/// `'none'` that frame stayed empty. Other sites' pages still cannot frame anything of ours.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
    connect-src 'self'; img-src 'self' data: blob:; media-src blob:; frame-src blob:; font-src 'self' data:; \
    frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

struct Server {
    host: Arc<Host>,
    /// The token that opens the door once.
    token: Mutex<Option<String>>,
    /// What the browser that came through it carries.
    session: String,
    /// The only names under which this server answers.
    names: [String; 2],
}

/// Serves until the process ends.
pub fn run(host: Host, port: u16, as_json: bool) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| Failure::from(StoreError::from(error)))?;
    runtime
        .block_on(serve(host, port, as_json))
        .map_err(|error| Failure::from(StoreError::from(error)))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(host: Host, port: u16, as_json: bool) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let port = listener.local_addr()?.port();
    let token = random()?;
    let url = format!("http://127.0.0.1:{port}/open?token={token}");
    let server = Arc::new(Server {
        host: Arc::new(host),
        token: Mutex::new(Some(token)),
        session: random()?,
        names: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
    });
    let app = Router::new()
        .route("/call/{name}", post(call))
        .route("/upload", post(upload))
        .route("/download/{id}", get(download))
        .route("/piece/{id}/{index}", post(piece))
        .fallback(get(file))
        .layer(from_fn_with_state(Arc::clone(&server), admit))
        .route("/open", get(open))
        .layer(from_fn_with_state(Arc::clone(&server), guard))
        .layer(DefaultBodyLimit::max(UPLOAD_BYTES + 1024))
        .with_state(server);
    if as_json {
        crate::output::json(&json!({ "url": url }));
    } else {
        crate::output::line(&format!("请在浏览器中打开（地址只能使用一次）：\n{url}"));
    }
    axum::serve(listener, app).await
}

fn random() -> std::io::Result<String> {
    let mut bytes = [0; 24];
    getrandom::fill(&mut bytes).map_err(|_| std::io::Error::other("no randomness"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Answers only under its own name, so that no other site's page can reach it (DNS rebinding),
/// and puts the protective headers on every answer.
async fn guard(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response<Body> {
    let is_own = is_own(&server, request.headers());
    let mut response = if is_own {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn is_own(server: &Server, headers: &HeaderMap) -> bool {
    let named = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    named(header::HOST).is_some_and(|host| server.names.iter().any(|name| name == host))
        && named(header::ORIGIN).is_none_or(|origin| {
            server
                .names
                .iter()
                .any(|name| origin.strip_prefix("http://") == Some(name))
        })
}

/// Lets in who carries the session's cookie.
async fn admit(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response<Body> {
    let carried = request
        .headers()
        .get(header::COOKIE)
        .and_then(|value| value.to_str().ok());
    let expected = format!("{COOKIE}={}", server.session);
    let is_known =
        carried.is_some_and(|cookies| cookies.split(';').any(|cookie| cookie.trim() == expected));
    if is_known {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, "请使用启动时显示的地址打开。").into_response()
    }
}

async fn open(
    State(server): State<Arc<Server>>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Response<Body> {
    let mut token = server.token.lock().unwrap_or_else(PoisonError::into_inner);
    if token.is_none() || query.get("token") != token.as_ref() {
        return (
            StatusCode::FORBIDDEN,
            "这个地址已经用过或不正确，请重新启动 lxq serve。",
        )
            .into_response();
    }
    *token = None;
    let cookie = format!(
        "{COOKIE}={}; HttpOnly; SameSite=Strict; Path=/",
        server.session
    );
    (
        StatusCode::SEE_OTHER,
        [
            (header::SET_COOKIE, cookie),
            (header::LOCATION, "/".to_owned()),
        ],
    )
        .into_response()
}

async fn call(
    State(server): State<Arc<Server>>,
    Path(name): Path<String>,
    body: Bytes,
) -> Response<Body> {
    let host = Arc::clone(&server.host);
    let work = tokio::task::spawn_blocking(move || {
        let request: Value = if body.is_empty() {
            Value::Null
        } else {
            serde_json::from_slice(&body)
                .map_err(|_| Failure::refused(FailureCode::BadRequest).with("detail", "JSON"))?
        };
        dispatch(&host, &name, request)
    });
    answer(
        work.await
            .unwrap_or_else(|error| Err(Failure::defect(&error))),
    )
}

async fn upload(
    State(server): State<Arc<Server>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response<Body> {
    let name = headers
        .get("x-file-name")
        .and_then(|name| name.to_str().ok());
    match PieceOf::read(|name| headers.get(name)?.to_str().ok()) {
        Ok(Some(piece)) => {
            let host = Arc::clone(&server.host);
            let work = tokio::task::spawn_blocking(move || piece.append(&host, &body));
            return answer(
                work.await
                    .unwrap_or_else(|error| Err(Failure::defect(&error))),
            );
        }
        Ok(None) => {}
        Err(failure) => return answer(Err(failure)),
    }
    let name = lxq_api::file_name(name.unwrap_or_default());
    answer(
        server
            .host
            .upload(&name, body.to_vec())
            .map(|id| json!({ "upload_id": id })),
    )
}

/// Hands out a file that a command made; the browser saves it under its name.
async fn download(State(server): State<Arc<Server>>, Path(id): Path<String>) -> Response<Body> {
    let found = id
        .parse()
        .map_err(|_| Failure::refused(FailureCode::DownloadGone))
        .and_then(|id| server.host.download(id));
    match found {
        Ok(file) => {
            let place = format!("attachment; filename*=UTF-8''{}", encoded(&file.file_name));
            (
                [
                    (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
                    (header::CONTENT_DISPOSITION, place),
                ],
                file.bytes.clone(),
            )
                .into_response()
        }
        Err(failure) => answer(Err(failure)),
    }
}

/// Gives out a piece of an attachment as it is.
async fn piece(
    State(server): State<Arc<Server>>,
    Path((id, index)): Path<(String, usize)>,
) -> Response<Body> {
    let host = Arc::clone(&server.host);
    let work = tokio::task::spawn_blocking(move || host.piece(lxq_api::record_id(&id)?, index));
    let bytes = work
        .await
        .unwrap_or_else(|error| Err(Failure::defect(&error)));
    match bytes {
        Ok(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        Err(failure) => answer(Err(failure)),
    }
}

/// A name as a header may carry it (RFC 8187).
fn encoded(name: &str) -> String {
    let mut out = String::with_capacity(name.len() * 3);
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn answer(result: Result<Value, Failure>) -> Response<Body> {
    let (status, value) = match result {
        Ok(value) => (StatusCode::OK, value),
        Err(failure) => (
            match failure.kind {
                FailureKind::Refused => StatusCode::UNPROCESSABLE_ENTITY,
                FailureKind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
                FailureKind::Defect => StatusCode::INTERNAL_SERVER_ERROR,
            },
            serde_json::to_value(failure).unwrap_or_default(),
        ),
    };
    (
        status,
        [(header::CONTENT_TYPE, "application/json")],
        value.to_string(),
    )
        .into_response()
}

async fn file(request: Request) -> Response<Body> {
    let path = request.uri().path().trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    match Interface::get(path) {
        Some(file) => {
            let kind = file.metadata.mimetype().to_owned();
            ([(header::CONTENT_TYPE, kind)], file.data).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
