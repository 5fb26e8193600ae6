//! What the build refuses: tables with problems.

use std::path::Path;
use std::sync::OnceLock;

use crate::data::problems::Problems;

fn texts() -> &'static crate::data::Texts {
    static TEXTS: OnceLock<crate::data::Texts> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        crate::data::load(&folder).expect("the tables are there")
    })
}

/// The problems of the tables after changes: in a file, the first line that starts with a
/// text is replaced.
fn problems(changes: &[(&str, &str, &str)]) -> Problems {
    let mut texts = texts().clone();
    for (file, start, line) in changes {
        let text = &texts[*file];
        let old = text
            .lines()
            .find(|line| line.starts_with(start))
            .unwrap_or_else(|| panic!("no line of {file} starts with {start}"));
        let new = text.replacen(&format!("{old}\n"), &format!("{line}\n"), 1);
        texts.insert((*file).into(), new);
    }
    crate::data::tables(&texts).expect_err("the tables have problems")
}

/// One change gives a problem in that file, at the line changed, with a field and a reason.
#[track_caller]
fn refused(file: &str, start: &str, line: &str, field: &str, reason: &str) {
    let at = texts()[file]
        .lines()
        .position(|line| line.starts_with(start));
    let at = at.expect("the line is there") as u64 + 1;
    let found = problems(&[(file, start, line)]);
    let fits = found.0.iter().any(|problem| {
        problem.file == file
            && problem.line == at
            && problem.field == field
            && problem.reason.contains(reason)
    });
    assert!(
        fits,
        "expected {file}:{at}: {field}: {reason}, found:\n{found}"
    );
}

/// A line for each case: file, start of the line that is replaced, its replacement, field, reason.
#[track_caller]
fn refused_each(cases: &str) {
    for case in cases.lines() {
        let parts: Vec<_> = case.trim_start().split(" | ").collect();
        refused(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }
}

const ACTIVITY: &str = "4.A.1.a.1.I01.D01";

fn activity(group: &str, estimates: &str) -> String {
    format!("{ACTIVITY},Reviewing art,{group},7,{estimates}")
}

#[test]
fn the_tables_have_no_problems() {
    assert!(crate::data::tables(texts()).is_ok());
}

#[test]
fn estimates_outside_their_limits_are_refused() {
    let start = "4.A.1.a.1.I01.D01,";
    let group = "4.A.1.a.1.I01";
    for (estimates, field, reason) in [
        (
            "0.6,0.5,0.4,0.9,0.1,0.5,0.3,0.9,0.2,0.5",
            "g5_a",
            "must not be above g5_x",
        ),
        (
            "0.2,1.5,0.4,0.9,0.1,0.5,0.3,0.9,0.2,0.5",
            "g5_x",
            "from 0 to 1",
        ),
        (
            "0.2,0.5,-0.1,0.9,0.1,0.5,0.3,0.9,0.2,0.5",
            "g1_a",
            "from 0 to 1",
        ),
        (
            "0.2,0.5,0.4,NaN,0.1,0.5,0.3,0.9,0.2,0.5",
            "g1_x",
            "from 0 to 1",
        ),
        (
            "0.2,0.5,0.4,0.9,,0.5,0.3,0.9,0.2,0.5",
            "h5_a",
            "must not be empty",
        ),
        (
            "0.2,0.5,0.4,0.9,0.1,0.5,half,0.9,0.2,0.5",
            "h1_a",
            "from 0 to 1",
        ),
        (
            "0.2,0.5,0.4,0.9,0.1,0.5,0.3,0.9,0.6,0.5",
            "c_a",
            "must not be above c_x",
        ),
    ] {
        refused(
            "activities.csv",
            start,
            &activity(group, estimates),
            field,
            reason,
        );
    }
}

#[test]
fn readings_have_a_kind_dates_and_their_order() {
    let row = |kind: &str, from: &str, to: &str| {
        format!("M,microsoft,{kind},{from},{to},Microsoft,Use of Copilot,What people did.")
    };
    for (row, field, reason) in [
        (
            row("guessed", "2024-01", "2024-09"),
            "kind",
            "must be one of",
        ),
        (row("used", "2024", "2024-9"), "to", "must be a year, month"),
        (
            row("used", "2024-02-01-01", "2025"),
            "from",
            "must be a year",
        ),
        (
            row("used", "2024-09", "2024-01"),
            "to",
            "must not be before from",
        ),
        (row("used", "", "2024"), "from", "must not be empty"),
    ] {
        refused("readings.csv", "M,", &row, field, reason);
    }
    let swapped = problems(&[("readings.csv", "M,", "C2,microsoft,used,2024,2024,a,b,c")]);
    let order = |problem: &crate::data::problems::Problem| problem.reason.contains("G5, G1");
    assert!(swapped.0.iter().any(order), "{swapped}");
}

#[test]
fn ids_are_unique_sorted_and_below_their_parents() {
    let estimates = "0.2,0.5,0.4,0.9,0.1,0.5,0.3,0.9,0.2,0.5";
    let file = "activities.csv";
    let twice = activity("4.A.1.a.1.I01", estimates);
    refused(file, "4.A.1.a.1.I01.D02,", &twice, "id", "occurs twice");
    let elsewhere = activity("4.A.1.a.1.I02", estimates);
    refused(
        file,
        "4.A.1.a.1.I01.D01,",
        &elsewhere,
        "id",
        "and two digits",
    );
    let nowhere = activity("4.A.1.a.1.I99", estimates);
    refused(
        file,
        "4.A.1.a.1.I01.D01,",
        &nowhere,
        "group",
        "names nothing known",
    );
    refused(
        "groups.csv",
        "4.A.1.a.1.I02,",
        "4.A.1.a.1.I00,x,4.A.1.a.1,0,0",
        "id",
        "before",
    );
    refused(
        "generalized_activities.csv",
        "4.A.1.a.2,",
        "4.A.1.a.1,x",
        "id",
        "occurs twice",
    );
}

#[test]
fn mixes_resolve_and_weigh_something() {
    refused_each(
        "mixes.csv | 11-1011.00,4.A.1.a.1.I03.D06, | 11-1011.00,4.A.1.a.1.I03.D06,0 | weight | from 1 to
         mixes.csv | 11-1011.00,4.A.1.a.1.I03.D06, | 11-1011.00,4.A.1.a.1.I03.D06,1.5 | weight | multiple of 1
         mixes.csv | 11-1011.00,4.A.1.a.1.I03.D06, | 11-1011.00,4.A.1.a.1.I00.D00,210 | activity | names nothing
         mixes.csv | 11-1011.00,4.A.1.a.1.I03.D06, | 10-1011.00,4.A.1.a.1.I03.D06,210 | code | names nothing",
    );
    let file = "mixes.csv";
    let start = "11-1011.00,4.A.1.a.1.I03.D06,";
    let again = "11-1011.00,4.A.1.a.1.I03.D06,210\n11-1011.00,4.A.1.a.1.I03.D06,210";
    let found = problems(&[(file, start, again)]);
    assert!(
        found.to_string().contains("occurs twice in this mix"),
        "{found}"
    );
}

#[test]
fn wages_rise_and_are_positive() {
    let row = |wages: &str| {
        format!(
            "11-1011.00,Chief Executives,5,{wages},11-1011,same,204350,11-1011,0.043,22200,0.259"
        )
    };
    for (wages, field, reason) in [
        (
            "hourly,36.39,30,102.88,171.25,244.1",
            "p25",
            "percentile before it",
        ),
        ("hourly,0,62.28,102.88,171.25,244.1", "p10", "from 0.01"),
        (
            "hourly,36.395,62.28,102.88,171.25,244.1",
            "p10",
            "multiple of 0.01",
        ),
        (
            ",36.39,62.28,102.88,171.25,244.1",
            "p10",
            "has no wage_period",
        ),
        ("hourly,,,,,", "wage_period", "has no wages"),
        ("daily,1,2,3,4,5", "wage_period", "must be one of"),
    ] {
        refused("occupations.csv", "11-1011.00,", &row(wages), field, reason);
    }
    let code = "11-101.00,Chief Executives,5,,,,,,,,none,,,,,";
    refused(
        "occupations.csv",
        "11-1011.00,",
        code,
        "code",
        "a code like",
    );
    let zone = "11-1011.00,Chief Executives,6,,,,,,,,none,,,,,";
    refused(
        "occupations.csv",
        "11-1011.00,",
        zone,
        "job_zone",
        "from 1 to 5",
    );
}

#[test]
fn references_of_the_small_tables_resolve() {
    refused_each(
        "related.csv | 11-1011.00, | 11-1011.00,11-1021.00 11-0000.00 | related | nothing
         related.csv | 11-1011.00, | 11-1011.00,11-1011.00 | related | itself",
    );
}

#[test]
fn a_course_has_known_words_and_names_what_is_there() {
    let (file, start) = ("courses.csv", "make-foundation,");
    let line = texts()[file]
        .lines()
        .find(|line| line.starts_with(start))
        .expect("the course is there");
    let cells = |change: (usize, &str)| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(line.as_bytes());
        let row = reader.records().next().expect("a row").expect("a row");
        let mut writer = csv::Writer::from_writer(Vec::new());
        let cells = row.iter().enumerate();
        let changed = cells.map(|(at, cell)| if at == change.0 { change.1 } else { cell });
        writer.write_record(changed).expect("a row");
        let bytes = writer.into_inner().expect("a row");
        String::from_utf8(bytes)
            .expect("text")
            .trim_end()
            .to_owned()
    };
    let columns: Vec<&str> = crate::data::packed::COURSE_COLUMNS.split(',').collect();
    for (column, value, reason) in [
        ("kind", "learn", "must be one of"),
        ("craft", "99-9999", "names no occupation"),
        ("craft", "15", "names no occupation"),
        ("activities", "4.A.9.a.1.I01", "names no activity or group"),
        ("activities", "4.A.1", "names no activity or group"),
        ("level", "middling", "must be one of"),
        ("hours_basis", "unverified", "must say how it is known"),
        ("price_basis", "hearsay", "must be one of"),
        ("cost_period", "week", "must be one of"),
        ("format", "podcast", "must be one of"),
        ("certificate", "maybe", "must be one of"),
        ("sells_ai", "perhaps", "must be one of"),
        ("confidence", "rumour", "must be one of"),
        ("url", "www.example.org", "must be an address"),
    ] {
        let at = columns.iter().position(|name| *name == column);
        let wrong = cells((at.expect("a column"), value));
        refused(file, start, &wrong, column, reason);
    }
    let kind = columns.iter().position(|name| *name == "activities");
    let without = cells((kind.expect("a column"), ""));
    refused(file, start, &without, "kind", "must name activities");
}

#[test]
fn conflicts_are_mutual() {
    let file = "evidence.csv";
    let line = texts()[file]
        .lines()
        .find(|line| line.starts_with("klarna-fte,"))
        .expect("the figure is there");
    let wrong = line.replacen("klarna-layoffs ", "", 1);
    assert_ne!(line, wrong);
    let found = problems(&[(file, "klarna-fte,", &wrong)]);
    assert!(
        found
            .to_string()
            .contains("does not name this figure in turn"),
        "{found}"
    );
    let wrong = line.replacen("klarna-layoffs ", "klarna-layofs ", 1);
    refused(
        file,
        "klarna-fte,",
        &wrong,
        "conflicts",
        "names nothing known",
    );
}

#[test]
fn all_problems_are_reported_at_once() {
    let found = problems(&[
        ("related.csv", "11-1011.00,", "11-1011.00,11-0000.00"),
        ("evidence.csv", "klarna-fte,", "klarna-fte,,,,,,,,,,,,,,,,"),
        (
            "activities.csv",
            "4.A.1.a.1.I01.D01,",
            &activity("4.A.1.a.1.I01", "2,1,2,1,2,1,2,1"),
        ),
    ]);
    assert!(found.0.len() >= 7, "{found}");
    let said = found.to_string();
    for file in ["related.csv", "evidence.csv", "activities.csv"] {
        assert!(said.contains(&format!("data/{file}:")), "{said}");
    }
}

#[test]
fn missing_tables_and_columns_are_named() {
    let mut texts = texts().clone();
    texts.remove("courses.csv");
    let activities = texts["activities.csv"].replacen(",tasks,", ",taks,", 1);
    texts.insert("activities.csv".into(), activities);
    let found = crate::data::tables(&texts)
        .expect_err("two tables are wrong")
        .to_string();
    assert!(
        found.contains("data/courses.csv: the table is missing"),
        "{found}"
    );
    assert!(
        found.contains("data/activities.csv: there is no column `tasks`"),
        "{found}"
    );
}

#[test]
fn wrong_rows_of_job_titles_are_refused() {
    let tables = crate::data::tables(texts()).expect("the tables have no problems");
    let mut texts = texts().clone();
    let mut expected = Vec::new();
    let cases = "titles.csv | 11-1011.00,reported,CDO | 11-1011.99,reported,CDO | code | names no occupation
        titles.csv | 11-1011.00,reported,CFO | 11-1011.00,rumoured,CFO | list | must be one of: official, reported, alternate
        titles.csv | 11-1011.00,reported,CIO | 11-1011.00,reported, | title | must not be empty
        titles_synonyms.csv | 112 operator,43-5031, | 112 operator,43-5031 99-9999, | codes | names no occupation
        titles_words.csv | 1st, | zzz, | word | must come after the word before
        titles_words.csv | abogado, | abo gado, | word | must be one folded word
        titles_words.csv | acct,1, | acct,2, | weight | must be a number from 0 to 1
        titles_words.csv | acctg,1, | acctg,0.125, | weight | must be a multiple of 0.01";
    for case in cases.lines() {
        let parts: Vec<_> = case.trim_start().split(" | ").collect();
        let [file, old, new, field, reason] = parts[..] else {
            panic!("{case}");
        };
        let text = &texts[file];
        assert!(text.contains(&format!("\n{old}")), "{old}");
        let new = text.replacen(&format!("\n{old}"), &format!("\n{new}"), 1);
        texts.insert(file.into(), new);
        expected.push((file, field, reason));
    }
    let Err(found) = crate::data::titles(&texts, &tables.occupations) else {
        panic!("no problem was found");
    };
    let problems = found.0.iter();
    let problems = problems.map(|problem| (&*problem.file, &*problem.field, &*problem.reason));
    assert_eq!(problems.collect::<Vec<_>>(), expected);
}
