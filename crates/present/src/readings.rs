//! The readings in words: names, dates and counts come from the catalogue's table.

use taskmix_catalog::{PartialDate, ReadingFacts, ReadingKind, catalog};
use taskmix_method::{Estimate, ReadingSet, ReadingSource, Readings};

use super::format::Numbers;
use super::words::{capitalised, lower_first};

/// What a reading is called in a table.
#[must_use]
pub fn name(reading: Estimate) -> &'static str {
    let facts = catalog().reading(reading);
    facts.map_or(reading.name(), |facts| facts.name)
}

/// What a source of readings is called, as the subject of a switch.
#[must_use]
pub fn source_name(source: ReadingSource) -> &'static str {
    match source {
        ReadingSource::Labels => "Labels of tasks",
        ReadingSource::Microsoft => name(Estimate::M),
        ReadingSource::Anthropic => name(Estimate::C),
    }
}

/// How a source of readings is cited in a line.
#[must_use]
pub const fn citation(source: ReadingSource) -> &'static str {
    match source {
        ReadingSource::Labels => "Eloundou et al.",
        ReadingSource::Microsoft => "Tomlinson et al.",
        ReadingSource::Anthropic => "Anthropic Economic Index",
    }
}

/// All sources of readings, cited in a line.
#[must_use]
pub fn citations() -> String {
    ReadingSource::ALL.map(citation).join(", ")
}

/// Of which kind a reading's evidence is, from when and whose: "judged ability, 2023; OpenAI with
/// University of Pennsylvania".
#[must_use]
pub fn evidence(facts: &ReadingFacts) -> String {
    format!("{}, {}; {}", kind(facts.kind), when(facts), facts.whose)
}

/// A reading inside a sentence, with its kind and date: "use of Copilot (observed use, January to
/// September 2024)".
#[must_use]
pub fn dated(reading: Estimate) -> String {
    let name = lower_first(name(reading));
    match catalog().reading(reading) {
        Some(facts) => format!("{name} ({}, {})", kind(facts.kind), when(facts)),
        None => name,
    }
}

/// What kind of evidence it is.
#[must_use]
pub const fn kind(kind: ReadingKind) -> &'static str {
    match kind {
        ReadingKind::Judged => "judged ability",
        ReadingKind::Used => "observed use",
    }
}

/// From when the evidence is: "2023", "January to September 2024", "5 to 12 February 2026".
#[must_use]
pub fn when(facts: &ReadingFacts) -> String {
    let (from, to) = (facts.from, facts.to);
    if from == to {
        return date(to);
    }
    if (from.year, from.month) == (to.year, to.month)
        && let Some(day) = from.day
    {
        return format!("{day} to {}", date(to));
    }
    if from.year == to.year
        && let (Some(month), None, None) = (from.month, from.day, to.day)
    {
        return format!("{} to {}", month_name(month), date(to));
    }
    format!("{} to {}", date(from), date(to))
}

pub(crate) fn date(date: PartialDate) -> String {
    let year = date.year;
    match (date.month.map(month_name), date.day) {
        (None, _) => year.to_string(),
        (Some(month), None) => format!("{month} {year}"),
        (Some(month), Some(day)) => format!("{day} {month} {year}"),
    }
}

fn month_name(month: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let position = usize::from(month).checked_sub(1);
    let name = position.and_then(|position| NAMES.get(position));
    name.copied().unwrap_or_default()
}

/// A small number in words.
#[must_use]
pub fn spelled(count: usize) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let word = WORDS.get(count);
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// "six readings", or "two of six readings" where some are left out.
#[must_use]
pub fn counted(readings: ReadingSet) -> String {
    let all = spelled(Estimate::ALL.len());
    if readings.is_all() {
        format!("{all} readings")
    } else {
        format!("{} of {all} readings", spelled(readings.count()))
    }
}

/// The years of the evidence: "2023 to 2026".
#[must_use]
pub fn years(readings: ReadingSet) -> String {
    let Some([oldest, newest]) = catalog().oldest_and_newest(readings) else {
        return String::new();
    };
    let (from, to) = (oldest.from.year, newest.to.year);
    if from == to {
        from.to_string()
    } else {
        format!("{from} to {to}")
    }
}

/// Which sources count, where some are left out: "Counted: use of Copilot and use of Claude."
#[must_use]
pub fn only(readings: ReadingSet) -> Option<String> {
    if readings.is_all() {
        return None;
    }
    let mut text = "Counted:".to_owned();
    let count = readings.sources().count();
    for (position, source) in readings.sources().enumerate() {
        let link = match position {
            0 => " ",
            _ if position + 1 == count => " and ",
            _ => ", ",
        };
        text.push_str(link);
        text.push_str(&lower_first(source_name(source)));
        let all = source.readings().len();
        let counting = readings
            .iter()
            .filter(|one| source.readings().contains(one));
        let counting = counting.count();
        if counting < all {
            text.push_str(&format!(" ({} of {})", spelled(counting), spelled(all)));
        }
    }
    text.push('.');
    Some(text)
}

/// How old the evidence is: "Newest evidence: February 2026. Four of six readings are from 2023."
#[must_use]
pub fn age(readings: ReadingSet) -> String {
    let Some([oldest, newest]) = catalog().oldest_and_newest(readings) else {
        return String::new();
    };
    if (oldest.from, oldest.to) == (newest.from, newest.to) {
        return format!("All evidence that counts is from {}.", when(newest));
    }
    let newest_month = PartialDate {
        day: None,
        ..newest.to
    };
    let of_year =
        |facts: &&ReadingFacts| readings.contains(facts.reading) && facts.to.year == oldest.to.year;
    let old = catalog().readings().iter().filter(of_year).count();
    let verb = if old == 1 { "is" } else { "are" };
    format!(
        "Newest evidence: {}. {} of {} readings {verb} from {}.",
        date(newest_month),
        capitalised(&spelled(old)),
        spelled(readings.count()),
        oldest.to.year
    )
}

/// At most this share of an activity was automatable by the use of 2024 …
const HARDLY_SEEN: f64 = 0.05;
/// … and by the use of 2026 at least this much more: then it was handed over since.
const HANDED_OVER: f64 = 0.2;

/// What to say of an activity that was hardly seen in use at first and is handed over now: "hardly
/// seen in use in 2024 (2%), handed over in 2026 (42%)". Nothing of others, nor where either
/// reading is left out.
#[must_use]
pub fn handed_over_since(
    published: &Readings,
    readings: ReadingSet,
    numbers: &Numbers<'_>,
) -> Option<String> {
    let [before, since] = [Estimate::M, Estimate::C];
    if !readings.contains(before) || !readings.contains(since) {
        return None;
    }
    let share = |reading| published.get(reading).automatable();
    if share(before) > HARDLY_SEEN || share(since) - share(before) < HANDED_OVER {
        return None;
    }
    let year = |reading| Some(catalog().reading(reading)?.to.year);
    Some(format!(
        "hardly seen in use in {} ({}), handed over in {} ({})",
        year(before)?,
        numbers.percent(share(before)),
        year(since)?,
        numbers.percent(share(since)),
    ))
}

/// The rule behind [`handed_over_since`].
#[must_use]
pub fn handed_over_rule(numbers: &Numbers<'_>) -> String {
    format!(
        "An activity is marked as handed over since where {} gives at most {} and {} at least {} \
         points more.",
        lower_first(name(Estimate::M)),
        numbers.percent(HARDLY_SEEN),
        lower_first(name(Estimate::C)),
        numbers.number(HANDED_OVER * 100.0, 0),
    )
}

/// Why there are several, and how to read them.
#[must_use]
pub fn introduction(readings: ReadingSet) -> String {
    let of_kind = |kind: ReadingKind| {
        let rows = catalog().readings().iter();
        spelled(rows.filter(|facts| facts.kind == kind).count())
    };
    let (judged, used) = (of_kind(ReadingKind::Judged), of_kind(ReadingKind::Used));
    let left_out = if readings.is_all() {
        String::new()
    } else {
        format!(" You left some out: {} count.", counted(readings))
    };
    format!(
        "Nobody can measure this directly, so there are {} readings: {judged} judge what AI is \
         able to do, {used} observe what people hand over. The judgements come from one study: two \
         raters, each read cautiously and generously.{left_out} The mean of those that count is \
         the figure above; their lowest and highest are its range. The range shows where the \
         readings differ. It is not a confidence interval. {}",
        spelled(Estimate::ALL.len()),
        age(readings)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::PlainFormats;

    #[test]
    fn each_source_says_what_when_and_whose() {
        let said = |reading| catalog().reading(reading).map(evidence).unwrap_or_default();
        let labels = "judged ability, 2023; OpenAI with University of Pennsylvania";
        assert_eq!(said(Estimate::H5), labels);
        let copilot = "observed use, January to September 2024; Microsoft";
        assert_eq!(said(Estimate::M), copilot);
        let claude = "observed use, 5 to 12 February 2026; Anthropic";
        assert_eq!(said(Estimate::C), claude);
        assert_eq!(name(Estimate::C), "Use of Claude");
    }

    /// The readings of a source are switched together, so they share what is said beside the
    /// switch.
    #[test]
    fn the_readings_of_a_source_share_their_evidence() {
        for facts in catalog().readings() {
            let first = facts.source.readings().first();
            let first = first.and_then(|reading| catalog().reading(*reading));
            assert_eq!(first.map(evidence), Some(evidence(facts)), "{}", facts.name);
        }
    }

    #[test]
    fn counts_and_dates_follow_the_readings_that_count() {
        let all = ReadingSet::ALL;
        assert_eq!(counted(all), "six readings");
        assert_eq!(years(all), "2023 to 2026");
        assert_eq!(years(all.without(ReadingSource::Labels)), "2024 to 2026");
        assert_eq!(only(all), None);
        assert_eq!(
            age(all),
            "Newest evidence: February 2026. Four of six readings are from 2023."
        );
        let used = all.without(ReadingSource::Labels);
        assert_eq!(counted(used), "two of six readings");
        let only_used = Some("Counted: use of Copilot and use of Claude.");
        assert_eq!(only(used).as_deref(), only_used);
        assert_eq!(
            age(used),
            "Newest evidence: February 2026. One of two readings is from 2024."
        );
        assert!(introduction(used).contains("two of six readings count"));
        let copilot = used.without(ReadingSource::Anthropic);
        let period = "All evidence that counts is from January to September 2024.";
        assert_eq!(age(copilot), period);
        let cautious = ReadingSet::of([Estimate::G5, Estimate::H5]).unwrap_or_default();
        let two_labels = Some("Counted: labels of tasks (two of four).");
        assert_eq!(only(cautious).as_deref(), two_labels);
        assert_eq!(age(cautious), "All evidence that counts is from 2023.");
    }

    #[test]
    fn what_was_handed_over_since_is_named_with_both_values() {
        let numbers = Numbers::new(&PlainFormats, "USD");
        let published = catalog()
            .activities()
            .iter()
            .find(|activity| activity.label == "Recruiting personnel")
            .map(|activity| activity.readings);
        let said = |readings| handed_over_since(&published?, readings, &numbers);
        let sentence = "hardly seen in use in 2024 (2%), handed over in 2026 (42%)";
        assert_eq!(said(ReadingSet::ALL).as_deref(), Some(sentence));
        assert_eq!(
            said(ReadingSet::ALL.without(ReadingSource::Microsoft)),
            None
        );
        let marked = catalog().activities().iter().filter(|activity| {
            handed_over_since(&activity.readings, ReadingSet::ALL, &numbers).is_some()
        });
        assert_eq!(marked.count(), 133, "of 2,087 activities");
        assert_eq!(
            handed_over_rule(&numbers),
            "An activity is marked as handed over since where use of Copilot gives at most 5% and \
             use of Claude at least 20 points more."
        );
    }
}
