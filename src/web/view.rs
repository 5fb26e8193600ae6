//! Everything shown that follows from the inputs, computed in one go at each change.

use yew::Html;

use super::browser::BrowserFormats;
use super::components::Dispatch;
use super::components::courses::courses_section;
use super::components::rate::rate_section;
use super::late::Offer;
use super::state::State;
use crate::domain::shares;
use crate::present::arithmetic::{Step, arithmetic};
use crate::present::context::{self, Outlook, Rank, Wage};
use crate::present::course_filter::CourseFilter;
use crate::present::courses::{CourseView, courses};
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
}

/// What is shown of rate and courses; only [`late`](super::late) makes it.
pub struct Offered {
    /// The rate and its scenarios.
    pub rate: RateView,
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
    /// The view of a week.
    pub fn of(inputs: &PageInputs, week: &Week, formats: &dyn Formats) -> Self {
        #[cfg(all(feature = "panic-on-purpose", target_arch = "wasm32"))]
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
            wage: first.and_then(|occupation| context::wage(occupation, &numbers)),
        };
        Self {
            answer: result.map(|result| Answer::of(week, &result, &numbers)),
            context,
        }
    }
}

impl Offered {
    /// What follows from the inputs; nothing for a week without hours.
    pub fn boxed(inputs: &PageInputs, week: &Week, filter: CourseFilter) -> Option<Box<dyn Offer>> {
        let numbers = Numbers::new(&BrowserFormats, currency(inputs));
        let result = shares::of_mix(&week.mix, inputs.assumptions)?;
        let rate = RateView::of(inputs, week, &numbers);
        Some(Box::new(Self {
            courses: courses(inputs, week, &result, &rate.base, filter, &numbers),
            tools: tools(inputs, Some(&rate.base), &numbers),
            rate,
        }))
    }
}

impl Offer for Offered {
    fn rate(
        &self,
        state: &State,
        wage: Option<&Wage>,
        numbers: &Numbers<'_>,
        dispatch: &Dispatch,
    ) -> Html {
        rate_section(state, &self.rate, wage, numbers, dispatch).html()
    }

    fn courses(&self, state: &State, dispatch: &Dispatch) -> Html {
        courses_section(state, self, dispatch)
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
