//! The functions, as `package/taskmix.js` calls them.

use wasm_bindgen::prelude::*;

use super::answer::{Answer, answer, failed, invalid, rejected};
use super::conversion::{arguments, value_of};
use super::titles;
use super::words;
use taskmix_catalog::catalog;
use taskmix_catalog::search::MAX_HITS;
use taskmix_inputs::errors::{Errors, FieldError, GivenValue};
use taskmix_inputs::fields::{Object, Problems};
use taskmix_inputs::inputs::{self, DecodedOut};
use taskmix_inputs::link::{self, MAX_LENGTH, Pay};
use taskmix_inputs::matches::{MAX_LENGTH as MAX_LINE, MatchOutput};
use taskmix_inputs::occupations::{ActivityHitOut, ActivityLine, OccupationDetail, SearchHit};
use taskmix_inputs::{calculate as shares, courses as learning, monte_carlo, rate as rates, week};
use taskmix_method::limits::{Given, within};
use taskmix_method::units::HOURS_IN_A_WEEK;
use taskmix_method::{Hours, Limit, OutOfLimit};

/// The version of the package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Whether the data is whole.
#[wasm_bindgen]
#[must_use]
pub fn intact() -> bool {
    catalog().intact()
}

/// Takes the long index of titles.
#[wasm_bindgen]
pub fn load_titles(bytes: &[u8]) -> Result<(), JsValue> {
    titles::load(bytes).map_err(|error| {
        let limit = "the title index of this version";
        failed("load_failed", limit, &format!("titles: {error}"))
    })
}

/// Takes the index of words.
#[wasm_bindgen]
pub fn load_words(bytes: &[u8]) -> Result<(), JsValue> {
    words::load(bytes).map_err(|error| {
        let limit = "the word index of this version";
        failed("load_failed", limit, &format!("words: {error}"))
    })
}

/// The shares of a week.
#[wasm_bindgen]
pub fn calculate(input: &JsValue) -> Answer {
    let week = week::read(&value_of(input));
    answer(&shares::calculate(&week.map_err(invalid)?))
}

/// The rate model.
#[wasm_bindgen]
pub fn rate(input: &JsValue) -> Answer {
    let input = rates::read(&value_of(input));
    answer(&input.map_err(invalid)?.output())
}

/// The simulation.
#[wasm_bindgen]
pub fn monte_carlo(input: &JsValue) -> Answer {
    let request = monte_carlo::read(&value_of(input));
    answer(&request.map_err(invalid)?.run())
}

/// Courses for a week.
#[wasm_bindgen]
pub fn courses(input: &JsValue) -> Answer {
    let read = learning::read(&value_of(input));
    let (week, learner) = read.map_err(invalid)?;
    answer(&learning::CoursesOutput::of(&week, &learner))
}

/// Occupations by job title.
#[wasm_bindgen]
pub fn search_occupations(query: &JsValue, limit: &JsValue) -> Answer {
    let (query, limit) = search_arguments(query, limit).map_err(invalid)?;
    let hits = titles::index().search(&query, limit).into_iter();
    let hits = hits.map(|hit| SearchHit {
        code: hit.code,
        title: hit.title,
        score: f64::from(hit.score),
    });
    answer(&hits.collect::<Vec<_>>())
}

/// Activities by own words.
#[wasm_bindgen]
pub fn search_activities(query: &JsValue, limit: &JsValue) -> Answer {
    let (query, limit) = search_arguments(query, limit).map_err(invalid)?;
    let hits = titles::activities().search(&query, limit).into_iter();
    let hits = hits.map(|hit| ActivityHitOut {
        id: hit.id,
        label: hit.label,
        score: f64::from(hit.score),
    });
    answer(&hits.collect::<Vec<_>>())
}

/// Activities for a line of own words.
#[wasm_bindgen]
pub fn match_activities(text: &JsValue) -> Answer {
    let text = arguments(&["text"], &[text], |given, problems| {
        given.require("text", problems);
        let text = given.text("text", problems)?;
        let checked = if text.len() > MAX_LINE {
            Err(OutOfLimit {
                value: Given::Nothing,
                limit: Limit::Form { form: LINE },
            })
        } else {
            Ok(text.to_owned())
        };
        problems.take("text", checked)
    });
    let text = text.map_err(invalid)?;
    let index = words::index().ok_or_else(|| {
        let message = "the word index is not there: await loadWords() first";
        failed("not_ready", "after loadWords()", message)
    })?;
    answer(&MatchOutput::of(index, &text))
}

/// The limit of a line; it names [`MAX_LINE`].
const LINE: &str = "a text of at most 65536 bytes";

/// The limit of a search; it names [`MAX_HITS`].
const HITS: &str = "a whole number from 1 to 10";

fn search_arguments(query: &JsValue, limit: &JsValue) -> Result<(String, usize), Errors> {
    arguments(&["query", "limit"], &[query, limit], |given, problems| {
        given.require("query", problems);
        let limit = given
            .number("limit", problems)
            .map_or(Some(MAX_HITS), |limit| {
                #[expect(clippy::cast_precision_loss, reason = "ten")]
                let checked = within(limit, 1.0, MAX_HITS as f64)
                    .ok()
                    .filter(|limit| limit.fract() == 0.0)
                    .ok_or(OutOfLimit {
                        value: Given::Number(limit),
                        limit: Limit::Form { form: HITS },
                    });
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "from one to ten"
                )]
                let count = |limit: f64| limit as usize;
                problems.take("limit", checked).map(count)
            });
        let query = given.text("query", problems)?.to_owned();
        Some((query, limit?))
    })
}

/// One occupation with its default week.
#[wasm_bindgen]
pub fn occupation(code: &JsValue, hours: &JsValue) -> Answer {
    let read = |given: &Object, problems: &mut Problems| {
        given.require("code", problems);
        let hours = given.number("hours", problems).unwrap_or(week::USUAL_HOURS);
        let checked = within(hours, 0.0, HOURS_IN_A_WEEK).and_then(Hours::new);
        let hours = problems.take("hours", checked);
        let code = given.text("code", problems)?;
        let occupation = problems.take("code", week::known_occupation(code));
        Some((occupation?, hours?))
    };
    let read = arguments(&["code", "hours"], &[code, hours], read);
    let (occupation, hours) = read.map_err(invalid)?;
    answer(&OccupationDetail::of(catalog(), occupation, hours))
}

/// All activities with their readings.
#[wasm_bindgen]
pub fn activities() -> Answer {
    let all = catalog().activities().iter();
    let lines = all.map(|activity| ActivityLine::of(catalog(), activity));
    answer(&lines.collect::<Vec<_>>())
}

/// The inputs of the page as the text of a share link.
#[wasm_bindgen]
pub fn encode_link(given: &JsValue, options: &JsValue) -> Result<String, JsValue> {
    let pay = arguments(&["options"], &[options], |given, problems| {
        let Some(options) = given.get("options") else {
            return Some(false);
        };
        let options = Object::of(options, "options", &["pay"], problems)?;
        Some(options.flag("pay", problems).unwrap_or(false))
    });
    let pay = match pay.map_err(invalid)? {
        true => Pay::Shared,
        false => Pay::Private,
    };
    let inputs = inputs::read(&value_of(given));
    link::encode(&inputs.map_err(invalid)?, pay).map_err(|problem| {
        #[expect(clippy::cast_precision_loss, reason = "a length in characters")]
        let length = problem.length as f64;
        let error = FieldError {
            field: String::new(),
            value: GivenValue(Given::Number(length)),
            limit: format!("at most {MAX_LENGTH} characters"),
            message: problem.to_string(),
        };
        rejected("too_long", &Errors::one(error))
    })
}

/// The inputs in a share link, and what was not understood.
#[wasm_bindgen]
pub fn decode_link(text: &JsValue) -> Answer {
    let text = arguments(&["link"], &[text], |given, problems| {
        given.require("link", problems);
        Some(given.text("link", problems)?.to_owned())
    });
    answer(&DecodedOut::of(&link::decode(&text.map_err(invalid)?)))
}
