//! Sandboxed frames.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::hosts::{answer_in, frame, html, named, open_host, received};

pub async fn a_frame_without_an_origin_computes_and_copies_its_link(page: &Page) -> Result<()> {
    let one = frame(
        page,
        "one",
        "&occupation=43-4051.00&hours=30",
        "sandbox=allow-scripts",
    );
    open_host(page, html(page, &one)).await?;
    let sentence = answer_in(page, "#one").await?;
    ensure!(sentence.contains("30 hours"), "{sentence}");
    page.wait_for("parseInt(document.querySelector('#one').style.height) > 500")
        .await?;
    page.enter("#one").await?;
    ensure!(
        page.run("return self.origin;").await? == "null",
        "the frame has an origin"
    );
    page.appears("#field-rate").await?;
    page.click("[data-copy=link-text]").await?;
    page.wait_for_text("#link-text-said", "cop").await?;
    let selected = "(() => { const field = document.querySelector('#link-text');\
        return field.selectionEnd === field.value.length && field.value.includes('#v1.'); })()";
    page.wait_for(selected).await?;
    page.leave().await?;
    let messages = received(page).await?;
    ensure!(named(&messages, "ready").len() == 1, "not ready once");
    ensure!(
        named(&messages, "result").is_empty(),
        "a result went to nobody in particular"
    );
    Ok(())
}

pub async fn a_frame_without_scripts_says_what_it_needs(page: &Page) -> Result<()> {
    let one = frame(page, "one", "", "sandbox");
    open_host(page, html(page, &one)).await?;
    page.enter("#one").await?;
    page.wait_for_text("noscript", "javascript").await?;
    let link = "document.querySelector('noscript a')?.target === '_blank'";
    page.wait_for(link).await?;
    page.leave().await
}

/// Holds timers of five seconds or more until the test runs them.
const KEEP: &str = "window.kept = []; const later = setTimeout;\
    window.setTimeout = (what, rest, ...more) =>\
      rest < 5000 ? later(what, rest, ...more) : kept.push(() => what(...more));";

pub async fn a_host_without_an_origin_keeps_its_frames(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-4051.00&hours=30", "");
    let body =
        format!("{one}<task-mix id=two occupation=43-3031.00></task-mix><div id=place></div>");
    let inner = html(page, &body).replacen("<script>", &format!("<script>{KEEP}"), 1);
    let inner = inner.replace('&', "&amp;").replace('"', "&quot;");
    let outer = format!(
        "<!doctype html><html lang=en><title>A host</title><link rel=icon href='data:,'><body>\
         <iframe id=outer sandbox=allow-scripts width=900 height=700 srcdoc=\"{inner}\"></iframe>"
    );
    open_host(page, outer).await?;
    page.enter("#outer").await?;
    ensure!(
        page.run("return self.origin;").await? == "null",
        "the host has an origin"
    );
    let heights = "of('ready').length === 2\
        && [one, two.frame].every(frame => parseInt(frame.style.height) > 500)";
    page.wait_for(heights).await?;
    page.enter("#one").await?;
    page.fill("[data-testid=row] [data-testid=hours]", "21")
        .await?;
    page.run("window.stays = true;").await?;
    page.leave().await?;
    page.run("two.setAttribute('theme', 'dark');").await?;
    // Much later: silent frames are reloaded before the new one is added.
    // In a task of its own: some drivers keep the time of their scripts by the page's own timers.
    let much_later = "setTimeout(() => {\
        for (const run of kept.splice(0)) run();\
        place.innerHTML = arguments[0];\
        }, 0);";
    let three = frame(page, "three", "&show=share", "");
    page.script(much_later, vec![three.into()]).await?;
    page.wait_for("of('ready').some(message => message.id === 'three')")
        .await?;
    let ready = page.run("return of('ready').length;").await?;
    ensure!(ready == 3, "loaded again: {ready}");
    received(page).await?;
    page.enter("#one").await?;
    let stays = page.run("return window.stays;").await?;
    ensure!(stays == true, "what was edited is gone");
    page.leave().await?;
    page.enter("#two iframe").await?;
    page.wait_for("document.documentElement.dataset.theme === 'dark'")
        .await?;
    page.leave().await
}
