//! The focus is never lost and always visible.

use anyhow::{Result, bail, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Key, Page, View};

use super::states::{NARROW, State, add};
use super::steps::{
    FIRST_HOURS, ROWS, SENTENCE, choose_example, open, open_example, wait_for_count,
};

/// Presses a button by key, waits for its effect, and checks the focus.
async fn press(page: &Page, button: &str, done: &str) -> Result<()> {
    let take = "const element = document.querySelector(arguments[0]); element?.focus(); \
                return document.activeElement === element;";
    let taken = page.script(take, vec![button.into()]).await?;
    ensure!(taken == true, "{button} takes no focus");
    page.press(&[Key::Enter]).await?;
    page.wait(&format!("{button} to have been pressed"), done)
        .await?;
    focus_stays(page, button).await
}

/// Waits until the page is drawn again, when the browser updates the focus, and until an element
/// has the focus.
async fn focus_stays(page: &Page, after: &str) -> Result<()> {
    let drawn = "return new Promise(done => requestAnimationFrame(() => \
                 requestAnimationFrame(() => done(true))));";
    page.run(drawn).await?;
    let somewhere = "document.activeElement?.matches('body *')";
    page.wait(&format!("a focus after {after}"), somewhere)
        .await
        .map(drop)
}

/// That so many elements fit a selector.
fn number(selector: &str, wanted: usize) -> String {
    let selector = Value::from(selector);
    format!("document.querySelectorAll({selector}).length === {wanted}")
}

pub async fn no_button_of_the_week_loses_it(page: &Page) -> Result<()> {
    State::WrongLink.reach(page, View::DESK).await?;
    let notice = "[data-testid=notice]";
    press(page, &format!("{notice} button"), &number(notice, 0)).await?;
    let example = "[data-testid=example] button";
    press(page, example, &number(SENTENCE, 1)).await?;
    press(page, "#all-rows", &number("#all-rows", 0)).await?;
    press(
        page,
        "[data-testid=unpaid] button",
        &number("[data-testid=unpaid]", 2),
    )
    .await?;
    press(page, "[data-testid=judge]", &number(".row-own", 1)).await?;
    page.fill("[data-testid=own-automatable]", "30").await?;
    page.wait_for_text("[data-testid=row]", "your judgement")
        .await?;
    press(page, "[data-testid=published]", &number(".row-own", 0)).await?;
    press(
        page,
        "#undo",
        "document.querySelector('[data-testid=own-automatable]')",
    )
    .await?;
    let first = "document.querySelector('[data-testid=row]').dataset.activity";
    let activity = page.run(&format!("return {first};")).await?;
    press(
        page,
        "[data-testid=remove]",
        &format!("{first} !== {activity}"),
    )
    .await?;
    // To the very end, where there is nothing more to undo.
    page.click("#reset-week").await?;
    focus_stays(page, "#reset-week").await?;
    press(page, "#undo", "true").await?;
    for _ in 0..12 {
        page.press(&[Key::Enter]).await?;
        focus_stays(page, "#undo").await?;
    }
    press(page, "#redo", "true").await?;
    press(page, "#reset-week", "true").await?;
    open(page, "/?empty", View::DESK).await?;
    press(page, "#start-empty", &number("#add", 1)).await?;
    add(page, "add", "customer complaints").await?;
    wait_for_count(page, ROWS, 1).await?;
    focus_stays(page, "adding the first activity").await?;
    ensure!(page.has_focus("#add").await?, "the focus left the field");
    press(page, "[data-testid=remove]", &number(ROWS, 0)).await
}

pub async fn no_button_of_the_rest_loses_it(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    press(page, "#use-median", &number("#use-median", 0)).await?;
    press(page, "#all-scenarios", &number("#all-scenarios", 0)).await?;
    press(
        page,
        "[data-scenario=price-war] .card-own button",
        &number("#name-own-1", 1),
    )
    .await?;
    let name = "document.activeElement?.id === 'name-own-1'";
    page.wait_for(name).await?;
    page.run("document.querySelector('[data-scenario=own-1] .assumptions').open = true;")
        .await?;
    page.fill("#assume-own-1-m", "1").await?;
    let reset = "[data-scenario=own-1] .assumptions > .button-quiet";
    wait_for_count(page, reset, 1).await?;
    press(page, reset, &number(reset, 0)).await?;
    let own = "[data-scenario=own-1] [data-testid=scenario-remove]";
    press(page, own, &number(own, 0)).await?;
    let open = "document.querySelector('details.tools').open = true;";
    page.run(open).await?;
    let count = "[data-testid=tool] button";
    press(
        page,
        count,
        "document.querySelector('#field-tools-month')?.value !== ''",
    )
    .await?;
    press(
        page,
        "[data-testid=shift-offer] button",
        &number("#shift-keep", 1),
    )
    .await?;
    press(page, "#shift-keep", &number("#shift-keep", 0)).await?;
    add(page, "another", "roofer").await?;
    wait_for_count(page, "[data-testid=role]", 2).await?;
    focus_stays(page, "adding a role").await?;
    // Another job takes the place of both; they can be had back.
    add(page, "what", "copywriter").await?;
    press(page, "#bring-back", &number("[data-testid=notice]", 0)).await?;
    wait_for_count(page, "[data-testid=role]", 2).await?;
    press(
        page,
        "[data-testid=unblend]",
        &number("[data-testid=role]", 0),
    )
    .await?;
    add(page, "job", "roofer").await?;
    wait_for_count(page, "[data-testid=job]", 1).await?;
    focus_stays(page, "adding a job").await?;
    press(
        page,
        "[data-testid=job-remove]",
        &number("[data-testid=job]", 0),
    )
    .await?;
    press(page, "#explore-toggle", &number("#explore-run", 1)).await?;
    press(page, "#explore-run", &number(".histogram", 1)).await?;
    press(page, "#explore-toggle", &number("#explore-run", 0)).await?;
    State::NoMix.reach(page, View::DESK).await?;
    press(page, "[data-testid=neighbour] button", &number(SENTENCE, 1)).await
}

/// The focused element if its ring is missing or it is covered entirely; else `null`.
const UNSEEN: &str = "
    const element = document.activeElement;
    if (element === null || element === document.body || element === document.documentElement) {
        // After the end some browsers focus their own buttons: back to the last stop.
        window.focus();
        window.lastStop?.focus();
        return 'end';
    }
    window.lastStop = element;
    const ringed = part => {
        const style = part && getComputedStyle(part);
        return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    if (![element, element.closest('.field-control'), element.nextElementSibling].some(ringed))
        return `no ring: ${element.outerHTML.slice(0, 120)}`;
    const label = element.matches('[type=radio]') ? element.closest('label') : element;
    for (const box of label.getClientRects())
        for (const across of [0.1, 0.5, 0.9]) for (const down of [0.1, 0.5, 0.9]) {
            const top = document.elementFromPoint(box.left + box.width * across, box.top + box.height * down);
            if (top && (label.contains(top) || top.contains(label))) return null;
        }
    const {top, bottom} = label.getBoundingClientRect();
    return `covered or out of sight, ${top} to ${bottom} of ${innerHeight}: ${element.outerHTML.slice(0, 120)}`;";

/// What a key has led to.
enum Seen {
    /// One more stop, which is seen.
    Stop,
    /// There are no more.
    End,
}

/// Waits until what has the focus is seen: some browsers scroll to it a little later.
async fn seen(page: &Page) -> Result<Seen> {
    let seen =
        format!("(unseen => unseen === 'end' ? 'end' : unseen === null)((() => {{{UNSEEN}}})())");
    match page.wait_for(&seen).await {
        Ok(end) if end == "end" => Ok(Seen::End),
        Ok(_) => Ok(Seen::Stop),
        Err(_) => bail!("{}", page.run(UNSEEN).await?),
    }
}

/// Tabs through the page, from its start to its end, and back.
async fn through(page: &Page, max_stops: usize) -> Result<usize> {
    let mut stops = 0;
    let mut unseen = Vec::new();
    for key in [Key::Tab, Key::BackTab] {
        for _ in 0..max_stops {
            page.press(&[key]).await?;
            match seen(page).await {
                Ok(Seen::Stop) => stops += 1,
                Ok(Seen::End) => break,
                Err(problem) => unseen.push(format!("{key:?}: {problem:#}")),
            }
            // Each was waited for.
            if unseen.len() == 3 {
                break;
            }
        }
    }
    ensure!(unseen.is_empty(), "{}", unseen.join("\n"));
    Ok(stops)
}

pub async fn it_is_seen_all_the_way(page: &Page) -> Result<()> {
    open(page, "/", NARROW).await?;
    choose_example(page, "Copywriter").await?;
    page.run("document.activeElement.blur(); scrollTo(0, 0);")
        .await?;
    page.fill(FIRST_HOURS, "3").await?;
    let stops = through(page, 300).await?;
    ensure!(stops > 120, "only {stops} stops");
    Ok(())
}
