//! Copying text, saving files, printing, and reading a file. Nothing is sent over the network.

use js_sys::{Array, Date, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    CanvasRenderingContext2d, Document, Element, Event, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, HtmlInputElement, HtmlTextAreaElement,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// A field whose text is copied.
enum Field {
    Line(HtmlInputElement),
    Area(HtmlTextAreaElement),
}

impl Field {
    fn of(element: Element) -> Option<Self> {
        match element.dyn_into::<HtmlInputElement>() {
            Ok(line) => Some(Self::Line(line)),
            Err(element) => element.dyn_into().ok().map(Self::Area),
        }
    }

    fn value(&self) -> String {
        match self {
            Self::Line(field) => field.value(),
            Self::Area(field) => field.value(),
        }
    }

    fn select(&self) {
        match self {
            Self::Line(field) => field.select(),
            Self::Area(field) => field.select(),
        }
    }
}

/// Copies the text of a field; `then` receives whether that worked. Where the clipboard is not
/// available, as in a sandboxed frame, the text is left selected.
pub fn copy(field: &str, then: impl FnOnce(bool) + 'static) {
    let found = document().and_then(|document| document.get_element_by_id(field));
    let Some(field) = found.and_then(Field::of) else {
        return then(false);
    };
    let text = field.value();
    let clipboard = web_sys::window()
        .map(|window| window.navigator())
        .and_then(|navigator| js_sys::Reflect::get(&navigator, &"clipboard".into()).ok())
        .filter(JsValue::is_object)
        .map(JsCast::unchecked_into::<web_sys::Clipboard>);
    spawn_local(async move {
        let written = match clipboard {
            Some(clipboard) => {
                let either = Array::of2(&clipboard.write_text(&text), &timeout());
                JsFuture::from(Promise::race(&either)).await.is_ok()
            }
            None => false,
        };
        field.select();
        then(written || legacy_copy().unwrap_or(false));
    });
}

/// Rejects after a while: in a sandboxed frame the promise of the clipboard may never settle.
fn timeout() -> Promise {
    const TIMEOUT_MS: i32 = 500;
    Promise::new(&mut |_, reject| {
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, TIMEOUT_MS);
        }
    })
}

/// The copy command for browsers and frames without the clipboard API.
fn legacy_copy() -> Option<bool> {
    let document: JsValue = document()?.into();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
    let command: js_sys::Function = command.dyn_into().ok()?;
    command.call1(&document, &"copy".into()).ok()?.as_bool()
}

/// Saves a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    save_address(name, &data(kind, text));
}

fn data(kind: &str, text: &str) -> String {
    let encoded = js_sys::encode_uri_component(text);
    ["data:", kind, ";charset=utf-8,", &String::from(encoded)].concat()
}

fn save_address(name: &str, address: &str) {
    let link = document().and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        // A frame that may not save files does nothing here.
        let _ = link.set_attribute("href", address);
        let _ = link.set_attribute("download", name);
        link.click();
    }
}

/// Saves a picture given as SVG text as PNG, at twice its size.
pub fn save_png(name: &'static str, svg: &str) {
    let Ok(image) = HtmlImageElement::new() else {
        return;
    };
    let drawn = image.clone();
    let onload = Closure::once_into_js(move || {
        if let Some(address) = drawing(&drawn) {
            save_address(name, &address);
        }
    });
    image.set_onload(Some(onload.unchecked_ref()));
    image.set_src(&data("image/svg+xml", svg));
}

fn drawing(image: &HtmlImageElement) -> Option<String> {
    let canvas = document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let (width, height) = (2 * image.width(), 2 * image.height());
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok().flatten()?;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(
            image,
            0.0,
            0.0,
            f64::from(width),
            f64::from(height),
        )
        .ok()?;
    canvas.to_data_url().ok()
}

/// Reads the file chosen in the field the event comes from as text. The field is emptied, so
/// that the same file can be chosen again.
pub fn read_file(event: &Event, then: impl FnOnce(Option<String>) + 'static) {
    let field = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let file = field.as_ref().and_then(|field| field.files()?.get(0));
    let (Some(field), Some(file)) = (field, file) else {
        return;
    };
    spawn_local(async move {
        let text = JsFuture::from(file.text()).await.ok();
        field.set_value("");
        then(text.and_then(|text| text.as_string()));
    });
}

/// Today where the visitor is, in English: "Sun Nov 22 2026".
pub fn today() -> String {
    Date::new_0().to_date_string().into()
}

/// The year and the month, 1 to 12, where the visitor is.
pub fn month_today() -> (i32, i32) {
    let today = Date::new_0();
    let whole = |number: u32| i32::try_from(number).unwrap_or_default();
    (whole(today.get_full_year()), whole(today.get_month()) + 1)
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A frame that may not print does nothing here.
        let _ = window.print();
    }
}
