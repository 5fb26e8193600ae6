//! The journeys through the page, each in a browser of its own.

mod adapt;
mod address;
mod axe;
mod combobox;
mod courses;
mod degrade_browser;
mod degrade_leaks;
mod degrade_memory;
mod degrade_network;
mod degrade_tabs;
mod explore;
mod focus;
mod late;
mod layout;
mod paint;
mod price;
mod privacy;
mod rate;
mod readings;
mod roles;
mod session;
mod shift;
mod spoken;
mod start;
mod states;
mod steps;
mod structure;
mod take;
mod team;
mod week;

use std::process::ExitCode;

use taskmix_browser_tests::{journeys, run};

// Why some journeys do not run in every engine.

/// The pages of a PDF are counted as Chromium writes it.
const COUNTED: &str = "the others' PDF hides its pages from a count";
/// Scripts are turned off by a command of Chromium's driver.
const SCRIPTS: &str = "no other driver turns scripts off";
/// What axe looks at is the same document in every engine.
const AXE: &str = "one engine is enough for what axe sees, and it takes half a minute";
/// Names are computed by the browser, and only Chromium's driver gives all of them.
const TREE: &str = "no other driver gives the tree of assistive technology";
/// Forced colours and less motion are asked for by a command of Chromium's driver.
const MEDIA: &str = "no other driver asks for such preferences";
/// Only Chromium reports layout shifts to scripts.
const SHIFTS: &str = "no other engine measures shifts of the layout";
/// Every use of sending or storing interfaces is recorded from the start, in frames too.
const NOTED: &str = "no other driver reaches a page and its frames before their scripts";
/// Sizes show which files did not come from a cache.
const SIZES: &str = "WebKit tells no sizes of what was fetched";
/// Tabs are opened by a script, all at once.
const WINDOWS: &str = "WebKit lets no script open windows unasked";
/// Memory, nodes and listeners are counted by commands of Chromium's driver.
const WEIGHED: &str = "no other driver weighs a page";

/// A date is typed in the order of the browser's language.
const DATES: &str = "the others take the parts of a typed date in another order";

fn main() -> ExitCode {
    let core = journeys!["":
        start::an_occupation_is_chosen_by_keyboard_alone,
        start::a_typing_error_still_finds_the_occupation,
        start::evidence_is_shown_with_its_sources,
        week::edited_hours_change_the_answer_at_once,
        week::a_wrong_input_says_so_and_the_last_answer_stays,
        week::an_activity_is_added_removed_and_brought_back,
        privacy::nothing_typed_leaves_and_nothing_is_kept in Chromium: NOTED,
        rate::the_rate_moves_every_scenario,
        rate::courses_say_why,
        team::a_team_is_added_up_and_kept_in_the_link,
        take::a_link_leaves_pay_out_unless_ticked,
        take::a_saved_file_opens_to_the_same_page,
        take::it_prints_on_two_pages in Chromium: COUNTED,
        explore::the_same_seed_gives_the_same_draws,
        address::a_reload_keeps_the_week,
        address::back_and_forward_go_through_the_occupations,
        layout::the_answer_shares_the_first_screen_of_a_phone,
        layout::on_a_low_screen_the_field_stays_in_view_as_the_answer_comes,
        late::the_first_load_is_no_more_than_it_needs,
        axe::no_state_has_a_violation in Chromium: AXE,
        structure::a_wrong_input_is_tied_to_its_field,
        session::from_copywriter_to_a_link_by_keyboard_alone,
        price::a_translator_by_the_word_is_asked_for_a_discount,
    ];
    let others = journeys!["":
        start::nonsense_has_no_match,
        start::an_empty_week_can_be_filled,
        week::the_shares_are_worked_out_with_the_hours,
        week::a_total_scales_the_rows_and_is_not_used_again,
        week::own_judgement_is_counted_and_given_up_again,
        week::the_employed_see_no_rates,
        week::unpaid_work_sets_the_billable_part,
        readings::sources_are_switched_by_keyboard_and_stay_in_the_link,
        readings::the_last_source_stays,
        readings::what_was_handed_over_since_is_marked,
        roles::two_roles_are_blended_weighed_and_parted,
        price::a_designer_by_the_day_counts_days,
        price::a_developer_is_paid_in_dollars_and_lives_on_zloty in Chromium: DATES,
        price::a_photographer_by_the_image_has_words_for_the_client,
        price::an_assistant_in_pesos_needs_an_income,
        rate::all_seven_scenarios_are_shown_on_request,
        rate::a_wrong_assumption_names_its_limit,
        rate::courses_can_be_filtered,
        courses::a_course_is_kept_marked_as_done_and_taken_out,
        courses::further_courses_are_searched_by_word,
        courses::a_course_opens_the_shift_with_its_activities,
        rate::a_scenario_is_copied_named_changed_and_removed,
        rate::no_letter_is_lost_while_the_page_is_drawn,
        shift::an_offered_move_is_tried_and_kept,
        shift::a_neighbour_can_be_tried,
        take::pictures_are_complete,
        take::nothing_is_offered_that_cannot_be_made,
        take::the_commands_are_shown_on_request,
        explore::nothing_is_computed_before_it_is_opened,
        explore::the_scenario_chosen_is_the_one_explored,
        explore::a_cancelled_simulation_leaves_the_page_alive,
        explore::it_is_explored_by_keyboard_alone,
        address::pay_stays_out_of_the_address_and_survives_a_reload,
        address::a_corrupt_link_shows_a_notice,
        address::a_link_beyond_a_limit_names_it,
        layout::without_javascript_the_page_says_what_it_needs in Chromium: SCRIPTS,
        layout::it_works_from_a_subfolder,
        layout::every_file_is_its_own_and_fetched_once in Chromium Firefox: SIZES,
        late::a_link_to_a_part_waits_for_it,
        late::a_part_that_cannot_be_loaded_can_be_tried_again,
        axe::what_is_wrong_would_be_found in Chromium: AXE,
        combobox::every_key_does_what_is_expected_of_it,
        combobox::the_other_fields_with_suggestions_are_the_same,
        spoken::twenty_quick_edits_are_read_out_once,
        structure::every_state_can_be_read_without_seeing_it in Chromium: TREE,
        adapt::every_state_fits_320_pixels,
        adapt::wider_spacing_hides_no_text,
        adapt::forced_colours_hide_no_mark in Chromium: MEDIA,
        adapt::nothing_moves_where_less_motion_is_asked_for in Chromium: MEDIA,
        focus::no_button_of_the_week_loses_it,
        focus::no_button_of_the_rest_loses_it,
        focus::it_is_seen_all_the_way,
        paint::nothing_moves_when_the_app_takes_over in Chromium: SHIFTS,
        paint::a_link_opens_without_moving_the_question,
        paint::without_scripts_it_is_styled_and_offers_nothing_dead in Chromium: SCRIPTS,
        degrade_browser::without_webassembly_it_says_what_it_needs,
        degrade_browser::without_storage_nothing_is_missed,
        degrade_browser::without_a_clipboard_the_link_is_selected,
        degrade_browser::without_a_clipboard_the_embed_code_is_selected,
        degrade_browser::without_formats_numbers_are_plain,
        degrade_network::while_the_program_loads_the_page_says_so,
        degrade_network::a_search_does_not_wait_for_the_long_index,
        degrade_tabs::thirty_tabs_all_give_the_right_answer in Chromium Firefox: WINDOWS,
        degrade_memory::ten_thousand_edits_leave_nothing_behind in Chromium: WEIGHED,
        degrade_leaks::what_is_opened_and_closed_is_let_go in Chromium: WEIGHED,
    ];
    run(&core, &others)
}
