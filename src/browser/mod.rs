//! Access to the browser: everything that names `web_sys` or `JsValue`, except what embeds need
//! of their host (`super::embed`).
//!
//! Nothing here panics. Where a browser lacks something (storage, history in a sandboxed frame, a
//! format), the page works without it.

mod address;
mod currencies;
mod events;
mod export;
mod failure;
mod files;
mod focus;
mod intl;
mod page;
mod timer;

pub use address::{Address, home, push, read, replace};
pub use currencies::{currencies, languages};
pub use events::{
    LEAVE_EVENTS, NAVIGATION_EVENTS, USER_EVENTS, changed_value, choose, chosen_value, is_checked,
    listen, typed_text,
};
pub use export::{copy, month_today, print, read_file, save, save_png, today};
pub use failure::{report_missing_chunk, show_panics, store_for_recovery};
pub use files::titles;
pub use focus::{keep_focus, reveal};
pub use intl::{BrowserFormats, set_locale};
pub use page::{
    focus, framed, leave_field, mark_answered, navigate, resume_navigation, root, touch_only,
};
pub use timer::{Timer, after};
pub use wasm_bindgen_futures::spawn_local as spawn;
