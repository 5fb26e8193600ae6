//! Messages between a frame and a benign host.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use taskmix_browser_tests::{Host, Page, View};

use super::hosts::{answer_in, frame, html, named, received};

/// Serves a page whose frames get the host's origin in place of `ORIGIN` in their addresses.
pub async fn open_with_origin(page: &Page, html: String) -> Result<Host> {
    let host = Host::serve("talk", &[])?;
    host.put("index.html", &html.replace("ORIGIN", &host.origin()))?;
    page.open_address(&format!("{}/", host.origin()), View::DESK)
        .await?;
    Ok(host)
}

/// The last result the host received.
async fn last_result(page: &Page, condition: &str) -> Result<Value> {
    let expression =
        format!("(detail => detail && ({condition}) && detail)(of('result').at(-1)?.detail)");
    page.wait_for(&expression).await
}

pub async fn results_go_to_the_declared_origin(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-4051.00&origin=ORIGIN", "");
    let host = open_with_origin(page, html(page, &one)).await?;
    answer_in(page, "#one").await?;
    let result = last_result(page, "detail.shares?.total_hours === 40").await?;
    let central = result
        .pointer("/shares/automatable/central")
        .and_then(Value::as_f64);
    let central = central.context("no share")?;
    page.enter("#one").await?;
    page.wait_for_text("[data-testid=sharing]", &host.origin())
        .await?;
    let shown = page.text("[data-testid=sentence]").await?;
    ensure!(
        shown.contains(&format!("{:.0}", central * 100.0)),
        "told {central}, shown {shown:?}"
    );
    page.fill("[data-testid=row] [data-testid=hours]", "20")
        .await?;
    page.fill("#field-rate", "98765").await?;
    page.leave().await?;
    let edited = last_result(page, "detail.shares?.total_hours > 45").await?;
    ensure!(
        !edited.to_string().contains("98765"),
        "pay was told: {edited}"
    );
    ensure!(edited.get("link") != result.get("link"));
    received(page).await.map(drop)
}

pub async fn the_host_sets_week_theme_and_numbers(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&origin=ORIGIN&lang=en", "");
    open_with_origin(page, html(page, &one)).await?;
    last_result(page, "detail.shares === null").await?;
    let send = "taskmix.send(document.getElementById('one'), arguments[0], arguments[1]);";
    let mix = json!({ "occupation": "27-3043.00", "hours": 1.5 });
    page.script(send, vec!["setMix".into(), mix]).await?;
    let week = last_result(page, "detail.shares?.total_hours === 1.5").await?;
    ensure!(week.pointer("/occupations/0/code") == Some(&json!("27-3043.00")));
    let unused = json!({ "occupation": "27-3043.00", "hours": 2, "assumptions": { "r": 0 } });
    page.script(send, vec!["setMix".into(), unused]).await?;
    let nothing = "detail.shares?.total_hours === 2 && detail.shares.time_saved.high === 0";
    last_result(page, nothing).await?;
    let rows = json!({ "mix": [{ "activity": "4.A.4.a.8.I03.D01", "hours": 6.25 }] });
    page.script(send, vec!["setMix".into(), rows]).await?;
    // Assumptions that the message leaves out stay.
    let same = "detail.shares?.total_hours === 6.25 && detail.shares.time_saved.high === 0";
    last_result(page, same).await?;
    let link = json!({ "link": week.get("link") });
    page.script(send, vec!["setMix".into(), link]).await?;
    last_result(page, "detail.shares?.total_hours === 1.5").await?;
    let dark = json!({ "theme": "dark", "accent": "#ff0" });
    page.script(send, vec!["setTheme".into(), dark]).await?;
    page.enter("#one").await?;
    page.wait_for("document.documentElement.dataset.theme === 'dark'")
        .await?;
    let accent =
        "getComputedStyle(document.querySelector('#open-full')).color === 'rgb(255, 255, 0)'";
    page.wait_for(accent).await?;
    page.leave().await?;
    // South Africa writes 1,5.
    page.script(send, vec!["setLocale".into(), json!({ "lang": "en-ZA" })])
        .await?;
    page.enter("#one").await?;
    let written = page
        .wait_for("/1[,\\u00b7]5 hours/.test(document.querySelector('[data-testid=sentence]')?.innerText)")
        .await;
    page.leave().await?;
    written?;
    page.run("told.length = 0;").await?;
    page.script(send, vec!["getState".into(), json!({})])
        .await?;
    last_result(page, "detail.shares.total_hours === 1.5").await?;
    let messages = received(page).await?;
    ensure!(named(&messages, "error").is_empty(), "{messages:?}");
    Ok(())
}

pub async fn sharing_can_be_switched_off(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-4051.00&origin=ORIGIN", "");
    open_with_origin(page, html(page, &one)).await?;
    last_result(page, "detail.shares").await?;
    page.enter("#one").await?;
    page.click("#share-switch").await?;
    page.wait_for_text("[data-testid=sharing]", "nothing is shared")
        .await?;
    page.leave().await?;
    page.run("told.length = 0;").await?;
    page.enter("#one").await?;
    page.fill("[data-testid=row] [data-testid=hours]", "20")
        .await?;
    page.leave().await?;
    let ask = "taskmix.send(document.getElementById('one'), 'getState');";
    page.run(ask).await?;
    page.wait_for("of('error')[0]?.detail.code === 'not_shared'")
        .await?;
    let results = page.run("return of('result').length;").await?;
    ensure!(results == 0, "told all the same: {results}");
    page.enter("#one").await?;
    page.click("#share-switch").await?;
    page.leave().await?;
    last_result(page, "detail.shares?.total_hours > 45").await?;
    received(page).await.map(drop)
}

pub async fn a_custom_element_passes_its_attributes_on(page: &Page) -> Result<()> {
    let body = "<task-mix id=one occupation=43-3031.00 theme=light show=share></task-mix>";
    open_with_origin(page, html(page, body)).await?;
    answer_in(page, "#one iframe").await?;
    last_result(page, "detail.occupations[0]?.code === '43-3031.00'").await?;
    page.run("one.setAttribute('theme', 'dark');").await?;
    page.enter("#one iframe").await?;
    page.wait_for("document.documentElement.dataset.theme === 'dark'")
        .await?;
    ensure!(
        !page.exists("#rate").await?,
        "a section that was not asked for"
    );
    page.leave().await?;
    let length = "return history.length;";
    let steps = page.run(length).await?;
    let set = "one.setAttribute('occupation', '27-3043.00');
        one.setAttribute('link', 'v1.o_43405100~h_20~aem3');";
    for change in ["one.setAttribute('show', 'share,rate');", set] {
        page.run(change).await?;
        answer_in(page, "#one iframe").await?;
    }
    page.run("one.removeAttribute('link');").await?;
    last_result(page, "detail.occupations[0]?.code === '27-3043.00'").await?;
    page.run("one.setAttribute('readings', 'M,C');").await?;
    last_result(page, "detail.readings.join() === 'M,C'").await?;
    let now = page.run(length).await?;
    ensure!(now == steps, "the history grew from {steps} to {now}");
    // Moved and removed, it goes on and ends without an error.
    let script = "document.body.append(document.createElement('p'), one); told.length = 0;";
    page.run(script).await?;
    last_result(page, "detail.occupations[0]?.code === '27-3043.00'").await?;
    page.run("one.remove();").await?;
    ensure!(!page.exists("iframe").await?, "the frame stayed");
    received(page).await.map(drop)
}
