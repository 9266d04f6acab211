use super::corpus::sample;
use crate::domain::anonymise::{Anonymised, Known, anonymise};
use proptest::prelude::*;

/// What a text is made of that may go wrong: names, titles, digits, separators, marks.
const ALPHABET: &str = "[张李王欧阳某甲乙先生老小伟娜国辉·0-9Xx \\-年月日元号楼单元室辽BbD@.微信社区在与称申请人：，。〔〕a-f一二三]{0,60}";

fn check(text: &str, found: &Anonymised) {
    let (mut original, mut shown) = (0, 0);
    for span in &found.spans {
        assert!(
            span.original.start >= original && span.shown.start >= shown,
            "in order"
        );
        assert_eq!(
            &text[original..span.original.start],
            &found.text[shown..span.shown.start],
            "what is between two spans is untouched"
        );
        assert!(!span.original.is_empty());
        (original, shown) = (span.original.end, span.shown.end);
    }
    assert_eq!(&text[original..], &found.text[shown..]);
}

fn known() -> Known {
    Known {
        names: vec!["张伟".to_owned(), "欧阳国辉".to_owned(), "李娜".to_owned()],
        organisations: vec!["大连金盛装饰有限公司".to_owned()],
        addresses: vec!["山景社区3号楼2单元501".to_owned()],
        numbers: vec!["13900000001".to_owned()],
    }
}

proptest! {
    #[test]
    fn what_comes_out_goes_in_again_unchanged(text in ALPHABET) {
        for known in [Known::default(), known()] {
            let once = anonymise(&text, &known);
            check(&text, &once);
            let again = anonymise(&once.text, &known);
            prop_assert_eq!(&again.text, &once.text);
            prop_assert!(again.spans.is_empty());
        }
    }

    #[test]
    fn any_text_at_all_is_read(text in any::<String>()) {
        let found = anonymise(&text, &known());
        check(&text, &found);
    }

    #[test]
    fn any_narrative_is_done_in_one_go(seed in 0u64..100_000) {
        let sample = sample(seed);
        let once = anonymise(&sample.text, &sample.known);
        check(&sample.text, &once);
        prop_assert_eq!(anonymise(&once.text, &sample.known).text, once.text);
    }
}
