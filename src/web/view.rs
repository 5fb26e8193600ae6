//! Everything shown that follows from the inputs, computed in one go at each change.

use crate::domain::shares;
use crate::present::arithmetic::{Step, arithmetic};
use crate::present::context::{self, Outlook, Rank, Wage};
use crate::present::course_filter::CourseFilter;
use crate::present::courses::{CourseView, courses};
use crate::present::practice::{Practice, practice};
use crate::present::scenarios::{ScenarioView, today};
use crate::present::terms::BaseTerms;
use crate::present::tools::{ToolView, tools};
use crate::present::trap::Trap;
use crate::present::{Answer, DEFAULT_CURRENCY, Formats, Numbers, Week};
use crate::wire::PageInputs;

/// What the sections show; a section without hours to work with is absent.
pub struct View {
    /// The shares of the week.
    pub answer: Option<Answer>,
    /// Rank, outlook and wages.
    pub context: Context,
    /// The rate and its scenarios.
    pub rate: Option<RateView>,
    /// Courses; empty when nothing fits.
    pub courses: Vec<CourseView>,
    /// Tools.
    pub tools: Vec<ToolView>,
}

/// What stands beside the answer.
pub struct Context {
    /// Rank among all occupations.
    pub rank: Option<Rank>,
    /// Official outlook of each role.
    pub outlooks: Vec<Outlook>,
    /// What was measured in practice.
    pub practice: Option<Practice>,
    /// Median pay of employees in the first role.
    pub wage: Option<Wage>,
}

/// The rate and its scenarios.
pub struct RateView {
    /// The model's inputs before any scenario.
    pub base: BaseTerms,
    /// The seven presets, then the user's own.
    pub scenarios: Vec<ScenarioView>,
    /// Today's figures, in the order of the lines.
    pub today: Vec<Option<String>>,
    /// The chosen scenario step by step.
    pub steps: Vec<Step>,
    /// The two facts.
    pub trap: Option<Trap>,
}

/// The currency of the inputs.
pub fn currency(inputs: &PageInputs) -> &str {
    inputs.currency.as_deref().unwrap_or(DEFAULT_CURRENCY)
}

impl View {
    /// The view of a week; before it is `started`, nothing is made that is not shown yet.
    pub fn of(
        inputs: &PageInputs,
        week: &Week,
        filter: CourseFilter,
        started: bool,
        formats: &dyn Formats,
    ) -> Self {
        #[cfg(feature = "panic-on-purpose")]
        super::on_purpose::viewing(inputs);
        let numbers = Numbers::new(formats, currency(inputs));
        let result = shares::of_mix(&week.mix, inputs.assumptions);
        let first = week.occupations.first();
        let context = Context {
            rank: result
                .as_ref()
                .and_then(|result| context::rank(result, &numbers)),
            outlooks: week
                .occupations
                .iter()
                .filter_map(|occupation| context::outlook(occupation, &numbers))
                .collect(),
            practice: result
                .as_ref()
                .and_then(|result| practice(week, result, &numbers)),
            wage: first.and_then(|occupation| context::wage(occupation, &numbers)),
        };
        let Some(result) = result else {
            return Self {
                answer: None,
                context,
                rate: None,
                courses: Vec::new(),
                tools: if started {
                    tools(inputs, None, &numbers)
                } else {
                    Vec::new()
                },
            };
        };
        let rate = RateView::of(inputs, week, &numbers);
        Self {
            courses: courses(inputs, week, &result, &rate.base, filter, &numbers),
            tools: tools(inputs, Some(&rate.base), &numbers),
            answer: Some(Answer::of(week, &result, &numbers)),
            context,
            rate: Some(rate),
        }
    }
}

impl RateView {
    fn of(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Self {
        let base = BaseTerms::of(inputs, week);
        Self {
            scenarios: inputs
                .scenario_keys()
                .into_iter()
                .map(|key| ScenarioView::of(key, &base, inputs, numbers))
                .collect(),
            today: today(&base, numbers),
            steps: arithmetic(inputs.chosen, &base, inputs, numbers),
            trap: Trap::of(&base, inputs, numbers),
            base,
        }
    }
}
