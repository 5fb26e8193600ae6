//! The query of an embed.
#![no_main]

use libfuzzer_sys::fuzz_target;
use taskmix_fuzz::problems;
use taskmix_inputs::FieldError;
use taskmix_inputs::embed::{Accent, Origin, language, read};

fuzz_target!(|query: &str| {
    check(query);
    check(&["?embed=1&", query].concat());
});

fn check(query: &str) {
    let Some((embed, found)) = read(query) else {
        return;
    };
    assert!(found.len() <= 100, "{} problems", found.len());
    for problem in found {
        problems::check(&FieldError::from(problem));
    }
    if let Some(hours) = embed.hours {
        assert!(hours > 0.0 && hours <= 168.0, "{hours}");
    }
    if let Some(currency) = embed.currency {
        assert!(currency.len() == 3 && currency.bytes().all(|one| one.is_ascii_uppercase()));
    }
    if let Some(lang) = embed.lang {
        assert!(language(&lang).is_some() && lang.len() <= 6, "{lang}");
    }
    if let Some(Accent { light, dark }) = embed.accent {
        for colour in [light, dark] {
            assert!(
                Accent::parse(&colour).is_some() && colour.len() == 7,
                "{colour}"
            );
        }
    }
    if let Some(origin) = embed.origin {
        assert_eq!(Origin::parse(origin.as_str()), Some(origin.clone()));
        assert!(
            !origin.as_str().contains(['"', '<', ' ', '*', '@']),
            "{origin:?}"
        );
    }
}
