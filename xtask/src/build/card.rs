//! The picture that other sites show for a link to the page (Open Graph, Twitter, oEmbed):
//! drawn anew at each build, by nothing but these lines and a font that comes as a crate, so
//! that it is the same on every machine.

use anyhow::{Context, Result};
use tiny_skia::{Color, FillRule, Paint, Path, PathBuilder, Pixmap, Rect, Transform};
use ttf_parser::{Face, OutlineBuilder};

/// Where it stands in the site.
pub const NAME: &str = "card.png";
/// Its size in pixels: what the sites that show it ask for.
const SIZE: (u32, u32) = (1200, 630);

/// The light colours of `www/styles/tokens.css`.
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf6];
const INK: [u8; 3] = [0x1c, 0x1b, 0x19];
const SOFT: [u8; 3] = [0x57, 0x53, 0x4b];
/// A week in three parts: where each ends, its colour and its name. A picture of the idea, so
/// no number stands beside it.
const PARTS: [(f32, [u8; 3], &str); 3] = [
    (0.40, [0xd5, 0x5e, 0x00], "AI could do it"),
    (0.68, [0x00, 0x72, 0xb2], "AI could help"),
    (1.00, [0x00, 0x9e, 0x73], "it stays with you"),
];
/// Space left and right.
const MARGIN: f32 = 80.0;

/// The picture as a PNG file.
///
/// # Errors
///
/// None in practice: it draws in memory, with a font that is there.
pub fn png() -> Result<Vec<u8>> {
    let mut card = Card::new()?;
    let (width, height) = (SIZE.0 as f32, SIZE.1 as f32);
    card.fill(0.0, 0.0, width, height, PAPER)?;
    card.fill(MARGIN, 70.0, width - 2.0 * MARGIN, 6.0, INK)?;
    card.write("Taskmix", MARGIN, 145.0, 44.0, INK)?;
    card.write("How much of your work", MARGIN, 255.0, 84.0, INK)?;
    card.write("could AI do?", MARGIN, 350.0, 84.0, INK)?;
    let mut start = 0.0;
    let whole = width - 2.0 * MARGIN;
    for (end, colour, name) in PARTS {
        let left = MARGIN + start * whole;
        card.fill(left, 410.0, (end - start) * whole - 4.0, 72.0, colour)?;
        card.write(name, left, 522.0, 30.0, SOFT)?;
        start = end;
    }
    let line = "From your own hours, as a range over five published readings.";
    card.write(line, MARGIN, 582.0, 30.0, INK)?;
    Ok(card.picture.encode_png()?)
}

struct Card {
    picture: Pixmap,
    face: Face<'static>,
}

impl Card {
    fn new() -> Result<Self> {
        Ok(Self {
            picture: Pixmap::new(SIZE.0, SIZE.1).context("no picture of no size")?,
            face: Face::parse(epaint_default_fonts::UBUNTU_LIGHT, 0)?,
        })
    }

    fn fill(
        &mut self,
        left: f32,
        top: f32,
        width: f32,
        height: f32,
        [r, g, b]: [u8; 3],
    ) -> Result<()> {
        let area = Rect::from_xywh(left, top, width, height).context("a part without a size")?;
        let mut paint = Paint::default();
        paint.set_color(Color::from_rgba8(r, g, b, 255));
        self.picture
            .fill_rect(area, &paint, Transform::identity(), None);
        Ok(())
    }

    /// Writes a line from `left`, its letters standing on `base`.
    fn write(
        &mut self,
        text: &str,
        left: f32,
        base: f32,
        size: f32,
        colour: [u8; 3],
    ) -> Result<()> {
        let [r, g, b] = colour;
        let mut paint = Paint::default();
        paint.set_color(Color::from_rgba8(r, g, b, 255));
        let scale = size / f32::from(self.face.units_per_em());
        let mut at = left;
        for letter in text.chars() {
            let glyph = self.face.glyph_index(letter);
            let glyph = glyph.with_context(|| format!("the font has no {letter:?}"))?;
            // Letters turn upside down: a font counts upwards.
            let place = Transform::from_row(scale, 0.0, 0.0, -scale, at, base);
            if let Some(path) = self.outline(glyph) {
                self.picture
                    .fill_path(&path, &paint, FillRule::Winding, place, None);
            }
            at += f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
        }
        anyhow::ensure!(at <= SIZE.0 as f32 - MARGIN, "{text:?} is too wide");
        Ok(())
    }

    /// The shape of a letter; a space has none.
    fn outline(&self, glyph: ttf_parser::GlyphId) -> Option<Path> {
        let mut outline = Outline(PathBuilder::new());
        self.face.outline_glyph(glyph, &mut outline)?;
        outline.0.finish()
    }
}

struct Outline(PathBuilder);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_picture_of_its_size_and_the_same_each_time() -> Result<()> {
        let first = png()?;
        assert_eq!(first, png()?);
        let picture = Pixmap::decode_png(&first)?;
        assert_eq!((picture.width(), picture.height()), SIZE);
        for (x, colour) in [
            (10, PAPER),
            (100, PARTS[0].1),
            (600, PARTS[1].1),
            (1000, PARTS[2].1),
        ] {
            let pixel = picture.pixel(x, 440).context("beyond the picture")?;
            assert_eq!([pixel.red(), pixel.green(), pixel.blue()], colour, "at {x}");
        }
        let dark = picture
            .pixels()
            .iter()
            .filter(|pixel| pixel.red() < 80)
            .count();
        assert!(dark > 10_000, "no letters: {dark} dark points");
        Ok(())
    }
}
