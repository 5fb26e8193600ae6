//! The state in the address and the history.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::states::add;
use super::steps::{FIRST_HOURS, SENTENCE, changed, choose_example, open, open_example, ready};

pub async fn a_reload_keeps_the_week(page: &Page) -> Result<()> {
    open_example(page, "Bookkeeper").await?;
    let chosen = page.fragment().await?;
    ensure!(chosen.starts_with("v1."), "the fragment is {chosen:?}");
    // One key, so that its results are shown once the address is written.
    page.fill(FIRST_HOURS, "9").await?;
    let expression = format!("location.hash !== '#{chosen}'");
    page.wait_for(&expression).await?;
    let sentence = page.text(SENTENCE).await?;
    page.reload().await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    ensure!(page.value(FIRST_HOURS).await? == "9", "the hours changed");
    Ok(())
}

pub async fn pay_stays_out_of_the_address_and_survives_a_reload(page: &Page) -> Result<()> {
    open_example(page, "Bookkeeper").await?;
    let before = page.fragment().await?;
    let state = page.run("return history.state;").await?;
    page.fill("#field-rate", "77.25").await?;
    page.wait_for(&format!("history.state !== {state}")).await?;
    ensure!(page.fragment().await? == before);
    page.reload().await?;
    ready(page).await?;
    page.wait_for("document.querySelector('#field-rate')?.value === '77.25'")
        .await?;
    Ok(())
}

pub async fn back_and_forward_go_through_the_occupations(page: &Page) -> Result<()> {
    const HEADING: &str = "#answer-heading";
    // By keys: WebKit skips history entries made without user input.
    open(page, "/", View::DESK).await?;
    add(page, "what", "copywriter").await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    let first = page.text(HEADING).await?;
    add(page, "what", "roofer").await?;
    let second = changed(page, HEADING, &first).await?;
    page.back().await?;
    let back = changed(page, HEADING, &second).await?;
    ensure!(back == first, "back leads to {back:?}");
    page.forward().await?;
    let forward = changed(page, HEADING, &first).await?;
    ensure!(forward == second, "forward leads to {forward:?}");
    page.back().await?;
    page.back().await?;
    page.wait_for("document.querySelector('#answer-heading') === null")
        .await?;
    Ok(())
}

pub async fn a_corrupt_link_shows_a_notice(page: &Page) -> Result<()> {
    for fragment in ["v1.o_43405100~zzzz", "v1.%00%ff<script>", "v9.later", "v1."] {
        // Another query, since a browser does not reload for another fragment.
        open(
            page,
            &format!("/?{}#{fragment}", fragment.len()),
            View::DESK,
        )
        .await?;
        page.wait_for_text("[data-testid=notice]", "link").await?;
        choose_example(page, "Roofer").await?;
    }
    Ok(())
}

/// Links beyond a limit, with valid checksums, and the notice for each.
const BEYOND: [(&str, &str); 3] = [
    (
        "v1.o_43405100~h_300~ow3g",
        "hours_week: 300 is not a number from 0 to 168",
    ),
    (
        "v1.o_43405100~h_100~a_4a8i3d1_h160~ngcz",
        "all activities together at most 168",
    ),
    ("v1.o_43405100~q_5~e5x3", "a part not known here, “q_5”"),
];

pub async fn a_link_beyond_a_limit_names_it(page: &Page) -> Result<()> {
    for (index, (link, message)) in BEYOND.iter().enumerate() {
        open(page, &format!("/?beyond{index}#{link}"), View::DESK).await?;
        page.wait_for_text("[data-testid=notice]", message).await?;
    }
    Ok(())
}
