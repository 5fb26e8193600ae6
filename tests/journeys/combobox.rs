//! The keys of a field with suggestions, as the ARIA practices list them.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, View};

use super::states::suggestions;
use super::steps::{SENTENCE, choose_example, open};

/// The state of the list.
#[derive(Clone, Copy, Debug)]
enum List {
    Closed,
    /// Open, nothing marked.
    Open,
    /// Open, with the first, second or last suggestion marked.
    At(&'static str),
}

const FIRST: List = List::At("0");
const SECOND: List = List::At("1");
const LAST: List = List::At("options.length - 1");

/// Waits until the field, its list and what is marked agree with `list`. The focus stays in
/// the field all the time.
async fn stands(page: &Page, field: &str, after: &str, list: List) -> Result<()> {
    let (open, marked) = match list {
        List::Closed => (false, "-1"),
        List::Open => (true, "-1"),
        List::At(place) => (true, place),
    };
    let expression = format!(
        "(field => {{
            const list = document.getElementById(field.getAttribute('aria-controls'));
            const options = [...list.querySelectorAll('[role=option]')];
            const active = field.getAttribute('aria-activedescendant');
            const selected = options.filter(option => option.getAttribute('aria-selected') === 'true');
            const index = options.findIndex(option => option.id === active);
            const inside = (inner, outer) => inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
            const seen = index < 0 || inside(options[index].getBoundingClientRect(), list.getBoundingClientRect());
            return document.activeElement === field
                && field.getAttribute('aria-expanded') === '{open}'
                && (list.checkVisibility() === {open})
                && list.getAttribute('role') === 'listbox'
                && index === {marked} && (active === null) === (index === -1)
                && (!{open} || selected.length === (index < 0 ? 0 : 1))
                && (index < 0 || selected[0] === options[index]) && seen;
        }})(document.querySelector('#{field}'))"
    );
    let what = format!("{list:?} after {after} in {field}");
    page.wait(&what, &expression).await.map(drop)
}

async fn walk(page: &Page, field: &str, text: &str) -> Result<()> {
    suggestions(page, field, text).await?;
    stands(page, field, "typing", List::Open).await?;
    // While nothing is marked, Home and End move in the text.
    page.press(&[Key::Home]).await?;
    stands(page, field, "Home in the text", List::Open).await?;
    let caret = format!("return document.querySelector('#{field}').selectionStart;");
    let caret = page.run(&caret).await?;
    ensure!(caret == 0, "Home left the caret at {caret}");
    page.press(&[Key::End]).await?;
    for (key, list) in [
        (Key::Down, FIRST),
        (Key::Down, SECOND),
        (Key::Up, FIRST),
        (Key::Up, LAST),
        (Key::Down, FIRST),
        (Key::End, LAST),
        (Key::Home, FIRST),
        (Key::Escape, List::Closed),
    ] {
        page.press(&[key]).await?;
        stands(page, field, &format!("{key:?}"), list).await?;
    }
    let selector = format!("#{field}");
    ensure!(page.value(&selector).await? == text);
    page.press(&[Key::Up]).await?;
    stands(page, field, "Up in a closed list", LAST).await?;
    page.press(&[Key::Escape, Key::Escape]).await?;
    stands(page, field, "Escape twice", List::Closed).await?;
    Ok(())
}

pub async fn every_key_does_what_is_expected_of_it(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    walk(page, "what", "writer").await?;
    ensure!(
        page.value("#what").await?.is_empty(),
        "Escape twice left what was typed"
    );
    // Typing opens it again; Enter takes the first where none is marked.
    suggestions(page, "what", "bookkeeper").await?;
    stands(page, "what", "typing again", List::Open).await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    stands(page, "what", "Enter", List::Closed).await?;
    let chosen = page.value("#what").await?;
    ensure!(
        chosen.to_lowercase().contains("bookkeep"),
        "Enter took {chosen:?}"
    );
    // Tab leaves without choosing, and closes; after coming back, typing opens it again.
    suggestions(page, "what", "roofer").await?;
    page.press(&[Key::Down]).await?;
    stands(page, "what", "Down", FIRST).await?;
    page.press(&[Key::Tab]).await?;
    page.wait_for(
        "document.querySelector('#what').getAttribute('aria-expanded') === 'false'
         && !document.activeElement.matches('#what, body')",
    )
    .await?;
    page.press(&[Key::BackTab]).await?;
    stands(page, "what", "coming back", List::Closed).await?;
    page.press(&[Key::Backspace]).await?;
    page.type_text("roof").await?;
    stands(page, "what", "typing after coming back", List::Open).await?;
    page.press(&[Key::Escape, Key::Escape]).await?;
    let again = page.value("#what").await?;
    ensure!(again == chosen, "Escape twice left {again:?}");
    Ok(())
}

pub async fn the_other_fields_with_suggestions_are_the_same(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    choose_example(page, "Copywriter").await?;
    for (field, text) in [("add", "write"), ("another", "nurse"), ("job", "nurse")] {
        walk(page, field, text).await?;
    }
    Ok(())
}
