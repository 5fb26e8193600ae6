//! The rate, its scenarios, and the courses.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::steps::{changed, complete, count, keeps_focus, open_example, wait_for_count};

/// The cards of the scenarios.
const SCENARIOS: &str = "[data-testid=scenario]";
/// A figure of the table that follows the rate.
const YEAR: &str = "[data-testid=cell][data-line=year]:not([data-scenario=today])";

pub async fn the_rate_moves_every_scenario(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.appears("[data-testid=example-rate]").await?;
    let before = page.texts(YEAR).await?;
    ensure!(before.len() == 3, "{} figures for the year", before.len());
    page.fill("#field-rate", "85").await?;
    wait_for_count(page, "[data-testid=example-rate]", 0).await?;
    let after = page.texts(YEAR).await?;
    for (old, new) in before.iter().zip(&after) {
        ensure!(old != new, "a scenario did not follow the rate: {old:?}");
        ensure!(
            !new.contains("NaN") && !new.contains("inf"),
            "not a number: {new:?}"
        );
    }
    Ok(())
}

pub async fn all_seven_scenarios_are_shown_on_request(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    ensure!(count(page, SCENARIOS).await? == 3, "not three at first");
    page.click("#all-scenarios").await?;
    wait_for_count(page, SCENARIOS, 7).await?;
    let open = "for (const more of document.querySelectorAll('.more-figures')) more.open = true;";
    page.run(open).await?;
    for card in page.texts(SCENARIOS).await? {
        let card = card.to_lowercase();
        for part in ["largest discount", "could lose", "effective rate"] {
            ensure!(card.contains(part), "no {part:?} in {card:?}");
        }
    }
    Ok(())
}

pub async fn a_wrong_assumption_names_its_limit(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let year = page.text(YEAR).await?;
    page.fill("#field-rate", "2000000000").await?;
    page.wait_for_text("#field-rate-error", "1,000,000,000")
        .await?;
    page.fill("#field-rate", "70").await?;
    changed(page, YEAR, &year).await?;
    Ok(())
}

pub async fn courses_say_why(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.appears("[data-testid=course]").await?;
    for reason in page.texts("[data-testid=course] .course-reason").await? {
        ensure!(reason.contains("hour"), "no hours in {reason:?}");
    }
    Ok(())
}

pub async fn a_scenario_is_copied_named_changed_and_removed(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.click("[data-scenario=price-war] .card-own button")
        .await?;
    let own = "[data-testid=scenario][data-scenario=own-1]";
    page.wait_for_text(own, "Price war (copy)").await?;
    page.fill("#name-own-1", "My market").await?;
    page.wait_for_text(&format!("{own} h4"), "My market")
        .await?;
    let change = format!("{own} [data-testid=change]");
    let before = page.text(&change).await?;
    page.click(&format!("{own} .assumptions summary")).await?;
    page.fill("#assume-own-1-m", "0").await?;
    changed(page, &change, &before).await?;
    ensure!(
        page.text("[data-scenario=price-war] [data-testid=change]")
            .await?
            == before
    );
    // Not every engine gives a list's choices as its text.
    let offered = "[...document.querySelectorAll('#payback-scenario option')]\
                   .some(element => element.textContent.includes('My market'))";
    page.wait_for(offered).await?;
    page.wait_for_text(".spans", "My market").await?;
    page.wait_for("location.hash.includes('NMy')").await?;
    page.click(&format!("{own} [data-testid=scenario-remove]"))
        .await?;
    wait_for_count(page, own, 0).await?;
    keeps_focus(page).await?;
    Ok(())
}

pub async fn courses_can_be_filtered(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let courses = "[data-testid=course]";
    let before = page.texts(courses).await?;
    choose(page, "#filter-hours", "3").await?;
    page.wait_for(&format!(
            "[...document.querySelectorAll('{courses}')].map(element => element.innerText).join() !== {}",
            serde_json::Value::from(before.join(","))
        ))
    .await?;
    choose(page, "#filter-level", "advanced").await?;
    page.wait_for_text("[data-testid=nothing-fits]", "You also asked")
        .await?;
    choose(page, "#filter-level", "").await?;
    page.wait_for("location.hash.includes('~k_h3~')").await?;
    page.reload().await?;
    complete(page).await?;
    let hours = page.value("#filter-hours").await?;
    ensure!(hours == "3", "a reload gave {hours:?}");
    choose(page, "#filter-hours", "").await?;
    wait_for_count(page, courses, before.len()).await?;
    choose(page, "#filter-language", "de").await?;
    page.wait_for("location.hash.includes('l_en_de')").await?;
    Ok(())
}

/// Types sixty letters into a field, one in every task that the page leaves to others.
const TYPE_QUICKLY: &str = "
    const field = document.querySelector('#name-own-1');
    field.focus();
    field.value = '';
    const { port1, port2 } = new MessageChannel();
    let left = 60;
    port1.onmessage = () => {
        field.value += 'abcdefghij'[left % 10];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        left -= 1;
        if (left > 0) port2.postMessage(null); else window.typed = true;
    };
    port2.postMessage(null);";

pub async fn no_letter_is_lost_while_the_page_is_drawn(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.click("[data-scenario=price-war] .card-own button")
        .await?;
    wait_for_count(page, "#name-own-1", 1).await?;
    page.run(TYPE_QUICKLY).await?;
    page.wait_for("window.typed").await?;
    let all = "ajihgfedcb".repeat(6);
    page.wait_for_text("[data-scenario=own-1] h4", &all).await?;
    let held = page.value("#name-own-1").await?;
    ensure!(held == all, "{held:?} is left of what was typed");
    Ok(())
}

/// Chooses from a list by its value.
async fn choose(page: &Page, list: &str, value: &str) -> Result<()> {
    let script = "const list = document.querySelector(arguments[0]);
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return list.value === arguments[1];";
    let done = page.script(script, vec![list.into(), value.into()]).await?;
    ensure!(
        done.as_bool() == Some(true),
        "{list} does not offer {value:?}"
    );
    Ok(())
}
