//! The first paint, and the app that replaces it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use taskmix_browser_tests::{Page, View};

use super::steps::{SENTENCE, choose_example, ready};

/// Largest layout shift allowed: a tenth of the limit for a good one.
const MAX_SHIFT: f64 = 0.01;

/// Observes layout shifts from the start, and stores the positions of the static parts.
const WATCH: &str = "
    window.paint = { shift: 0, shifts: [], before: null };
    // Only Chromium reports shifts.
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        paint.shift += entry.value;
        paint.shifts.push(entry.sources.map(({ node }) => node?.className || node?.nodeName));
      }
    }).observe({ type: 'layout-shift', buffered: true });
    window.partsOfHero = () => Object.fromEntries([
        '.brand', '.masthead nav', '.masthead a:last-child', 'h1', '.standfirst',
        '.combobox label', '.combobox input', '.examples', '.examples li:last-child', '.promise',
      ].map(selector => {
        const element = document.querySelector(selector);
        const box = element?.getBoundingClientRect();
        const shown = box && box.height > 0;
        return [selector, shown ? [box.x, box.y, box.width, box.height, element.textContent.replaceAll('\\n', '')] : null];
      }));
    addEventListener('DOMContentLoaded', () => {
      if (document.querySelector('#boot')) paint.before = partsOfHero();
    });
";

pub async fn nothing_moves_when_the_app_takes_over(page: &Page) -> Result<()> {
    page.before_scripts(WATCH).await?;
    for (index, view) in [View::PHONE, View::DESK].into_iter().enumerate() {
        // Another query, so that the page is reloaded.
        page.open(&format!("/?{index}"), view).await?;
        ready(page).await?;
        let shift = shift(page).await?;
        ensure!(
            shift < MAX_SHIFT,
            "{} px wide, it shifts by {shift}: {}",
            view.width,
            page.run("return paint.shifts;").await?
        );
        same_parts(page, view).await?;
    }
    a_shift_is_noticed(page).await
}

pub async fn a_link_opens_without_moving_the_question(page: &Page) -> Result<()> {
    page.before_scripts(WATCH).await?;
    page.open("/", View::DESK).await?;
    ready(page).await?;
    choose_example(page, "Copywriter").await?;
    let fragment = page
        .wait_for("location.hash.startsWith('#v') && location.hash")
        .await?;
    let fragment = fragment.as_str().context("no link")?;
    for (index, view) in [View::PHONE, View::DESK].into_iter().enumerate() {
        page.open(&format!("/?link={index}{fragment}"), view)
            .await?;
        ready(page).await?;
        page.wait_for_text(SENTENCE, "hours").await?;
        same_parts(page, view).await?;
    }
    Ok(())
}

pub async fn without_scripts_it_is_styled_and_offers_nothing_dead(page: &Page) -> Result<()> {
    page.without_scripts().await?;
    page.open("/", View::PHONE).await?;
    let script = "const style = selector => getComputedStyle(document.querySelector(selector));\
                  return [style('h1').fontSize, style('.brand').fontSize,\
                          style('.combobox').display, style('.examples').display];";
    let found = page.run(script).await?;
    let wanted = json!(["32px", "20px", "none", "none"]);
    ensure!(found == wanted, "{found} instead of {wanted}");
    Ok(())
}

/// How much the layout has shifted, once the app has been painted.
async fn shift(page: &Page) -> Result<f64> {
    let frames =
        "requestAnimationFrame(() => requestAnimationFrame(() => { paint.done = true; }));";
    page.run(frames).await?;
    page.wait_for("paint.done").await?;
    let shift = page.run("return paint.shift;").await?;
    shift.as_f64().context("no shift was measured")
}

/// Fails unless the app's head has its parts where the static page had them.
async fn same_parts(page: &Page, view: View) -> Result<()> {
    let before = page.run("return paint.before;").await?;
    let after = page.run("return partsOfHero();").await?;
    ensure!(
        before.get("h1").is_some_and(Value::is_array),
        "the static page was gone before it could be measured: {before}"
    );
    ensure!(
        before == after,
        "{} px wide, from {before} to {after}",
        view.width
    );
    Ok(())
}

/// Shifts the layout on purpose, to check the measurement.
async fn a_shift_is_noticed(page: &Page) -> Result<()> {
    let push = "const box = document.createElement('p'); box.append('pushed');\
                document.querySelector('main').prepend(box); box.after(document.createElement('hr'));";
    page.run(push).await?;
    page.wait_for("paint.shift > 0.01").await.map(drop)
}
