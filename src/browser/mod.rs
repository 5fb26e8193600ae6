//! The page's door to the browser: everything that names `web_sys` or `JsValue`, but for
//! what embeds need of their host (`super::embed`).
//!
//! Nothing here can fail loudly. What a browser lacks (storage, history in a sandboxed
//! frame, a format) is left out, and the page goes on without it.

mod address;
mod currencies;
mod events;
mod failure;
mod files;
mod focus;
mod intl;
mod later;
mod page;
mod take;
mod timer;

pub use address::{Address, LEAVING, TRAVELLED, home, listen, push, read, replace};
pub use currencies::{currencies, languages};
pub use events::{chosen_value, is_checked, typed_text};
pub use failure::{keep, say_lost, show_panics};
pub use files::titles;
pub use focus::{keep_focus, reveal};
pub use intl::{BrowserFormats, set_locale};
pub use later::{SIGNS, spawn};
pub use page::{
    focus, framed, leave_field, mark_answered, navigate, resume_navigation, root, touch_only,
};
pub use take::{copy, print, read_file, save, save_png, today};
pub use timer::{Timer, after};
