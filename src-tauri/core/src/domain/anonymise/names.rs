//! Names of people: those the case knows, and those that are told by surname and surroundings.

use super::claims::Claims;
use super::known::Known;
use super::people::{People, surname_of};
use super::words::{
    JOINTS, LABELS, SHORT_TITLES, SURE_LABELS, TITLES, UNNAMED, is_common, is_compound,
    is_doubtful, is_following, is_function, is_given, is_maybe_given, is_place_end, is_stop,
    is_surname, is_verb, is_word_end,
};
use crate::domain::identifiers::{name, text};
use std::collections::BTreeSet;
use std::ops::Range;

/// Given names that are words of everyday use; alone they mean nobody.
const GIVEN_WORDS: &[&str] = &[
    "建国", "和平", "国庆", "平安", "文明", "光明", "幸福", "团结", "永远", "春天", "海滨", "向东",
    "东方", "小康", "新民", "中华", "振兴", "成立", "文化", "大海", "成功", "长江", "黄河", "天明",
    "立新", "学文", "思源", "铁柱", "成林", "家兴", "红霞", "冬梅", "文静", "安全", "明白", "先进",
    "自强", "健康", "友谊", "春节", "元旦",
];
/// After these 小 or 阿 makes another word.
const NO_NICKNAME: &str = "区学时心孩店车路河花雨平山江海龙马院广明天月年事家";
/// A character twice that is an adverb.
const NO_DOUBLE: &str = "刚明静平天年常家时人年多好";
/// No name begins so after its surname.
const HARD_STOPS: &str = "的了与及说称因将被对从到也又不未是系等就已还让给个么些位名某要";

/// A part of a name with a middle dot ends before these.
const DOT_STOPS: &str = "未不把于在要的了与及说称将被对到也是系就已还让给";

/// Claims every known name, written with or without blanks, and what the family calls them.
pub(super) fn claim_known(claims: &mut Claims, people: &mut People, known: &Known) {
    let mut names: Vec<Vec<char>> = known
        .names
        .iter()
        .map(|typed| name::normalise_name(typed).chars().collect())
        .filter(|name: &Vec<char>| name.len() > 1)
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    for name in &names {
        let Some(surname) = surname_of(name) else {
            continue;
        };
        let full: String = name.iter().collect();
        people.of_name(&full, surname.clone());
        each_place(claims, |claims, at| {
            let end = spelt(claims, at, name)?;
            let person = people.of_name(&full, surname.clone());
            people.mention(claims, at..end, person);
            Some(end)
        });
    }
    for name in &names {
        let Some(surname) = surname_of(name) else {
            continue;
        };
        let full: String = name.iter().collect();
        let given = &name[surname.chars().count().min(name.len())..];
        if given.contains(&'·') || given.is_empty() || given.len() > 2 {
            continue;
        }
        each_place(claims, |claims, at| {
            let end = called_by_family(claims, at, given)?;
            let person = people.of_name(&full, surname.clone());
            people.mention(claims, at..end, person);
            Some(end)
        });
    }
}

/// Goes through a text; whatever is found is passed over.
fn each_place(claims: &mut Claims, mut find: impl FnMut(&mut Claims, usize) -> Option<usize>) {
    let mut at = 0;
    while at < claims.len() {
        at = find(claims, at).unwrap_or(at + 1);
    }
}

/// The end of a name that stands there, blanks between its characters left aside.
fn spelt(claims: &Claims, start: usize, name: &[char]) -> Option<usize> {
    let mut at = start;
    for (place, letter) in name.iter().enumerate() {
        if place > 0 {
            while claims
                .chars
                .get(at)
                .is_some_and(|c| c.is_whitespace() || text::is_invisible(*c))
            {
                at += 1;
            }
        }
        let found = claims.free(at)?;
        if *letter == '·' {
            at += usize::from(is_dot(found));
            continue;
        }
        if found != *letter {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn is_dot(found: char) -> bool {
    matches!(found, '·' | '•' | '‧' | '・' | '･' | '∙' | '⋅' | '.')
}

/// 国辉, 小辉, 阿辉, 辉辉 for 王国辉.
fn called_by_family(claims: &Claims, at: usize, given: &[char]) -> Option<usize> {
    let first = claims.free(at)?;
    let second = claims.free(at + 1)?;
    // With another surname before it, it is somebody else's given name.
    let is_others = at > 0 && claims.free(at - 1).is_some_and(is_surname);
    if is_others {
        return None;
    }
    if let [one, other] = given
        && (first, second) == (*one, *other)
    {
        let word: String = given.iter().collect();
        return (!GIVEN_WORDS.contains(&word.as_str())).then_some(at + 2);
    }
    let last = *given.last()?;
    let is_nickname = matches!(first, '小' | '阿') && second == last && !NO_NICKNAME.contains(last);
    let is_doubled = first == last && second == last && !NO_DOUBLE.contains(last);
    (is_given(last) && (is_nickname || is_doubled)).then_some(at + 2)
}

/// Claims names nobody told of, and then every other place where the same name stands.
pub(super) fn claim_unknown(claims: &mut Claims, people: &mut People) {
    let mut found: BTreeSet<Vec<char>> = BTreeSet::new();
    each_place(claims, |claims, at| {
        let end = dotted_end(claims, at).or_else(|| plain_end(claims, at))?;
        let name: Vec<char> = claims.chars[at..end].to_vec();
        let surname = surname_of(&name)?;
        let full: String = name.iter().collect();
        let person = people.of_name(&full, surname);
        people.mention(claims, at..end, person);
        found.insert(name);
        Some(end)
    });
    for name in found.iter().rev().filter(|name| name.len() > 2) {
        let Some(surname) = surname_of(name) else {
            continue;
        };
        let full: String = name.iter().collect();
        each_place(claims, |claims, at| {
            let end = spelt(claims, at, name)?;
            let person = people.of_name(&full, surname.clone());
            people.mention(claims, at..end, person);
            Some(end)
        });
    }
}

/// A name with a middle dot, as several nationalities write it.
fn dotted_end(claims: &Claims, at: usize) -> Option<usize> {
    let is_part = |place: usize| {
        claims
            .free(place)
            .is_some_and(|c| text::is_han(c) && !"的了与及说称将被对到也是系".contains(c))
    };
    if !is_part(at) {
        return None;
    }
    // The part before the dot begins behind a label or after what is no character of a name.
    let begins = at == 0
        || !text::is_han(claims.chars[at - 1])
        || claims.is_taken(at - 1)
        || "的了与及说称将被对到也是系由和向找叫给跟".contains(claims.chars[at - 1])
        || label_before(claims, at, SURE_LABELS)
        || label_before(claims, at, LABELS);
    let dot = (at + 1..claims.len())
        .take(6)
        .find(|place| !is_part(*place))?;
    let real = |place: usize| claims.free(place).is_some_and(|c| is_dot(c) && c != '.');
    if !begins || !real(dot) || !is_part(dot + 1) {
        return None;
    }
    let mut end = dot + 1;
    while end < claims.len() && end - dot <= 5 && is_part(end) {
        let is_end = end > dot + 1
            && (DOT_STOPS.contains(claims.chars[end])
                || claims
                    .chars
                    .get(end + 1)
                    .is_some_and(|next| is_following(claims.chars[end], *next)));
        if is_end {
            break;
        }
        end += 1;
    }
    Some(end)
}

/// A name of surname and given name, where enough speaks for it.
fn plain_end(claims: &Claims, at: usize) -> Option<usize> {
    let (first, second) = (claims.free(at)?, claims.free(at + 1)?);
    let is_pair = is_compound(first, second);
    if !is_pair && !is_surname(first) {
        return None;
    }
    let given = at + if is_pair { 2 } else { 1 };
    let is_other_word = at > 0 && is_word_end(claims.chars[at - 1], first);
    if is_other_word && !claims.is_taken(at - 1) {
        return None;
    }
    let place = Place::of(claims, at);
    candidates(claims, given)
        .into_iter()
        .filter_map(|end| weight(claims, at..end, given, &place).map(|weight| (weight, end)))
        .max()
        .map(|(_, end)| end)
}

/// Where a given name that begins there may end.
fn candidates(claims: &Claims, given: usize) -> Vec<usize> {
    let letter = |at: usize| claims.free(at).filter(|c| text::is_han(*c));
    let title_at = |at: usize| {
        TITLES
            .iter()
            .any(|title| title.chars().count() > 1 && claims.stands(at, title))
    };
    let is_name = letter(given).is_some_and(|c| !HARD_STOPS.contains(c)) && !title_at(given);
    if !is_name {
        return Vec::new();
    }
    let short = given + 1;
    let Some(second) = letter(short).filter(|c| !is_stop(*c)) else {
        return vec![short];
    };
    let goes_on = letter(short + 1)
        .is_some_and(|third| is_following(second, third) || is_common(second, third));
    if goes_on || title_at(short) {
        return vec![short];
    }
    vec![short, short + 1]
}

/// What stands before a name, as far as it speaks for one.
struct Place {
    /// 申请人, 名叫 …
    is_sure: bool,
    /// A colon or the like after it.
    is_told: bool,
    /// 业主, 由, 与 …, or a name before it in a list.
    is_likely: bool,
    /// The sentence, or a part of it, begins here.
    is_start: bool,
}

impl Place {
    fn of(claims: &Claims, at: usize) -> Self {
        let mut before = at;
        let mut is_told = false;
        while before > 0 && at - before < 2 && ":：“\"(（《 ".contains(claims.chars[before - 1])
        {
            before -= 1;
            is_told |= ":：".contains(claims.chars[before]);
        }
        let is_near = before == at || is_told || "“ ".contains(claims.chars[before]);
        let previous = at.checked_sub(1).map(|place| claims.chars[place]);
        let is_joint = previous.is_some_and(|c| JOINTS.contains(c));
        let is_listed = previous == Some('、') && at > 1 && claims.is_taken(at - 2);
        let is_labelled = is_near && label_before(claims, before, LABELS);
        Self {
            is_sure: is_near && label_before(claims, before, SURE_LABELS),
            is_told,
            is_likely: is_joint || is_listed || is_labelled,
            is_start: at == 0 || !text::is_han(claims.chars[at - 1]) || claims.is_taken(at - 1),
        }
    }

    fn weight(&self) -> i32 {
        if self.is_sure {
            4
        } else if self.is_likely {
            2
        } else {
            i32::from(self.is_start)
        }
    }
}

fn label_before(claims: &Claims, at: usize, labels: &[&str]) -> bool {
    labels.iter().any(|label| claims.ends(at, label))
}

/// From that weight on something is a name.
const ENOUGH: i32 = 5;

/// What speaks for a name: what stands before it and after it, its surname, its given name; none
/// where that is not enough.
fn weight(claims: &Claims, at: Range<usize>, given: usize, place: &Place) -> Option<i32> {
    let surname = claims.chars[at.start];
    let is_pair = given - at.start == 2;
    let letters = &claims.chars[given..at.end];
    let is_full = letters.len() == 2;
    let count = letters.iter().filter(|c| is_given(**c)).count();
    let fits = count == letters.len();
    // 步进行 of 进一步进行: what follows a name is not its own given name.
    let is_word = is_common(surname, claims.chars[at.start + 1])
        || (is_full && (is_common(letters[0], letters[1]) || is_following(letters[0], letters[1])));
    if is_word && !(place.is_told && place.is_sure) {
        return None;
    }
    let is_doubtful = !is_pair && is_doubtful(surname);
    if !is_pair && is_function(surname) && !(fits && is_full && ends_after(claims, at.end)) {
        return None;
    }
    let has_title = TITLES
        .iter()
        .any(|title| title.chars().count() > 1 && claims.stands(at.end, title));
    let goes_on = goes_on_after(claims, at.end) || has_title;
    let after = if goes_on {
        2
    } else {
        i32::from(ends_after(claims, at.end))
    };
    let before = place.weight();
    let is_maybe = letters.iter().all(|c| is_maybe_given(*c));
    // In the middle of a sentence only a whole name of which something is told speaks for itself.
    if before == 0 && !has_title && !(fits && is_full && !is_doubtful && goes_on) {
        return None;
    }
    if !place.is_sure && is_place(claims, &at) {
        return None;
    }
    let is_doubled = is_full && letters[0] == letters[1];
    let spelling = if fits {
        2
    } else {
        i32::from(count > 0 || is_doubled || is_maybe)
    };
    let sum = before + after + spelling + i32::from(is_full) + if is_doubtful { 0 } else { 2 };
    // A surname with one character behind it begins many words.
    let is_short = !(is_full || before >= 2 && after > 0);
    let is_told_of = claims.free(at.end).is_some_and(|c| "说称系与".contains(c));
    let is_unlikely = (is_doubtful && spelling == 0) || (is_short && (is_doubtful || !is_told_of));
    (sum >= ENOUGH + i32::from(is_unlikely)).then_some(sum)
}

/// Whether what reads as a name is the beginning of a street's or a quarter's.
fn is_place(claims: &Claims, at: &Range<usize>) -> bool {
    let next = claims.free(at.end);
    // 楚江大道 is a street, whether 大 was taken for part of the name or not.
    let is_avenue = ["大道", "大厦", "大桥"]
        .iter()
        .any(|end| claims.stands(at.end, end) || at.len() > 2 && claims.stands(at.end - 1, end));
    is_avenue
        || next.is_some_and(is_place_end)
        || "路街镇村屯岭塘坪".contains(claims.chars[at.end - 1])
}

/// Whether a name may end there: a mark, a verb, a particle.
fn ends_after(claims: &Claims, end: usize) -> bool {
    claims.free(end).is_none_or(|c| !text::is_han(c)) || goes_on_after(claims, end)
}

/// Whether somebody does something from there on.
fn goes_on_after(claims: &Claims, end: usize) -> bool {
    let Some(next) = claims.free(end) else {
        return false;
    };
    is_stop(next)
        || is_verb(next)
        || claims
            .free(end + 1)
            .is_some_and(|second| is_following(next, second))
}

/// Claims 张先生, 老张, 小李 and 张家.
pub(super) fn claim_partial(claims: &mut Claims, people: &mut People) {
    each_place(claims, |claims, at| {
        let (surname, end) =
            titled(claims, people, at).or_else(|| old_or_young(claims, people, at))?;
        let person = people.of_surname(&surname, at);
        people.mention(claims, at..end, person);
        Some(end)
    });
}

/// Surname and title; a family's 家 stays.
fn titled(claims: &Claims, people: &People, at: usize) -> Option<(String, usize)> {
    let (first, second) = (claims.free(at)?, claims.free(at + 1)?);
    let length = if is_compound(first, second) {
        2
    } else if is_surname(first) {
        1
    } else {
        return None;
    };
    let after = at + length;
    let title = TITLES.iter().find(|title| {
        claims.stands(after, title) && claims.is_free(after..after + title.chars().count())
    })?;
    let previous = at.checked_sub(1).map(|before| claims.chars[before]);
    let is_known = length == 2 || people.has_surname(first);
    if UNNAMED.contains(first) && !is_known {
        return None;
    }
    let is_clear = previous.is_none_or(|c| !text::is_han(c) || JOINTS.contains(c))
        || claims.is_taken(at - 1)
        || label_before(claims, at, SURE_LABELS)
        || label_before(claims, at, LABELS)
        || previous.is_some_and(is_stop);
    if previous.is_some_and(|before| is_word_end(before, first)) && !claims.is_taken(at - 1) {
        return None;
    }
    if SHORT_TITLES.contains(title) {
        let next = claims.chars.get(after + 1).copied();
        let is_place =
            *title == "家" && next.is_some_and(|c| "屯村庄沟窝堡界口港具长园乡".contains(c));
        if is_place
            || !(is_known && (is_clear || !is_doubtful(first)))
                && !(is_clear && !is_doubtful(first) && *title != "家")
        {
            return None;
        }
    } else if is_doubtful(first) && length == 1 && !is_clear && !is_known {
        return None;
    }
    let surname: String = claims.text(at..after);
    let stays = *title == "家"
        || *title == "氏"
        || title.starts_with(['夫', '父', '母', '兄', '姐']) && title.chars().count() == 2;
    let end = if stays {
        after
    } else {
        after + title.chars().count()
    };
    Some((surname, end))
}

/// 老张, 小李.
fn old_or_young(claims: &Claims, people: &People, at: usize) -> Option<(String, usize)> {
    let (first, second) = (claims.free(at)?, claims.free(at + 1)?);
    if !matches!(first, '老' | '小' | '大' | '阿') || !is_surname(second) {
        return None;
    }
    let third = claims.chars.get(at + 2).copied();
    let is_end = ends_after(claims, at + 2) || third == Some('家');
    let is_before = at == 0
        || !text::is_han(claims.chars[at - 1])
        || claims.is_taken(at - 1)
        || JOINTS.contains(claims.chars[at - 1])
        || is_stop(claims.chars[at - 1])
        || label_before(claims, at, LABELS);
    let is_known = people.has_surname(second);
    let is_sure = is_known && (is_end || is_before || !is_doubtful(second));
    let is_likely = first != '大' && first != '阿' && !is_doubtful(second) && is_end && is_before;
    if !(is_sure && (is_before || !is_doubtful(second)) || is_likely) {
        return None;
    }
    Some((second.to_string(), at + 2))
}
