//! Everything a page can hold comes back from a link and from plain data, exactly.

use crate::page_inputs::{Names, inputs};
use proptest::prelude::*;
use taskmix_inputs::inputs::InputsOut;
use taskmix_inputs::link::{MAX_LENGTH, Pay, decode, encode};
use taskmix_inputs::{inputs as plain, json};

const SAFE: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_gives_the_same_inputs(inputs in inputs(Names::Any)) {
        for (pay, expected) in [
            (Pay::Shared, inputs.clone()),
            (Pay::Private, inputs.without_pay()),
        ] {
            let Ok(link) = encode(&inputs, pay) else { continue };
            prop_assert!(link.chars().all(|character| SAFE.contains(character)), "{}", link);
            prop_assert!(link.len() < MAX_LENGTH);
            let decoded = decode(&link);
            prop_assert_eq!(&decoded.problems, &[], "{}", link);
            prop_assert_eq!(&decoded.inputs, &expected, "{}", link);
            prop_assert_eq!(encode(&decoded.inputs, Pay::Shared), Ok(link));
        }
    }

    #[test]
    fn plain_data_gives_the_same_inputs(inputs in inputs(Names::Known)) {
        let text = json::text(&InputsOut::of(&inputs)).unwrap();
        prop_assert_eq!(plain::read(&json::read(&text).unwrap()), Ok(inputs.clone()), "{}", text);
        // And as the standard choice writes and reads it, for JavaScript.
        let text = serde_json::to_string(&InputsOut::of(&inputs)).unwrap();
        let value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(plain::read(&value), Ok(inputs), "{}", text);
    }

}
