//! The journeys in which something goes wrong or changes under the page: it panics, files
//! arrive damaged, the network goes, a newer version comes.

mod damage;
mod offline;
mod panic;
#[path = "../journeys/steps.rs"]
#[allow(dead_code, reason = "the steps of all journeys")]
mod steps;
mod update;
mod whole;

use std::process::ExitCode;

use taskmix_browser_tests::{journeys, run};

/// Damage, a lost network and newer versions are brought about by its commands.
const DRIVER: &str = "what goes wrong is brought about by Chromium's driver";

fn main() -> ExitCode {
    let journeys = journeys!["keep::":
        panic::a_panic_keeps_the_week_and_its_pay in Chromium: DRIVER,
        panic::a_trap_without_a_word_is_shown_as_well in Chromium: DRIVER,
        panic::a_week_that_cannot_be_shown_can_be_left in Chromium: DRIVER,
        panic::a_frame_without_an_origin_shows_it_too in Chromium: DRIVER,
        panic::it_can_be_read_by_everybody in Chromium: DRIVER,
        damage::without_webassembly_it_says_so in Chromium: DRIVER,
        damage::every_script_and_file in Chromium: DRIVER,
        damage::every_part_of_the_page_itself in Chromium: DRIVER,
        damage::compressed_copies in Chromium: DRIVER,
        damage::an_old_page_with_new_files_and_the_reverse in Chromium: DRIVER,
        damage::a_download_that_breaks_off in Chromium: DRIVER,
        offline::one_visit_is_enough in Chromium: DRIVER,
        offline::it_works_from_a_subfolder in Chromium: DRIVER,
        offline::it_is_there_after_a_restart_of_the_browser in Chromium: DRIVER,
        offline::embeds_register_nothing in Chromium: DRIVER,
        offline::nothing_typed_is_kept in Chromium: DRIVER,
        offline::a_browser_without_it_works_as_before in Chromium: DRIVER,
        offline::what_is_kept_is_checked in Chromium: DRIVER,
        update::it_is_offered_applied_once_and_never_mixed in Chromium: DRIVER,
        update::an_incomplete_one_is_not_used in Chromium: DRIVER,
    ];
    run(&[], &journeys)
}
