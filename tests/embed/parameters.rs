//! The parameters of an embed.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::hosts::{answer_in, frame, html, open_host, received};

pub async fn the_address_presets_the_embed(page: &Page) -> Result<()> {
    let query = "&show=rate,evidence&occupation=43-4051&hours=25&currency=GBP&theme=dark\
                 &accent=%23ffe000&lang=en-GB&readings=M,C";
    open_host(page, html(page, &frame(page, "one", query, ""))).await?;
    page.enter("#one").await?;
    // Each section is drawn in a task of its own.
    for selector in [
        "#what",
        "#rate",
        "#evidence",
        "[data-testid=embed-foot]",
        "#open-full[target=_blank][rel=noopener]",
    ] {
        page.appears(selector).await?;
    }
    for selector in [
        "[data-testid=sentence]",
        "#week",
        "#courses",
        ".masthead",
        "[data-testid=notice]",
        "[data-testid=embed-problem]",
        "[data-testid=sharing]",
    ] {
        ensure!(!page.exists(selector).await?, "{selector} is shown");
    }
    ensure!(page.value("#currency").await? == "GBP", "another currency");
    page.wait_for_text("#rate", "£").await?;
    // Readable: the colour as it is on dark, and opaque whatever the host's own colours are.
    let colour =
        "getComputedStyle(document.querySelector('#open-full')).color === 'rgb(255, 224, 0)'";
    page.wait_for(colour).await?;
    let opaque = "getComputedStyle(document.body).backgroundColor === 'rgb(23, 23, 26)'";
    page.wait_for(opaque).await?;
    // The week is in the fragment, for a reload; and so in the link back.
    page.wait_for("location.hash.startsWith('#v1.')").await?;
    page.wait_for("location.hash.includes('~r_M_C~')").await?;
    let link = "document.querySelector('#open-full').hash === location.hash \
                && document.querySelector('#open-full').search === ''";
    page.wait_for(link).await?;
    page.leave().await?;
    received(page).await.map(drop)
}

pub async fn what_the_address_cannot_ask_for_is_named(page: &Page) -> Result<()> {
    let query = "&theme=pink&hours=1e9&occupation=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E\
                 &origin=https%3A%2F%2Fa.example%2Fb&show=all&shwo=rate";
    open_host(page, html(page, &frame(page, "one", query, ""))).await?;
    page.enter("#one").await?;
    let named = page
        .wait_for_text("[data-testid=embed-problem]", "theme")
        .await?;
    for part in [
        "theme: “pink” must be auto, light or dark",
        "hours: “1e9” is not a number above 0 and up to 168",
        "occupation: “<img src=x onerror=alert(1)>” must be the O*NET-SOC code",
        "origin: “https://a.example/b” must be an origin",
        "show: “all” must be share, rate, courses or evidence",
        "shwo: “rate” must be one of",
    ] {
        ensure!(named.contains(part), "no {part:?} in {named:?}");
    }
    ensure!(!page.exists("img").await?, "markup became an element");
    page.click("[data-testid=example] button").await?;
    page.leave().await?;
    answer_in(page, "#one").await?;
    received(page).await.map(drop)
}
