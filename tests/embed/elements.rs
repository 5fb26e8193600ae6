//! `<task-mix>`: what its attributes ask for, whenever they are set.

use anyhow::{Result, ensure};
use taskmix_browser_tests::Page;

use super::hosts::{answer_in, html, named, open_host, received};

const DARK: &str = "document.documentElement.dataset.theme === 'dark'";
const LIGHT: &str = "document.documentElement.dataset.theme === 'light'";

pub async fn what_is_set_before_the_frame_is_ready_is_kept(page: &Page) -> Result<()> {
    let element =
        |id| format!("<task-mix id={id} occupation=43-3031.00 hours=1.5 theme=light></task-mix>");
    let body = format!(
        "{}<div style='height: 6000px'></div>{}<script>for (const one of [near, far]) {{\
         one.setAttribute('theme', 'dark'); one.setAttribute('lang', 'en-ZA');\
         one.setAttribute('accent', '#ff0'); }}</script>",
        element("near"),
        element("far")
    );
    open_host(page, html(page, &body)).await?;
    for id in ["near", "far"] {
        let look = format!("{id}.scrollIntoView();");
        page.run(&look).await?;
        let frame = format!("#{id} iframe");
        answer_in(page, &frame).await?;
        page.wait_inside(&frame, DARK).await?;
        let accent =
            "getComputedStyle(document.querySelector('#open-full')).color === 'rgb(255, 255, 0)'";
        page.wait_inside(&frame, accent).await?;
        // South Africa writes 1,5.
        let numbers = "/1[,\\u00b7]5 hours/.test(document.querySelector('[data-testid=sentence]')?.innerText)";
        page.wait_inside(&frame, numbers).await?;
    }
    let messages = received(page).await?;
    ensure!(named(&messages, "error").is_empty(), "{messages:?}");
    Ok(())
}

pub async fn a_wrong_colour_stops_no_other_setting(page: &Page) -> Result<()> {
    let body = "<task-mix id=one occupation=43-3031.00 theme=light accent=pink></task-mix>";
    open_host(page, html(page, body)).await?;
    answer_in(page, "#one iframe").await?;
    page.wait_for("of('ready').length").await?;
    for (theme, shown) in [("dark", DARK), ("light", LIGHT)] {
        let set = "one.setAttribute('theme', arguments[0]);";
        page.script(set, vec![theme.into()]).await?;
        page.wait_inside("#one iframe", shown).await?;
    }
    ensure!(
        named(&received(page).await?, "error").is_empty(),
        "the colour was sent with the theme"
    );
    let set = "one.setAttribute('accent', 'blue'); one.setAttribute('theme', 'dark');";
    page.run(set).await?;
    let told = "of('error')[0]?.detail.errors[0]?.field === 'accent'";
    page.wait_for(told).await?;
    page.wait_inside("#one iframe", DARK).await?;
    received(page).await.map(drop)
}

pub async fn its_events_leave_a_shadow_root(page: &Page) -> Result<()> {
    let body = "<div id=one></div><script>one.attachShadow({ mode: 'open' }).innerHTML =\
        '<task-mix occupation=43-3031.00></task-mix>';</script>";
    open_host(page, html(page, body)).await?;
    let told =
        "['ready', 'resize', 'result'].every(name => of(name).some(({ id }) => id === 'one'))";
    page.wait_for(told).await?;
    received(page).await.map(drop)
}
