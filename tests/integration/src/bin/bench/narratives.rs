//! Search over 100,000 narratives, as many as a street gathers in eight years.

use crate::report::Report;
use crate::street::{PASSPHRASE, Street};
use crate::timed;
use lxq_core::domain::id::PersonId;
use lxq_core::domain::record::{Record, Request, RequestStatus};
use lxq_core::domain::scope::Scope;
use lxq_core::store::{Casebook, Folder, Passphrase, StoreError, SystemTime};
use serde_json::json;
use std::sync::Arc;

const NARRATIVES: usize = 100_000;
const ROUNDS: usize = 60;
/// Common and rare words, of a mediator's day.
const WORDS: [&str; 6] = ["漏水", "物业", "噪声", "停车", "赔偿", "供热"];
const LETTERS: [&str; 6] = ["水", "车", "费", "楼", "钱", "狗"];

/// Fills a casebook with narratives made of those of the demo street, and searches them.
pub fn run(demo: &Street, report: &mut Report) {
    let told = demo.told();
    let street = Street::new();
    street.write(|casebook, actor| fill(casebook, actor, &told));
    let ((), time) = timed(|| street.host.catch_up().expect("an index"));
    println!(
        "index of {NARRATIVES} narratives: {:.1} s",
        time.as_secs_f64()
    );
    let mut search = |what: &str, texts: &[&str], limit_ms| {
        let mut found = 0;
        let mut times: Vec<_> = texts
            .iter()
            .cycle()
            .take(ROUNDS)
            .map(|text| {
                let (answer, time) = timed(|| street.call("search", json!({ "text": text })));
                found += answer["hits"].as_array().map_or(0, Vec::len);
                time
            })
            .collect();
        assert!(found > 0, "nothing was found");
        let what = format!("search over {NARRATIVES} narratives, {what}");
        report.times(&what, &mut times, limit_ms);
    };
    search("two characters", &WORDS, 50);
    search("one character", &LETTERS, 200);
}

impl Street {
    /// What people told in their requests.
    fn told(&self) -> Vec<String> {
        let read = |casebook: &Casebook, _| {
            casebook.read(|reader| {
                let requests = reader.all::<Request>()?;
                Ok(requests.into_iter().filter_map(|one| one.content).collect())
            })
        };
        self.write(read)
    }

    /// Works on the casebook itself, as no command does.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Casebook, PersonId) -> Result<T, StoreError>,
    ) -> T {
        let account = PersonId(self.host.accounts()[0].1);
        self.call("lock", json!({}));
        let done = {
            let opened = Casebook::open(
                &Folder::at(self.folder.path().join("book")),
                account,
                &Passphrase::new(PASSPHRASE),
                Arc::new(SystemTime),
            )
            .expect("the casebook");
            work(&opened.casebook, account).expect("records")
        };
        self.unlock();
        done
    }
}

fn fill(casebook: &Casebook, actor: PersonId, told: &[String]) -> Result<(), StoreError> {
    casebook.act(actor, |act| {
        for n in 0..NARRATIVES {
            let mut request = Request::blank(act.new_id()?, Scope::Street);
            let (one, other) = (&told[n % told.len()], &told[n * 7919 % told.len()]);
            request.title = Some(one.chars().take(16).collect());
            request.content = Some(format!("{one}{other}第{n}件。"));
            request.order_no = Some(format!("DL{n:08}"));
            request.status = Some(RequestStatus::Finished);
            act.begin("request.imported", &request)?;
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}
