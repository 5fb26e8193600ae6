//! What the sections show, computed from the inputs: the answer first, the rest when its section
//! is drawn.

use taskmix_inputs::PageInputs;
use taskmix_inputs::page::EmploymentStatus;
use taskmix_method::{MixResult, shares};
use taskmix_present::context::{self, Outlook, Rank};
use taskmix_present::courses::{CourseListView, CourseSection, Month, course_list, courses};
use taskmix_present::pricing_pitfalls::PricingPitfalls;
use taskmix_present::scenarios::{LineNames, ScenarioView, today};
use taskmix_present::terms::BaseTerms;
use taskmix_present::tools::{ToolView, tools};
use taskmix_present::{Answer, Formats, Numbers, Week};

/// The answer with rank and outlook.
pub struct View {
    /// The shares of the week; absent without hours to work with.
    pub result: Option<MixResult>,
    /// The same in words.
    pub answer: Option<Answer>,
    /// Rank and outlook.
    pub context: Context,
}

/// Rank and outlook, shown beside the answer.
pub struct Context {
    /// Rank among all occupations.
    pub rank: Option<Rank>,
    /// Official outlook of each role.
    pub outlooks: Vec<Outlook>,
}

/// The rate and its scenarios.
pub struct RateView {
    /// The model's inputs before any scenario.
    pub base: BaseTerms,
    /// The presets, then the user's own.
    pub scenarios: Vec<ScenarioView>,
    /// What the lines are called.
    pub names: LineNames,
    /// Today's figures, in the order of the lines.
    pub today: Vec<Option<String>>,
    /// The pricing pitfalls.
    pub pricing_pitfalls: Option<PricingPitfalls>,
}

/// Courses and tools.
pub struct LearnView {
    /// The user's own list.
    pub list: CourseListView,
    /// Courses under their headings; empty when nothing fits.
    pub courses: Vec<CourseSection>,
    /// Tools.
    pub tools: Vec<ToolView>,
}

/// The currency of income and costs.
pub fn currency(inputs: &PageInputs) -> &str {
    inputs.income_currency()
}

impl View {
    /// The view of a week.
    pub fn of(inputs: &PageInputs, week: &Week, formats: &dyn Formats) -> Self {
        #[cfg(all(feature = "panic-on-purpose", target_arch = "wasm32"))]
        super::on_purpose::viewing(inputs);
        let numbers = Numbers::new(formats, currency(inputs));
        let result = shares::of_mix(&week.mix, inputs.assumptions);
        let context = Context {
            rank: result
                .as_ref()
                .and_then(|result| context::rank(result, &numbers)),
            outlooks: week
                .occupations
                .iter()
                .filter_map(|occupation| context::outlook(occupation, &numbers))
                .collect(),
        };
        Self {
            answer: result
                .as_ref()
                .map(|result| Answer::of(week, result, &numbers))
                .map(|answer| match inputs.form.measured() {
                    Some(_) if inputs.employment_status == EmploymentStatus::Charging => {
                        answer.beside_measured_hours()
                    }
                    _ => answer,
                }),
            result,
            context,
        }
    }
}

impl RateView {
    /// The view of a week.
    pub fn of(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Self {
        let base = BaseTerms::of(inputs, week);
        Self {
            scenarios: inputs
                .scenario_keys()
                .into_iter()
                .map(|key| ScenarioView::of(key, &base, inputs, numbers))
                .collect(),
            today: today(inputs, &base, numbers),
            names: LineNames::of(inputs, &base, numbers),
            pricing_pitfalls: PricingPitfalls::of(&base, inputs, numbers),
            base,
        }
    }
}

impl LearnView {
    /// The view of a week; none without hours to work with.
    pub fn of(
        inputs: &PageInputs,
        week: &Week,
        numbers: &Numbers<'_>,
        today: Month,
    ) -> Option<Self> {
        let base = BaseTerms::of(inputs, week);
        week.has_hours().then(|| Self {
            list: course_list(inputs, numbers, today),
            courses: courses(inputs, week, &base, numbers, today),
            tools: tools(inputs, Some(&base), numbers),
        })
    }
}
