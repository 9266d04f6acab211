//! 常用文本: checked before it is kept, as it is shown to everybody who may pick it.

use super::dispute::{Problems, Reason, Refusal};
use super::hazard::holds_id_number;
use super::id::PersonId;
use super::record::{Fact, SuggestedWay, TextBlock, TextBlockPurpose};

const LONGEST_TITLE: usize = 60;
const LONGEST_TEXT: usize = 5000;

/// What a block says.
#[derive(Clone, Debug)]
pub struct TextBlockEntry {
    /// 标题.
    pub title: String,
    /// Code in the table of dispute types.
    pub topic: Option<String>,
    /// The question.
    pub content: Option<String>,
    /// The answer.
    pub advice: Option<String>,
    /// 法律依据.
    pub legal_basis: Option<String>,
    /// 建议途径.
    pub suggested_ways: Vec<SuggestedWay>,
    /// Whose own it is; none for the whole street.
    pub owner_id: Option<PersonId>,
}

/// Keeps a block; `before` is the one that is changed, blank where it is new, `known` are all.
///
/// # Errors
/// No title, nothing to say, a title that another block of the same owner has, a number by which
/// somebody is known.
pub fn save(
    before: &TextBlock,
    is_new: bool,
    entry: &TextBlockEntry,
    known: &[TextBlock],
) -> Result<Vec<Fact>, Refusal> {
    let mut problems = Problems::default();
    problems.require_text("title", Some(&entry.title));
    problems.limit_text("title", Some(&entry.title), LONGEST_TITLE);
    let title = entry.title.trim();
    let is_taken = known.iter().any(|one| {
        one.id != before.id
            && one.is_removed != Some(true)
            && one.owner_id == entry.owner_id
            && one.title.as_deref() == Some(title)
    });
    if is_taken {
        problems.add("title", Reason::Twice);
    }
    let texts = [
        ("content", entry.content.as_deref()),
        ("advice", entry.advice.as_deref()),
        ("legal_basis", entry.legal_basis.as_deref()),
    ];
    if texts[..2].iter().all(|(_, text)| text.is_none()) {
        problems.add("advice", Reason::Required);
    }
    for (field, text) in texts.into_iter().chain([("title", Some(title))]) {
        problems.limit_text(field, text, LONGEST_TEXT);
        if text.is_some_and(holds_id_number) {
            problems.add(field, Reason::HoldsIdNumber);
        }
    }
    problems.finish()?;
    let mut next = before.clone();
    next.purpose = Some(TextBlockPurpose::Consultation);
    next.title = Some(title.to_owned());
    next.topic.clone_from(&entry.topic);
    next.content.clone_from(&entry.content);
    next.advice.clone_from(&entry.advice);
    next.legal_basis.clone_from(&entry.legal_basis);
    next.suggested_ways = Some(entry.suggested_ways.clone()).filter(|ways| !ways.is_empty());
    next.owner_id = entry.owner_id;
    Ok(vec![if is_new {
        Fact::new("text_block.added", &next)
    } else {
        Fact::change("text_block.changed", before, &next)
    }])
}

/// Takes a block out; one that is out already is no fact.
#[must_use]
pub fn remove(before: &TextBlock) -> Vec<Fact> {
    if before.is_removed == Some(true) {
        return Vec::new();
    }
    let mut next = before.clone();
    next.is_removed = Some(true);
    vec![Fact::change("text_block.removed", before, &next)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Record as _;
    use crate::domain::scope::Scope;
    use rstest::rstest;
    use uuid::Uuid;

    fn entry(title: &str, content: Option<&str>, advice: Option<&str>) -> TextBlockEntry {
        TextBlockEntry {
            title: title.to_owned(),
            topic: None,
            content: content.map(str::to_owned),
            advice: advice.map(str::to_owned),
            legal_basis: None,
            suggested_ways: Vec::new(),
            owner_id: None,
        }
    }

    fn blank(number: u128) -> TextBlock {
        TextBlock::blank(Uuid::from_u128(number), Scope::Street)
    }

    fn kept(number: u128, entry: &TextBlockEntry) -> TextBlock {
        let facts = save(&blank(number), true, entry, &[]).unwrap();
        TextBlock::from_fields(facts[0].record, facts[0].scope, &facts[0].set)
    }

    #[rstest]
    #[case(entry(" ", None, Some("答")), "title", Reason::Required)]
    #[case(entry("借条", None, None), "advice", Reason::Required)]
    #[case(
        entry("借条", None, Some("证件 21021319850701999X")),
        "advice",
        Reason::HoldsIdNumber
    )]
    fn a_block_has_a_title_says_something_and_names_nobody(
        #[case] entry: TextBlockEntry,
        #[case] field: &str,
        #[case] reason: Reason,
    ) {
        match save(&blank(1), true, &entry, &[]) {
            Err(Refusal::Fields(problems)) => {
                assert_eq!(
                    (problems[0].field.as_str(), &problems[0].reason),
                    (field, &reason)
                );
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn one_title_is_one_block_of_the_street_and_another_of_ones_own() {
        let form = entry("借条", None, Some("保存转账记录"));
        let known = [kept(1, &form)];
        assert!(save(&blank(2), true, &form, &known).is_err());
        assert!(save(&known[0], false, &form, &known).is_ok(), "itself");
        let own = TextBlockEntry {
            owner_id: Some(PersonId(Uuid::from_u128(3))),
            ..form
        };
        assert!(save(&blank(2), true, &own, &known).is_ok());
        let facts = remove(&known[0]);
        assert_eq!(facts[0].name, "text_block.removed");
    }
}
