//! The journeys of embeds: a host's page and the frame in it, on different origins, in each
//! engine that `TASKMIX_ENGINES` names.

mod builder;
mod elements;
mod heights;
mod hostile_frame;
mod hostile_host;
mod hosts;
mod manners;
mod messages;
mod parameters;
mod sandbox;
mod scripts;

use std::process::ExitCode;

use taskmix_browser_tests::{journeys, run};

fn main() -> ExitCode {
    let core = journeys!["embed::":
        builder::its_codes_work_on_a_page,
        messages::the_host_sets_week_theme_and_numbers,
    ];
    let others = journeys!["embed::":
        sandbox::a_frame_without_an_origin_computes_and_copies_its_link,
        sandbox::a_frame_without_scripts_says_what_it_needs,
        sandbox::a_host_without_an_origin_keeps_its_frames,
        elements::what_is_set_before_the_frame_is_ready_is_kept,
        elements::a_wrong_colour_stops_no_other_setting,
        elements::its_events_leave_a_shadow_root,
        scripts::one_that_comes_late_tells_what_it_missed,
        scripts::script_and_module_together_are_one,
        scripts::as_a_module_it_is_sure_of_its_address_or_does_nothing,
        heights::the_height_follows_up_and_down,
        heights::a_frame_that_nobody_looks_at_has_its_height,
        heights::frames_may_come_late_and_go,
        heights::a_script_that_comes_late_learns_the_height,
        heights::a_frame_survives_one_that_goes_while_both_load,
        messages::results_go_to_the_declared_origin,
        messages::sharing_can_be_switched_off,
        messages::a_custom_element_passes_its_attributes_on,
        parameters::the_address_presets_the_embed,
        parameters::what_the_address_cannot_ask_for_is_named,
        manners::focus_scroll_and_history_stay_with_the_host,
        manners::a_narrow_frame_does_not_scroll_sideways,
        hosts::a_host_with_a_strict_policy_can_embed,
        hosts::other_sites_find_what_to_show_for_a_link,
        hosts::the_module_works_as_the_script_does,
        hosts::the_demo_works_from_another_origin,
        hostile_host::nothing_a_host_sends_breaks_the_frame,
        hostile_host::a_look_alike_origin_learns_and_changes_nothing,
        hostile_host::ten_thousand_messages_are_survived,
        hostile_host::markup_in_a_message_stays_text,
        hostile_frame::nothing_a_frame_sends_breaks_the_host,
    ];
    run(&core, &others)
}
