//! Everything a user can set on the page, in plain data: what a share link carries.
//!
//! [`read`] accepts what [`InputsOut`] writes; `null` stands for the default.

mod form;
pub(crate) mod parts;
mod read;
mod write;

pub use read::read;
pub(crate) use read::{course_filter, course_ids};
pub use write::{DecodedOut, InputsOut};

use super::page::EmploymentStatus;

/// The employment statuses by name.
const EMPLOYMENT_STATUSES: [(&str, EmploymentStatus); 2] = [
    ("charging", EmploymentStatus::Charging),
    ("employed", EmploymentStatus::Employed),
];

fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> &'static str {
    names
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Value;
    use crate::page::{
        CourseFilter, OwnJudgement, PageInputs, Pricing, RateForm, RolePart, RowEdit, RowHours,
        ScenarioEdit, TeamPart,
    };
    use crate::scenarios::ScenarioKey;
    use taskmix_method::courses::Level;
    use taskmix_method::rate::RateField;
    use taskmix_method::scenario::Scenario;

    fn plain(json: &str) -> Value {
        serde_json::from_str(json).unwrap()
    }

    fn every_kind() -> PageInputs {
        let row = |activity: &str, hours| RowEdit {
            hours,
            ..RowEdit::of(activity)
        };
        PageInputs {
            roles: [("27-3043.00", 0.6), ("43-4051.00", 0.4)]
                .map(|(code, share)| RolePart {
                    code: code.into(),
                    share,
                })
                .into(),
            hours_week: 38.5,
            rows: vec![
                RowEdit {
                    judgement: Some(OwnJudgement {
                        automatable: 0.2,
                        assistable: 0.3,
                    }),
                    ..RowEdit::of("4.A.1.a.1.I14.D01")
                },
                row("4.A.2.b.1.I07.D01", RowHours::Removed),
                RowEdit {
                    billable: Some(false),
                    ..row("4.A.3.b.6.I16.D03", RowHours::Set(8.0 / 3.0))
                },
            ],
            employment_status: EmploymentStatus::Employed,
            form: RateForm {
                pricing: Pricing::Project,
                rate: Some(60.0),
                project_price: Some(900.0),
                utilisation: Some(0.65),
                tools_month: 20.0,
                measured_before: Some(6.0),
                measured_with: Some(2.5),
                day_price: Some(450.0),
                day_hours: Some(7.5),
                piece_price: Some(90.0),
                pieces_before: Some(350.0),
                pieces_with: Some(700.0),
                piece: "line".into(),
                per_thousand: true,
                retainer_price: Some(1_200.0),
                retainer_hours: Some(20.0),
                discount: Some(0.3),
                target: Some(60_000.0),
                reserve: 0.35,
                working_days: Some(260.0),
                holidays: Some(30.0),
                sick_days: Some(8.0),
                client_days: Some(52.0),
                project_cost: Some(80.0),
                project_cost_hours: Some(16.0),
                own_currency: Some("PLN".into()),
                exchange: Some(4.05),
                exchange_date: Some("2026-11-30".into()),
                ..RateForm::default()
            },
            scenarios: vec![ScenarioEdit {
                base: Scenario::FixedPrice,
                name: Some("My plan".into()),
                changes: vec![(RateField::Premium, -0.3), (RateField::Resold, 1.0)],
            }],
            chosen: ScenarioKey::Own(0),
            currency: Some("EUR".into()),
            languages: vec!["en".into(), "de".into()],
            country: Some("DE".into()),
            team: vec![TeamPart {
                code: "43-4051.00".into(),
                people: 12.5,
            }],
            courses: CourseFilter {
                free: true,
                certificate: true,
                hours: Some(10.0),
                level: Some(Level::Advanced),
                my_language: true,
            },
            ..PageInputs::default()
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for inputs in [PageInputs::default(), every_kind()] {
            let written = serde_json::to_string(&InputsOut::of(&inputs)).unwrap();
            assert_eq!(read(&plain(&written)), Ok(inputs), "{written}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_with_its_place() {
        let errors = read(&plain(
            r#"{"roles":[{"occupation":"x"},{"occupation":"27-3043","share":2}],"hours_week":-1,
            "rows":[{"activity":"4.A.1.a.1.I14.D01","automatable":0.5},{"hours":1},
            {"activity":"4.A.2.b.1.I07.D01","hours":1,"removed":true}],"standing":"idle",
            "form":{"rate":"60","h1":-1,"price":1},"chosen":"peace","currency":"euro",
            "scenarios":[{"base":"hold","changes":{"m":-2,"x":1}}],"languages":["e"],"country":"1",
            "team":[{"people":1e9}],"courses":{"free":1,"hours":7,"level":"expert","my_language":"de"}}"#,
        ));
        let fields: Vec<_> = errors
            .unwrap_err()
            .errors
            .into_iter()
            .map(|error| error.field)
            .collect();
        let expected = [
            "roles[0].occupation",
            "roles[1].share",
            "hours_week",
            "rows[0].assistable",
            "rows[1].activity",
            "rows[2].removed",
            "standing",
            "form.price",
            "form.rate",
            "form.h1",
            "scenarios[0].changes.x",
            "scenarios[0].changes.m",
            "chosen",
            "currency",
            "country",
            "languages[0]",
            "team[0].occupation",
            "team[0].people",
            "courses.free",
            "courses.hours",
            "courses.level",
            "courses.my_language",
        ];
        assert_eq!(fields, expected);
    }

    #[test]
    fn roles_are_parts_of_one_week() {
        let errors = read(&plain(
            r#"{"roles":[{"occupation":"27-3043.00","share":0.7},{"occupation":"43-4051.00","share":0.7}]}"#,
        ));
        assert_eq!(errors.unwrap_err().errors[0].field, "roles");
    }
}
