//! Damage: one changed byte, in any column or anywhere in the file, is found.

use super::builders::{Desk, HOUR, MORNING, fact_of, platform, title};
use super::facts::all_fields;
use crate::domain::record::{KINDS, Party, Record as _};
use crate::store::verify::verify;
use crate::store::{Casebook, Folder, Problem, StoreError, VerifyReport};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// A desk that has read another, with a row in every table, values in every column and a
/// disagreement.
fn busy_desk() -> Desk {
    let [ours, theirs] = [Desk::new(), Desk::new()];
    for number in 1..4 {
        ours.act(
            KINDS
                .iter()
                .map(|kind| fact_of(kind, number, all_fields(kind.fields, number))),
        );
    }
    theirs.act([title("甲")]);
    theirs.merge_from(&ours);
    theirs.clock.set(MORNING + HOUR);
    theirs.act([title("乙")]);
    ours.act([title("丙")]);
    ours.merge_from(&theirs);
    ours.act([super::builders::fact("party", 1, [])]);
    ours
}

/// A number that depends on nothing but its name: which row, byte and bit a case changes.
fn pick(name: &str, below: usize) -> usize {
    let hash = blake3::hash(name.as_bytes());
    let number = u64::from_be_bytes(hash.as_bytes()[..8].try_into().unwrap());
    usize::try_from(number % below as u64).unwrap()
}

fn columns(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection
        .prepare(&format!("pragma table_info({table})"))
        .unwrap();
    let names = statement.query_map([], |row| row.get(1)).unwrap();
    names.collect::<Result<_, _>>().unwrap()
}

/// The value with one bit of one byte changed; a flag becomes the other flag.
fn changed(value: &Value, name: &str) -> Option<Value> {
    let flip = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let bit = pick(name, bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        bytes
    };
    match value {
        Value::Integer(flag @ (0 | 1)) => Some(Value::Integer(1 - flag)),
        Value::Integer(number) => Some(Value::Integer(number ^ (1 << pick(name, 62)))),
        // Bound as bytes and cast: the changed text may be no text at all.
        Value::Text(text) if !text.is_empty() => Some(Value::Blob(flip(text.as_bytes()))),
        Value::Blob(bytes) if !bytes.is_empty() => Some(Value::Blob(flip(bytes))),
        Value::Null | Value::Real(_) | Value::Text(_) | Value::Blob(_) => None,
    }
}

/// Changes one byte of a column in one row and answers what the proof finds; nothing where no
/// row has a value there or the change is against a rule that the file itself keeps.
fn change_one(
    connection: &mut Connection,
    table: &str,
    column: &str,
    turn: u32,
) -> Option<VerifyReport> {
    let name = format!("{table}.{column}.{turn}");
    let names = columns(connection, table);
    let transaction = connection.transaction().unwrap();
    let rows: Vec<Vec<Value>> = {
        let sql = format!("select * from {table} where {column} is not null");
        let mut statement = transaction.prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| (0..names.len()).map(|at| row.get(at)).collect());
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    };
    if rows.is_empty() {
        return None;
    }
    let row = &rows[pick(&format!("{name} row"), rows.len())];
    let at = names.iter().position(|other| other == column).unwrap();
    let value = changed(&row[at], &name)?;
    let target = if matches!(row[at], Value::Text(_)) {
        "cast(?1 as text)"
    } else {
        "?1"
    };
    let conditions: Vec<_> = (0..names.len())
        .map(|at| format!("{} is ?{}", names[at], at + 2))
        .collect();
    let sql = format!(
        "update {table} set {column} = {target} where {}",
        conditions.join(" and ")
    );
    let values = std::iter::once(&value).chain(row);
    match transaction.execute(&sql, params_from_iter(values)) {
        Ok(count) => assert_eq!(count, 1, "{name}"),
        Err(_) => return None,
    }
    Some(verify(&transaction).unwrap())
}

#[test]
fn one_changed_byte_in_any_column_is_found() {
    // `arrival` is this copy's own order; what is local to it has no journal to be held against.
    let own = [("entry", "arrival")];
    let desk = busy_desk();
    desk.assert_sound();
    let mut connection = desk.sql();
    let journal = ["entry", "stream", "seen", "conflict", "device"];
    let mut checked = 0;
    for table in journal
        .into_iter()
        .chain(KINDS.iter().map(|kind| kind.name))
    {
        for column in columns(&connection, table) {
            if own.contains(&(table, column.as_str())) {
                continue;
            }
            let found = (0..9).filter_map(|turn| change_one(&mut connection, table, &column, turn));
            let found: Vec<_> = found.take(3).collect();
            assert!(!found.is_empty(), "{table}.{column} was never changed");
            for report in found {
                assert_ne!(
                    report.problems,
                    [],
                    "{table}.{column} was changed unnoticed"
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 500, "only {checked} changes were tried");
    desk.assert_sound();
}

#[test]
fn a_missing_and_a_surplus_row_are_found() {
    let desk = busy_desk();
    let mut connection = desk.sql();
    let changes = [
        "delete from entry where seq = 2",
        "delete from entry where arrival = (select max(arrival) from entry)",
        "delete from stream where id = 2",
        "delete from seen",
        "delete from conflict",
        "delete from party where rowid = 1",
        "update stream set signature = null, signed_seq = 0",
        "update stream set signature = null",
        "update entry set set_text = null where arrival = 1",
        "update entry set after = null where after is not null",
        "update entry set after = replace(after, ':', ': ')",
        "update conflict set candidates = replace(candidates, ':', ': ')",
        "insert into seen select stream, seq + 1, other, other_seq from seen limit 1",
        "insert into conflict select record, kind, 'place', candidates from conflict",
        "insert into party (id, scope, created_at, changed_at) values (x'01', x'02', 3, 4)",
        "insert into entry select null, 99, seq, at, actor, action, fact, kind, record, after, \
         set_text, set_hash, hash from entry limit 1",
    ];
    for sql in changes {
        let transaction = connection.transaction().unwrap();
        assert_ne!(transaction.execute(sql, []).unwrap(), 0, "{sql}");
        assert_ne!(
            verify(&transaction).unwrap().problems,
            [],
            "{sql} went unnoticed"
        );
    }
}

#[test]
fn the_problem_names_the_place() {
    let desk = busy_desk();
    let (device, scope) = (desk.book.folder().device().unwrap().device, platform());
    let mut connection = desk.sql();
    let mut problems = |sql: &str| {
        let transaction = connection.transaction().unwrap();
        transaction.execute(sql, []).unwrap();
        verify(&transaction).unwrap().problems
    };
    let found = problems("update entry set fact = 'x' where stream = 1 and seq = 5");
    assert_eq!(
        found,
        [Problem::Chain {
            device,
            scope,
            seq: 5
        }]
    );
    let found = problems("update stream set head_seq = 1 where id = 1");
    assert_eq!(found, [Problem::Head { device, scope }]);
    let found = problems("update stream set signed_seq = signed_seq - 1 where id = 1");
    assert_eq!(found, [Problem::Signature { device, scope }]);
    let found = problems("delete from seen where stream = 1");
    assert!(found.contains(&Problem::Seen { device, scope }));
    let record = super::builders::record(Party::KIND, 1);
    let found = problems(
        "update party set name = 'x' where changed_at = (select max(changed_at) from party)",
    );
    assert_eq!(
        found,
        [Problem::Row {
            table: "party",
            record
        }]
    );
    let found = problems(
        "insert into party (id, scope, created_at, changed_at) values (x'01', x'02', 3, 4)",
    );
    assert_eq!(
        found,
        [Problem::Surplus {
            table: "party",
            count: 1
        }]
    );
}

#[test]
fn tables_that_were_damaged_are_made_again() {
    let desk = busy_desk();
    let connection = desk.sql();
    connection
        .execute_batch("update party set name = 'x'; delete from dispute; delete from conflict")
        .unwrap();
    assert_ne!(desk.book.verify().unwrap().problems, []);
    desk.book.rebuild().unwrap();
    desk.assert_sound();
}

/// Whether opening or proving a casebook finds that its file was changed.
fn is_damage_found(folder: &Folder, desk: &super::builders::Closed) -> bool {
    let opened = Casebook::open_with_key(folder, desk.key.clone(), false, desk.clock.clone());
    opened
        .and_then(|book| book.verify())
        .map_or(true, |report| !report.problems.is_empty())
}

/// Every byte of the file counts: SQLCipher keeps in each page its content, its initialisation
/// vector and its HMAC and leaves none over; the first 16 bytes of page 1 are the salt of the
/// HMAC key; free pages carry an HMAC like any other.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the file is damaged past the program"
)]
fn one_flipped_bit_anywhere_in_the_file_is_found() {
    const PAGE: usize = 4096;
    let desk = busy_desk();
    leave_free_pages(&desk);
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let sound = std::fs::read(folder.database()).unwrap();
    assert_eq!(sound.len() % PAGE, 0);
    assert!(!is_damage_found(&folder, &closed));
    let salt = (0..16).step_by(5);
    let of_pages =
        (0..sound.len() / PAGE).map(|page| page * PAGE + pick(&format!("page {page}"), PAGE));
    // The end of each page: 16 bytes of vector, 64 of HMAC.
    let of_reserves = (1..=sound.len() / PAGE)
        .map(|page| page * PAGE - 80 + pick(&format!("reserve {page}"), 80));
    let anywhere = (0..100).map(|turn| pick(&format!("byte {turn}"), sound.len()));
    for at in salt.chain(of_pages).chain(of_reserves).chain(anywhere) {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << pick(&format!("bit {at}"), 8);
        std::fs::write(folder.database(), bytes).unwrap();
        assert!(
            is_damage_found(&folder, &closed),
            "byte {at} was changed unnoticed"
        );
    }
    std::fs::write(folder.database(), &sound[..sound.len() - PAGE]).unwrap();
    assert!(
        is_damage_found(&folder, &closed),
        "the last page was cut off unnoticed"
    );
    std::fs::write(folder.database(), &sound).unwrap();
    assert!(!is_damage_found(&folder, &closed));
}

/// Writes and takes back a large draft, so that the file has pages that hold nothing.
fn leave_free_pages(desk: &Desk) {
    let draft = crate::store::Draft {
        id: uuid::Uuid::from_u128(1),
        form: "dispute".to_owned(),
        author: super::builders::actor(),
        content: "邻里纠纷".repeat(5_000),
        saved_at: MORNING,
    };
    desk.book.save_draft(&draft).unwrap();
    desk.book.checkpoint().unwrap();
    desk.book.discard_draft(draft.id).unwrap();
    let free: i64 = desk
        .sql()
        .query_row("pragma freelist_count", [], |row| row.get(0))
        .unwrap();
    assert!(free > 10);
}

fn act_of_three(book: &Casebook, text: &str) {
    let facts = [title(text), title("同一次"), title("做完")];
    let acted = book.act::<_, StoreError>(super::builders::actor(), |act| {
        facts.into_iter().try_for_each(|fact| act.record(fact))
    });
    acted.unwrap();
}

/// The write-ahead log of a process that ended suddenly is no proof by itself: SQLite takes it up
/// to the first frame whose checksum is wrong. What is lost so is lost in whole acts from the
/// newest back, nothing that was carried over into the file, and what other copies have read of
/// it comes back to light there.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the log is damaged past the program"
)]
fn a_damaged_log_loses_the_newest_acts_whole_and_nothing_else() {
    let closed = {
        let desk = Desk::new();
        act_of_three(&desk.book, "在文件里");
        desk.close()
    };
    let folder = Folder::at(closed.folder.path());
    let open =
        |at: &Folder| Casebook::open_with_key(at, closed.key.clone(), true, closed.clock.clone());
    let book = open(&folder).unwrap();
    for text in ["一", "二", "三", "四"] {
        act_of_three(&book, text);
    }
    let (written, ..) = book.export().unwrap();
    let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
    let files = ["casebook.db", "casebook.db-wal", "device.json"].map(|name| (name, read(name)));
    let log_length = files[1].1.len();
    let mut lossy = 0;
    for turn in 0..40 {
        let crashed = tempfile::TempDir::new().unwrap();
        for (name, bytes) in &files {
            let mut bytes = bytes.clone();
            if *name == "casebook.db-wal" {
                let bit = pick(&format!("log {turn}"), log_length * 8);
                bytes[bit / 8] ^= 1 << (bit % 8);
            }
            std::fs::write(crashed.path().join(name), bytes).unwrap();
        }
        let at = Folder::at(crashed.path());
        let book = open(&at).unwrap();
        assert_eq!(book.verify().unwrap().problems, []);
        let (left, ..) = book.export().unwrap();
        assert!(
            left.len() >= 3 && left.len().is_multiple_of(3),
            "an act is half there"
        );
        assert!(written.starts_with(&left));
        lossy += u32::from(left.len() < written.len());
    }
    assert!(
        lossy > 20,
        "only {lossy} of 40 logs lost an act: was the log read?"
    );
}
