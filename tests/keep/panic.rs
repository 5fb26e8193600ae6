//! The program stops, by a panic or without a word. `src/on_purpose.rs` says by what.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Copied, Host, Page, Rules, Theme, View, built_to_panic};

use super::steps::{FIRST_HOURS, SENTENCE, changed, choose_example, open, ready};
use super::whole::failure;

const NARROW: View = View {
    width: 320,
    height: 640,
    theme: Theme::Light,
};

/// Serves the site that panics, and opens an example there.
async fn open_example(page: &Page, name: &str) -> Result<Copied> {
    let site = Copied::serve_at(name, &built_to_panic()?, "")?;
    page.open_address(&site.site().address("/"), View::DESK)
        .await?;
    ready(page).await?;
    choose_example(page, "Copywriter").await?;
    Ok(site)
}

/// Charges 99 an hour and works 11.5 on the first activity; gives the sentence. The hours are
/// shown but not yet in the address.
async fn edit(page: &Page) -> Result<String> {
    let first = page.text(SENTENCE).await?;
    page.fill("#field-rate", "99").await?;
    page.wait_for("history.state?.includes('r99')").await?;
    page.fill(FIRST_HOURS, "11.5").await?;
    changed(page, SENTENCE, &first).await?;
    page.wait_for_text(SENTENCE, "hours").await
}

/// Types what the program stops at.
async fn stop(page: &Page, by: &str) -> Result<String> {
    page.type_text(by).await?;
    failure(page).await
}

pub async fn a_panic_keeps_the_week_and_its_pay(page: &Page) -> Result<()> {
    let _site = open_example(page, "panic").await?;
    let sentence = edit(page).await?;
    let text = stop(page, "!").await?;
    for words in ["has stopped", "Your week is kept", "your rate", "Not kept"] {
        ensure!(text.contains(words), "{words:?} is not in {text:?}");
    }
    let said = page
        .run("return document.querySelector('#failure pre').textContent;")
        .await?;
    ensure!(
        said.as_str()
            .is_some_and(|said| said.contains("asked to panic by 11.5!")),
        "it says {said}"
    );
    let link = page.value("#failure-link").await?;
    ensure!(
        link.contains("#v1.") && !link.contains("r99"),
        "the link is {link}"
    );
    page.click("[data-copy=failure-link]").await?;
    page.wait_for_text("#failure-link-said", "cop").await?;

    page.click("#failure-reload").await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    ensure!(page.value(FIRST_HOURS).await? == "11.5");
    let rate = page.value("#field-rate").await?;
    ensure!(rate == "99", "the rate is {rate:?}");

    // The link alone, as somebody else opens it.
    page.open_address("about:blank", View::DESK).await?;
    page.open_address(&link, View::DESK).await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    ensure!(
        page.value("#field-rate").await?.is_empty(),
        "the link told the rate"
    );
    Ok(())
}

pub async fn a_trap_without_a_word_is_shown_as_well(page: &Page) -> Result<()> {
    let _site = open_example(page, "trap").await?;
    let sentence = edit(page).await?;
    let text = stop(page, "?").await?;
    ensure!(text.contains("Your week is kept"), "{text}");
    page.click("#failure-reload").await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    let rate = page.value("#field-rate").await?;
    ensure!(rate == "99", "the rate is {rate:?}");
    Ok(())
}

pub async fn a_week_that_cannot_be_shown_can_be_left(page: &Page) -> Result<()> {
    // The site itself shows it, and so gives its link.
    open(page, "/", View::DESK).await?;
    choose_example(page, "Copywriter").await?;
    page.fill("#week-total", "97.25").await?;
    let kept = "location.hash.includes('_97.25') && location.hash";
    let link = page.wait_for(kept).await?;
    let link = link.as_str().context("no link")?.to_owned();

    let site = Copied::serve_at("render", &built_to_panic()?, "")?;
    let address = site.site().address(&format!("/{link}"));
    page.open_address(&address, View::DESK).await?;
    failure(page).await?;
    page.run("document.querySelector('#failure').dataset.old = 1;")
        .await?;
    page.click("#failure-reload").await?;
    page.appears("#failure:not([data-old])").await?;
    ensure!(page.value("#failure-link").await? == address);
    page.click("#failure-afresh").await?;
    ready(page).await?;
    ensure!(page.fragment().await?.is_empty(), "the week is still there");
    choose_example(page, "Roofer").await
}

pub async fn a_frame_without_an_origin_shows_it_too(page: &Page) -> Result<()> {
    let site = Copied::serve_at("frame", &built_to_panic()?, "")?;
    let source = site.site().address("/?embed=1&occupation=43-4051.00");
    let script = site.site().address("/embed.js");
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A host</title>\
         <link rel=icon href='data:,'><script src='{script}'></script><body>\
         <iframe id=one src='{source}' width=600 height=500 title=Taskmix sandbox=allow-scripts></iframe>"
    );
    let host = Host::serve("panic", &[("index.html", html)])?;
    page.open_address(&format!("{}/", host.origin()), View::DESK)
        .await?;
    page.wait_inside("#one", "document.querySelector('#field-rate')")
        .await?;
    let height = "parseInt(document.querySelector('#one').style.height)";
    let before = page.wait_for(height).await?;
    page.enter("#one").await?;
    page.fill(FIRST_HOURS, "7").await?;
    stop(page, "!").await?;
    let link = page.value("#failure-link").await?;
    ensure!(
        link.contains("/#v1.") && !link.contains("embed"),
        "the link is {link}"
    );
    page.click("[data-copy=failure-link]").await?;
    page.wait_for_text("#failure-link-said", "cop").await?;
    page.leave().await?;
    page.wait_for(&format!("{height} < {before}")).await?;
    page.enter("#one").await?;
    page.click("#failure-reload").await?;
    page.leave().await?;
    let hours = format!("document.querySelector('{FIRST_HOURS}')?.value");
    let hours = page.wait_inside("#one", &hours).await?;
    ensure!(hours == "7", "the hours are {hours}");
    Ok(())
}

pub async fn it_can_be_read_by_everybody(page: &Page) -> Result<()> {
    let _site = open_example(page, "axe").await?;
    page.fill(FIRST_HOURS, "7").await?;
    stop(page, "!").await?;
    page.click("#failure details summary").await?;
    for view in [
        View::DESK,
        View {
            theme: Theme::Dark,
            ..View::DESK
        },
        NARROW,
    ] {
        page.set_view(view).await?;
        let found = page.violations(Rules::All).await?;
        ensure!(found.is_empty(), "{view:?}: {}", found.join("\n"));
        let beyond =
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth;";
        let beyond = page.run(beyond).await?;
        ensure!(beyond == false, "{view:?}: wider than the screen");
    }
    Ok(())
}
