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

use taskmix_browser_tests::{Engine, Journey, run};

/// A journey named as its function is.
macro_rules! journeys {
    ($($module:ident::$name:ident),* $(,)?) => {
        [$(Journey {
            name: concat!("keep::", stringify!($module), "::", stringify!($name)),
            only_in: Some((
                &[Engine::Chromium],
                "what goes wrong is brought about by Chromium's driver",
            )),
            walk: |page| Box::pin($module::$name(page)),
        }),*]
    };
}

fn main() -> ExitCode {
    let journeys = journeys![
        panic::a_panic_keeps_the_week_and_its_pay,
        panic::a_trap_without_a_word_is_shown_as_well,
        panic::a_week_that_cannot_be_shown_can_be_left,
        panic::a_frame_without_an_origin_shows_it_too,
        panic::it_can_be_read_by_everybody,
        damage::without_webassembly_it_says_so,
        damage::every_script_and_file,
        damage::every_part_of_the_page_itself,
        damage::compressed_copies,
        damage::an_old_page_with_new_files_and_the_reverse,
        damage::a_download_that_breaks_off,
        offline::one_visit_is_enough,
        offline::it_works_from_a_subfolder,
        offline::it_is_there_after_a_restart_of_the_browser,
        offline::embeds_register_nothing,
        offline::nothing_typed_is_kept,
        offline::a_browser_without_it_works_as_before,
        offline::what_is_kept_is_checked,
        update::it_is_offered_applied_once_and_never_mixed,
        update::an_incomplete_one_is_not_used,
    ];
    run(&[], &journeys)
}
