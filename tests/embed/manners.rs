//! What a frame leaves unchanged in its host.

use anyhow::{Result, ensure};
use serde_json::json;
use taskmix_browser_tests::Page;

use super::hosts::{SENTENCE, answer_in, frame, html, open_host, received};

pub async fn focus_scroll_and_history_stay_with_the_host(page: &Page) -> Result<()> {
    let body = format!(
        "<div style='height: 3000px'></div><input id=own>{}<div style='height: 3000px'></div>",
        frame(page, "one", "&origin=ORIGIN", "")
    );
    let host = open_host(page, html(page, &body)).await?;
    // Whole before it goes elsewhere: the browser tells of fetches it gives up.
    let whole = "document.querySelector('#open-full')";
    page.wait_inside("#one", whole).await?;
    let aim = "own.focus(); scrollTo(0, 2600);\
        document.getElementById('one').src = \
          document.getElementById('one').src.replace('ORIGIN', encodeURIComponent(arguments[0]));";
    page.script(aim, vec![host.origin().into()]).await?;
    page.wait_for("of('result').length").await?;
    let history = page.run("return history.length;").await?;
    let scroll = page.run("return scrollY;").await?;
    for (code, hours) in [("43-4051.00", 40), ("27-3043.00", 20)] {
        let mix = json!({ "occupation": code, "hours": hours });
        let send = "taskmix.send(document.getElementById('one'), 'setMix', arguments[0]);";
        page.script(send, vec![mix]).await?;
        let told = format!("of('result').at(-1)?.detail.shares?.total_hours === {hours}");
        page.wait_for(&told).await?;
    }
    let held = "return document.activeElement.id === 'own';";
    ensure!(page.run(held).await? == true, "the focus was taken");
    let now = page.run("return scrollY;").await?;
    ensure!(now == scroll, "the page scrolled from {scroll} to {now}");
    // Choices inside the frame: on the page they would be steps to go back to.
    page.enter("#one").await?;
    for name in ["roofer", "bookkeeper"] {
        page.fill("#what", name).await?;
        page.appears("[role=option]").await?;
        let fragment = page.run("return location.hash;").await?;
        let choose = "document.querySelector('[role=option]').click();";
        page.run(choose).await?;
        page.wait_for_text(SENTENCE, "hours").await?;
        let other = format!("location.hash !== {fragment}");
        page.wait_for(&other).await?;
    }
    page.leave().await?;
    let steps = page.run("return history.length;").await?;
    ensure!(steps == history);
    received(page).await.map(drop)
}

pub async fn a_narrow_frame_does_not_scroll_sideways(page: &Page) -> Result<()> {
    let query = "&occupation=43-4051.00&show=share,rate,courses,evidence";
    let narrow = frame(page, "one", query, "").replace("width=600", "width=240");
    open_host(page, html(page, &narrow)).await?;
    answer_in(page, "#one").await?;
    let complete = "document.querySelector('[data-testid=cell]')\
        && document.querySelector('[data-testid=course]')\
        && !document.querySelector('[data-testid=late], .late-room')";
    page.wait_inside("#one", complete).await?;
    let open = "document.querySelectorAll('details').forEach(element => element.open = true);\
        return document.documentElement.scrollWidth - innerWidth;";
    page.enter("#one").await?;
    let beyond = page.run(open).await?.as_i64();
    page.leave().await?;
    ensure!(beyond <= Some(0), "{beyond:?} pixels beyond the edge");
    received(page).await.map(drop)
}
