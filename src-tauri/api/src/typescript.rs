//! `ui/src/ipc/generated.ts`: the types of every command, out of the table.

use crate::table::{Tag, commands};
use crate::{Failure, ProblemCode};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// The types that commands name, with their declarations.
pub(crate) struct Types {
    config: Config,
    declarations: BTreeMap<String, String>,
}

impl Types {
    fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            declarations: BTreeMap::new(),
        }
    }

    /// The TypeScript name of a type; it and all it is made of are declared.
    pub(crate) fn name<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declarations.contains_key(&name) {
                // A generic type is declared once; what it is made of differs each time.
                T::visit_generics(self);
                return;
            }
            let mut text = String::new();
            if let Some(docs) = T::docs() {
                text.push_str(&docs);
            }
            let _ = writeln!(text, "export {}", T::decl(&self.config));
            self.declarations.insert(name, text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole file.
#[must_use]
pub fn generate() -> String {
    let mut types = Types::new();
    let mut map = String::from(
        "/** Every command with its request and response. */\nexport interface Commands {\n",
    );
    let mut rules = String::from(
        "/** What each command reads and changes: the rules of the cache. */\n\
         export const COMMANDS: { [K in keyof Commands]: { reads: Tag[]; changes: Tag[] } } = {\n",
    );
    for command in commands() {
        let (request, response) = (command.describe)(&mut types);
        let _ = writeln!(map, "  /** {} */", command.summary.trim());
        let _ = writeln!(
            map,
            "  {}: {{ request: {request}; response: {response} }};",
            command.name
        );
        let tags = |tags: &[Tag]| serde_json::to_string(tags).unwrap_or_default();
        let _ = writeln!(
            rules,
            "  {}: {{ reads: {}, changes: {} }},",
            command.name,
            tags(command.reads),
            tags(command.changes)
        );
    }
    map.push_str("}\n");
    rules.push_str("};\n");
    types.name::<Tag>();
    types.name::<Failure>();
    types.name::<ProblemCode>();
    let mut file = String::from(
        "// Made from the table of commands in src-tauri/api by `make types`. Do not edit.\n\n",
    );
    for declaration in types.declarations.values() {
        file.push_str(declaration);
        file.push('\n');
    }
    file.push_str(&map);
    file.push('\n');
    file.push_str(&rules);
    file
}
