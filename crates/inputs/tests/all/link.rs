//! The share link: frozen examples, hostile text. Round trips are in `round_trip.rs`.

use proptest::prelude::*;
use taskmix_inputs::link::{LinkProblem, MAX_LENGTH, Pay, decode, encode};
use taskmix_inputs::page::{OwnJudgement, PageInputs, RateForm, RowHours, ScenarioEdit};
use taskmix_inputs::scenarios::ScenarioKey;
use taskmix_method::rate::RateField;
use taskmix_method::scenario::Scenario;
use taskmix_method::{ReadingSet, ReadingSource};

fn copywriter() -> PageInputs {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    inputs.hours_week = 38.5;
    inputs.edit_row("4.A.3.b.6.I16.D03", |row| {
        row.hours = RowHours::Set(8.0 / 3.0)
    });
    inputs.edit_row("4.A.4.a.1.I01.D01", |row| row.billable = Some(false));
    inputs.edit_row("4.A.2.b.1.I07.D01", |row| row.hours = RowHours::Removed);
    inputs.edit_row("4.A.1.a.1.I14.D01", |row| {
        row.judgement = Some(OwnJudgement {
            automatable: 0.2,
            assistable: 0.3,
        });
    });
    inputs.form = RateForm {
        rate: Some(60.0),
        utilisation: Some(0.65),
        tools_month: 20.0,
        measured_before: Some(6.0),
        measured_with: Some(2.5),
        ..RateForm::default()
    };
    inputs.scenarios = vec![
        ScenarioEdit {
            base: Scenario::PriceWar,
            name: None,
            changes: vec![(RateField::Premium, -0.3)],
        },
        ScenarioEdit {
            base: Scenario::FixedPrice,
            name: Some("My plan – 2027".into()),
            changes: vec![(RateField::Resold, 1.0), (RateField::ToolsMonth, 99.0)],
        },
    ];
    inputs.currency = Some("EUR".into());
    inputs
}

/// A link and its inputs.
type Link = (&'static str, fn() -> PageInputs);

/// Links of released versions must read the same for ever: never change these texts.
const RELEASED: [Link; 2] = [
    ("v1.42kz", PageInputs::default),
    (
        "v1.o_27304300~h_38.5~a_1a1i14d1_j0.2_k0.3~a_2b1i7d1_x~a_3b6i16d3_h160m~a_4a1i1d1_b0~f_r60_u0.65_H6_I2.5_c20~s_price-war_m-0.3~s_hold_NMy--plan---2013---2027_k1_c99~c_EUR~naej",
        copywriter,
    ),
];

#[test]
fn released_links_read_as_they_always_did() {
    for (link, inputs) in RELEASED {
        let decoded = decode(link);
        assert_eq!(
            decoded.problems,
            [],
            "{link} ({})",
            encode(&inputs(), Pay::Shared).unwrap()
        );
        assert_eq!(decoded.inputs, inputs(), "{link}");
    }
}

#[test]
fn a_private_link_holds_no_money() {
    let link = encode(&copywriter(), Pay::Private).unwrap();
    let inputs = decode(&link).inputs;
    assert_eq!(inputs, copywriter().without_pay());
    assert_eq!(inputs.form.rate, None);
    assert_eq!(inputs.form.tools_month, 0.0);
    assert_eq!(inputs.scenarios[1].changes, [(RateField::Resold, 1.0)]);
}

#[test]
fn a_changed_or_cut_link_is_corrupt() {
    let link = encode(&copywriter(), Pay::Shared).unwrap();
    for end in 0..link.len() {
        let decoded = decode(&link[..end]);
        assert_eq!(decoded.inputs, PageInputs::default(), "{end}");
        assert_eq!(decoded.problems.len(), 1, "{end}");
    }
    let swapped = link.replace("8.5", "9.5");
    assert_eq!(decode(&swapped).problems, [LinkProblem::Corrupt]);
}

#[test]
fn escapes_added_on_the_way_are_undone() {
    let link = encode(&copywriter(), Pay::Shared).unwrap();
    let escaped = format!("#{}", link.replace('~', "%7E").replace('_', "%5f"));
    assert_eq!(decode(&escaped), decode(&link));
}

/// A link with these fields and the right check.
fn link_of(fields: &str) -> String {
    let body = format!("v1.{fields}~");
    let mut hash: u32 = 0x811c_9dc5;
    for byte in body.bytes() {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    let folded = hash ^ (hash >> 20);
    let alphabet = b"abcdefghijklmnopqrstuvwxyz234567";
    let check: String = (0..4)
        .map(|index| char::from(alphabet[(folded >> (5 * index) & 31) as usize]))
        .collect();
    body + &check
}

#[test]
fn unknown_parts_are_named_and_the_rest_is_kept() {
    let decoded = decode(&link_of("h_30~Z_new~f_u0.5_?7~s_peace"));
    assert_eq!(decoded.inputs.hours_week, 30.0);
    assert_eq!(decoded.inputs.form.utilisation, Some(0.5));
    let unknown = |text: &str| LinkProblem::UnknownPart(text.into());
    assert_eq!(
        decoded.problems,
        [unknown("Z_new"), unknown("?7"), unknown("s_peace")]
    );
}

#[test]
fn values_outside_their_limits_are_named_and_left_out() {
    let decoded = decode(&link_of(
        "h_169~f_u1.5_y44~a_4a8i3d1_h-1_j0.9_k0.9~p_p2~h_inf",
    ));
    assert_eq!(decoded.inputs.hours_week, 40.0);
    assert_eq!(decoded.inputs.form.utilisation, None);
    assert_eq!(decoded.inputs.form.weeks, 44.0);
    assert!(decoded.inputs.rows.is_empty());
    assert_eq!(decoded.problems.len(), 6, "{:?}", decoded.problems);
}

#[test]
fn a_week_that_does_not_fit_is_an_error() {
    let mut inputs = PageInputs::default();
    for number in 0..99 {
        inputs.edit_row(&format!("4.A.4.a.8.I03.D{number:02}"), |row| {
            row.hours = RowHours::Set(1.0 / f64::from(number + 7));
            row.judgement = Some(OwnJudgement {
                automatable: 0.123_456_789,
                assistable: 0.2,
            });
        });
    }
    let error = encode(&inputs, Pay::Private).unwrap_err();
    assert!(error.length > MAX_LENGTH);
    assert!(error.to_string().contains("2000"), "{error}");
}

#[test]
fn a_link_has_at_most_2000_characters_with_its_mark() {
    let named = |length: usize| {
        let own = |name: &str| ScenarioEdit {
            base: Scenario::PriceWar,
            name: Some(name.into()),
            changes: Vec::new(),
        };
        let link = |name: &str| {
            let inputs = PageInputs {
                scenarios: vec![own(name)],
                ..PageInputs::default()
            };
            encode(&inputs, Pay::Private)
        };
        let bare = link("a").unwrap().len() - 1;
        link(&"a".repeat(length - bare))
    };
    let longest = named(MAX_LENGTH - 1).unwrap();
    assert_eq!(longest.len(), MAX_LENGTH - 1);
    let error = named(MAX_LENGTH).unwrap_err();
    assert_eq!(error.length, MAX_LENGTH + 1);
}

#[test]
fn hours_are_whole_minutes_where_that_is_shorter() {
    for (hours, written) in [
        (1.0 / 3.0, "h_20m"),
        (1.25, "h_75m"),
        (1.5, "h_1.5"),
        (8.0, "h_8"),
        (0.001, "h_1e-3"),
    ] {
        let inputs = PageInputs {
            hours_week: hours,
            ..PageInputs::default()
        };
        let link = encode(&inputs, Pay::Private).unwrap();
        let fields: Vec<_> = link.trim_start_matches("v1.").split('~').collect();
        assert_eq!(fields[0], written);
        assert_eq!(decode(&link).inputs, inputs);
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,80}", fields in "[aefhlnopsx_.0-9~RHIPN-]{0,80}") {
        let _ = decode(&text);
        let _ = decode(&format!("#v1.{text}"));
        let decoded = decode(&link_of(&fields));
        if let Ok(link) = encode(&decoded.inputs, Pay::Shared) {
            let again = decode(&link);
            prop_assert_eq!(&again.problems, &[]);
            prop_assert_eq!(again.inputs, decoded.inputs);
        }
    }
}

#[test]
fn a_chosen_scenario_of_ones_own_is_carried_and_must_be_there() {
    let mut inputs = copywriter();
    inputs.chosen = ScenarioKey::Own(0);
    let link = encode(&inputs, Pay::Shared).unwrap();
    assert_eq!(decode(&link).inputs, inputs, "{link}");
    inputs.scenarios.retain(|edit| edit.name.is_none());
    let decoded = decode(&encode(&inputs, Pay::Shared).unwrap());
    let lost = LinkProblem::UnknownPart("own-1".into());
    assert_eq!(decoded.problems, [lost]);
    assert_eq!(decoded.inputs.chosen, PageInputs::default().chosen);
}

#[test]
fn only_a_version_from_one_up_makes_a_link() {
    for text in ["v0.", "v0", "v", "v.", "v1x", "w1.", "V1.", ""] {
        assert_eq!(decode(text).problems, [LinkProblem::NotALink], "{text}");
    }
    // A link of a newer version is not read.
    for text in ["v2", "v2.", "v12.h_30~abcd"] {
        let problems = decode(text).problems;
        assert!(
            matches!(problems[..], [LinkProblem::Newer { version }] if version > 1),
            "{text}: {problems:?}"
        );
    }
    assert_eq!(decode("v1").problems, [LinkProblem::Corrupt]);
}

#[test]
fn codes_have_their_lengths_and_characters() {
    let read = |field: &str| {
        let decoded = decode(&link_of(field));
        let known = match &decoded.problems[..] {
            [] => true,
            [LinkProblem::UnknownPart(part)] if part == field => false,
            other => panic!("{field}: {other:?}"),
        };
        (known, decoded.inputs)
    };
    for refused in [
        "c_EU", "c_EURO", "c_E-21-R", "c", "l_e", "l_en_x", "n_G", "n_GBRX", "n", "h", "x", "o",
        "a", "t", "ee_1",
    ] {
        assert_eq!(read(refused), (false, PageInputs::default()), "{refused}");
    }
    // A code without eight digits stays as it is.
    for code in ["273043", "2730430x", "273043001", "abcdefgh"] {
        assert_eq!(read(&format!("o_{code}")).1.roles[0].code, code);
    }
    assert_eq!(read("o_27304300").1.roles[0].code, "27-3043.00");
    // The same of activities, whose numbers have one or two digits.
    for (short, code) in [
        ("4a8i10d1", "4.A.4.a.8.I10.D01"),
        ("4a8i100d1", "4a8i100d1"),
    ] {
        assert_eq!(read(&format!("a_{short}_h1")).1.rows[0].activity, code);
    }
    assert_eq!(read("c_EUR").1.currency.as_deref(), Some("EUR"));
    assert_eq!(read("n_GB").1.country.as_deref(), Some("GB"));
    assert_eq!(read("n_GBR").1.country.as_deref(), Some("GBR"));
    assert_eq!(read("l_en_de-2d-AT").1.languages, ["en", "de-AT"]);
    let longest = "a".repeat(35);
    assert_eq!(read(&format!("l_{longest}")).1.languages, [longest]);
    assert!(!read(&format!("l_{}", "a".repeat(36))).0);
}

#[test]
fn items_that_are_not_of_their_part_are_named_alone() {
    let unknown = |text: &str| LinkProblem::UnknownPart(text.into());
    for (field, item) in [
        ("a_4a8i3d1_b2", "b2"),
        ("a_4a8i3d1_x1", "x1"),
        ("p_f0.5", "f0.5"),
        ("p_pq", "pq"),
        ("f_a0.5", "a0.5"),
        ("o_27304300_p2", "p2"),
        ("t_27304300_s1", "s1"),
        ("s_hold_k0.5_?1", "?1"),
    ] {
        assert_eq!(decode(&link_of(field)).problems, [unknown(item)], "{field}");
    }
    // An incomplete judgement is ignored.
    for half in ["a_4a8i3d1_h2_j0.5", "a_4a8i3d1_h2_k0.5"] {
        let decoded = decode(&link_of(half));
        assert_eq!(decoded.problems, []);
        assert_eq!(decoded.inputs.rows[0].judgement, None, "{half}");
        assert_eq!(decoded.inputs.rows[0].hours, RowHours::Set(2.0));
    }
}

#[test]
fn what_is_said_twice_is_the_last_that_was_said() {
    let inputs = decode(&link_of("s_hold_k0.2_m0.1_k0.5~h_30~h_25")).inputs;
    assert_eq!(inputs.hours_week, 25.0);
    // And in the order of the fields, whatever order they came in.
    let changes = [(RateField::Premium, 0.1), (RateField::Resold, 0.5)];
    assert_eq!(inputs.scenarios[0].changes, changes);
    assert_eq!(inputs.scenarios.len(), 1);
    // A scenario without a change and a name is the preset.
    assert_eq!(decode(&link_of("s_hold")).inputs, PageInputs::default());
}

#[test]
fn roles_have_no_more_than_the_whole_week() {
    let fits = decode(&link_of("o_27304300_s0.6~o_13116100_s0.4"));
    assert_eq!(fits.problems, []);
    let shares: Vec<_> = fits.inputs.roles.iter().map(|role| role.share).collect();
    assert_eq!(shares, [0.6, 0.4]);
    // Rounded shares sum to at most 1.
    let rounded = decode(&link_of("o_27304300_s1~o_13116100_s1e-9"));
    assert_eq!((rounded.problems.len(), rounded.inputs.roles.len()), (0, 2));
    let decoded = decode(&link_of("o_27304300_s0.6~o_13116100_s0.5"));
    assert_eq!(decoded.inputs.roles.len(), 1);
    let [LinkProblem::Outside(problem)] = &decoded.problems[..] else {
        panic!("{:?}", decoded.problems)
    };
    assert_eq!(
        problem.to_string(),
        "roles.share: 1.1 is too much; the parts of all roles together at most 1"
    );
}

#[test]
fn an_escaped_link_may_be_three_times_as_long_and_no_more() {
    let long = "~".repeat(MAX_LENGTH - 100);
    let link = link_of(&format!("h_30{long}"));
    let escaped = link.replace('~', "%7E");
    assert!(escaped.len() > 2 * MAX_LENGTH);
    assert_eq!(decode(&escaped).problems, []);
    assert_eq!(decode(&escaped).inputs.hours_week, 30.0);
    let longer = link_of(&format!("h_30{}", "~".repeat(MAX_LENGTH)));
    assert_eq!(decode(&longer).problems, [LinkProblem::Corrupt]);
    // With the mark before it, a link has at most MAX_LENGTH characters.
    let empty = link_of("h_30").len();
    let of_length = |length: usize| link_of(&format!("h_30{}", "~".repeat(length - empty)));
    assert_eq!(decode(&of_length(MAX_LENGTH - 1)).problems, []);
    let full = decode(&of_length(MAX_LENGTH));
    assert_eq!(full.problems, [LinkProblem::Corrupt]);
}

#[test]
fn readings_that_count_are_in_a_link_and_all_of_them_are_not() {
    let mut inputs = PageInputs::of_occupation("27-3043.00");
    let all = encode(&inputs, Pay::Shared).unwrap();
    inputs.readings = ReadingSet::ALL.without(ReadingSource::Labels);
    let used = encode(&inputs, Pay::Shared).unwrap();
    assert!(
        used.contains("~r_M_C~") && !all.contains("r_"),
        "{used} {all}"
    );
    assert_eq!(decode(&used).inputs, inputs);
    assert!(decode(&all).inputs.readings.is_all());
    // Names of a newer version are reported; where no other is named, all count.
    let some = decode(&link_of("r_M_Z9"));
    assert_eq!(some.problems, [LinkProblem::UnknownPart("Z9".into())]);
    assert_eq!(some.inputs.readings.count(), 1);
    let none = decode(&link_of("r_Z9"));
    assert!(none.inputs.readings.is_all());
    assert_eq!(none.problems.len(), 2);
}
