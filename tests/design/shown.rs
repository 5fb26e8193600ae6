//! The one way through the page of the components.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use taskmix_browser_tests::{Page, Rules, Site, Theme, View};

use super::components::{COMPONENTS, ELSEWHERE, NOTHING};

/// The narrowest window.
const NARROW: View = View {
    width: 320,
    height: 640,
    theme: Theme::Light,
};

/// What axe minds only because many states stand on one page.
const OF_ONE_PAGE: [&str; 2] = ["heading-order: ", "landmark-unique: "];

/// Takes the large components away: axe takes minutes for all of this page, and walks over those
/// on the calculator itself.
const SMALL_ONLY: &str = "for (const element of document.querySelectorAll('.specimen'))\
    if (element.querySelectorAll('*').length > 90) element.remove();\
    if (document.querySelectorAll('.specimen').length < 20) throw new Error('too few are left');";

/// The selectors of `arguments[0]` that nothing visible fits.
const UNSEEN: &str = "return arguments[0].filter(selector =>\
    ![...document.querySelectorAll(selector)].some(element => element.checkVisibility()));";

/// Classes that the styles know and no element has.
const UNUSED: &str = "const names = new Set();\
    const note = rules => { for (const rule of rules) {\
        if (rule.selectorText) for (const [, name] of rule.selectorText.matchAll(/\\.(-?[a-z][\\w-]*)/g)) names.add(name);\
        if (rule.cssRules) note(rule.cssRules);\
    } };\
    for (const sheet of document.styleSheets) note(sheet.cssRules);\
    return [names.size, [...names].filter(name => !document.querySelector(`.${name}`))];";

/// Ids that two elements share, but for those of patterns, and labels that point to nothing.
const IDS: &str = "const ids = [...document.querySelectorAll('[id]:not(pattern)')].map(element => element.id);\
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);\
    const lost = [...document.querySelectorAll('label[for]')].map(element => element.htmlFor)\
        .filter(id => !document.getElementById(id));\
    return [...twice, ...lost];";

/// What reaches beyond the window, unless something around it scrolls.
const BEYOND: &str = "const width = document.documentElement.clientWidth;\
    if (document.documentElement.scrollWidth <= width) return [];\
    const held = element => getComputedStyle(element).position !== 'absolute' && element.parentElement\
        && (getComputedStyle(element.parentElement).overflowX !== 'visible' || held(element.parentElement));\
    const where = element => element.closest('.specimen')?.innerText.split('\\n')[0];\
    return [...document.querySelectorAll('body *')]\
        .filter(element => element.getBoundingClientRect().right > width + 0.5 && !held(element))\
        .slice(0, 8).map(element => `${where(element)}: ${element.outerHTML.slice(0, 120)}`);";

pub async fn every_component_is_shown_and_fits(page: &Page) -> Result<()> {
    let site = Site::serve_design()?;
    page.open_address(&site.address("/"), View::DESK).await?;
    page.wait_for("document.querySelector('.specimen') && !document.querySelector('.specimen:not([data-done])')")
    .await?;
    page.appears(".histogram").await?;
    everything_is_there(page).await?;
    page.set_view(NARROW).await?;
    none(page, BEYOND, "wider than a narrow window").await?;
    page.run(SMALL_ONLY).await?;
    axe_minds_nothing(page, NARROW, Rules::All).await?;
    let dark = View {
        theme: Theme::Dark,
        ..View::DESK
    };
    axe_minds_nothing(page, dark, Rules::Colours).await
}

async fn axe_minds_nothing(page: &Page, view: View, rules: Rules) -> Result<()> {
    page.set_view(view).await?;
    let mut found = page.violations(rules).await?;
    found.retain(|violation| !OF_ONE_PAGE.iter().any(|rule| violation.starts_with(rule)));
    let theme = view.theme.name();
    ensure!(found.is_empty(), "{theme}: {}", found.join("\n"));
    Ok(())
}

/// Every file of components has its mark on the page, every class of the styles its element.
async fn everything_is_there(page: &Page) -> Result<()> {
    let mut files = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/components");
    names(&folder, "", &mut files)?;
    files.retain(|name| !name.ends_with("mod") && !NOTHING.contains(&name.as_str()));
    files.sort();
    let known: Vec<_> = COMPONENTS.iter().map(|(file, _)| *file).collect();
    ensure!(files == known);
    let selectors: Vec<_> = COMPONENTS.iter().map(|(_, selector)| *selector).collect();
    let unseen = page.script(UNSEEN, vec![json!(selectors)]).await?;
    ensure!(unseen == json!([]), "not to be seen: {unseen}");

    let unused = page.run(UNUSED).await?;
    let known = unused.get(0).and_then(Value::as_u64);
    ensure!(known > Some(200), "the styles were not read: {unused}");
    let unused: Vec<String> = serde_json::from_value(unused.get(1).context("no classes")?.clone())?;
    let mut expected: Vec<_> = ELSEWHERE.iter().map(|(name, _)| *name).collect();
    expected.retain(|name| !unused.iter().any(|class| class == name));
    ensure!(expected.is_empty(), "shown after all: {expected:?}");
    let missing: Vec<_> = unused
        .iter()
        .filter(|name| !ELSEWHERE.iter().any(|(known, _)| known == name))
        .collect();
    ensure!(missing.is_empty(), "no element of class {missing:?}");
    none(page, IDS, "ids that are not told apart").await
}

async fn none(page: &Page, script: &str, what: &str) -> Result<()> {
    let found = page.run(script).await?;
    ensure!(found == json!([]), "{what}: {found}");
    Ok(())
}

/// The names of a folder's files of Rust, with those in its folders.
fn names(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str());
        let name = format!("{prefix}{}", stem.context("a file without a name")?);
        if path.is_dir() {
            names(&path, &format!("{name}/"), found)?;
        } else {
            found.push(name);
        }
    }
    Ok(())
}
