//! The tokens, read from the styles themselves.

use yew::prelude::*;

/// The file that defines them.
const TOKENS: &str = include_str!("../../www/styles/tokens.css");

/// One token as the styles define it.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Token {
    /// With its two dashes.
    name: &'static str,
    value: &'static str,
}

/// Every token: the first block has them all, what follows only changes some.
fn all() -> impl Iterator<Item = Token> {
    let first = TOKENS.split('}').next().unwrap_or_default();
    first.lines().filter_map(token)
}

fn token(line: &'static str) -> Option<Token> {
    let (name, value) = line.trim().strip_suffix(';')?.split_once(": ")?;
    name.starts_with("--").then_some(Token { name, value })
}

/// What a token is on a wide screen, where that is something else.
fn wide(name: &str) -> Option<&'static str> {
    let (_, block) = TOKENS.split_once("@media (min-width")?;
    let mut tokens = block.lines().filter_map(token);
    tokens
        .find(|token| token.name == name)
        .map(|token| token.value)
}

/// A colour: red, green, blue, from 0 to 255.
type Rgb = [u8; 3];

impl Token {
    /// Its colours in the light and in the dark; nothing for what is no colour.
    fn colours(self) -> Option<[Rgb; 2]> {
        let pair = self.value.strip_prefix("light-dark(")?.strip_suffix(')')?;
        let (light, dark) = pair.split_once(", ")?;
        Some([rgb(light)?, rgb(dark)?])
    }
}

fn rgb(text: &str) -> Option<Rgb> {
    let part = |start: usize| u8::from_str_radix(text.get(start..start + 2)?, 16).ok();
    Some([part(1)?, part(3)?, part(5)?])
}

fn named(name: &str) -> Option<[Rgb; 2]> {
    all().find(|token| token.name == name)?.colours()
}

/// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
fn luminance(colour: Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast of two colours, 1 to 21, as WCAG 2.2 defines it.
fn contrast(first: Rgb, second: Rgb) -> f64 {
    let (first, second) = (luminance(first), luminance(second));
    (first.max(second) + 0.05) / (first.min(second) + 0.05)
}

/// The colour that a contrast is measured against, and words for it.
fn partner_of(name: &str) -> (&'static str, &'static str) {
    match name {
        "--paper" | "--surface" | "--sunken" => ("--ink", "of ink on it"),
        "--on-accent" => ("--accent", "on the accent"),
        "--assistable-stripe" => ("--assistable", "on assistable"),
        _ => ("--paper", "on paper"),
    }
}

/// The contrast of a colour in words.
fn measured(token: Token) -> Option<String> {
    let (partner, words) = partner_of(token.name);
    let [light, dark] = token.colours()?;
    let [partner_light, partner_dark] = named(partner)?;
    let (light, dark) = (contrast(light, partner_light), contrast(dark, partner_dark));
    Some(format!("{light:.1} and, in the dark, {dark:.1} {words}"))
}

/// How a token is shown: under which heading, by what, in which property.
fn kind(token: Token) -> (&'static str, &'static str, &'static str) {
    let stem = token.name.trim_start_matches('-').split('-').next();
    match stem {
        _ if token.colours().is_some() => (
            "Colours and their contrast",
            "token-swatch",
            "background-color",
        ),
        Some("serif" | "sans") => ("Type", "token-text", "font-family"),
        Some("text") => ("Type", "token-text", "font-size"),
        Some("radius") => ("Spacing and measures", "token-corner", "border-radius"),
        _ => ("Spacing and measures", "token-length", "inline-size"),
    }
}

/// Each token with its value and a sample.
pub fn tokens() -> Html {
    let tokens: Vec<Token> = all().collect();
    let groups = tokens.chunk_by(|token, next| kind(*token).0 == kind(*next).0);
    html! {
        <section class="section" id="tokens">
            <h2>{"Tokens"}</h2>
            {for groups.filter_map(|group| {
                let (title, class, _) = kind(*group.first()?);
                let list = if class == "token-swatch" { "tokens" } else { "tokens tokens-wide" };
                Some(html! { <><h3>{title}</h3><ul class={list}>{for group.iter().map(|token| shown(*token))}</ul></> })
            })}
        </section>
    }
}

fn shown(token: Token) -> Html {
    let (_, class, property) = kind(token);
    let wide = wide(token.name).map(|value| [", on wide screens ", value].concat());
    html! {
        <li class="token">
            <span {class} data-as={property} data-token={token.name}>
                if class == "token-text" { {"AI could do 43% of these 40 hours."} }
            </span>
            <code>{token.name}</code>
            <span class="hint">{token.value}{wide.unwrap_or_default()}</span>
            if let Some(text) = measured(token) { <span class="hint">{text}</span> }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_published_examples() {
        let grey = [0x76, 0x76, 0x76];
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        // The lightest grey that passes on white.
        assert!((4.54..4.55).contains(&contrast(grey, [255; 3])));
    }

    #[test]
    fn every_token_is_known_and_shown() {
        let tokens: Vec<Token> = all().collect();
        let written = TOKENS
            .split('}')
            .next()
            .map(|block| block.matches("\n  --").count());
        assert_eq!(Some(tokens.len()), written);
        assert_eq!(wide("--text-2xl"), Some("2.75rem"));
        assert_eq!(wide("--text-m"), None);
    }

    #[test]
    fn text_and_pictures_can_be_told_from_what_they_stand_on() {
        let grounds = ["--paper", "--surface", "--sunken"];
        let text = ["--ink", "--ink-soft", "--accent", "--wrong"];
        let pictures = [
            "--automatable",
            "--assistable",
            "--human-core",
            "--edge",
            "--gain",
            "--loss",
        ];
        let pairs = grounds.iter().flat_map(|ground| {
            let text = text.iter().map(move |name| (name, ground, 4.5));
            text.chain(pictures.iter().map(move |name| (name, ground, 3.0)))
        });
        for (name, ground, min_contrast) in pairs.chain([(&"--on-accent", &"--accent", 4.5)]) {
            let (colours, grounds) = (named(name).unwrap(), named(ground).unwrap());
            for (colour, ground_colour) in colours.into_iter().zip(grounds) {
                let measured = contrast(colour, ground_colour);
                assert!(
                    measured >= min_contrast,
                    "{name} on {ground}: {measured:.2}"
                );
            }
        }
    }
}
