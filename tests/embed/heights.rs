//! The height of a frame follows what it shows.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::hosts::{answer_in, frame, html, html_of, open_host, received};

/// How long the frame may take to tell a new height, in milliseconds by its own clock.
const PROMPT: u32 = 250;

/// The height of a frame at its host.
async fn height(page: &Page, id: &str) -> Result<i64> {
    let script = "return parseInt(document.getElementById(arguments[0]).style.height) || 0;";
    let height = page.script(script, vec![id.into()]).await?;
    Ok(height.as_i64().unwrap_or(0))
}

/// Waits until the host's height of the frame is that of its content.
async fn fits(page: &Page, id: &str) -> Result<i64> {
    // Browsers do not lay out frames that nobody looks at.
    let look = "document.getElementById(arguments[0]).scrollIntoView();";
    page.script(look, vec![id.into()]).await?;
    // Its later parts are fetched once somebody looks at it.
    let waiting = "document.querySelector('[data-testid=late], .late-room')";
    page.wait_inside(&format!("#{id}"), &format!("!{waiting}"))
        .await?;
    at_rest(page, id).await
}

/// Waits until the content of the frame says twice the height that the host shows.
async fn at_rest(page: &Page, id: &str) -> Result<i64> {
    let mut before = -1;
    for _ in 0..2000 {
        page.enter(&format!("#{id}")).await?;
        let script = "return Math.ceil(document.body.getBoundingClientRect().height);";
        let content = page.run(script).await?.as_i64().unwrap_or(0);
        page.leave().await?;
        let shown = height(page, id).await?;
        if content == shown && content == before {
            return Ok(content);
        }
        before = content;
    }
    anyhow::bail!(
        "{id} is {} high at its host, its content {before}",
        height(page, id).await?
    )
}

/// Does something in the frame; fails unless the host has another height promptly.
///
/// A timer that starts with the change sends a word of its own to the host. The height has to
/// arrive before it: their order does not depend on how busy the machine is.
async fn follows(page: &Page, id: &str, script: &str) -> Result<()> {
    let listen = "told.length = 0; window.followed = '';\
        window.listening ??= addEventListener('message', ({ data }) => {\
          if (data === 'timer') window.followed ||= of('resize').length ? 'in time' : 'late';\
        }) ?? true;";
    page.run(listen).await?;
    page.enter(&format!("#{id}")).await?;
    let change = format!("{script}; setTimeout(() => parent.postMessage('timer', '*'), {PROMPT});");
    page.run(&change).await?;
    page.leave().await?;
    let followed = page.wait_for("window.followed").await?;
    ensure!(
        followed == "in time",
        "no height {PROMPT} ms after {script:?}"
    );
    Ok(())
}

pub async fn the_height_follows_up_and_down(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-4051.00", "");
    let two = frame(
        page,
        "two",
        "&occupation=27-3043.00&show=share",
        "sandbox=allow-scripts",
    );
    open_host(page, html(page, &format!("{one}{two}"))).await?;
    answer_in(page, "#one").await?;
    answer_in(page, "#two").await?;
    let complete = "document.querySelector('[data-testid=cell]')\
        && document.querySelector('[data-testid=course]')\
        && !document.querySelector('[data-testid=late], .late-room')";
    page.wait_inside("#one", complete).await?;
    let low = fits(page, "one").await?;
    let other = fits(page, "two").await?;
    ensure!(other < low, "one section is {other} high, three are {low}");
    let open = "document.querySelectorAll('details').forEach(one => one.open = true)";
    follows(page, "one", open).await?;
    let high = fits(page, "one").await?;
    ensure!(high > low + 200, "opened, {high} after {low}");
    let close = "document.querySelectorAll('details').forEach(one => one.open = false)";
    follows(page, "one", close).await?;
    let back = fits(page, "one").await?;
    ensure!(back == low, "closed, {back} and not {low} again");
    ensure!(height(page, "two").await? == other, "the other frame moved");
    received(page).await.map(drop)
}

pub async fn a_frame_that_nobody_looks_at_has_its_height(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-4051.00", "");
    let body = format!("<div style='height: 6000px'></div>{one}");
    open_host(page, html(page, &body)).await?;
    page.wait_for("of('ready').length").await?;
    page.wait_for("parseInt(one.style.height) > 500").await?;
    // Its later parts are fetched once somebody does something in it.
    page.enter("#one").await?;
    let sign = "dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));";
    page.run(sign).await?;
    let complete = "document.querySelector('[data-testid=cell]')\
        && document.querySelector('[data-testid=course]')\
        && !document.querySelector('[data-testid=late], .late-room')";
    page.wait_for(complete).await?;
    page.leave().await?;
    let low = at_rest(page, "one").await?;
    for open in [true, false] {
        let script =
            format!("document.querySelectorAll('details').forEach(one => one.open = {open})");
        follows(page, "one", &script).await?;
        // Grown beyond its height, it has a scroll bar until its host has followed.
        let height = at_rest(page, "one").await?;
        ensure!(
            (height == low) != open,
            "{height} after {low}, open: {open}"
        );
    }
    let scroll = page.run("return scrollY;").await?;
    ensure!(scroll == 0, "somebody looked at it: {scroll}");
    received(page).await.map(drop)
}

pub async fn frames_may_come_late_and_go(page: &Page) -> Result<()> {
    open_host(page, html(page, "<div id=place></div>")).await?;
    for (id, query) in [("late", "&show=share"), ("later", "&occupation=43-3031.00")] {
        let markup = frame(page, id, query, "");
        let script =
            "document.getElementById('place').insertAdjacentHTML('beforeend', arguments[0]);";
        page.script(script, vec![markup.into()]).await?;
        let grown = format!("parseInt(document.getElementById('{id}').style.height) > 80");
        page.wait_for(&grown).await?;
    }
    answer_in(page, "#later").await?;
    let script = "const gone = document.getElementById('late'); window.gone = gone; gone.remove();";
    page.run(script).await?;
    // The other still follows.
    let before = fits(page, "later").await?;
    let open = "document.querySelectorAll('details').forEach(one => one.open = true)";
    follows(page, "later", open).await?;
    ensure!(fits(page, "later").await? > before);
    received(page).await.map(drop)
}

pub async fn a_script_that_comes_late_learns_the_height(page: &Page) -> Result<()> {
    let one = frame(page, "one", "&occupation=43-3031.00", "");
    let without = html(page, &one).replace("/embed.js'", "/none'").replace(
        &format!("<script src='{}'></script>", page.site().address("/none")),
        "",
    );
    open_host(page, without).await?;
    answer_in(page, "#one").await?;
    ensure!(height(page, "one").await? == 0, "a height without a script");
    let script = "const script = document.createElement('script'); script.src = arguments[0];\
                  document.head.append(script);";
    let source = page.site().address("/embed.js");
    page.script(script, vec![source.into()]).await?;
    page.wait_for("parseInt(document.querySelector('#one').style.height) > 500")
        .await?;
    received(page).await.map(drop)
}

pub async fn a_frame_survives_one_that_goes_while_both_load(page: &Page) -> Result<()> {
    // The moments differ at which an engine shares what both fetch.
    for moment in [40, 80, 120, 160, 240] {
        // Of another origin each time, so that nothing has been fetched already.
        let site = page.site().elsewhere()?;
        let source = site.address("/?embed=1&occupation=43-3031.00");
        let frame = |id| format!("<iframe id={id} src='{source}' title=Taskmix></iframe>");
        let body = format!(
            "{}{}<script>setTimeout(() => document.getElementById('goes').remove(), {moment});\
             </script>",
            frame("goes"),
            frame("stays")
        );
        open_host(page, html_of(&site, &body)).await?;
        let ready = "of('ready').some(one => one.id === 'stays')\
                     && parseInt(document.querySelector('#stays').style.height) > 640";
        let what = format!("the frame that stays, the other gone after {moment} ms");
        page.wait(&what, ready).await?;
        received(page).await?;
        // What was being fetched for the frame that went.
        for entry in page.console().await? {
            let cut_off = entry.contains("Fetch API cannot load") && entry.contains("/assets/");
            ensure!(cut_off, "in the console: {entry}");
        }
    }
    Ok(())
}
