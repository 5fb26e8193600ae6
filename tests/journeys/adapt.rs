//! How the page adapts: narrow windows, wider spacing, forced colours, less motion, fingers.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::layout::not_too_wide;
use super::states::{NARROW, State};

/// The spacing that WCAG 2.2, 1.4.12 asks a page to bear. A constructed sheet, since the
/// page's policy forbids any other.
const SPACING: &str = "const sheet = new CSSStyleSheet();\
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;\
      word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');\
    document.adoptedStyleSheets = [sheet];\
    return getComputedStyle(document.querySelector('h1')).letterSpacing !== 'normal';";

/// Text that is cut off, and lines of text that lie upon each other.
const CLASHES: &str = "
    const seen = one => one.checkVisibility({ visibilityProperty: true })
        && !one.closest('.visually-hidden, .skip-link, [aria-hidden=true], .sums, .options');
    const name = one => `${one.tagName} ${one.className.baseVal ?? one.className} ${one.textContent.trim().slice(0, 60)}`;
    const wrong = [];
    for (const one of document.querySelectorAll('body *')) {
        if (!seen(one)) continue;
        const style = getComputedStyle(one);
        const cuts = (overflow, over) => over > 1.5 && ['hidden', 'clip'].includes(overflow);
        if (one.textContent.trim()
            && (cuts(style.overflowX, one.scrollWidth - one.clientWidth)
                || cuts(style.overflowY, one.scrollHeight - one.clientHeight)))
            wrong.push(`cut off: ${name(one)}`);
        if (one.matches('button') && one.scrollWidth > one.clientWidth + 1.5)
            wrong.push(`beyond its button: ${name(one)}`);
        if (one.matches('.field-control input') && one.scrollWidth > one.clientWidth + 1.5)
            wrong.push(`longer than its field: ${one.id} ${one.value}`);
    }
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim() || !seen(node.parentElement) || node.parentElement.closest('select')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // The letters are lower than their line.
        const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
        // What a scrolling element around it holds back is not there.
        let [left, right, floor, ceiling] = [-1e9, 1e9, 1e9, -1e9];
        for (let up = node.parentElement; up; up = up.parentElement) {
            if (getComputedStyle(up).overflow === 'visible') continue;
            const held = up.getBoundingClientRect();
            [left, right] = [Math.max(left, held.left), Math.min(right, held.right)];
            [ceiling, floor] = [Math.max(ceiling, held.top), Math.min(floor, held.bottom)];
        }
        for (const box of range.getClientRects()) {
            if (box.bottom < ceiling || box.top > floor) continue;
            const middle = (box.top + box.bottom) / 2, half = Math.min(box.height, size) / 2.6;
            lines.push({ node, left: Math.max(left, box.left), right: Math.min(right, box.right), top: middle - half, bottom: middle + half });
        }
    }
    lines.sort((one, other) => one.top - other.top);
    for (let at = 0; at < lines.length; at += 1)
        for (let next = at + 1; next < lines.length && lines[next].top < lines[at].bottom - 1; next += 1) {
            const [one, other] = [lines[at], lines[next]];
            if (one.node !== other.node
                && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
                wrong.push(`${name(one.node.parentElement)} lies upon ${name(other.node.parentElement)}`);
        }
    return wrong;";

/// Marks of charts that cannot be told from the ground.
const MARKS: &str = "
    const probe = document.createElement('span');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const ground = getComputedStyle(probe).color;
    probe.remove();
    const paints = one => {
        const style = getComputedStyle(one);
        const kinds = [style.fill];
        if (parseFloat(style.strokeWidth) > 0) kinds.push(style.stroke);
        return kinds.flatMap(kind => {
            const id = /url\\(\"#(.*?)\"\\)/.exec(kind)?.[1];
            return id ? [...document.getElementById(id).querySelectorAll('*')].flatMap(paints) : [kind];
        });
    };
    const empty = colour => colour === 'none' || colour === ground || /^rgba.*, 0\\)$/.test(colour);
    const marks = [...document.querySelectorAll('svg :is(rect, circle, path, line, text)')]
        .filter(one => !one.closest('defs') && one.checkVisibility()
            && !one.matches('.map-ground, [width=\"0.0%\"]')
            && (one.getAttribute('d') ?? 'M') !== '');
    const ink = getComputedStyle(document.body).color;
    const wrong = marks.filter(one => paints(one).every(empty))
        .map(one => `cannot be seen: ${one.tagName} ${one.getAttribute('class')} ${paints(one)}`);
    if (!matchMedia('(forced-colors: active)').matches || ink === ground) wrong.push('colours are not forced');
    if (marks.length < 150) wrong.push(`only ${marks.length} marks`);
    return [...new Set(wrong)];";

/// Whatever would move: running animations, and elements that have a time to take.
const MOVING: &str = "
    const late = times => times.split(', ').some(time => parseFloat(time) > 0);
    return [...document.getAnimations().map(one => one.effect.target?.outerHTML.slice(0, 120) ?? 'animation'),
        ...[...document.querySelectorAll('*')].filter(one => {
            const style = getComputedStyle(one);
            return late(style.transitionDuration) || style.scrollBehavior === 'smooth'
                || (style.animationName !== 'none' && late(style.animationDuration));
        }).map(one => one.outerHTML.slice(0, 120))];";

/// Targets smaller than 24 × 24. Links in running text are exempt; a label belongs to its
/// box.
const SMALL: &str = "
    const box = one => {
        const boxes = [one, ...(one.matches('[type=checkbox], [type=radio]') ? one.labels : [])]
            .map(part => part.getBoundingClientRect());
        return [Math.max(...boxes.map(part => part.width)), Math.max(...boxes.map(part => part.height))];
    };
    return [...document.querySelectorAll('button, input, select, summary, textarea, a[href], [role=option]')]
        .filter(one => one.checkVisibility() && !one.matches('.skip-link')
            && !(one.matches('a') && getComputedStyle(one).display === 'inline' && one.closest('p, dd')))
        .filter(one => box(one).some(side => side < 23.9))
        .map(one => `${box(one).map(side => side.toFixed(1)).join(' × ')}: ${one.outerHTML.slice(0, 140)}`);";

async fn lines(page: &Page, script: &str) -> Result<Vec<String>> {
    Ok(serde_json::from_value(
        page.script(script, Vec::new()).await?,
    )?)
}

pub async fn every_state_fits_320_pixels(page: &Page) -> Result<()> {
    let mut found = Vec::new();
    for state in State::ALL {
        state.reach(page, NARROW).await?;
        if let Err(wide) = not_too_wide(page, &format!("{state:?}")).await {
            found.push(wide.to_string());
        }
        for wrong in lines(page, CLASHES).await? {
            found.push(format!("{state:?}: {wrong}"));
        }
        for small in lines(page, SMALL).await? {
            found.push(format!("{state:?}: too small, {small}"));
        }
    }
    ensure!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
    Ok(())
}

pub async fn wider_spacing_hides_no_text(page: &Page) -> Result<()> {
    let mut found = Vec::new();
    for state in [
        State::Start,
        State::Blended,
        State::Everything,
        State::Employed,
        State::Team,
        State::Taken,
    ] {
        state.reach(page, View::DESK).await?;
        let spaced = page.script(SPACING, Vec::new()).await?;
        ensure!(spaced == true, "the spacing is not applied");
        for view in [View::DESK, NARROW] {
            page.set_view(view).await?;
            if let Err(wide) = not_too_wide(page, &format!("{state:?}, spaced")).await {
                found.push(wide.to_string());
            }
            for wrong in lines(page, CLASHES).await? {
                found.push(format!("{state:?}, {} px: {wrong}", view.width));
            }
        }
    }
    ensure!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
    Ok(())
}

pub async fn forced_colours_hide_no_mark(page: &Page) -> Result<()> {
    State::Everything.reach(page, View::DESK).await?;
    for theme in ["light", "dark"] {
        page.prefer(&[("forced-colors", "active"), ("prefers-color-scheme", theme)])
            .await?;
        let wrong = lines(page, MARKS).await?;
        ensure!(wrong.is_empty(), "{theme}: {}", wrong.join("; "));
    }
    Ok(())
}

pub async fn nothing_moves_where_less_motion_is_asked_for(page: &Page) -> Result<()> {
    State::Everything.reach(page, View::DESK).await?;
    ensure!(
        !lines(page, MOVING).await?.is_empty(),
        "nothing ever moves, so this shows nothing"
    );
    page.prefer(&[("prefers-reduced-motion", "reduce")]).await?;
    page.fill("[data-testid=hours]", "20").await?;
    page.wait_for_text("[data-testid=week-sum]", "of").await?;
    let moving = lines(page, MOVING).await?;
    ensure!(moving.is_empty(), "{}", moving.join("; "));
    Ok(())
}
