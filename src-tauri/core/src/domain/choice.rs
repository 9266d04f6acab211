//! Closed vocabularies: the words a field may hold, the same in SQL, Rust, TypeScript and journal.

/// Declares an enum of `snake_case` words with its list, its text form and its parser.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize, ts_rs::TS, schemars::JsonSchema,
        )]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every word, in the order in which forms and tables print them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word as SQL, journal and interface know it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The choice that a stored word names.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }

        impl $crate::domain::record::FieldType for $name {
            const COLUMN: $crate::domain::record::Column = $crate::domain::record::Column::Text;
        }
    };
}

pub(crate) use choice;
