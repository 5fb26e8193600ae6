//! The five readings in words.

use taskmix_method::Estimate;

/// What an estimate is called in a table.
#[must_use]
pub const fn name(estimate: Estimate) -> &'static str {
    match estimate {
        Estimate::G5 => "GPT-4’s labels, cautious",
        Estimate::G1 => "GPT-4’s labels, generous",
        Estimate::H5 => "People’s labels, cautious",
        Estimate::H1 => "People’s labels, generous",
        Estimate::M => "Use of Copilot",
        Estimate::C => "Use of Claude",
    }
}

/// What an estimate is, in a sentence.
#[must_use]
pub const fn explanation(estimate: Estimate) -> &'static str {
    match estimate {
        Estimate::G5 => {
            "GPT-4 judged each task in 2023; where software would still have to be built around the model, the task counts half."
        }
        Estimate::G1 => {
            "The same labels by GPT-4; tasks that need software around the model count in full."
        }
        Estimate::H5 => {
            "People judged each task in 2023; where software would still have to be built, the task counts half."
        }
        Estimate::H1 => "The same labels by people; tasks that need software count in full.",
        Estimate::M => {
            "What people did with Microsoft Copilot from January to September 2024, and how well it went."
        }
        Estimate::C => {
            "What people and programs did with Claude from 5 to 12 February 2026, and how much of it they handed over."
        }
    }
}

/// Why five, and how to read them.
pub const INTRODUCTION: &str = "Nobody can measure this directly, so there are five readings. \
    Four come from one study: two raters, each read cautiously and generously. The fifth is \
    observed use. Their mean is the figure above; their lowest and highest are its range. \
    The range shows where the readings differ. It is not a confidence interval.";
