//! The TypeScript types of the JavaScript package, `package/taskmix.d.ts`.
//!
//! Functions and inputs are written by hand in `src/functions.d.ts`; what the functions return is
//! declared by ts-rs. `cargo xtask types` joins both. The tests fail when the file is stale, and
//! when the part written by hand differs from what the readers accept.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};
use ts_rs::{Config, TS, TypeVisitor};

use taskmix_catalog::{Basis, Confidence, CostType, PayPeriod};
use taskmix_inputs::calculate::CalculateOutput;
use taskmix_inputs::courses::CoursesOutput;
use taskmix_inputs::inputs::DecodedOut;
use taskmix_inputs::link::LinkProblem;
use taskmix_inputs::matches::MatchOutput;
use taskmix_inputs::monte_carlo::MonteCarloOutput;
use taskmix_inputs::occupations::{ActivityHitOut, ActivityLine, OccupationDetail, SearchHit};
use taskmix_inputs::rate::RateInput;
use taskmix_inputs::{Errors, FieldError, Value, courses, inputs, monte_carlo, rate, week};
use taskmix_method::courses::{CourseKind, Level};
use taskmix_method::rate::{BreakEven, PriceUnit, PricedUnit, RateField, RateModel, RateTerms};
use taskmix_method::{InvalidInput, Limit, limits::Given};

const FILE: &str = "package/taskmix.d.ts";
const HEADER: &str = "// Made by `cargo xtask types`; do not edit.\n";
const BY_HAND: &str = include_str!("../src/functions.d.ts");

/// Declarations of the types that functions return, by name.
struct Declarations {
    config: Config,
    texts: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // The types of TypeScript itself have no declaration.
        if T::output_path().is_none() || self.texts.contains_key(&T::ident(&self.config)) {
            return;
        }
        let text = T::docs().unwrap_or_default() + "export " + &T::decl(&self.config);
        self.texts.insert(T::ident(&self.config), formatted(&text));
        T::visit_dependencies(self);
    }
}

impl Declarations {
    /// Declares what a function returns, and compares the function's own declaration with it.
    #[track_caller]
    fn add_result<T: TS + 'static>(&mut self, function: &str) {
        // The type itself, or what is in the option or list.
        self.visit::<T>();
        T::visit_generics(self);
        let declared = BY_HAND.lines().find_map(|line| {
            let line = line.strip_prefix("export function ")?;
            line.strip_prefix(function)?.rsplit_once("): ")
        });
        let result = T::name(&self.config) + ";";
        assert_eq!(declared.map(|(_, result)| result), Some(&*result));
    }
}

/// A declaration as it is written by hand: a comment of one line and a field on each line.
fn formatted(declaration: &str) -> String {
    let text = declaration
        .replace("/**\n * ", "/** ")
        .replace("\n */", " */")
        .replace("\n * ", " ")
        .replace(", };", ",\n};");
    let mut formatted = String::new();
    let mut fields = false;
    for line in text.lines().map(str::trim_end) {
        fields &= line != "};";
        formatted += if fields { "  " } else { "" };
        match line.strip_suffix(',') {
            Some(field) => formatted += &format!("{field};\n"),
            None => formatted += &format!("{line}\n"),
        }
        fields |= line.ends_with('{');
    }
    formatted
}

fn types() -> String {
    let mut results = Declarations {
        config: Config::new().with_large_int("number"),
        texts: BTreeMap::new(),
    };
    results.add_result::<Option<CalculateOutput>>("calculate");
    results.add_result::<Option<MonteCarloOutput>>("monteCarlo");
    results.add_result::<CoursesOutput>("courses");
    results.add_result::<Vec<SearchHit>>("searchOccupations");
    results.add_result::<Vec<ActivityHitOut>>("searchActivities");
    results.add_result::<MatchOutput>("matchActivities");
    results.add_result::<OccupationDetail>("occupation");
    results.add_result::<Vec<ActivityLine>>("activities");
    results.add_result::<DecodedOut>("decodeLink");
    results.visit::<FieldError>();
    let texts = results.texts.into_values();
    texts.fold(format!("{HEADER}\n{BY_HAND}"), |all, text| {
        all + "\n" + &text
    })
}

#[test]
fn the_file_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let types = types();
    if std::env::var_os("TASKMIX_WRITE_TYPES").is_some() {
        fs::write(&path, types).expect("the file can be written");
        return;
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == types, "{FILE} is stale; run `cargo xtask types`");
}

/// A union of texts, as a type.
fn union(texts: &[&str]) -> String {
    let quoted: Vec<_> = texts.iter().map(|text| format!("{text:?}")).collect();
    quoted.join(" | ")
}

#[track_caller]
fn assert_alias(name: &str, kind: &str) {
    let text = BY_HAND.replace("=\n  | ", "= ").replace("\n  | ", " | ");
    let alias = format!("export type {name} = {kind};");
    assert!(text.contains(&alias), "not declared: {alias}");
}

#[test]
fn unions_hold_every_name() {
    let outside = InvalidInput {
        field: String::new(),
        value: Given::Nothing,
        limit: Limit::Required,
    };
    let problems = [
        LinkProblem::NotALink,
        LinkProblem::Newer { version: 2 },
        LinkProblem::Corrupt,
        LinkProblem::UnknownPart(String::new()),
        LinkProblem::Outside(outside),
    ];
    let break_even = [
        BreakEven::Always,
        BreakEven::Never,
        BreakEven::At(0.5),
        BreakEven::Undefined,
    ];
    let problems = problems.each_ref().map(LinkProblem::kind);
    assert_alias("LinkProblemKind", &union(&problems));
    assert_alias(
        "BreakEvenStatus",
        &union(&break_even.map(BreakEven::status)),
    );
    assert_alias("CourseKind", &union(&CourseKind::ALL.map(CourseKind::name)));
    assert_alias("CourseLevel", &union(&Level::ALL.map(Level::name)));
    assert_alias("CourseBasis", &union(&Basis::ALL.map(Basis::name)));
    assert_alias("CourseCost", &union(&CostType::ALL.map(CostType::name)));
    assert_alias(
        "CourseConfidence",
        &union(&Confidence::ALL.map(Confidence::name)),
    );
    assert_alias("PriceUnit", &union(&PriceUnit::ALL.map(PriceUnit::name)));
    assert_alias("WagePeriod", &union(&PayPeriod::ALL.map(PayPeriod::name)));
}

/// A declared field: whether it must be given, and its type without `null`.
type Field = (bool, String);

/// The declared fields of an input, by name.
#[track_caller]
fn declared(types: &str, name: &str) -> BTreeMap<String, Field> {
    let start = [
        format!("export interface {name} "),
        format!("export type {name} = "),
    ];
    let mut lines = types.lines().filter(|line| !line.contains("/**"));
    let found = lines.find_map(|line| start.iter().find_map(|start| line.strip_prefix(start)));
    let found = found.unwrap_or_else(|| panic!("{name} is not declared"));
    if let Some(defaulted) = found.strip_prefix("Defaulted<") {
        let (base, given) = defaulted.split_once(", ").unwrap_or((defaulted, ""));
        let mut fields = declared(types, base.trim_end_matches(">;"));
        for (name, (required, _)) in &mut fields {
            *required = given.contains(&format!("{name:?}"));
        }
        return fields;
    }
    let base = found
        .strip_prefix("extends ")
        .and_then(|base| base.strip_suffix(" {"));
    let mut fields = base.map_or(BTreeMap::new(), |base| declared(types, base));
    for line in lines.take_while(|line| *line != "}" && *line != "};") {
        if let Some((name, kind)) = line.trim().split_once(": ") {
            let kind = kind.trim_end_matches(';').trim_end_matches(" | null");
            let required = !name.ends_with('?');
            fields.insert(name.trim_end_matches('?').into(), (required, kind.into()));
        }
    }
    fields
}

/// A reader of inputs; gives its errors.
type Reader = fn(&Value) -> Option<Errors>;

/// The limits that a reader states for `field` when the value at `path` is `value`.
fn limits(read: Reader, path: &str, value: Json, field: &str) -> Vec<String> {
    let parts = path.rsplit('.').filter(|part| !part.is_empty());
    let input = parts.fold(value, |value, part| match part.strip_suffix("[0]") {
        Some(list) => json!({ list: [value] }),
        None => json!({ part: value }),
    });
    let input = serde_json::from_value(input).expect("plain data");
    let errors = read(&input).map_or(Vec::new(), |errors| errors.errors);
    let here = errors.into_iter().filter(|error| error.field == field);
    here.map(|error| error.limit).collect()
}

/// The values that a limit lists.
fn listed(limits: &[String]) -> Option<Vec<&str>> {
    let list = limits
        .iter()
        .find_map(|limit| limit.strip_prefix("one of "))?;
    Some(list.trim_start_matches("the fields ").split(", ").collect())
}

/// The reader accepts at `path` what the type declares.
fn assert_accepted(types: &str, name: &str, read: Reader, path: &str) {
    let path_of = |field: &str| format!("{path}.{field}").trim_start_matches('.').to_owned();
    let unknown = limits(read, path, json!({"?": 1}), &path_of("?"));
    let mut known = listed(&unknown).expect(name);
    known.sort_unstable();
    let fields = declared(types, name);
    assert_eq!(fields.keys().collect::<Vec<_>>(), known, "{name}");
    for (field, (required, kind)) in &fields {
        let full_path = path_of(field);
        let missing = limits(read, path, json!({}), &full_path);
        let missing = missing.iter().any(|limit| limit == "must be given");
        assert_eq!(*required, missing, "{full_path}");
        let wanted = limits(read, &full_path, json!(true), &full_path);
        let wants = |kind: &str| wanted.iter().any(|limit| limit == kind);
        if wanted.is_empty() {
            assert_eq!(kind, "boolean", "{full_path}");
        } else if wants("a number") {
            assert_eq!(kind, "number", "{full_path}");
        } else if wants("a list") {
            assert!(kind.starts_with("Array<"), "{full_path}: {kind}");
        } else if wants("an object") {
            assert!(kind.starts_with(char::is_uppercase), "{full_path}: {kind}");
        } else if let Some(texts) = listed(&limits(read, &full_path, json!("?"), &full_path)) {
            assert_alias(kind, &union(&texts));
        } else {
            assert_eq!(kind, "string", "{full_path}");
        }
    }
}

#[test]
fn inputs_are_declared_as_they_are_read() {
    let types = types();
    let week: Reader = |value| week::read(value).err();
    let courses: Reader = |value| courses::read(value).err();
    let rate: Reader = |value| rate::read(value).err();
    let monte_carlo: Reader = |value| monte_carlo::read(value).err();
    let inputs: Reader = |value| inputs::read(value).err();
    for (name, read, path) in [
        ("CalculateInput", week, ""),
        ("WeekRow", week, "mix[0]"),
        ("AssumptionsInput", week, "assumptions"),
        ("Override", week, "overrides[0]"),
        ("CoursesInput", courses, ""),
        ("RateTermsInput", rate, ""),
        ("PriceInput", rate, "price"),
        ("MonteCarloInput", monte_carlo, ""),
        ("Uncertain", monte_carlo, "uncertain[0]"),
        ("LinkInputs", inputs, ""),
        ("RoleInput", inputs, "roles[0]"),
        ("RowInput", inputs, "rows[0]"),
        ("FormInput", inputs, "form"),
        ("ScenarioInput", inputs, "scenarios[0]"),
        ("TeamInput", inputs, "team[0]"),
        ("CourseFilterInput", inputs, "courses"),
        ("CourseFilterInput", courses, "filter"),
        ("CourseListInput", inputs, "course_list"),
    ] {
        assert_accepted(&types, name, read, path);
    }
}

#[test]
fn limits_and_defaults_of_the_rate_are_declared() {
    let usual = RateTerms::at_rate(0.0);
    for field in RateField::ALL
        .into_iter()
        .filter(|field| *field != RateField::Rate)
    {
        let ((low, high), name, default) = (field.limits(), field.name(), field.of(&usual));
        let line = format!(" {low} to {high}; default {default}. */\n  {name}?: number | null;\n");
        assert!(BY_HAND.contains(&line), "not declared: {line}");
    }
}

#[test]
fn the_outcome_of_the_rate_is_declared() {
    // Nothing is sold, no hour is worked and work takes no time: all that can be absent is.
    let terms = RateTerms {
        hours_week: 0.0,
        automatable: 1.0,
        rho: 0.0,
        course_price: 100.0,
        ..RateTerms::at_rate(0.0)
    };
    let input = RateInput {
        model: RateModel::new(terms).expect("within limits"),
        unit: PricedUnit::HOUR,
        exchange: 1.0,
    };
    let output = serde_json::to_value(input.output()).expect("plain data");
    let kind = |value: &Json| match value {
        Json::Null => "number | null",
        Json::String(_) => "BreakEvenStatus",
        Json::Object(_) => "Record<string, string>",
        _ => "number",
    };
    let output = output.as_object().expect("an object");
    let kinds: Vec<_> = output
        .iter()
        .map(|(name, value)| format!("  {name}: {};", kind(value)))
        .collect();
    let (_, declared) = BY_HAND
        .split_once("export interface RateOutput {\n")
        .expect("declared");
    let lines = declared.lines().take_while(|line| *line != "}");
    let mut lines: Vec<_> = lines.filter(|line| !line.contains("/**")).collect();
    lines.sort_unstable();
    assert_eq!(lines, kinds);
}
