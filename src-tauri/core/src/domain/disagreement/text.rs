//! Merging two versions of a text that grew out of one, clause by clause: a line is too much of a
//! Chinese text, whose paragraphs have no line breaks, and a character too little to be read.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Two versions in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// The text. Where both versions changed the same clause it has both, one after the other.
    pub text: String,
    /// At how many places it has both, so that somebody must look.
    pub open: u32,
}

/// A part of a text, and whether the text before it was otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The part.
    pub text: String,
    /// Whether it is new.
    pub is_changed: bool,
}

/// After these a clause ends. Commas and dots of figures are not among them.
const ENDS: &[char] = &[
    '，', '。', '；', '：', '、', '！', '？', ';', '!', '?', '\n',
];

/// A text cut into clauses and the marks between them; together they are the text.
fn clauses(text: &str) -> Vec<&str> {
    text.split_inclusive(ENDS)
        .flat_map(|piece| match piece.chars().next_back() {
            Some(last) if ENDS.contains(&last) => {
                let (clause, mark) = piece.split_at(piece.len() - last.len_utf8());
                [clause, mark]
            }
            Some(_) | None => [piece, ""],
        })
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// For each clause of the base, where it stands in the other text, if it still does.
fn kept(base: &[&str], other: &[&str]) -> Vec<Option<usize>> {
    let mut places = vec![None; base.len()];
    for op in capture_diff_slices(Algorithm::Myers, base, other) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            for step in 0..len {
                places[old_index + step] = Some(new_index + step);
            }
        }
    }
    places
}

/// Merges two texts that grew out of one: what only one of them changed is taken from it, what
/// both changed alike is taken once, and nothing that somebody wrote is left out.
#[must_use]
pub fn merge_texts(base: &str, first: &str, second: &str) -> Merged {
    let (base, first, second) = (clauses(base), clauses(first), clauses(second));
    let in_first = kept(&base, &first);
    let in_second = kept(&base, &second);
    let mut merged = Merged::default();
    let (mut from, mut from_first, mut from_second) = (0, 0, 0);
    for (at, clause) in base.iter().enumerate() {
        if let (Some(at_first), Some(at_second)) = (in_first[at], in_second[at]) {
            merged.add(
                &base[from..at],
                &first[from_first..at_first],
                &second[from_second..at_second],
            );
            merged.text.push_str(clause);
            (from, from_first, from_second) = (at + 1, at_first + 1, at_second + 1);
        }
    }
    merged.add(&base[from..], &first[from_first..], &second[from_second..]);
    merged
}

impl Merged {
    /// Takes what stands between two clauses that both versions kept.
    fn add(&mut self, base: &[&str], first: &[&str], second: &[&str]) {
        let mut take = |clauses: &[&str]| clauses.iter().for_each(|one| self.text.push_str(one));
        if first == second || second == base {
            take(first);
        } else if first == base {
            take(second);
        } else {
            take(first);
            take(second);
            self.open += 1;
        }
    }
}

/// A text in parts, those marked that were not in the text before it.
#[must_use]
pub fn spans(before: &str, text: &str) -> Vec<Span> {
    let (before, clauses) = (clauses(before), clauses(text));
    let mut spans: Vec<Span> = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &clauses) {
        let is_changed = !matches!(op, DiffOp::Equal { .. });
        let text = clauses[op.new_range()].concat();
        match spans.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.is_changed == is_changed => last.text.push_str(&text),
            Some(_) | None => spans.push(Span { text, is_changed }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_adds_a_clause_of_their_own_and_both_stand() {
        let base = "楼上卫生间漏水，泡坏楼下天花板。双方同意调解。";
        let first = "楼上卫生间漏水，泡坏楼下天花板和衣柜。双方同意调解。";
        let second = "楼上卫生间漏水，泡坏楼下天花板。双方同意调解，约定下周上门查看。";
        let merged = merge_texts(base, first, second);
        assert_eq!(
            merged.text,
            "楼上卫生间漏水，泡坏楼下天花板和衣柜。双方同意调解，约定下周上门查看。"
        );
        assert_eq!(merged.open, 0);
    }

    #[test]
    fn one_clause_changed_by_both_is_kept_in_both_words_and_counted() {
        let merged = merge_texts("甲赔偿1,000元。", "甲赔偿3,000元。", "甲赔偿4,000元。");
        assert_eq!(merged.text, "甲赔偿3,000元甲赔偿4,000元。");
        assert_eq!(merged.open, 1);
    }

    #[test]
    fn out_of_nothing_both_texts_stand_one_after_the_other() {
        let merged = merge_texts("", "已电话联系。", "本人来访。");
        assert_eq!(merged.text, "已电话联系。本人来访。");
        assert_eq!(merged.open, 1);
    }

    #[test]
    fn what_is_new_is_marked_and_what_was_there_is_not() {
        let marked = spans("漏水，未修。", "漏水，已修好。");
        let parts: Vec<_> = marked
            .iter()
            .map(|span| (span.text.as_str(), span.is_changed))
            .collect();
        assert_eq!(parts, [("漏水，", false), ("已修好", true), ("。", false)]);
    }

    fn any_text() -> impl Strategy<Value = String> {
        "[甲乙丙，。；\n]{0,24}"
    }

    proptest! {
        #[test]
        fn clauses_are_the_whole_text(text in any_text()) {
            prop_assert_eq!(clauses(&text).concat(), text);
        }

        #[test]
        fn edits_of_different_clauses_are_both_kept(
            length in 2..9_usize, one in 0..9_usize, other in 0..9_usize
        ) {
            let (one, other) = (one % length, other % length);
            prop_assume!(one != other);
            let written = |first: bool, second: bool| -> String {
                (0..length)
                    .map(|at| match at {
                        at if at == one && first => "我改的，".to_owned(),
                        at if at == other && second => "你改的，".to_owned(),
                        at => format!("第{at}句，"),
                    })
                    .collect()
            };
            let base = written(false, false);
            let merged = merge_texts(&base, &written(true, false), &written(false, true));
            prop_assert_eq!(merged.text, written(true, true));
            prop_assert_eq!(merged.open, 0);
        }

        #[test]
        fn equal_edits_are_taken_once(base in any_text(), text in any_text()) {
            prop_assert_eq!(merge_texts(&base, &text, &text), Merged { text, open: 0 });
        }

        #[test]
        fn who_changed_nothing_changes_nothing(base in any_text(), text in any_text()) {
            let changed = Merged { text: text.clone(), open: 0 };
            prop_assert_eq!(&merge_texts(&base, &text, &base), &changed);
            prop_assert_eq!(&merge_texts(&base, &base, &text), &changed);
        }

        #[test]
        fn nothing_that_somebody_wrote_is_left_out(
            base in any_text(), first in any_text(), second in any_text()
        ) {
            let merged = merge_texts(&base, &first, &second).text;
            for version in [&first, &second] {
                for span in spans(&base, version) {
                    let is_there = span.text.split(ENDS).all(|clause| merged.contains(clause));
                    prop_assert!(!span.is_changed || is_there, "{span:?} in {merged:?}");
                }
            }
        }

        #[test]
        fn spans_are_the_whole_text(before in any_text(), text in any_text()) {
            let whole: String = spans(&before, &text).into_iter().map(|span| span.text).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
