//! Shapes and inputs to TypeScript.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use taskmix_method::rate::{RateField, RateTerms};

use super::docs::{ALIKE, Doc, FieldDoc, INPUTS, OUTPUTS};
use super::inputs::{Input, Kind};
use super::shape::{Object, Shape};

/// The interfaces by name, each written once.
#[derive(Default)]
pub struct Interfaces {
    texts: BTreeMap<String, String>,
    /// In the order met.
    order: Vec<String>,
    /// The kind of each field of the inputs, by interface and field.
    kinds: BTreeMap<(&'static str, String), String>,
}

impl Interfaces {
    /// All of them, in the order met.
    pub fn text(&self) -> String {
        self.order
            .iter()
            .filter_map(|name| self.texts.get(name))
            .fold(String::new(), |text, one| text + "\n" + one)
    }

    /// Whether every description was used.
    #[track_caller]
    pub fn assert_complete(&self) {
        let names = INPUTS.iter().chain(OUTPUTS).map(|doc| doc.name);
        for name in names.chain(ALIKE.iter().map(|(_, name, _)| *name)) {
            assert!(
                self.texts.contains_key(name),
                "no type is described as {name}"
            );
        }
    }

    #[track_caller]
    fn add(&mut self, name: &str, about: &str, fields: &[String]) {
        let mut text = String::new();
        let _ = writeln!(text, "/** {about} */\nexport interface {name} {{");
        for field in fields {
            text.push_str(field);
        }
        text.push_str("}\n");
        if let Some(known) = self.texts.insert(name.to_owned(), text.clone()) {
            assert_eq!(known, text, "one type, {name}, with two shapes");
        } else {
            self.order.push(name.to_owned());
        }
    }

    /// The interface of an input, by the place it stands in; gives its name.
    pub fn input(&mut self, place: &str, input: &Input) -> String {
        let Some(doc) = input_doc(place, INPUTS) else {
            panic!("{place} is not described: {input:?}");
        };
        assert_described(
            doc.name,
            doc.fields,
            input.0.iter().map(|field| field.name.as_str()),
        );
        let mut fields = Vec::new();
        for field in &input.0 {
            let about = described(doc.fields, &field.name).about;
            let kind = self.kind(&format!("{place}.{}", field.name), &field.kind);
            let limits = if doc.of == "rate" {
                limits(&field.name)
            } else {
                String::new()
            };
            let (mark, absent) = if field.required {
                ("", "")
            } else {
                ("?", " | null")
            };
            let name = format!("{}{mark}", field.name);
            fields.push(line(
                &format!("{about}{limits}"),
                &name,
                &format!("{kind}{absent}"),
            ));
            self.kinds.insert((doc.of, field.name.clone()), kind);
        }
        self.add(doc.name, doc.about, &fields);
        doc.name.to_owned()
    }

    fn kind(&mut self, place: &str, kind: &Kind) -> String {
        match kind {
            Kind::Number => "number".to_owned(),
            Kind::Flag => "boolean".to_owned(),
            Kind::Text => "string".to_owned(),
            Kind::OneOf(texts) if is_rate_fields(texts) => "RateField".to_owned(),
            Kind::OneOf(texts) => one_of(texts),
            Kind::Object(input) if has_rate_fields(input) => {
                "Partial<Record<RateField, number | null>>".to_owned()
            }
            Kind::Object(input) => self.input(place_of(place), input),
            Kind::List(item) => match self.kind(place, item) {
                kind if kind.contains('|') => format!("({kind})[]"),
                kind => format!("{kind}[]"),
            },
        }
    }

    /// The type of what comes out of a function; its interfaces are added.
    pub fn output(&mut self, place: &str, shape: &Shape) -> String {
        let mut kinds = Vec::new();
        if shape.boolean {
            kinds.push("boolean".to_owned());
        }
        if shape.number {
            kinds.push("number".to_owned());
        }
        if !shape.texts.is_empty() {
            kinds.push("string".to_owned());
        }
        if let Some(list) = &shape.list {
            kinds.push(format!("{}[]", self.output(place, list)));
        }
        if let Some(tuple) = &shape.tuple {
            let items: Vec<_> = tuple.iter().map(|item| self.output(place, item)).collect();
            kinds.push(format!("[{}]", items.join(", ")));
        }
        if let Some(object) = &shape.object {
            kinds.push(self.object(place, object));
        }
        assert!(!kinds.is_empty(), "{place} was never seen filled");
        if shape.null || shape.option {
            kinds.push("null".to_owned());
        }
        kinds.join(" | ")
    }

    fn object(&mut self, place: &str, object: &Object) -> String {
        let Some(name) = object.name else {
            return self.map(place, object);
        };
        if name == "ByEstimate" {
            let kinds: Vec<_> = object
                .fields
                .iter()
                .map(|(_, shape)| self.output(place, shape))
                .collect();
            assert!(kinds.windows(2).all(|two| two[0] == two[1]), "{kinds:?}");
            let doc = OUTPUTS
                .iter()
                .find(|doc| doc.of == name)
                .expect("ByEstimate is described");
            let fields: Vec<_> = object
                .fields
                .iter()
                .map(|(field, _)| line(described(doc.fields, field).about, field, "T"))
                .collect();
            self.add(doc.name, doc.about, &fields);
            return format!("ByEstimate<{}>", kinds[0]);
        }
        if let Some((_, name, input)) = ALIKE.iter().find(|(of, _, _)| *of == name) {
            let doc = input_doc(input, INPUTS).expect("the input is described");
            let about = format!("`{}`, complete.", doc.name);
            let fields = self.fields(place, name, doc, object);
            self.add(name, &about, &fields);
            return (*name).to_owned();
        }
        let Some(doc) = OUTPUTS.iter().find(|doc| doc.of == name) else {
            panic!("{name} is not described: {object:?}");
        };
        let fields = self.fields(place, doc.name, doc, object);
        self.add(doc.name, doc.about, &fields);
        doc.name.to_owned()
    }

    /// An object without a type: described by its place, or any names with values of a kind.
    fn map(&mut self, place: &str, object: &Object) -> String {
        let Some(doc) = OUTPUTS.iter().find(|doc| doc.of == place) else {
            let mut any = Shape::default();
            for (_, shape) in &object.fields {
                any.merge(shape.clone());
            }
            return format!("Record<string, {}>", self.output(place, &any));
        };
        // Here the values say whether they can be absent, not the type.
        let mut object = object.clone();
        for (_, shape) in &mut object.fields {
            shape.option = false;
        }
        let fields = self.fields(place, doc.name, doc, &object);
        self.add(doc.name, doc.about, &fields);
        doc.name.to_owned()
    }

    fn fields(&mut self, place: &str, name: &str, doc: &Doc, object: &Object) -> Vec<String> {
        assert_described(
            name,
            doc.fields,
            object.fields.iter().map(|(field, _)| field.as_str()),
        );
        let write = |(field, shape): &(String, Shape)| {
            let about = described(doc.fields, field);
            let mut kind = self.output(&format!("{place}.{field}"), shape);
            if !about.one_of.is_empty() {
                for text in &shape.texts {
                    assert!(
                        about.one_of.contains(&text.as_str()),
                        "{name}.{field}: {text}"
                    );
                }
                kind = kind.replace("string", &one_of(about.one_of));
            }
            if let Some(taken) = self.kinds.get(&(doc.of, field.clone()))
                && kind == "string"
            {
                kind.clone_from(taken);
            }
            line(about.about, field, &kind)
        };
        object.fields.iter().map(write).collect()
    }
}

fn line(about: &str, name: &str, kind: &str) -> String {
    format!("  /** {about} */\n  {name}: {kind};\n")
}

fn one_of(texts: &[impl AsRef<str>]) -> String {
    let texts: Vec<_> = texts
        .iter()
        .map(|text| format!("\"{}\"", text.as_ref()))
        .collect();
    texts.join(" | ")
}

fn input_doc<'a>(place: &str, docs: &'a [Doc]) -> Option<&'a Doc> {
    docs.iter().find(|doc| doc.of == place)
}

/// Where else the same input is described.
fn place_of(place: &str) -> &str {
    match place {
        "courses.mix" => "calculate.mix",
        "courses.assumptions" | "encodeLink.assumptions" => "calculate.assumptions",
        "courses.overrides" => "calculate.overrides",
        "monteCarlo.rate" => "rate",
        "monteCarlo.week" => "calculate",
        other => other,
    }
}

fn is_rate_fields(texts: &[String]) -> bool {
    texts
        .iter()
        .map(String::as_str)
        .eq(RateField::ALL.map(RateField::name))
}

fn has_rate_fields(input: &Input) -> bool {
    let names: Vec<_> = input.0.iter().map(|field| field.name.clone()).collect();
    is_rate_fields(&names)
}

/// The limits and the default of an input of the rate model.
fn limits(name: &str) -> String {
    let Some(field) = RateField::ALL
        .into_iter()
        .find(|field| field.name() == name)
    else {
        return String::new();
    };
    let (low, high) = field.limits();
    if field == RateField::Rate {
        return format!(" {low} to {high}.");
    }
    let default = field.of(&RateTerms::at_rate(0.0));
    format!(" {low} to {high}; {default}.")
}

#[track_caller]
fn described<'a>(docs: &'a [FieldDoc], name: &str) -> &'a FieldDoc {
    match docs.iter().find(|doc| doc.name == name) {
        Some(doc) => doc,
        None => panic!("{name} is not described"),
    }
}

#[track_caller]
fn assert_described<'a>(of: &str, docs: &[FieldDoc], names: impl Iterator<Item = &'a str>) {
    let mut names: Vec<_> = names.collect();
    let mut described: Vec<_> = docs.iter().map(|doc| doc.name).collect();
    names.sort_unstable();
    described.sort_unstable();
    assert_eq!(names, described, "the fields of {of}, and those described");
}
