//! The week and the results as tables for a spreadsheet (RFC 4180).

use super::{plain_week, rate_output, tidy};
use crate::figure::at_readings;
use crate::scenarios::{cases, title_of};
use crate::terms::BaseTerms;
use crate::week::Week;
use taskmix_inputs::page::{EmploymentStatus, PageInputs};
use taskmix_inputs::rate::{CurrencyOf, RateOutput};
use taskmix_method::{Case, OutputRange, Range, Reading, shares};
use taskmix_number_text::plain;

/// A table being written.
struct Table {
    text: String,
    empty: bool,
}

impl Table {
    fn new(header: &str) -> Self {
        let mut table = Self {
            text: String::new(),
            empty: true,
        };
        for name in header.split(',') {
            table.word(name);
        }
        table.end();
        table
    }

    /// A cell of text. Text that a spreadsheet would read as a formula is marked as text.
    fn word(&mut self, text: &str) {
        self.part();
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        if !formula && !text.contains([',', '"', '\n', '\r']) {
            self.text.push_str(text);
            return;
        }
        self.text.push_str(if formula { "\"'" } else { "\"" });
        self.text.push_str(&text.replace('"', "\"\""));
        self.text.push('"');
    }

    /// A cell with a number; empty where there is none.
    fn number(&mut self, value: Option<f64>) {
        self.part();
        if let Some(value) = value {
            self.text.push_str(&plain(tidy(value)));
        }
    }

    fn range(&mut self, range: Range) {
        for value in [range.low, range.central, range.high] {
            self.number(Some(value));
        }
    }

    fn part(&mut self) {
        if !self.empty {
            self.text.push(',');
        }
        self.empty = false;
    }

    fn end(&mut self) {
        self.text.push_str("\r\n");
        self.empty = true;
    }
}

const fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

/// The activities of the week: hours, and of each share the lowest, mean and highest reading.
#[must_use]
pub fn week_csv(week: &Week) -> String {
    let mut table = Table::new(
        "\
        activity,label,hours,billable,automatable_low,automatable_central,automatable_high,\
        assistable_low,assistable_central,assistable_high,human_core_low,human_core_central,\
        human_core_high,own_judgement,thin_evidence",
    );
    for (row, counted) in week.rows.iter().zip(week.mix.rows()) {
        table.word(row.activity.id);
        table.word(row.activity.label);
        table.number(Some(row.hours));
        table.word(yes(row.billable));
        let readings = counted.readings();
        let parts: [fn(Reading) -> f64; 3] = [
            |reading| reading.automatable(),
            |reading| reading.assistable(),
            |reading| reading.human_core(),
        ];
        for part in parts {
            table.range(readings.map(part).range());
        }
        table.word(yes(row.judgement.is_some()));
        table.word(yes(row.activity.thin_evidence()));
        table.end();
    }
    table.text
}

/// The shares of the week and every figure of every scenario, each with the lowest and the
/// highest over the readings that have it; the others are named under "absent". Money has its
/// currency: prices of the unit have the client's, all else the user's own. A week without hours
/// has none of them.
#[must_use]
pub fn results_csv(inputs: &PageInputs, week: &Week) -> String {
    let mut table = Table::new("of,title,quantity,low,central,high,absent,rate,currency");
    let plain_week = plain_week(week, inputs);
    if let Some(result) = shares::of_mix(&plain_week.mix, plain_week.assumptions) {
        for (quantity, range) in [
            ("automatable", result.automatable()),
            ("assistable", result.assistable()),
            ("human_core", result.human_core()),
            ("time_saved", result.time_saved()),
            ("hours_saved", result.hours_saved()),
        ] {
            for word in ["week", "Your week", quantity] {
                table.word(word);
            }
            table.range(range);
            for word in ["", "", ""] {
                table.word(word);
            }
            table.end();
        }
    }
    if inputs.employment_status == EmploymentStatus::Charging && week.has_hours() {
        scenarios(inputs, week, &mut table);
    }
    table.text
}

fn scenarios(inputs: &PageInputs, week: &Week, table: &mut Table) {
    let base = BaseTerms::of(inputs, week);
    let rate = if base.example {
        "example of the page"
    } else {
        "given"
    };
    for key in inputs.scenario_keys() {
        let cases = cases(key, &base, inputs);
        let Some(outcomes) = cases.outcomes() else {
            continue;
        };
        let numbers = |case: Case, outcome| rate_output(&base, &case, outcome).numbers();
        let by_estimate = cases.by_estimate.zip_with(&outcomes.by_estimate, numbers);
        let central = numbers(cases.central, outcomes.central);
        for (index, (quantity, value)) in central.into_iter().enumerate() {
            table.word(&key.id());
            table.word(&title_of(key, inputs));
            table.word(quantity);
            let output = OutputRange {
                central: value,
                by_estimate: by_estimate
                    .map(|numbers| numbers.get(index).map_or(value, |(_, value)| *value)),
            };
            let ends = output.ends();
            table.number(ends.map(|(low, _)| low));
            table.number(value.ok());
            table.number(ends.map(|(_, high)| high));
            table.word(&absent(&output));
            table.word(rate);
            table.word(match RateOutput::currency_of(quantity) {
                Some(CurrencyOf::Price) => inputs.price_currency(),
                Some(CurrencyOf::Income) => inputs.income_currency(),
                None => "",
            });
            table.end();
        }
    }
}

/// The reason why the central value is absent, then the number of readings without a value and
/// their reasons; one reason alone where all share it.
fn absent(output: &OutputRange<&'static str>) -> String {
    let why = output.central.err();
    let mut reasons: Vec<_> = why.into_iter().map(str::to_owned).collect();
    if output.ends().is_some() {
        let readings = output.absent().into_iter();
        reasons.extend(readings.map(|(why, count)| at_readings(why, count, &output.by_estimate)));
    }
    reasons.join("; ")
}
