//! Inputs of the largest size that is read, wrong in as many places as fit into them: each is
//! refused in a short time with a short answer. Looked through once a field, any of these
//! would take minutes.

use std::time::{Duration, Instant};

use taskmix_inputs::embed::{self, Origin};
use taskmix_inputs::messages::{Incoming, read};
use taskmix_inputs::{Errors, json, rate, week};
use taskmix_present::export::{FileProblem, import};

/// A generous limit for unoptimised builds on a slow machine.
const SOON: Duration = Duration::from_secs(30);

fn soon<T>(run: impl FnOnce() -> T) -> T {
    let (clock, processor) = (Instant::now(), processor_time());
    let answer = run();
    let took = match (processor, processor_time()) {
        (Some(start), Some(end)) => end.saturating_sub(start),
        _ => clock.elapsed(),
    };
    assert!(took < SOON, "{took:?}");
    answer
}

/// How long this thread has run on a processor, which does not grow while others use it; Linux
/// alone gives it.
fn processor_time() -> Option<Duration> {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = statistics.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

fn short(errors: &Errors) {
    let count = errors.errors.len();
    assert!((1..=100).contains(&count), "{count} errors");
    let length = errors.to_string().len();
    assert!(length < 50_000, "{length} bytes are told");
}

/// `item` again and again, with commas between, in about `length` bytes.
fn many(item: &str, length: usize) -> String {
    vec![item; length / (item.len() + 1)].join(",")
}

#[track_caller]
fn refused(inputs: &str) {
    let text = ["{\"taskmix\":1,\"inputs\":", inputs, "}"].concat();
    match soon(|| import(&text)) {
        Err(FileProblem::Invalid(errors)) => short(&errors),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_file_of_unknown_fields() {
    refused(&["{", &many("\"a\":1", 3_900_000), "}"].concat());
}

#[test]
fn a_file_that_gives_one_field_again_and_again_after_others() {
    let others = many("\"a\":1", 1_900_000);
    let again = many("\"chosen\":1", 1_900_000);
    refused(&["{", &others, ",", &again, "}"].concat());
}

#[test]
fn a_file_with_a_field_of_a_long_name() {
    refused(&["{\"", &"a".repeat(3_900_000), "\":1}"].concat());
}

#[test]
fn a_file_with_lists_no_page_has() {
    let role = many("{\"occupation\":\"27-3043.00\",\"share\":0}", 3_900_000);
    refused(&["{\"roles\":[", &role, "]}"].concat());
    let job = many("{\"occupation\":\"27-3043.00\"}", 3_900_000);
    refused(&["{\"team\":[", &job, "]}"].concat());
    let own = many("{\"base\":\"hold\",\"name\":\"\"}", 3_900_000);
    refused(&["{\"scenarios\":[", &own, "]}"].concat());
    refused(&["{\"languages\":[", &many("\"en\"", 3_900_000), "]}"].concat());
}

#[test]
fn a_message_of_unknown_fields() {
    for (message, field) in [("getState", "\"a\":1"), ("setMix", "\"mix\":1")] {
        let head = format!("{{\"type\":\"taskmix/{message}\",\"version\":1,");
        let text = [&head, &many(field, 199_000), "}"].concat();
        let origin = Origin::parse("https://host.example");
        let read = soon(|| read(&text, "https://host.example", origin.as_ref()));
        let Incoming::Rejected(rejection) = read else {
            panic!("{read:?}");
        };
        let count = rejection.problems.len();
        assert!((1..=20).contains(&count), "{count} problems");
    }
}

#[test]
fn a_message_with_rows_of_unknown_fields() {
    let row = ["{", &many("\"a\":1", 190_000), "}"].concat();
    let text = format!("{{\"type\":\"taskmix/setMix\",\"version\":1,\"mix\":[{row}]}}");
    let origin = Origin::parse("https://host.example");
    let read = soon(|| read(&text, "https://host.example", origin.as_ref()));
    assert!(matches!(read, Incoming::Rejected(rejection) if rejection.problems.len() <= 20));
}

#[test]
fn a_query_of_many_parameters() {
    let query = ["embed=1&theme=dark", &"&a".repeat(1_000_000)].concat();
    let (embed, problems) = soon(|| embed::read(&query)).unwrap();
    assert_eq!(embed.theme, embed::Theme::Dark);
    assert!(problems.len() <= 51, "{} problems", problems.len());
    let last = problems.last().unwrap().to_string();
    assert!(last.contains("at most 50 parameters"), "{last}");
}

#[test]
fn requests_of_the_command_line() {
    let fields = ["{", &many("\"a\":1", 4_000_000), "}"].concat();
    let rows = ["{\"mix\":[", &many("{\"a\":1}", 4_000_000), "]}"].concat();
    for text in [fields, rows] {
        let value = json::read(&text).unwrap();
        short(&soon(|| week::read(&value)).unwrap_err());
        short(&soon(|| rate::read(&value)).unwrap_err());
    }
}
