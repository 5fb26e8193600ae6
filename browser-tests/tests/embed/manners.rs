//! What a frame leaves to its host.

use anyhow::{Result, ensure};
use serde_json::json;
use taskmix_browser_tests::Page;

use super::hosts::{SENTENCE, frame, html, open_host, received};

pub async fn focus_scroll_and_history_stay_with_the_host(page: &Page) -> Result<()> {
    let body = format!(
        "<div style='height: 3000px'></div><input id=own>{}<div style='height: 3000px'></div>",
        frame(page, "one", "&origin=ORIGIN", "")
    );
    let host = open_host(page, html(page, &body)).await?;
    // Whole before it goes elsewhere: the browser tells of fetches it gives up.
    let whole = "document.querySelector('#open-full')";
    page.wait_inside("#one", "the calculator", whole).await?;
    let aim = "own.focus(); scrollTo(0, 2600);\
        document.getElementById('one').src = \
          document.getElementById('one').src.replace('ORIGIN', encodeURIComponent(arguments[0]));";
    page.script(aim, vec![host.origin().into()]).await?;
    page.wait_for("the frame", "of('result').length").await?;
    let history = page.script("return history.length;", Vec::new()).await?;
    let scroll = page.script("return scrollY;", Vec::new()).await?;
    for (code, hours) in [("43-4051.00", 40), ("27-3043.00", 20)] {
        let mix = json!({ "occupation": code, "hours": hours });
        let send = "taskmix.send(document.getElementById('one'), 'setMix', arguments[0]);";
        page.script(send, vec![mix]).await?;
        let told = format!("of('result').at(-1)?.detail.shares?.total_hours === {hours}");
        page.wait_for("the week", &told).await?;
    }
    let held = "return document.activeElement.id === 'own';";
    ensure!(
        page.script(held, Vec::new()).await? == true,
        "the focus was taken"
    );
    let now = page.script("return scrollY;", Vec::new()).await?;
    ensure!(now == scroll, "the page scrolled from {scroll} to {now}");
    // Choices inside the frame: on the page they would be steps to go back to.
    page.enter("#one").await?;
    for name in ["roofer", "bookkeeper"] {
        page.fill("#what", name).await?;
        page.wait_for(
            "suggestions",
            "document.querySelectorAll('[role=option]').length",
        )
        .await?;
        let fragment = page.script("return location.hash;", Vec::new()).await?;
        let choose = "document.querySelector('[role=option]').click();";
        page.script(choose, Vec::new()).await?;
        page.wait_for_text(SENTENCE, "hours").await?;
        let other = format!("location.hash !== {fragment}");
        page.wait_for("another fragment", &other).await?;
    }
    page.leave().await?;
    let steps = page.script("return history.length;", Vec::new()).await?;
    ensure!(
        steps == history,
        "the history grew from {history} to {steps}"
    );
    received(page).await.map(drop)
}
