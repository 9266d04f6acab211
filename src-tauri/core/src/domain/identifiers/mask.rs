//! What lists, statistics and exports show instead of a person's data.
//!
//! A mask replaces for good: nothing here can be undone. Whatever has not the expected form is
//! hidden completely, one star for each character.

use super::{
    id_card, name,
    phone::{Phone, PhoneKind},
    sex::Sex,
    text,
};

/// Keeps the surname: `李小明` → `李**`, `欧阳修远` → `欧阳**`, `买买提·艾力` → `买***`.
#[must_use]
pub fn mask_name(typed: &str) -> String {
    let name = name::normalise_name(typed);
    let count = name.chars().count();
    let first = |name: &str| name.chars().take(1).collect::<String>();
    if count < 2 {
        return text::stars(count);
    }
    if name.contains('·') || !name.starts_with(text::is_han) {
        return format!("{}***", first(&name));
    }
    let parts = name::split_name(&name);
    if parts.given.is_empty() {
        return format!("{}{}", first(&name), text::stars(count - 1));
    }
    format!(
        "{}{}",
        parts.surname,
        text::stars(parts.given.chars().count())
    )
}

/// First three and last four of an identity number, old ones too: `210***********999X`.
#[must_use]
pub fn mask_id_number(typed: &str) -> String {
    let number = id_card::normalise(typed);
    let is_form = number
        .char_indices()
        .all(|(at, c)| c.is_ascii_digit() || (at == 17 && c == 'X'));
    if is_form && matches!(number.len(), 15 | 18) {
        keep_ends(&number, 3, 4)
    } else {
        text::stars(number.chars().count())
    }
}

/// The stricter setting: only the last four of an identity number.
#[must_use]
pub fn mask_id_number_to_last_four(typed: &str) -> String {
    let masked = mask_id_number(typed);
    let tail: String = masked.chars().skip(3).collect();
    if masked.starts_with('*') {
        masked
    } else {
        format!("***{tail}")
    }
}

/// What a strict export says in place of an identity number: `女, 30–39岁`.
#[must_use]
pub fn sex_and_age_band(sex: Sex, age: u32) -> String {
    let decade = age / 10 * 10;
    let band = if age < 10 {
        "0–9".to_owned()
    } else {
        format!("{decade}–{}", decade + 9)
    };
    format!("{}, {band}岁", sex.label())
}

/// `139****0000` for a mobile; area code and last two for a landline: `0411-******11`.
#[must_use]
pub fn mask_phone(typed: &str) -> String {
    let hidden = || text::stars(text::compact(typed).chars().count());
    let Ok(phone) = Phone::parse(typed) else {
        return hidden();
    };
    let number = phone.normalised;
    match phone.kind {
        PhoneKind::Mobile => keep_ends(&number, 3, 4),
        PhoneKind::Landline => match number.split_once('-') {
            Some((area, rest)) => format!("{area}-{}", keep_ends(rest, 0, 2)),
            None => hidden(),
        },
        PhoneKind::Local | PhoneKind::Foreign => keep_ends(&number, 0, 2),
        // A malformed private number may look like a short service number: better hide both.
        PhoneKind::Service => hidden(),
    }
}

/// The last four of a bank card: `****1234`.
#[must_use]
pub fn mask_bank_card(typed: &str) -> String {
    let number = text::compact(typed).replace('-', "");
    if (12..=19).contains(&number.len()) && text::digits(&number).is_some() {
        format!("****{}", &number[number.len() - 4..])
    } else {
        text::stars(number.chars().count())
    }
}

/// An address down to its community or street: `山景社区3号楼2单元501` → `山景社区**`.
#[must_use]
pub fn mask_address(typed: &str) -> String {
    let address = text::half_width(typed).trim().to_owned();
    let ends_of = |word: &str| {
        let belongs_to_longer = |at: usize| {
            word == "区" && (address[..at].ends_with('小') || address[..at].ends_with('园'))
        };
        let hit = address
            .match_indices(word)
            .find(|(at, _)| *at > 0 && !belongs_to_longer(*at));
        hit.map(|(at, found)| at + found.len())
    };
    let levels: [&[&str]; 4] = [&["社区"], &["街道", "镇", "乡"], &["区", "县"], &["市"]];
    let end = levels
        .iter()
        .find_map(|words| words.iter().filter_map(|word| ends_of(word)).min());
    match end {
        Some(end) if end == address.len() => address,
        Some(end) => format!("{}**", &address[..end]),
        None => text::stars(address.chars().count()),
    }
}

/// First two and last one of a licence plate: `辽B12345` → `辽B****5`.
#[must_use]
pub fn mask_plate(typed: &str) -> String {
    let plate = text::compact(typed)
        .replace(['·', '.', '-'], "")
        .to_ascii_uppercase();
    let mut characters = plate.chars();
    let begins_well = characters.next().is_some_and(text::is_han)
        && characters.next().is_some_and(|c| c.is_ascii_uppercase());
    let count = plate.chars().count();
    if begins_well && matches!(count, 7 | 8) {
        keep_ends(&plate, 2, 1)
    } else {
        text::stars(count)
    }
}

/// First letter and domain of an e-mail address: `w***@example.com`.
#[must_use]
pub fn mask_email(typed: &str) -> String {
    let address = text::compact(typed);
    let parts = address.split_once('@').and_then(|(user, domain)| {
        let first = user.chars().next()?;
        (!domain.is_empty()).then(|| format!("{first}***@{domain}"))
    });
    parts.unwrap_or_else(|| text::stars(address.chars().count()))
}

/// Hides everything, one star for each character.
#[must_use]
pub fn mask_all(typed: &str) -> String {
    text::stars(typed.trim().chars().count())
}

fn keep_ends(whole: &str, head: usize, tail: usize) -> String {
    let count = whole.chars().count();
    let hidden = |at: usize| at >= head && at + tail < count;
    whole
        .chars()
        .enumerate()
        .map(|(at, c)| if hidden(at) { '*' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("张三", "张*")]
    #[case("李小明", "李**")]
    #[case("欧阳修远", "欧阳**")]
    #[case("欧阳", "欧*")]
    #[case("买买提·艾力", "买***")]
    #[case("买买提•艾力", "买***")]
    #[case("John Smith", "J***")]
    #[case("张", "*")]
    #[case("", "")]
    fn a_name_keeps_its_surname(#[case] name: &str, #[case] masked: &str) {
        assert_eq!(mask_name(name), masked);
    }

    #[rstest]
    #[case("21021319850701999X", "210***********999X", "**************999X")]
    #[case("21021319850701999x", "210***********999X", "**************999X")]
    #[case("210213660101996", "210********1996", "***********1996")]
    #[case("12345", "*****", "*****")]
    #[case("E12345678", "*********", "*********")]
    fn an_identity_number_keeps_its_ends(
        #[case] number: &str,
        #[case] masked: &str,
        #[case] strict: &str,
    ) {
        assert_eq!(mask_id_number(number), masked);
        assert_eq!(mask_id_number_to_last_four(number), strict);
    }

    #[rstest]
    #[case(Sex::Female, 34, "女, 30–39岁")]
    #[case(Sex::Male, 7, "男, 0–9岁")]
    #[case(Sex::Male, 100, "男, 100–109岁")]
    fn a_strict_export_tells_sex_and_age_band(
        #[case] sex: Sex,
        #[case] age: u32,
        #[case] masked: &str,
    ) {
        assert_eq!(sex_and_age_band(sex, age), masked);
    }

    #[rstest]
    #[case("13900000000", "139****0000")]
    #[case("+86 139 0000 0000", "139****0000")]
    #[case("0411-80000011", "0411-******11")]
    #[case("041180000011", "0411-******11")]
    #[case("80000011", "******11")]
    #[case("110", "***")]
    #[case("12345", "*****")]
    #[case("139000000", "*********")]
    fn a_phone_keeps_area_and_end(#[case] number: &str, #[case] masked: &str) {
        assert_eq!(mask_phone(number), masked);
    }

    #[rstest]
    #[case("6222000000001234", "****1234")]
    #[case("6222 0000 0000 0001 234", "****1234")]
    #[case("6222…1234", "*********")]
    fn a_bank_card_keeps_its_last_four(#[case] number: &str, #[case] masked: &str) {
        assert_eq!(mask_bank_card(number), masked);
    }

    #[rstest]
    #[case("山景社区3号楼2单元501", "山景社区**")]
    #[case(
        "大连市金州区马桥子街道山景社区3号楼",
        "大连市金州区马桥子街道山景社区**"
    )]
    #[case("金州区马桥子街道东山路5号", "金州区马桥子街道**")]
    #[case("大连市金州区东山路5号", "大连市金州区**")]
    #[case("山景社区", "山景社区")]
    #[case("幸福小区3号楼", "*******")]
    #[case("东山路5号", "*****")]
    fn an_address_ends_at_its_community(#[case] address: &str, #[case] masked: &str) {
        assert_eq!(mask_address(address), masked);
    }

    #[rstest]
    #[case("辽B12345", "辽B****5")]
    #[case("辽b·12345", "辽B****5")]
    #[case("辽BD12345", "辽B*****5")]
    #[case("12345", "*****")]
    fn a_plate_keeps_its_place_and_last_character(#[case] plate: &str, #[case] masked: &str) {
        assert_eq!(mask_plate(plate), masked);
    }

    #[rstest]
    #[case("wang@example.com", "w***@example.com")]
    #[case("@example.com", "************")]
    #[case("wang", "****")]
    fn an_e_mail_address_keeps_its_domain(#[case] address: &str, #[case] masked: &str) {
        assert_eq!(mask_email(address), masked);
    }

    proptest! {
        #[test]
        fn no_mask_panics_or_lets_a_whole_value_through(text in "[张三A-F0-9@]{4,20}") {
            let masks =
                [mask_name, mask_id_number, mask_phone, mask_bank_card, mask_plate, mask_email, mask_all];
            for mask in masks {
                let masked = mask(&text);
                prop_assert!(masked.contains('*'), "{}", masked);
            }
        }
    }
}
