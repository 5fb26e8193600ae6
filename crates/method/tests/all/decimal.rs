//! Numbers to text and back: the same as the standard library, for any number and any text.

use proptest::prelude::*;
use taskmix_method::decimal::{Decimal, plain, read, shortest};

/// What the standard library reads, as far as it is finite and written in digits.
fn standard(text: &str) -> Option<f64> {
    let letters = text.trim_start_matches(['+', '-']);
    let worded = letters.starts_with(|first: char| first.is_ascii_alphabetic());
    let value = text.parse::<f64>().ok();
    value.filter(|value| value.is_finite() && !worded)
}

fn same_text(text: &str) {
    let (ours, theirs) = (read(text), standard(text));
    assert_eq!(
        ours.map(f64::to_bits),
        theirs.map(f64::to_bits),
        "{text}: {ours:?} is not {theirs:?}"
    );
}

fn same_number(value: f64) {
    assert_eq!(plain(value), value.to_string());
    let scientific = format!("{value:e}");
    let expected = if scientific.len() < value.to_string().len() {
        scientific
    } else {
        value.to_string()
    };
    assert_eq!(shortest(value), expected);
    if value.is_finite() {
        same_text(&value.to_string());
        same_text(&format!("{value:e}"));
        same_text(&format!("{value:.25e}"));
    }
}

#[test]
fn texts_at_the_edges_are_read_as_the_standard_library_reads_them() {
    for text in [
        "0",
        "-0",
        "+0",
        "00",
        "0.",
        ".0",
        ".",
        "",
        "-",
        "+",
        "e",
        "e5",
        ".e5",
        "5e",
        "5e+",
        "5e-",
        "1e5",
        "1E5",
        "1e+5",
        "1e-5",
        "+.5",
        "-.5",
        "5.",
        "5.e3",
        "--5",
        "+-5",
        "5 ",
        " 5",
        "1_000",
        "0x10",
        "1,5",
        "1.2.3",
        "1e2.5",
        "1e2e3",
        "inf",
        "-inf",
        "nan",
        "NaN",
        "infinity",
        "Infinity",
        "１",
        "1e308",
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.7976931348623159e308",
        "1.797693134862315807e308",
        "1.797693134862315808e308",
        "1e309",
        "1e400",
        "-1e400",
        "4.9406564584124654e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "2.47032822920623272e-324",
        "1e-323",
        "1e-324",
        "1e-400",
        "-1e-400",
        "0e999999999999999999999",
        "1e999999999999999999999",
        "1e-999999999999999999999",
        "2.2250738585072011e-308",
        "2.2250738585072012e-308",
        "2.2250738585072014e-308",
        "9007199254740992",
        "9007199254740993",
        "9007199254740994",
        "9007199254740995",
        "9007199254740993.0000000000000000000001",
        "123456789012345678901234567890",
        "0.000000000000000000000000000000000000000000001",
        "179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880",
    ] {
        same_text(text);
    }
}

#[test]
fn many_digits_are_read_to_the_last() {
    // Half way between one and its neighbour, then a nonzero digit a long way behind.
    let half = "1.00000000000000011102230246251565404236316680908203125";
    same_text(half);
    same_text(&format!("{half}{}1", "0".repeat(2000)));
    same_text(&format!("{half}{}", "0".repeat(2000)));
    same_text(&format!("0.{}1", "0".repeat(2000)));
    same_text(&format!("0.{}1e2001", "0".repeat(2000)));
    same_text(&format!("1{}e-2000", "0".repeat(2000)));
    same_text(&"9".repeat(308));
    same_text(&"9".repeat(309));
    same_text(&"9".repeat(310));
    same_text(&format!("{}e-5000", "7".repeat(5000)));
}

#[test]
fn numbers_at_the_edges_are_written_as_the_standard_library_writes_them() {
    for value in [
        0.0,
        f64::NAN,
        f64::INFINITY,
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::MIN_POSITIVE.next_down(),
        f64::from_bits(1),
        f64::EPSILON,
        0.1,
        0.3,
        1.0 / 3.0,
        100.0,
        1e15,
        1e16,
        1e21,
        1e22,
        1e23,
        5e-324,
        9_007_199_254_740_993.0,
    ] {
        same_number(value);
        same_number(-value);
    }
    for exponent in -1074..=1023 {
        let power = 2f64.powi(exponent);
        for value in [power.next_down(), power, power.next_up()] {
            same_number(value);
        }
    }
    for exponent in -323..=308 {
        let power: f64 = format!("1e{exponent}").parse().unwrap();
        for value in [power.next_down(), power, power.next_up()] {
            same_number(value);
        }
    }
}

#[test]
fn every_thousandth_to_ten_thousand_is_the_same() {
    for thousandths in 0..10_000_000u32 {
        let value = f64::from(thousandths) / 1000.0;
        if thousandths % 997 == 0 {
            same_number(value);
        }
        if thousandths % 101 == 0 {
            let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
            assert_eq!(read(&text), Some(value));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_number_is_written_the_same(bits in any::<u64>()) {
        same_number(f64::from_bits(bits));
    }

    #[test]
    fn what_people_type_is_written_the_same(count in 0u64..1_000_000_000_000, parts in 0i32..9) {
        same_number(count as f64 / 10f64.powi(parts));
    }

    #[test]
    fn any_text_of_a_number_is_read_the_same(
        text in "[+-]?[0-9]{0,30}(\\.[0-9]{0,40})?([eE][+-]?[0-9]{1,3})?",
    ) {
        same_text(&text);
    }

    #[test]
    fn any_text_at_all_is_read_the_same(text in "[-+.0-9eE,_ x]{0,12}") {
        same_text(&text);
    }

    #[test]
    fn half_way_between_two_numbers(bits in 0u64..0x7fe0_0000_0000_0000, nudge in -1i8..=1) {
        // Exact to the last digit, then a little more or less.
        let (low, high) = (f64::from_bits(bits), f64::from_bits(bits + 1));
        let text = format!("{:.1100}", low / 2.0 + high / 2.0);
        same_text(&text);
        let text = match nudge {
            1 => text + "1",
            _ => text.trim_end_matches('0').to_owned(),
        };
        same_text(&text);
    }

    #[test]
    fn what_is_shown_reads_back(value in proptest::num::f64::ANY) {
        prop_assume!(value.is_finite());
        prop_assert_eq!(read(&shortest(value)).map(f64::to_bits), Some(value.to_bits()));
        prop_assert_eq!(read(&Decimal(value).to_string()).map(f64::to_bits), Some(value.to_bits()));
    }
}
