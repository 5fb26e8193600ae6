//! Number formats of the browser's `Intl`: nothing to download, in the reader's language.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use taskmix_present::Formats;

/// What a format is made of; each is made once.
#[derive(PartialEq, Clone)]
enum Style {
    Number { digits: u8 },
    Percent { digits: u8 },
    Money { currency: String, digits: u8 },
    Typed,
}

thread_local! {
    static LANGUAGE: RefCell<String> = RefCell::new(String::from("en"));
    static MADE: RefCell<Vec<(Style, Option<Function>)>> = const { RefCell::new(Vec::new()) };
}

/// Sets the language numbers are written in: a tag the browser knows.
pub fn set_locale(language: &str) {
    if LANGUAGE.with_borrow(|now| now != language) {
        LANGUAGE.replace(language.to_owned());
        MADE.take();
    }
}

/// Formats of the browser, in English as the reader's country writes it.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserFormats;

impl Formats for BrowserFormats {
    fn number(&self, value: f64, digits: u8) -> String {
        format(Style::Number { digits }, value)
    }

    fn percent(&self, share: f64, digits: u8) -> String {
        format(Style::Percent { digits }, share)
    }

    fn money(&self, amount: f64, currency: &str, digits: u8) -> String {
        format(
            Style::Money {
                currency: currency.to_owned(),
                digits,
            },
            amount,
        )
    }

    fn typed(&self, value: f64) -> String {
        format(Style::Typed, value)
    }
}

fn format(style: Style, value: f64) -> String {
    let function = MADE.with_borrow_mut(|made| {
        if let Some((_, function)) = made.iter().find(|(known, _)| *known == style) {
            return function.clone();
        }
        let function = make(&style);
        made.push((style.clone(), function.clone()));
        function
    });
    function
        .and_then(|function| function.call1(&JsValue::NULL, &value.into()).ok())
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| plain(&style, value))
}

/// A number without `Intl`: digits and a point.
fn plain(style: &Style, value: f64) -> String {
    let exact = |value: f64, digits: u8| {
        js_sys::Number::from(value)
            .to_fixed(digits)
            .map_or_else(|_| String::from("?"), String::from)
    };
    let rounded = |value: f64, digits: u8| {
        let mut text = exact(value, digits);
        if text.contains('.') {
            text.truncate(text.trim_end_matches('0').trim_end_matches('.').len());
        }
        text
    };
    match style {
        Style::Number { digits } => rounded(value, *digits),
        Style::Percent { digits } => rounded(value * 100.0, *digits) + "%",
        Style::Money { currency, digits } => [currency, " ", &exact(value, *digits)].concat(),
        Style::Typed => rounded(value, 3),
    }
}

fn make(style: &Style) -> Option<Function> {
    let options = Object::new();
    let set = |name: &str, value: JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value);
    };
    let max_digits = |digits: u8| set("maximumFractionDigits", digits.into());
    match style {
        Style::Number { digits } => max_digits(*digits),
        Style::Percent { digits } => {
            set("style", "percent".into());
            max_digits(*digits);
        }
        Style::Money { currency, digits } => {
            set("style", "currency".into());
            set("currency", currency.as_str().into());
            set("minimumFractionDigits", (*digits).into());
            max_digits(*digits);
        }
        Style::Typed => {
            set("useGrouping", JsValue::FALSE);
            max_digits(3);
        }
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"NumberFormat".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let language = LANGUAGE.with_borrow(|language| JsValue::from_str(language));
    let arguments = Array::of2(&language, &options);
    let format = Reflect::construct(&class, &arguments).ok()?;
    // The property is a function bound to its format.
    Reflect::get(&format, &"format".into())
        .ok()?
        .dyn_into()
        .ok()
}
