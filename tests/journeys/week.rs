//! The week: hours, activities, own judgement.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, View};

use super::steps::{
    FIRST_HOURS, READINGS, ROWS, SENTENCE, changed, count, keeps_focus, open, open_example,
    wait_for_count,
};

pub async fn edited_hours_change_the_answer_at_once(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "20").await?;
    let after = changed(page, SENTENCE, &before).await?;
    ensure!(
        !after.contains("of your 40 hours"),
        "the total stayed: {after:?}"
    );
    page.press(&[Key::Up]).await?;
    changed(page, SENTENCE, &after).await?;
    Ok(())
}

pub async fn the_shares_are_worked_out_with_the_hours(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    page.click("#shares-steps summary").await?;
    let part = "#shares-steps [data-testid=addend]";
    page.wait_for_text(part, "÷").await?;
    let before = page.text(part).await?;
    page.fill(FIRST_HOURS, "20").await?;
    let after = changed(page, part, &before).await?;
    ensure!(after.contains("20 "), "the hours are not in {after:?}");
    // So is the rank, and the outlook says where it is from.
    page.click("#rank-steps summary").await?;
    let rank = "[data-testid=rank-step]";
    wait_for_count(page, rank, count(page, READINGS).await?).await?;
    let before = page.text(rank).await?;
    ensure!(before.contains("÷ 923"), "not a rank: {before:?}");
    page.fill(FIRST_HOURS, "1").await?;
    changed(page, rank, &before).await?;
    let source = "document.querySelector('[data-testid=outlook] [data-testid=source] a')?.href";
    let address = page.wait_for(source).await?;
    ensure!(address == "https://www.bls.gov/emp/tables.htm", "{address}");
    Ok(())
}

pub async fn a_wrong_input_says_so_and_the_last_answer_stays(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "ten").await?;
    page.wait_for_text("[data-testid=row] .error", "hours")
        .await?;
    let wrong = "[data-testid=hours][aria-invalid=true]";
    ensure!(page.value(wrong).await? == "ten", "what was typed is lost");
    ensure!(page.text(SENTENCE).await? == before);
    // On the way to 169 stands 16, which could be used but was not meant.
    page.fill(FIRST_HOURS, "169").await?;
    page.wait_for_text("[data-testid=row] .error", "168")
        .await?;
    ensure!(
        page.text(SENTENCE).await? == before,
        "what was typed on the way is used"
    );
    ensure!(page.value(wrong).await? == "169", "what was typed is lost");
    page.fill(FIRST_HOURS, "8").await?;
    wait_for_count(page, ".error", 0).await?;
    changed(page, SENTENCE, &before).await?;
    Ok(())
}

pub async fn an_activity_is_added_removed_and_brought_back(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    page.click("#all-rows").await?;
    wait_for_count(page, "#all-rows", 0).await?;
    let rows = count(page, ROWS).await?;
    let sentence = page.text(SENTENCE).await?;
    page.fill("#add", "repair vehicles").await?;
    page.appears("#add-options [role=option]").await?;
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, ROWS, rows + 1).await?;
    page.click("#undo").await?;
    wait_for_count(page, ROWS, rows).await?;
    page.click("[data-testid=row] [data-testid=remove]").await?;
    let without = changed(page, SENTENCE, &sentence).await?;
    keeps_focus(page).await?;
    page.click("#undo").await?;
    let back = changed(page, SENTENCE, &without).await?;
    ensure!(back == sentence);
    page.click("#redo").await?;
    let again = changed(page, SENTENCE, &sentence).await?;
    ensure!(again == without);
    Ok(())
}

pub async fn a_total_scales_the_rows_and_is_not_used_again(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.click("#start-empty").await?;
    page.fill("#add", "customer complaints").await?;
    page.appears("[role=option]").await?;
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, ROWS, 1).await?;
    page.fill(FIRST_HOURS, "2").await?;
    page.wait_for_text(SENTENCE, "2 hours").await?;
    page.fill("#week-total", "40").await?;
    page.wait_for_text(SENTENCE, "40 hours").await?;
    wait_for_count(page, ".error", 0).await?;
    let hours = page.value(FIRST_HOURS).await?;
    ensure!(hours == "40", "the only row has {hours} of 40 hours");
    page.fill(FIRST_HOURS, "20").await?;
    page.wait_for_text(SENTENCE, "20 hours").await?;
    let (hours, total) = (
        page.value(FIRST_HOURS).await?,
        page.value("#week-total").await?,
    );
    ensure!((hours.as_str(), total.as_str()) == ("20", "20"));
    Ok(())
}

pub async fn own_judgement_is_counted_and_given_up_again(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    let before = page.text(SENTENCE).await?;
    page.click("[data-testid=row] [data-testid=judge]").await?;
    wait_for_count(page, "[data-testid=own-automatable]", 1).await?;
    let shown = page.value("[data-testid=own-automatable]").await?;
    ensure!(!shown.is_empty(), "the published value is not shown");
    // Looking changes nothing.
    for selector in [
        "[data-testid=own-automatable]",
        "[data-testid=own-assistable]",
    ] {
        let focus = "document.querySelector(arguments[0]).focus(); return true;";
        page.script(focus, vec![selector.into()]).await?;
    }
    let seen = page.text(SENTENCE).await?;
    ensure!(seen == before);
    page.fill("[data-testid=own-automatable]", "0").await?;
    page.fill("[data-testid=own-assistable]", "0").await?;
    changed(page, SENTENCE, &before).await?;
    page.fill("[data-testid=own-assistable]", "101").await?;
    page.wait_for_text("[data-testid=row] .error", "100")
        .await?;
    // What one part forbids the other is allowed once the first gives way.
    page.fill("[data-testid=own-automatable]", "80").await?;
    page.fill("[data-testid=own-assistable]", "30").await?;
    wait_for_count(page, "[data-testid=row] .error", 1).await?;
    let refused = page.text(SENTENCE).await?;
    page.fill("[data-testid=own-automatable]", "60").await?;
    wait_for_count(page, "[data-testid=row] .error", 0).await?;
    let judged = changed(page, SENTENCE, &refused).await?;
    page.click("[data-testid=row] [data-testid=published]")
        .await?;
    let after = changed(page, SENTENCE, &judged).await?;
    ensure!(after == before);
    Ok(())
}

pub async fn the_employed_see_no_rates(page: &Page) -> Result<()> {
    open_example(page, "Paralegal").await?;
    ensure!(
        page.exists("#rate").await?,
        "who charges clients sees rates"
    );
    page.click("label[for=stand-employed]").await?;
    page.wait_for(
        "document.querySelector('#employed') !== null && document.querySelector('#rate') === null",
    )
    .await?;
    ensure!(
        !page.exists("[data-testid=scenario]").await?,
        "scenarios of rates are shown"
    );
    ensure!(
        !page.exists("[data-testid=billable]").await?,
        "hours are asked to be billable"
    );
    page.click("label[for=stand-charging]").await?;
    page.appears("#rate").await?;
    Ok(())
}

pub async fn unpaid_work_sets_the_billable_part(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    ensure!(
        page.exists("#field-utilisation").await?,
        "the billable part is not asked for"
    );
    wait_for_count(page, "[data-testid=unpaid]", 3).await?;
    page.click("[data-testid=unpaid] button").await?;
    wait_for_count(page, "[data-testid=unpaid]", 2).await?;
    // 40 paid hours of 42.
    page.wait_for_text("#utilisation-from-mix", "95%").await?;
    page.click("#undo").await?;
    wait_for_count(page, "[data-testid=unpaid]", 3).await?;
    page.appears("#field-utilisation").await?;
    Ok(())
}
