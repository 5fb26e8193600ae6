//! Everything a page can hold comes back from the file it saves, exactly.

use crate::page_inputs::{Names, inputs};
use proptest::prelude::*;
use taskmix_present::Week;
use taskmix_present::export::{file, import};

proptest! {
    // A file holds every scenario at every reading, which takes long without optimisation.
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_file_gives_the_same_inputs(inputs in inputs(Names::Known)) {
        // More hours than a week has are not a valid page state.
        if let Ok(week) = Week::of(&inputs) {
            let text = file(&inputs, &week).unwrap();
            prop_assert_eq!(import(&text), Ok(inputs), "{}", text);
        }
    }
}
