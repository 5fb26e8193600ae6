//! Keys by name.

/// A key that types nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// Tab
    Tab,
    /// Shift and Tab
    BackTab,
    /// Enter
    Enter,
    /// Escape
    Escape,
    /// Space
    Space,
    /// Backspace
    Backspace,
    /// Arrow down
    Down,
    /// Arrow up
    Up,
    /// Home
    Home,
    /// End
    End,
    /// Control and A: all of a field
    SelectAll,
}

impl Key {
    /// The characters by which WebDriver knows the keys, in the order they are pressed.
    pub(crate) fn codes(self) -> &'static [char] {
        const CONTROL: char = '\u{e009}';
        const SHIFT: char = '\u{e008}';
        match self {
            Self::Tab => &['\u{e004}'],
            Self::BackTab => &[SHIFT, '\u{e004}'],
            Self::Enter => &['\u{e007}'],
            Self::Escape => &['\u{e00c}'],
            Self::Space => &[' '],
            Self::Backspace => &['\u{e003}'],
            Self::Down => &['\u{e015}'],
            Self::Up => &['\u{e013}'],
            Self::Home => &['\u{e011}'],
            Self::End => &['\u{e010}'],
            Self::SelectAll => &[CONTROL, 'a'],
        }
    }
}
