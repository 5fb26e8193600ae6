//! Ways to load the script of the host, also more than once.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Host, Page, View};

use super::hosts::{answer_in, frame, html_with, open_host, received};
use super::messages::open_with_origin;

/// Loads a script of the site on an open page.
async fn add(page: &Page, name: &str) -> Result<()> {
    let script = "const script = document.createElement('script');\
        const [src, name] = arguments; script.src = src + name;\
        if (name.endsWith('.mjs')) script.type = 'module';\
        script.onload = () => (window.loaded ??= []).push(name); document.head.append(script);";
    let site = page.site().address("/");
    page.script(script, vec![site.into(), name.into()]).await?;
    let loaded = format!("window.loaded?.includes('{name}')");
    page.wait_for(&loaded).await?;
    Ok(())
}

pub async fn one_that_comes_late_tells_what_it_missed(page: &Page) -> Result<()> {
    let body = format!(
        "{}{}",
        frame(page, "one", "&occupation=43-3031.00&origin=ORIGIN", ""),
        frame(page, "two", "&show=share", "")
    );
    open_with_origin(page, html_with("", &body)).await?;
    let said = "log.some(message => message.type === 'taskmix/result')\
        && log.filter(message => message.type === 'taskmix/ready').length === 2";
    page.wait_for(said).await?;
    let events = page.run("return told.length;").await?;
    ensure!(events == 0, "events without a script");
    add(page, "embed.js").await?;
    let told = "['one', 'two'].every(id => of('ready').some(message => message.id === id))\
        && of('result').length && of('resize').length > 1";
    page.wait_for(told).await?;
    // The frame answers again; it has started only once.
    let again = "log.length = 0; post('one', { type: 'taskmix/measure', version: 1 });";
    page.run(again).await?;
    page.wait_for("log.some(message => message.type === 'taskmix/ready') && log.some(message => message.type === 'taskmix/resize')")
    .await?;
    let events = "return ['ready', 'result', 'error'].map(name => of(name).length);";
    let events = page.run(events).await?;
    ensure!(events == serde_json::json!([2, 1, 0]), "{events}");
    received(page).await.map(drop)
}

pub async fn script_and_module_together_are_one(page: &Page) -> Result<()> {
    for names in [["embed.js", "embed.mjs"], ["embed.mjs", "embed.js"]] {
        open_host(page, html_with("", "<div id=place></div>")).await?;
        for name in names {
            add(page, name).await?;
        }
        let markup = frame(page, "one", "&occupation=43-3031.00", "");
        page.script("place.innerHTML = arguments[0];", vec![markup.into()])
            .await?;
        answer_in(page, "#one").await?;
        page.wait_for("of('ready').length && of('resize').length")
            .await?;
        // A second listener would have received the same messages.
        let twice = "return log.length !== told.length || typeof taskmix.send !== 'function';";
        let twice = page.run(twice).await?;
        ensure!(twice == false, "{names:?}: every event twice");
        received(page).await?;
    }
    Ok(())
}

pub async fn as_a_module_it_is_sure_of_its_address_or_does_nothing(page: &Page) -> Result<()> {
    let other = Host::serve(
        "others",
        &[
            (
                "embed.js",
                "window.others = (window.others ?? 0) + 1;".into(),
            ),
            ("my-embed.js", String::new()),
            (
                "_headers",
                "/*\n  Access-Control-Allow-Origin: *\n".to_owned(),
            ),
        ],
    )?;
    let (others, ours) = (other.origin(), page.site().address("/embed.js"));
    let frame = frame(page, "one", "&occupation=43-3031.00", "");
    for (head, works) in [
        (
            format!(
                "<script src='{others}/embed.js'></script>\
                 <script type=module src='{others}/my-embed.js'></script>\
                 <script type=module src='{ours}?1'></script>"
            ),
            true,
        ),
        (
            format!(
                "<script type=module src='{others}/embed.js'></script>\
                 <script type=module data-taskmix src='{ours}'></script>"
            ),
            true,
        ),
        (
            format!(
                "<script type=module src='{others}/embed.js'></script>\
                 <script type=module src='{ours}'></script>"
            ),
            false,
        ),
        (
            format!("<script type=module>import '{ours}';</script>"),
            false,
        ),
    ] {
        let last = "<script type=module>window.done = true;</script>";
        open_host(page, html_with(&format!("{head}{last}"), &frame)).await?;
        page.wait_for("window.done").await?;
        let begun = page.run("return 'taskmix' in window;").await?;
        ensure!(begun == works, "{head}: {begun}");
        answer_in(page, "#one").await?;
        if works {
            page.wait_for("parseInt(one.style.height) > 500").await?;
        }
        received(page).await?;
    }
    page.open_address("about:blank", View::DESK).await
}
