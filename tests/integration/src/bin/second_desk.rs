//! A second computer for the tests of the interface: it gets what a casebook holds, changes some of
//! it while the first one changes the same, and gives it back. The casebook then has something to
//! decide of every weight. Argument: the casebook's folder; its passphrase in `LXQ_PASSPHRASE`.

use lxq_api::{Failure, Host, HostOptions, StoreError, dispatch};
use lxq_core::store::{Casebook, Folder, Passphrase, SystemTime};
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What one of the computers writes.
struct Words {
    amount_fen: &'static str,
    facts_end: &'static str,
    origin_note: &'static str,
    phone: &'static str,
}

const OURS: Words = Words {
    amount_fen: "320000",
    facts_end: "已电话联系双方，都愿意当面谈。",
    origin_note: "来电",
    phone: "13900000021",
};
const THEIRS: Words = Words {
    amount_fen: "350000",
    facts_end: "约定本周五在调解室见面。",
    origin_note: "网格员来电",
    phone: "13900000022",
};

fn main() -> Outcome<()> {
    let path = std::env::args().nth(1).ok_or("one argument: the folder")?;
    let passphrase = std::env::var("LXQ_PASSPHRASE")?;
    let first = Path::new(&path);
    let place = tempfile::tempdir()?;
    let second = place.path().join("second");
    make(&second, &passphrase)?;
    carry(first, &second, &passphrase)?;
    // An act on the second computer only knows what it was given.
    let disputes = write(first, &passphrase, &[], &OURS)?;
    write(&second, &passphrase, &disputes, &THEIRS)?;
    carry(&second, first, &passphrase)
}

fn host(folder: &Path) -> Host {
    let mut options = HostOptions::window(folder.to_owned());
    options.has_background = false;
    Host::new(options)
}

/// A casebook of 李芳's.
fn make(folder: &Path, passphrase: &str) -> Outcome<()> {
    let form = json!({
        "street": "马桥子街道", "platform": "街道司法所", "platform_kind": "street_office",
        "committee_short_name": "街调", "person": "李芳", "passphrase": passphrase,
    });
    let host = host(folder);
    tried(dispatch(&host, "create_casebook", form))?;
    tried(dispatch(&host, "lock", json!({})))?;
    Ok(())
}

/// Carries one computer's journal to the other, as an exchange does.
fn carry(from: &Path, to: &Path, passphrase: &str) -> Outcome<()> {
    let (entries, heads, keys) = open(from, passphrase)?.export()?;
    open(to, passphrase)?.merge(entries, &heads, &keys)?;
    Ok(())
}

fn open(folder: &Path, passphrase: &str) -> Result<Casebook, StoreError> {
    let folder = Folder::at(folder);
    let account = folder.device()?.accounts[0].id;
    let passphrase = Passphrase::new(passphrase);
    Ok(Casebook::open(&folder, account, &passphrase, Arc::new(SystemTime))?.casebook)
}

/// Corrects two disputes that are mediated: all of the first with one of its parties, and of the
/// second where it came from. Answers which they are.
fn write(folder: &Path, passphrase: &str, known: &[Value], words: &Words) -> Outcome<Vec<Value>> {
    let host = host(folder);
    let account = Folder::at(folder).device()?.accounts[0].id;
    let unlocking = json!({ "account": account, "passphrase": passphrase });
    tried(dispatch(&host, "unlock", unlocking))?;
    let mut ids = known.to_vec();
    if ids.is_empty() {
        let ask = json!({ "status": ["accepted"], "limit": 2 });
        let found = tried(dispatch(&host, "dispute_list", ask))?;
        let rows = found["rows"].as_array().into_iter().flatten();
        ids.extend(rows.map(|row| row["id"].clone()));
    }
    for (at, id) in ids.iter().enumerate() {
        let case = tried(dispatch(&host, "dispute_case", json!({ "id": id })))?;
        let is_first = at == 0;
        correct(&host, &case, words, is_first)?;
        if is_first {
            correct_party(&host, &case, words)?;
        }
    }
    tried(dispatch(&host, "lock", json!({})))?;
    Ok(ids)
}

fn correct(host: &Host, case: &Value, words: &Words, is_all: bool) -> Outcome<()> {
    let row = &case["row"];
    let facts = case["facts"].as_str().unwrap_or_default();
    let mut form = json!({
        "dispute_id": row["id"], "title": row["title"], "dispute_type": row["dispute_type"],
        "source": case["source"], "origin": case["origin"], "origin_note": words.origin_note,
        "mediation_kind": row["mediation_kind"], "facts": facts, "claims": case["claims"],
        "amount_fen": row["amount_fen"], "occurred_on": case["occurred_on"],
        "place": case["place"], "is_difficult": case["is_difficult"],
        "rights_notice": case["rights_notice"], "rights_told_on": case["rights_told_on"],
    });
    if is_all {
        form["facts"] = json!(format!("{facts}{}", words.facts_end));
        form["amount_fen"] = json!(words.amount_fen);
    }
    tried(dispatch(host, "correct_dispute", form))?;
    Ok(())
}

fn correct_party(host: &Host, case: &Value, words: &Words) -> Outcome<()> {
    let party = &case["parties"][0];
    let form = json!({
        "dispute_id": case["row"]["id"], "party_id": party["party_id"],
        "party": {
            "role": party["role"], "kind": party["kind"], "name": party["name"],
            "phone": words.phone,
        },
    });
    tried(dispatch(host, "correct_party", form))?;
    Ok(())
}

fn tried(answer: Result<Value, Failure>) -> Outcome<Value> {
    answer.map_err(|failure| format!("{failure:?}").into())
}
