//! A host's own colour for links and marks, kept readable.

/// Minimum contrast of text (WCAG 2.2, 1.4.3), plus a margin for the approximate luminance.
const ENOUGH: f64 = 4.7;
/// The darkest background of the light theme and the lightest of the dark theme: `--sunken` in
/// `www/styles/tokens.css`, which a test compares. A colour readable on these is readable on all
/// backgrounds.
const LIGHT_GROUND: [u8; 3] = [0xf3, 0xf0, 0xe8];
const DARK_GROUND: [u8; 3] = [0x26, 0x26, 0x2b];

/// A colour in two shades: one for the light theme, one for the dark theme.
///
/// ```
/// use taskmix_inputs::embed::Accent;
/// let accent = Accent::parse("#ffe000").unwrap();
/// assert_eq!(accent.dark, "#ffe000", "bright yellow is readable on dark");
/// assert_ne!(accent.light, "#ffe000", "and not on light");
/// assert!(Accent::parse("yellow").is_none());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accent {
    /// For the light theme, as `#rrggbb`.
    pub light: String,
    /// For the dark theme, as `#rrggbb`.
    pub dark: String,
}

impl Accent {
    /// What a colour must look like, in words.
    pub const FORM: &str = "a colour, like #0072b2";

    /// A colour of three or six hexadecimal digits, with or without `#`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let mut colour = [0; 3];
        let width = match digits.len() {
            3 => 1,
            6 => 2,
            _ => return None,
        };
        for (index, part) in colour.iter_mut().enumerate() {
            let digits = digits.get(index * width..(index + 1) * width)?;
            // The standard library would accept a sign.
            if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return None;
            }
            let value = u8::from_str_radix(digits, 16).ok()?;
            *part = if width == 1 { value * 17 } else { value };
        }
        Some(Self {
            light: written(readable(colour, LIGHT_GROUND, 0)),
            dark: written(readable(colour, DARK_GROUND, 255)),
        })
    }
}

/// The colour, mixed with the least black or white that makes it readable.
fn readable(colour: [u8; 3], ground: [u8; 3], towards: u8) -> [u8; 3] {
    (0..=64_u16)
        .map(|step| colour.map(|part| mixed(part, towards, step)))
        .find(|mixed| contrast(*mixed, ground) >= ENOUGH)
        .unwrap_or([towards; 3])
}

/// `step` sixty-fourths of `towards` in `part`.
fn mixed(part: u8, towards: u8, step: u16) -> u8 {
    let sum = u16::from(part) * (64 - step) + u16::from(towards) * step;
    u8::try_from(sum / 64).unwrap_or(towards)
}

fn contrast(first: [u8; 3], second: [u8; 3]) -> f64 {
    let (first, second) = (luminance(first) + 0.05, luminance(second) + 0.05);
    if first > second {
        first / second
    } else {
        second / first
    }
}

/// Relative luminance, 0 to 1. A polynomial approximates the sRGB curve within 0.002, which avoids
/// a power function in the page.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        part * (part * (part * 0.305_306 + 0.682_171) + 0.012_523)
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn written(colour: [u8; 3]) -> String {
    let mut text = String::from("#");
    for part in colour {
        for digit in [part >> 4, part & 15] {
            text.extend(char::from_digit(u32::from(digit), 16));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(colour: [u8; 3]) -> f64 {
        let [red, green, blue] = colour.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
    }

    fn colour(text: &str) -> [u8; 3] {
        [1, 3, 5].map(|start| u8::from_str_radix(&text[start..start + 2], 16).unwrap())
    }

    /// Every background of the page, by the style sheet's tokens.
    const LIGHT: [&str; 3] = ["#fbfaf6", "#ffffff", "#f3f0e8"];
    const DARK: [&str; 3] = ["#17171a", "#1f1f23", "#26262b"];

    #[test]
    fn every_colour_becomes_readable_on_every_ground() {
        for red in (0..=255).step_by(17) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(17) {
                    let text = format!("{red:02x}{green:02x}{blue:02x}");
                    let accent = Accent::parse(&text).unwrap();
                    for ground in LIGHT {
                        let ratio = exact(colour(ground)) / exact(colour(&accent.light));
                        assert!(ratio >= 4.5, "{text} on {ground}: {ratio}");
                    }
                    for ground in DARK {
                        let ratio = exact(colour(&accent.dark)) / exact(colour(ground));
                        assert!(ratio >= 4.5, "{text} on {ground}: {ratio}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../../../www/styles/tokens.css");
        for (name, index) in [("paper", 0), ("surface", 1), ("sunken", 2)] {
            let token = format!("--{name}: light-dark({}, {});", LIGHT[index], DARK[index]);
            assert!(tokens.contains(&token), "{token}");
        }
        assert_eq!(colour(LIGHT[2]), LIGHT_GROUND);
        assert_eq!(colour(DARK[2]), DARK_GROUND);
    }

    #[test]
    fn a_readable_colour_stays() {
        assert_eq!(Accent::parse("8a1c3f").unwrap().light, "#8a1c3f");
        assert_eq!(Accent::parse("#FAB").unwrap().dark, "#ffaabb");
    }

    #[test]
    fn a_colour_is_mixed_no_further_than_it_must_be() {
        // By the exact curve the contrasts are 4.77, 4.74 and 4.81; a step less, and they are
        // 4.58, 4.60 and 4.57.
        assert_eq!(Accent::parse("00f").unwrap().dark, "#8383ff");
        assert_eq!(Accent::parse("f00").unwrap().light, "#d70000");
        assert_eq!(Accent::parse("0f0").unwrap().light, "#007b00");
    }

    #[test]
    fn invalid_colours_are_rejected() {
        for text in [
            "", "#", "#12", "#12345", "#1234567", "red", "+1+1+1", "#ggg", "ééé", "é1",
        ] {
            assert_eq!(Accent::parse(text), None, "{text}");
        }
    }
}
