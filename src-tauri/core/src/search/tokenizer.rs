//! The tokenizer as SQLite calls it: the one door between FTS5 and [`for_each_token`].
//!
//! Three C functions without state. No panic crosses the border: it becomes an SQLite error.
#![expect(
    unsafe_code,
    reason = "FTS5 takes a tokenizer only as C function pointers"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{ptr, slice};

use rusqlite::{Connection, ffi};

use super::error::SearchError;
use super::tokens::{Ending, for_each_token};

/// The name under which the schema asks for it.
const NAME: &CStr = c"lxq_bigram";

/// Makes the tokenizer known to a connection; must precede any use of the index on it.
///
/// # Errors
/// When FTS5 is missing or refuses.
pub(super) fn register(conn: &Connection) -> Result<(), SearchError> {
    let api = full_text_api(conn)?;
    let mut functions = ffi::fts5_tokenizer {
        xCreate: Some(create),
        xDelete: Some(delete),
        xTokenize: Some(tokenize),
    };
    // SAFETY: `api` came from this open connection, which outlives the call.
    let Some(create_tokenizer) = (unsafe { (*api).xCreateTokenizer }) else {
        return Err(SearchError::TokenizerRefused {
            code: ffi::SQLITE_MISUSE,
        });
    };
    // SAFETY: FTS5 copies the name and the three pointers before it returns; the functions are
    // static and use no user data, so there is nothing to destroy.
    let code = unsafe {
        create_tokenizer(
            api,
            NAME.as_ptr(),
            ptr::null_mut(),
            &raw mut functions,
            None,
        )
    };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(SearchError::TokenizerRefused { code }),
    }
}

/// The documented way to the FTS5 interface: `select fts5(?1)` writes it through a bound pointer.
fn full_text_api(conn: &Connection) -> Result<*mut ffi::fts5_api, SearchError> {
    let mut api: *mut ffi::fts5_api = ptr::null_mut();
    let mut statement: *mut ffi::sqlite3_stmt = ptr::null_mut();
    // SAFETY: the handle is open as long as `conn` is borrowed; the statement is made, stepped and
    // finalized here; `api` outlives the statement that holds its address, and the type name is the
    // one that FTS5 checks before it writes.
    let code = unsafe {
        let sql = c"select fts5(?1)".as_ptr();
        let db = conn.handle();
        let mut code = ffi::sqlite3_prepare_v2(db, sql, -1, &raw mut statement, ptr::null_mut());
        if code == ffi::SQLITE_OK {
            let place = (&raw mut api).cast::<c_void>();
            let kind = c"fts5_api_ptr".as_ptr();
            code = ffi::sqlite3_bind_pointer(statement, 1, place, kind, None);
        }
        if code == ffi::SQLITE_OK {
            code = ffi::sqlite3_step(statement);
        }
        ffi::sqlite3_finalize(statement);
        code
    };
    if api.is_null() {
        Err(SearchError::FullTextMissing { code })
    } else {
        Ok(api)
    }
}

type Emit = unsafe extern "C" fn(*mut c_void, c_int, *const c_char, c_int, c_int, c_int) -> c_int;

/// FTS5 only asks that the tokenizer be not null; this is what it is given.
static STATELESS: u8 = 0;

unsafe extern "C" fn create(
    _user_data: *mut c_void,
    _arguments: *mut *const c_char,
    _argument_count: c_int,
    tokenizer: *mut *mut ffi::Fts5Tokenizer,
) -> c_int {
    // SAFETY: FTS5 passes a place to write to. The pointer is handed back to `delete` and
    // `tokenize` only, which never read through it.
    unsafe { *tokenizer = (&raw const STATELESS).cast_mut().cast() };
    ffi::SQLITE_OK
}

unsafe extern "C" fn delete(_tokenizer: *mut ffi::Fts5Tokenizer) {}

unsafe extern "C" fn tokenize(
    _tokenizer: *mut ffi::Fts5Tokenizer,
    context: *mut c_void,
    flags: c_int,
    text: *const c_char,
    text_bytes: c_int,
    emit: Option<Emit>,
) -> c_int {
    let (Some(emit), Ok(length)) = (emit, usize::try_from(text_bytes)) else {
        return ffi::SQLITE_OK;
    };
    if text.is_null() {
        return ffi::SQLITE_OK;
    }
    // SAFETY: FTS5 passes `text_bytes` readable bytes that stay put during the call.
    let bytes = unsafe { slice::from_raw_parts(text.cast::<u8>(), length) };
    let asked = flags & ffi::FTS5_TOKENIZE_QUERY != 0;
    let ending = if asked { Ending::Open } else { Ending::Closed };
    catch_unwind(AssertUnwindSafe(|| {
        emit_tokens(bytes, ending, context, emit)
    }))
    .unwrap_or(ffi::SQLITE_ERROR)
}

fn emit_tokens(bytes: &[u8], ending: Ending, context: *mut c_void, emit: Emit) -> c_int {
    let text = String::from_utf8_lossy(bytes);
    let outcome = for_each_token(&text, ending, |token, source| {
        let number = |n: usize| c_int::try_from(n).map_err(|_| ffi::SQLITE_TOOBIG);
        let (length, start, end) = (
            number(token.len())?,
            number(source.start)?,
            number(source.end)?,
        );
        // SAFETY: `emit` and `context` are FTS5's own, valid for this call; it copies the token.
        match unsafe { emit(context, 0, token.as_ptr().cast(), length, start, end) } {
            ffi::SQLITE_OK => Ok(()),
            code => Err(code),
        }
    });
    outcome.err().unwrap_or(ffi::SQLITE_OK)
}

#[cfg(test)]
mod tests {

    use rusqlite::Connection;

    use super::register;

    #[test]
    fn full_text_tables_can_name_the_tokenizer_once_it_is_registered() {
        let conn = Connection::open_in_memory().unwrap();
        let table = "create virtual table t using fts5(words, tokenize = 'lxq_bigram')";
        assert!(conn.execute_batch(table).is_err(), "unknown before");
        register(&conn).unwrap();
        conn.execute_batch(table).unwrap();
        conn.execute("insert into t (words) values ('王国辉家漏水')", [])
            .unwrap();
        let found: u32 = conn
            .query_row(
                "select count(*) from t where t match '\"国辉家\"'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, 1);
    }

    #[test]
    fn a_text_that_is_not_utf_8_is_indexed_as_far_as_it_can_be_read() {
        let conn = Connection::open_in_memory().unwrap();
        register(&conn).unwrap();
        conn.execute_batch(
            "create virtual table t using fts5(words, tokenize = 'lxq_bigram');
             insert into t (words) values (cast(x'61FF62' as text));",
        )
        .unwrap();
        let found: u32 = conn
            .query_row(
                "select count(*) from t where t match '\"a\" AND \"b\"'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(found, 1);
    }
}
