//! Everything shown that follows from the inputs, computed in one go at each change.

use std::rc::Rc;

use crate::domain::scenario::Scenario;
use crate::domain::{MixResult, shares};
use crate::present::context::{self, Outlook, Rank, Wage};
use crate::present::courses::{CourseView, courses};
use crate::present::scenarios::{ScenarioView, today};
use crate::present::terms::BaseTerms;
use crate::present::tools::{ToolView, tools};
use crate::present::trap::Trap;
use crate::present::{Answer, DEFAULT_CURRENCY, Formats, Numbers, Week};
use crate::wire::PageInputs;

/// What the sections show; a section without hours to work with is absent.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    /// The shares of the week.
    pub answer: Option<Rc<Answer>>,
    /// Rank, outlook and wages.
    pub context: Rc<Context>,
    /// The rate and its scenarios.
    pub rate: Option<Rc<RateView>>,
    /// Courses; empty when nothing fits.
    pub courses: Rc<Vec<CourseView>>,
    /// Tools.
    pub tools: Rc<Vec<ToolView>>,
}

/// What stands beside the answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Context {
    /// Rank among all occupations.
    pub rank: Option<Rank>,
    /// Official outlook of each role.
    pub outlooks: Vec<Outlook>,
    /// Median pay of employees in the first role.
    pub wage: Option<Wage>,
}

/// The rate and its scenarios.
#[derive(Debug, Clone, PartialEq)]
pub struct RateView {
    /// The model's inputs before any scenario.
    pub base: BaseTerms,
    /// All seven scenarios.
    pub scenarios: Vec<Rc<ScenarioView>>,
    /// Today's figures, in the order of the lines.
    pub today: Vec<Option<String>>,
    /// The two facts.
    pub trap: Option<Rc<Trap>>,
}

/// The currency of the inputs.
pub fn currency(inputs: &PageInputs) -> &str {
    inputs.currency.as_deref().unwrap_or(DEFAULT_CURRENCY)
}

impl View {
    /// The view of a week.
    pub fn of(inputs: &PageInputs, week: &Week, formats: &dyn Formats) -> Self {
        let numbers = Numbers::new(formats, currency(inputs));
        let result = shares::of_mix(&week.mix, inputs.assumptions);
        let first = week.occupations.first();
        let context = Context {
            rank: result.as_ref().and_then(|result| context::rank(result, &numbers)),
            outlooks: week
                .occupations
                .iter()
                .filter_map(|occupation| context::outlook(occupation, &numbers))
                .collect(),
            wage: first.and_then(|occupation| context::wage(occupation, &numbers)),
        };
        let Some(result) = result else {
            return Self {
                answer: None,
                context: Rc::new(context),
                rate: None,
                courses: Rc::default(),
                tools: Rc::new(tools(inputs, None, &numbers)),
            };
        };
        let rate = RateView::of(inputs, week, &numbers);
        Self {
            courses: Rc::new(suggested(inputs, week, &result, &rate, &numbers)),
            tools: Rc::new(tools(inputs, Some(&rate.base), &numbers)),
            answer: Some(Rc::new(Answer::of(week, &result, &numbers))),
            context: Rc::new(context),
            rate: Some(Rc::new(rate)),
        }
    }
}

fn suggested(
    inputs: &PageInputs,
    week: &Week,
    result: &MixResult,
    rate: &RateView,
    numbers: &Numbers<'_>,
) -> Vec<CourseView> {
    courses(inputs, week, result, &rate.base, numbers)
}

impl RateView {
    fn of(inputs: &PageInputs, week: &Week, numbers: &Numbers<'_>) -> Self {
        let base = BaseTerms::of(inputs, week);
        Self {
            scenarios: Scenario::ALL
                .into_iter()
                .map(|scenario| Rc::new(ScenarioView::of(scenario, &base, inputs, numbers)))
                .collect(),
            today: today(&base, numbers),
            trap: Trap::of(&base, inputs, numbers).map(Rc::new),
            base,
        }
    }
}
