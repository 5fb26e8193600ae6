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

/// Text that is cut off, and lines of text that overlap.
const CLASHES: &str = "
    const seen = element => element.checkVisibility({ visibilityProperty: true })
        && !element.closest('.visually-hidden, .skip-link, [aria-hidden=true], .sums, .options');
    const name = element => `${element.tagName} ${element.className.baseVal ?? element.className} ${element.textContent.trim().slice(0, 60)}`;
    const wrong = [];
    for (const element of document.querySelectorAll('body *')) {
        if (!seen(element)) continue;
        const style = getComputedStyle(element);
        const cuts = (overflow, over) => over > 1.5 && ['hidden', 'clip'].includes(overflow);
        if (element.textContent.trim()
            && (cuts(style.overflowX, element.scrollWidth - element.clientWidth)
                || cuts(style.overflowY, element.scrollHeight - element.clientHeight)))
            wrong.push(`cut off: ${name(element)}`);
        if (element.matches('button') && element.scrollWidth > element.clientWidth + 1.5)
            wrong.push(`beyond its button: ${name(element)}`);
        if (element.matches('.field-control input') && element.scrollWidth > element.clientWidth + 1.5)
            wrong.push(`longer than its field: ${element.id} ${element.value}`);
    }
    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim() || !seen(node.parentElement) || node.parentElement.closest('select')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // The letters are lower than their line.
        const size = parseFloat(getComputedStyle(node.parentElement).fontSize);
        // Text scrolled out of an element around it is not visible.
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
    lines.sort((first, second) => first.top - second.top);
    for (let index = 0; index < lines.length; index += 1)
        for (let next = index + 1; next < lines.length && lines[next].top < lines[index].bottom - 1; next += 1) {
            const [first, second] = [lines[index], lines[next]];
            if (first.node !== second.node
                && Math.min(first.right, second.right) - Math.max(first.left, second.left) > 2)
                wrong.push(`${name(first.node.parentElement)} lies upon ${name(second.node.parentElement)}`);
        }
    return wrong;";

/// Marks of charts that cannot be distinguished from the background.
const MARKS: &str = "
    const probe = document.createElement('span');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const ground = getComputedStyle(probe).color;
    probe.remove();
    const paints = element => {
        const style = getComputedStyle(element);
        const kinds = [style.fill];
        if (parseFloat(style.strokeWidth) > 0) kinds.push(style.stroke);
        return kinds.flatMap(kind => {
            const id = /url\\(\"#(.*?)\"\\)/.exec(kind)?.[1];
            return id ? [...document.getElementById(id).querySelectorAll('*')].flatMap(paints) : [kind];
        });
    };
    const empty = colour => colour === 'none' || colour === ground || /^rgba.*, 0\\)$/.test(colour);
    const marks = [...document.querySelectorAll('svg :is(rect, circle, path, line, text)')]
        .filter(element => !element.closest('defs') && element.checkVisibility()
            && !element.matches('.map-ground, [width=\"0.0%\"]')
            && (element.getAttribute('d') ?? 'M') !== '');
    const ink = getComputedStyle(document.body).color;
    const wrong = marks.filter(element => paints(element).every(empty))
        .map(element => `cannot be seen: ${element.tagName} ${element.getAttribute('class')} ${paints(element)}`);
    if (!matchMedia('(forced-colors: active)').matches || ink === ground) wrong.push('colours are not forced');
    if (marks.length < 150) wrong.push(`only ${marks.length} marks`);
    return [...new Set(wrong)];";

/// Running animations, and elements with a duration of animation or transition.
const MOVING: &str = "
    const late = times => times.split(', ').some(time => parseFloat(time) > 0);
    return [...document.getAnimations().map(animation => animation.effect.target?.outerHTML.slice(0, 120) ?? 'animation'),
        ...[...document.querySelectorAll('*')].filter(element => {
            const style = getComputedStyle(element);
            return late(style.transitionDuration) || style.scrollBehavior === 'smooth'
                || (style.animationName !== 'none' && late(style.animationDuration));
        }).map(element => element.outerHTML.slice(0, 120))];";

/// Targets smaller than 24 × 24. Links in running text are exempt; a label belongs to its
/// box.
const SMALL: &str = "
    const box = element => {
        const boxes = [element, ...(element.matches('[type=checkbox], [type=radio]') ? element.labels : [])]
            .map(part => part.getBoundingClientRect());
        return [Math.max(...boxes.map(part => part.width)), Math.max(...boxes.map(part => part.height))];
    };
    return [...document.querySelectorAll('button, input, select, summary, textarea, a[href], [role=option]')]
        .filter(element => element.checkVisibility() && !element.matches('.skip-link')
            && !(element.matches('a') && getComputedStyle(element).display === 'inline' && element.closest('p, dd')))
        .filter(element => box(element).some(side => side < 23.9))
        .map(element => `${box(element).map(side => side.toFixed(1)).join(' × ')}: ${element.outerHTML.slice(0, 140)}`);";

async fn lines(page: &Page, script: &str) -> Result<Vec<String>> {
    Ok(serde_json::from_value(page.run(script).await?)?)
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
        let spaced = page.run(SPACING).await?;
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
