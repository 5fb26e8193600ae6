//! What the address of an embed asks for: `?embed=1&show=share,rate&theme=dark…`.
//!
//! The query sets presentation only. The user's inputs are in the fragment, as on the page.

mod accent;
mod options;
mod origin;

pub use accent::Accent;
pub use options::{Embed, LANGUAGE, Sections, Theme, language, read};
pub use origin::Origin;
