//! Steps that several journeys take.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Page, View};

/// The sentence with the answer.
pub const SENTENCE: &str = "[data-testid=sentence]";
/// The activities of the week.
pub const ROWS: &str = "[data-testid=row]";
/// The hours of the first activity.
pub const FIRST_HOURS: &str = "[data-testid=row] [data-testid=hours]";

/// The readings in the answer's table.
pub const READINGS: &str = "tr[data-testid^=reading-]";

/// Opens the page and waits until the app runs.
pub async fn open(page: &Page, path: &str, view: View) -> Result<()> {
    page.open(path, view).await?;
    ready(page).await
}

/// Waits until the app runs.
pub async fn ready(page: &Page) -> Result<()> {
    page.appears("input#what").await
}

/// Opens the page and takes the example that bears this name.
pub async fn open_example(page: &Page, name: &str) -> Result<()> {
    open(page, "/", View::DESK).await?;
    choose_example(page, name).await
}

/// Takes the example that bears this name, and waits for its answer.
pub async fn choose_example(page: &Page, name: &str) -> Result<()> {
    let script = "const chip = [...document.querySelectorAll('[data-testid=example] button')]\
                  .find(chip => chip.innerText.trim() === arguments[0]);\
                  chip?.click(); return chip !== undefined;";
    let found = page.script(script, vec![name.into()]).await?;
    ensure!(found.as_bool() == Some(true), "there is no example {name}");
    page.wait_for_text(SENTENCE, "hours").await?;
    complete(page).await
}

/// Waits until every part is here that follows an answer and was not in the first load.
pub async fn complete(page: &Page) -> Result<()> {
    let all = "document.querySelector('#take-open') !== null \
               && document.querySelector('.late') === null \
               && document.querySelector('[data-testid=sources]') !== null";
    page.wait_for(all).await.map(drop)
}

/// Waits until an element's text is another one, and gives the new text.
pub async fn changed(page: &Page, selector: &str, before: &str) -> Result<String> {
    let before = serde_json::Value::from(before);
    let selector = serde_json::Value::from(selector);
    let expression = format!(
        "(text => text !== {before} && text)(document.querySelector({selector})?.innerText)"
    );
    let text = page.wait_for(&expression).await?;
    text.as_str().map(str::to_owned).context("not a text")
}

/// Waits until some element has the focus: where the one that had it is gone, the page moves it a
/// little later.
pub async fn keeps_focus(page: &Page) -> Result<()> {
    page.wait_for("document.activeElement !== document.body")
        .await?;
    Ok(())
}

/// How many elements fit a selector.
pub async fn count(page: &Page, selector: &str) -> Result<usize> {
    Ok(page.texts(selector).await?.len())
}

/// Waits until this many elements fit a selector.
pub async fn wait_for_count(page: &Page, selector: &str, wanted: usize) -> Result<()> {
    let selector = serde_json::Value::from(selector);
    let expression = format!("document.querySelectorAll({selector}).length === {wanted}");
    page.wait_for(&expression).await.map(drop)
}
