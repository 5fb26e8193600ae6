//! The readings in words: names, dates and counts come from the catalogue's table.

use taskmix_catalog::{PartialDate, ReadingFacts, ReadingKind, catalog};
use taskmix_method::{Estimate, ReadingSet};

/// What a reading is called in a table.
#[must_use]
pub fn name(reading: Estimate) -> &'static str {
    let facts = catalog().reading(reading);
    facts.map_or(reading.name(), |facts| facts.name)
}

/// What a reading is, of which kind, from when and whose: "People judged … (judged ability, 2023;
/// OpenAI with University of Pennsylvania)".
#[must_use]
pub fn explanation(reading: Estimate) -> String {
    let Some(facts) = catalog().reading(reading) else {
        return String::new();
    };
    let (kind, when) = (kind(facts.kind), when(facts));
    format!("{} ({kind}, {when}; {})", facts.about, facts.whose)
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

fn date(date: PartialDate) -> String {
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
pub(crate) fn spelled(count: usize) -> String {
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

/// How old the evidence is: "Newest evidence: February 2026. Four of six readings are from 2023."
#[must_use]
pub fn age(readings: ReadingSet) -> String {
    let Some([oldest, newest]) = catalog().oldest_and_newest(readings) else {
        return String::new();
    };
    let newest_month = PartialDate {
        day: None,
        ..newest.to
    };
    let of_year =
        |facts: &&ReadingFacts| readings.contains(facts.reading) && facts.to.year == oldest.to.year;
    let old = catalog().readings().iter().filter(of_year).count();
    let all = spelled(readings.count());
    let mut old_words = spelled(old);
    if let Some(first) = old_words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    let verb = if old == 1 { "is" } else { "are" };
    let readings = if readings.count() == 1 {
        "reading"
    } else {
        "readings"
    };
    format!(
        "Newest evidence: {}. {old_words} of {all} {readings} {verb} from {}.",
        date(newest_month),
        oldest.to.year
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
    use taskmix_method::ReadingSource;

    #[test]
    fn each_reading_says_what_when_and_whose() {
        let said = |reading| explanation(reading);
        assert!(
            said(Estimate::H5)
                .ends_with("(judged ability, 2023; OpenAI with University of Pennsylvania)")
        );
        let copilot = "(observed use, January to September 2024; Microsoft)";
        assert!(said(Estimate::M).ends_with(copilot));
        let claude = "(observed use, 5 to 12 February 2026; Anthropic)";
        assert!(said(Estimate::C).ends_with(claude));
        assert_eq!(name(Estimate::C), "Use of Claude");
    }

    #[test]
    fn counts_and_dates_follow_the_readings_that_count() {
        let all = ReadingSet::ALL;
        assert_eq!(counted(all), "six readings");
        assert_eq!(years(all), "2023 to 2026");
        assert_eq!(years(all.without(ReadingSource::Labels)), "2024 to 2026");
        assert_eq!(
            age(all),
            "Newest evidence: February 2026. Four of six readings are from 2023."
        );
        let used = all.without(ReadingSource::Labels);
        assert_eq!(counted(used), "two of six readings");
        assert_eq!(
            age(used),
            "Newest evidence: February 2026. One of two readings is from 2024."
        );
        assert!(introduction(used).contains("two of six readings count"));
        let copilot = used.without(ReadingSource::Anthropic);
        assert_eq!(
            age(copilot),
            "Newest evidence: September 2024. One of one reading is from 2024."
        );
    }
}
