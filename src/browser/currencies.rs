//! The currencies the browser knows, and names of currencies and languages.

use std::cell::OnceCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A currency to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: String,
    /// Its name, or the code again.
    pub name: String,
}

/// What is offered where the browser lists none.
const USUAL: [&str; 24] = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "IDR", "INR", "JPY",
    "KRW", "MXN", "NGN", "NOK", "NZD", "PHP", "PLN", "SEK", "TRY", "USD", "ZAR",
];

thread_local! {
    static LANGUAGES: OnceCell<Option<(JsValue, Function)>> = const { OnceCell::new() };
}

/// Every currency the browser can format.
pub fn currencies() -> Vec<Currency> {
    let codes = supported().unwrap_or_else(|| USUAL.iter().map(|code| (*code).into()).collect());
    let names = names("currency");
    codes
        .into_iter()
        .map(|code| {
            let name = name_of(names.as_ref(), &code);
            Currency { code, name }
        })
        .collect()
}

/// The languages with these codes by name, or the codes again.
pub fn languages(codes: &[&str]) -> Vec<String> {
    LANGUAGES.with(|cell| {
        let names = cell.get_or_init(|| names("language")).as_ref();
        codes.iter().map(|code| name_of(names, code)).collect()
    })
}

fn name_of(names: Option<&(JsValue, Function)>, code: &str) -> String {
    names
        .and_then(|(names, of)| of.call1(names, &code.into()).ok())
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| code.to_owned())
}

fn supported() -> Option<Vec<String>> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let list: Function = Reflect::get(&intl, &"supportedValuesOf".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let values: Array = list
        .call1(&intl, &"currency".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let codes: Vec<String> = values.iter().filter_map(|code| code.as_string()).collect();
    (!codes.is_empty()).then_some(codes)
}

fn names(kind: &str) -> Option<(JsValue, Function)> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"DisplayNames".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &kind.into()).ok()?;
    let names = Reflect::construct(&class, &Array::of2(&"en".into(), &options)).ok()?;
    let of = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    Some((names, of))
}
