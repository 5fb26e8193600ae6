//! Windows and their colours.

/// The colours a person asked the system for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Theme {
    /// Light
    Light,
    /// Dark
    Dark,
}

impl Theme {
    /// As `prefers-color-scheme` names it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The window, in CSS pixels, and its colours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct View {
    /// Width of the page's area.
    pub width: u32,
    /// Height of the page's area.
    pub height: u32,
    /// Light or dark.
    pub theme: Theme,
}

impl View {
    /// A desk: 1280 × 900, light.
    pub const DESK: Self = Self {
        width: 1280,
        height: 900,
        theme: Theme::Light,
    };
    /// A phone: 360 × 640, light.
    pub const PHONE: Self = Self {
        width: 360,
        height: 640,
        theme: Theme::Light,
    };
}
