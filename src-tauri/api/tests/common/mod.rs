//! A street with one casebook, worked on through the dispatcher alone.

use chrono::{DateTime, TimeDelta, Utc};
use lxq_api::{Failure, Host, HostOptions, dispatch};
use lxq_core::store::{Folder, WallClock, WorkFactor};
use serde_json::{Value, json};
use std::any::Any;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Eight in the morning of Monday, 2 March 2026, in China.
const MORNING: &str = "2026-03-02T00:00:00Z";
/// The passphrase of every account.
pub const PASSPHRASE: &str = "山景社区八个字吧";

/// A lawyer's licence number that was never given out.
pub const LICENCE: &str = "12102201510123456";

/// A clock that stands until it is moved.
struct Clock(AtomicI64);

impl WallClock for Clock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap()
    }
}

/// A street office: one computer, one casebook, whoever sits before it.
pub struct Street {
    /// What the commands run on.
    pub host: Host,
    /// The code that was shown once.
    pub recovery_code: String,
    /// The head of the committee, who made the casebook.
    pub head: String,
    clock: Arc<Clock>,
    colleagues: Mutex<Vec<(String, String)>>,
    folder: TempDir,
    held: Mutex<Vec<Box<dyn Any + Send>>>,
}

impl Street {
    /// A street whose casebook was just made and is open for the head of the committee.
    pub fn open() -> Self {
        let mut street = Self::bare();
        let made = street.call("create_casebook", &street_form());
        made["recovery_code"]
            .as_str()
            .unwrap()
            .clone_into(&mut street.recovery_code);
        let status = street.call("casebook_status", &json!({}));
        status["account"]["id"]
            .as_str()
            .unwrap()
            .clone_into(&mut street.head);
        street
    }

    /// A computer without a casebook.
    pub fn bare() -> Self {
        let folder = TempDir::new().unwrap();
        let morning: DateTime<Utc> = MORNING.parse().unwrap();
        let clock = Arc::new(Clock(AtomicI64::new(morning.timestamp_millis())));
        Self {
            host: host(folder.path().join("casebook"), &clock),
            recovery_code: String::new(),
            head: String::new(),
            clock,
            colleagues: Mutex::default(),
            folder,
            held: Mutex::default(),
        }
    }

    /// Keeps what must outlive the street, such as a server that it speaks to.
    pub fn hold(&self, what: impl Any + Send) {
        self.held.lock().unwrap().push(Box::new(what));
    }

    /// From now on the program does by itself what it does in a window.
    pub fn with_background(self) -> Self {
        self.call("lock", &json!({}));
        let folder = self.folder.path().join("casebook");
        let host = started(folder, &self.clock, true);
        Self { host, ..self }
    }

    /// The program is ended and started again; the casebook is locked.
    pub fn restart(&mut self) {
        self.call("lock", &json!({}));
        self.host = host(self.folder.path().join("casebook"), &self.clock);
    }

    /// Another window on the same casebook.
    pub fn second_window(&self) -> Host {
        host(self.folder.path().join("casebook"), &self.clock)
    }

    /// Lets days go by.
    pub fn wait_days(&self, days: i64) {
        self.wait(TimeDelta::days(days));
    }

    /// Lets time go by.
    pub fn wait(&self, time: TimeDelta) {
        self.clock
            .0
            .fetch_add(time.num_milliseconds(), Ordering::Relaxed);
    }

    /// Where the casebook lies.
    pub fn folder(&self) -> Folder {
        Folder::at(self.folder.path().join("casebook"))
    }

    /// The clock on the wall.
    pub fn time(&self) -> Arc<dyn WallClock> {
        Arc::<Clock>::clone(&self.clock)
    }

    /// The calendar day in China.
    pub fn today(&self) -> String {
        let status = self.call("casebook_status", &json!({}));
        status["today"].as_str().unwrap().to_owned()
    }

    /// Carries out a command.
    pub fn dispatch(&self, name: &str, request: &Value) -> Result<Value, Failure> {
        dispatch(&self.host, name, request.clone())
    }

    /// Carries out a command that must succeed.
    pub fn call(&self, name: &str, request: &Value) -> Value {
        match self.dispatch(name, request) {
            Ok(answer) => answer,
            Err(failure) => panic!("{name} of {request} failed: {failure:?}"),
        }
    }

    /// Asks for what must be refused.
    pub fn refused(&self, name: &str, request: &Value) -> Failure {
        match self.dispatch(name, request) {
            Ok(answer) => panic!("{name} of {request} was carried out: {answer}"),
            Err(failure) => failure,
        }
    }

    /// The fields that a refused command names, each with its code.
    pub fn refused_fields(&self, name: &str, request: &Value) -> Vec<(String, String)> {
        let failure = self.refused(name, request);
        assert_eq!(word(failure.code), "fields", "{name}: {failure:?}");
        let problems = failure.fields.into_iter();
        problems
            .map(|problem| (problem.field, word(problem.code)))
            .collect()
    }

    /// A member of staff of that role, who has an account.
    pub fn colleague(&self, role: &str) -> String {
        let mut known = self.colleagues.lock().unwrap();
        if let Some((_, id)) = known.iter().find(|(has, _)| has == role) {
            return id.clone();
        }
        let platform = self.platform();
        let form = json!({
            "name": format!("同事{role}"), "role": role, "platform_id": platform,
            "is_active": true, "licence_no": (role == "duty_lawyer").then_some(LICENCE),
        });
        let person = self.call("save_person", &form);
        let id = person["id"].as_str().unwrap().to_owned();
        let account = json!({ "person_id": id, "passphrase": PASSPHRASE });
        self.call("save_account", &account);
        known.push((role.to_owned(), id.clone()));
        id
    }

    /// Somebody of that role sits down before the casebook.
    pub fn sits(&self, role: &str) -> String {
        let id = self.colleague(role);
        self.unlock(&id);
        id
    }

    /// The head of the committee sits down again.
    pub fn head_sits(&self) {
        self.unlock(&self.head);
    }

    /// An account is unlocked with its passphrase.
    pub fn unlock(&self, account: &str) -> Value {
        let form = json!({ "account": account, "passphrase": PASSPHRASE });
        self.call("unlock", &form)
    }

    /// The first platform.
    pub fn platform(&self) -> String {
        let office = self.call("office_overview", &json!({}));
        office["platforms"][0]["id"].as_str().unwrap().to_owned()
    }

    /// How many entries the journal has; proves its chains and tables on the way.
    pub fn entries(&self) -> u64 {
        let report = self.call("verify_casebook", &json!({}));
        assert_eq!(report["ok"], true, "{report}");
        report["entries"].as_u64().unwrap()
    }

    /// Hands a file in.
    pub fn upload(&self, name: &str, bytes: impl Into<Vec<u8>>) -> String {
        self.host.upload(name, bytes.into()).unwrap().to_string()
    }

    /// Imports a table of requests.
    pub fn import(&self, csv: &str) -> Value {
        let upload = self.upload("诉求件.csv", csv);
        self.call("import_requests", &json!({ "upload_id": upload }))
    }

    /// Registers a dispute with those changes to the usual form.
    pub fn registers(&self, changes: &Value) -> Value {
        self.call("register_dispute", &with(intake(), changes))
    }

    /// A registered dispute.
    pub fn registered(&self) -> String {
        let answer = self.registers(&json!({}));
        answer["id"].as_str().unwrap().to_owned()
    }

    /// An accepted dispute.
    pub fn accepted(&self) -> String {
        let id = self.registered();
        self.call("accept_dispute", &self.acceptance(&id));
        id
    }

    /// A dispute with an oral agreement on 3,000 yuan in two parts.
    pub fn agreed(&self) -> String {
        let id = self.accepted();
        self.call("conclude_agreement", &self.terms(&id, "oral"));
        id
    }

    /// A dispute with a written agreement that nobody has signed.
    pub fn unsigned(&self) -> String {
        let id = self.accepted();
        self.call("conclude_agreement", &self.terms(&id, "written"));
        id
    }

    /// A dispute whose mediation ended.
    pub fn terminated(&self) -> String {
        let id = self.accepted();
        self.call("terminate_dispute", &termination(&id));
        id
    }

    /// The form of acceptance.
    pub fn acceptance(&self, id: &str) -> Value {
        json!({
            "dispute_id": id, "mediator_ids": [self.head],
            "rights_notice": "oral", "rights_told_on": self.today(),
        })
    }

    /// The form of an agreement on 3,000 yuan in two parts, due in 10 and 40 days.
    pub fn terms(&self, id: &str, form: &str) -> Value {
        let today: chrono::NaiveDate = self.today().parse().unwrap();
        json!({
            "dispute_id": id, "form": form, "terms": "李娜赔偿张伟3000元，分两次付清",
            "amount_fen": "300000",
            "items": [
                { "description": "首付", "amount_fen": "100000",
                  "due_on": today + TimeDelta::days(10) },
                { "description": "尾款", "amount_fen": "200000",
                  "due_on": today + TimeDelta::days(40) },
            ],
        })
    }

    /// The form of a session that was just held with everybody present.
    pub fn session(&self, id: &str) -> Value {
        let parties = self.case(id)["parties"].clone();
        let present: Vec<_> = parties
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["id"])
            .collect();
        json!({
            "dispute_id": id, "starts_at": format!("{}T00:00:00Z", self.today()),
            "place": "山景社区调解室", "present_party_ids": present,
            "minutes": "双方陈述了漏水的经过", "result": "continued",
        })
    }

    /// The form with the marks of everybody on an agreement, put there today.
    pub fn marks(&self, id: &str) -> Value {
        let today = self.today();
        let case = self.case(id);
        let signed: serde_json::Map<String, Value> = case["parties"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["id"].as_str().unwrap().to_owned(), json!(today)))
            .collect();
        json!({
            "dispute_id": id, "party_signed_on": signed, "mediator_signed_on": today,
            "sealed_on": today,
        })
    }

    /// The form of a payment for one of the promised things.
    pub fn payment(&self, id: &str, item: usize, fen: &str) -> Value {
        let case = self.case(id);
        json!({
            "dispute_id": id, "item_id": case["items"][item]["id"], "amount_fen": fen,
            "manner": "transfer",
        })
    }

    /// The page of a dispute.
    pub fn case(&self, id: &str) -> Value {
        self.call("dispute_case", &json!({ "id": id }))
    }

    /// What happened to a dispute, the newest first.
    pub fn history(&self, id: &str) -> Vec<Value> {
        let history = self.call("dispute_history", &json!({ "id": id }));
        history["acts"].as_array().unwrap().clone()
    }

    /// Everything that happened to a dispute, by the names of the facts, the newest act first.
    pub fn facts(&self, id: &str) -> Vec<String> {
        facts_of(&self.history(id))
    }

    /// A consultation.
    pub fn consulted(&self) -> String {
        let answer = self.call("record_consultation", &consultation());
        answer["id"].as_str().unwrap().to_owned()
    }

    /// What a search finds: kinds and titles.
    pub fn finds(&self, text: &str) -> Vec<(String, String)> {
        let answer = self.call("search", &json!({ "text": text }));
        let hits = answer["hits"].as_array().unwrap();
        hits.iter()
            .map(|hit| {
                let text = |field: &str| hit[field].as_str().unwrap().to_owned();
                (text("kind"), text("title"))
            })
            .collect()
    }
}

fn host(folder: PathBuf, clock: &Arc<Clock>) -> Host {
    started(folder, clock, false)
}

fn started(folder: PathBuf, clock: &Arc<Clock>, has_background: bool) -> Host {
    let time: Arc<dyn WallClock> = Arc::<Clock>::clone(clock);
    Host::new(HostOptions {
        folder,
        time,
        work: WorkFactor::LIGHT,
        has_background,
        may_read_beside: false,
    })
}

/// The word under which a code travels.
pub fn word(code: impl serde::Serialize) -> String {
    let value = serde_json::to_value(code).unwrap();
    value.as_str().unwrap().to_owned()
}

/// The names of the facts of acts.
pub fn facts_of(acts: &[Value]) -> Vec<String> {
    acts.iter()
        .flat_map(|act| act["facts"].as_array().unwrap())
        .map(|fact| fact["fact"].as_str().unwrap().to_owned())
        .collect()
}

/// A form with other values at the top.
pub fn with(mut form: Value, changes: &Value) -> Value {
    let fields = form.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        fields.insert(name.clone(), value.clone());
    }
    form
}

/// The form that makes the casebook.
pub fn street_form() -> Value {
    json!({
        "street": "马桥子街道", "platform": "山景社区一站式矛盾解决平台",
        "platform_kind": "one_stop_platform", "community": "山景社区",
        "committee_short_name": "马山景", "person": "王国辉", "passphrase": PASSPHRASE,
    })
}

/// The intake of a leaking pipe; every number is invented.
pub fn intake() -> Value {
    json!({
        "dispute_type": "neighbour", "source": "applied", "mediation_kind": "peoples",
        "facts": "楼上卫生间漏水，泡坏楼下天花板和衣柜", "amount_fen": "500000",
        "parties": [applicant(), respondent()],
    })
}

/// The applicant of the usual intake.
pub fn applicant() -> Value {
    json!({
        "role": "applicant", "kind": "person", "name": "张伟",
        "document_no": "21021319850701999X", "phone": "13900000001",
        "address": "山景社区3号楼2单元501",
    })
}

/// The respondent of the usual intake.
pub fn respondent() -> Value {
    json!({ "role": "respondent", "kind": "person", "name": "李娜", "phone": "13900000002" })
}

/// Mediation ended as the parties are too far apart.
pub fn termination(id: &str) -> Value {
    json!({ "dispute_id": id, "reason": "no_agreement", "remedies_told": ["lawsuit"] })
}

/// A consultation about unpaid wages.
pub fn consultation() -> Value {
    json!({
        "manner": "visit", "content": "装修公司拖欠工资三个月，怎么要回来", "advice": "先申请劳动仲裁",
        "inquirer_name": "赵强", "inquirer_phone": "13900000003", "suggested_ways": ["arbitration"],
    })
}

/// Two requests of a hotline.
pub const REQUESTS: &str = "\
工单编号,诉求来源,诉求日期,诉求人,诉求人电话,诉求人地址,诉求标题,诉求内容,诉求性质
DL202603020001,12345,2026-03-01 09:30,钱进,13900000004,山景社区5号楼,垃圾清运不及时,小区垃圾三天没有清运,投诉
DL202603020002,8890,2026-03-01 00:20,孙丽,13900000005,山景社区6号楼,楼道灯不亮,六号楼楼道灯坏了两周,求助
";
