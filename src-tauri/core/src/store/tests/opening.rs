//! Opening: who may, beside whom, and which files are refused.

use super::builders::{Desk, actor, title};
use super::dump;
use crate::domain::id::PersonId;
use crate::store::{
    AccountLabel, Casebook, Folder, Passphrase, Reader, RecoveryCode, StoreError, WorkFactor,
};
use uuid::Uuid;

fn account(desk: &Desk, passphrase: &str) -> PersonId {
    let label = AccountLabel {
        id: actor(),
        name: "王国辉".to_owned(),
    };
    let passphrase = Passphrase::new(passphrase);
    desk.book
        .add_account(label, &passphrase, WorkFactor::LIGHT)
        .unwrap();
    actor()
}

fn count(casebook: &Casebook) -> usize {
    casebook.export().unwrap().0.len()
}

#[test]
fn the_right_passphrase_opens_and_no_other() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let account = account(&desk, "一步两步 three");
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let open = |text: &str| {
        Casebook::open(
            &folder,
            account,
            &Passphrase::new(text),
            closed.clock.clone(),
        )
    };
    for wrong in ["", "一步两步 Three", "一步两步", "一步两步 three!"] {
        assert!(
            matches!(open(wrong), Err(StoreError::WrongPassphrase)),
            "{wrong}"
        );
    }
    let opened = open(" 一步两步 three\n").unwrap();
    assert_eq!((opened.account, count(&opened.casebook)), (account, 1));
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let desk = Desk::new();
    account(&desk, "从前的");
    let account = account(&desk, "现在的");
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let open = |text: &str| {
        Casebook::open(
            &folder,
            account,
            &Passphrase::new(text),
            closed.clock.clone(),
        )
    };
    assert!(matches!(open("从前的"), Err(StoreError::WrongPassphrase)));
    assert!(open("现在的").is_ok());
    assert_eq!(folder.device().unwrap().accounts.len(), 1);
}

#[test]
fn an_account_that_is_not_listed_opens_nothing() {
    let desk = Desk::new();
    account(&desk, "甲乙丙丁");
    let folder = desk.book.folder().clone();
    let mut file = folder.device().unwrap();
    let closed = desk.close();
    let passphrase = Passphrase::new("甲乙丙丁");
    file.accounts.clear();
    folder.write_device(&file).unwrap();
    for id in [actor(), PersonId(Uuid::from_u128(1))] {
        let opened = Casebook::open(&folder, id, &passphrase, closed.clock.clone());
        assert!(matches!(opened, Err(StoreError::NoAccount)));
        let opened = Casebook::open_to_read(&folder, id, &passphrase, closed.clock.clone());
        assert!(matches!(opened, Err(StoreError::NoAccount)));
        let recovered = Casebook::recover(
            &folder,
            closed.code.text(),
            id,
            &passphrase,
            WorkFactor::LIGHT,
        );
        assert!(matches!(recovered, Err(StoreError::NoAccount)));
    }
}

#[test]
fn the_recovery_code_opens_as_people_type_it() {
    let desk = Desk::new();
    let account = account(&desk, "忘了");
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let printed = closed.code.text();
    let new = Passphrase::new("新的口令");
    let recover = |code: &str| Casebook::recover(&folder, code, account, &new, WorkFactor::LIGHT);
    let typed = [
        printed.to_owned(),
        printed.to_lowercase().replace('-', " "),
        printed.replace('0', "O").replace('1', "I").replace('-', ""),
        format!(
            "  {}  ",
            printed.to_lowercase().replace('0', "o").replace('1', "l")
        ),
    ];
    for code in typed {
        recover(&code).unwrap();
    }
    let opened = Casebook::open(&folder, account, &new, closed.clock.clone());
    assert!(opened.is_ok());
    let last = if printed.ends_with('A') { "B" } else { "A" };
    let wrong = format!("{}{last}", &printed[..printed.len() - 1]);
    for code in ["", wrong.as_str(), &printed[..printed.len() - 1]] {
        assert!(
            matches!(recover(code), Err(StoreError::WrongPassphrase)),
            "{code}"
        );
    }
}

#[test]
fn a_recovery_code_has_six_groups_of_letters_that_nobody_confuses() {
    let code = RecoveryCode::generate().unwrap();
    let groups: Vec<_> = code.text().split('-').collect();
    assert_eq!(groups.len(), 6);
    for group in groups {
        assert_eq!(group.len(), 5);
        assert!(!group.contains(['I', 'L', 'O', 'U']));
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a key file is damaged past the program"
)]
fn a_damaged_key_file_opens_nothing() {
    let desk = Desk::new();
    let account = account(&desk, "甲乙丙丁");
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let sound = std::fs::read(folder.key_of(account)).unwrap();
    let passphrase = Passphrase::new("甲乙丙丁");
    for at in (0..sound.len()).step_by(7) {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        std::fs::write(folder.key_of(account), bytes).unwrap();
        let opened = Casebook::open(&folder, account, &passphrase, closed.clock.clone());
        assert!(opened.is_err(), "byte {at}");
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the file is looked at from outside"
)]
fn a_newer_file_is_refused_and_left_as_it_is() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let newer = crate::store::migration::newest() + 1;
    desk.sql()
        .pragma_update(None, "user_version", newer)
        .unwrap();
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let before = std::fs::read(folder.database()).unwrap();
    for may_write in [true, false] {
        let opened =
            Casebook::open_with_key(&folder, closed.key.clone(), may_write, closed.clock.clone());
        let Err(StoreError::Newer { found, known }) = opened else {
            panic!("a newer file was opened, writing: {may_write}");
        };
        assert_eq!((found, known), (newer, newer - 1));
    }
    assert!(
        std::fs::read(folder.database()).unwrap() == before,
        "the file was touched"
    );
}

#[test]
fn a_second_writer_is_told_to_wait_while_readers_work() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let folder = desk.book.folder().clone();
    let second = Casebook::open_with_key(&folder, desk.key.clone(), true, desk.clock.clone());
    assert!(matches!(second, Err(StoreError::Busy)));

    let reader =
        Casebook::open_with_key(&folder, desk.key.clone(), false, desk.clock.clone()).unwrap();
    assert_eq!(count(&reader), 1);
    desk.act([title("乙")]);
    assert_eq!(count(&reader), 2, "a reader sees what is saved beside it");
    assert_eq!(reader.verify().unwrap().problems, []);

    let closed = desk.close();
    assert_eq!(count(&reader), 2, "a reader outlives the writer");
    let next = Casebook::open_with_key(&folder, closed.key, true, closed.clock);
    assert!(next.is_ok(), "the lock went with the writer");
}

#[test]
fn a_reader_within_a_state_does_not_see_later_saves() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let entries = |reader: Reader<'_>| -> Result<i64, StoreError> {
        let sql = "select count(*) from entry";
        Ok(reader.connection().query_row(sql, [], |row| row.get(0))?)
    };
    let seen = desk.book.read::<_, StoreError>(|reader| {
        let before = entries(reader)?;
        desk.act([title("乙")]);
        Ok((before, entries(reader)?))
    });
    assert_eq!(seen.unwrap(), (1, 1));
    assert_eq!(desk.book.read(entries).unwrap(), 2);
}

#[test]
fn a_casebook_opened_for_reading_takes_no_acts() {
    let desk = Desk::new();
    desk.act([title("甲")]);
    let before = dump::everything(&desk.sql());
    let folder = desk.book.folder().clone();
    let closed = desk.close();
    let key = closed.key.clone();
    let book = Casebook::open_with_key(&folder, key, false, closed.clock.clone()).unwrap();
    assert!(!book.may_write());
    let acted = book.act::<(), StoreError>(actor(), |_| panic!("the act must not begin"));
    assert!(matches!(acted, Err(StoreError::ReadOnly)));
    assert!(matches!(book.rebuild(), Err(StoreError::ReadOnly)));
    assert!(matches!(book.checkpoint(), Err(StoreError::ReadOnly)));
    let (entries, heads, keys) = book.export().unwrap();
    assert!(matches!(
        book.merge(entries, &heads, &keys),
        Err(StoreError::ReadOnly)
    ));
    let written = book.read::<_, StoreError>(|reader| {
        Ok(reader.connection().execute("delete from entry", []).is_ok())
    });
    assert!(!written.unwrap(), "even SQL does not write");
    drop(book);
    let book = Casebook::open_with_key(&folder, closed.key, true, closed.clock).unwrap();
    let connection = book.open_beside(&folder.database()).unwrap();
    dump::assert_equal(&dump::everything(&connection), &before);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a file is lost past the program")]
fn no_new_casebook_is_made_over_one_that_is_there() {
    let desk = Desk::new();
    let folder = desk.book.folder().clone();
    let code = desk.code.text().to_owned();
    let closed = desk.close();
    let create = || {
        let clock = closed.clock.clone();
        Casebook::create(&folder, "景山街道", false, WorkFactor::LIGHT, clock).map(|_| ())
    };
    assert!(matches!(create(), Err(StoreError::Present(_))));
    let key = std::fs::read(folder.recovery_key()).unwrap();
    std::fs::remove_file(folder.path().join("device.json")).unwrap();
    assert!(
        matches!(create(), Err(StoreError::Present(_))),
        "its description is lost"
    );
    assert_eq!(
        std::fs::read(folder.recovery_key()).unwrap(),
        key,
        "{code} still opens it"
    );
}

#[test]
fn an_empty_folder_holds_no_casebook() {
    let empty = tempfile::TempDir::new().unwrap();
    let folder = Folder::at(empty.path());
    let clock = super::builders::FixedClock::at(super::builders::MORNING);
    let opened = Casebook::open(&folder, actor(), &Passphrase::new("x"), clock);
    assert!(matches!(opened, Err(StoreError::Absent(_))));
}
