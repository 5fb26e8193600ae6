//! What assistive technology finds in the page: headings, names, words for pictures.

use anyhow::{Result, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Page, View};

use super::states::State;

/// Roles that need a name.
const NAMED: [&str; 13] = [
    "alertdialog",
    "button",
    "checkbox",
    "combobox",
    "dialog",
    "heading",
    "image",
    "link",
    "listbox",
    "navigation",
    "radio",
    "region",
    "textbox",
];

/// Headings that skip a level, and pages without exactly one `h1`.
const HEADINGS: &str = "
    const seen = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(element => element.checkVisibility());
    const level = element => Number(element.tagName[1]);
    const wrong = seen.filter((heading, index) => index > 0 && level(heading) > level(seen[index - 1]) + 1)
        .map(element => `after a jump: ${element.innerText}`);
    const first = seen.filter(heading => level(heading) === 1).length;
    return first === 1 && level(seen[0]) === 1 ? wrong : [...wrong, `${first} first headings`];";

/// Fields without a label: a placeholder is none.
const FIELDS: &str = "
    return [...document.querySelectorAll('input, select, textarea')]
        .filter(element => ![...element.labels].some(label => label.textContent.trim())
            && !element.getAttribute('aria-label')?.trim())
        .map(element => `no label: ${element.outerHTML.slice(0, 160)}`);";

/// Labels and descriptions that point to nothing.
const REFERENCES: &str = "
    const kinds = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    return kinds.flatMap(kind => [...document.querySelectorAll(`[${kind}]`)]
        .filter(element => element.getAttribute(kind).split(' ').some(id => document.getElementById(id) === null))
        .map(element => `${kind} points to nothing: ${element.outerHTML.slice(0, 160)}`));";

/// Pictures that neither say what they show, with a table in the same part of the page, nor
/// stand beside the same in words.
const PICTURES: &str = "
    const bare = svg => {
        if (svg.closest('.visually-hidden')) return false;
        if (svg.getAttribute('role') === 'img')
            return !svg.getAttribute('aria-label')?.trim()
                || !svg.closest('section').querySelector('table tbody td');
        if (!svg.closest('[aria-hidden=true]')) return true;
        return !svg.closest('tr, figure, li, dl > div, [data-testid=rank]')?.innerText.trim();
    };
    return [...document.querySelectorAll('svg')].filter(bare)
        .map(element => `no words for ${element.outerHTML.slice(0, 160)}`);";

pub async fn every_state_can_be_read_without_seeing_it(page: &Page) -> Result<()> {
    let mut found = Vec::new();
    let mut pictures = 0;
    for state in State::ALL {
        state.reach(page, View::DESK).await?;
        for script in [HEADINGS, FIELDS, REFERENCES, PICTURES] {
            let wrong: Vec<String> = serde_json::from_value(page.run(script).await?)?;
            found.extend(
                wrong
                    .into_iter()
                    .map(|problem| format!("{state:?}: {problem}")),
            );
        }
        for (role, name) in page.roles_and_names().await? {
            if NAMED.contains(&role.to_lowercase().as_str()) && name.trim().is_empty() {
                found.push(format!("{state:?}: a {role} has no name"));
            }
            pictures += usize::from(role.eq_ignore_ascii_case("image"));
        }
    }
    ensure!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
    ensure!(pictures > 0, "the browser's tree holds no picture");
    Ok(())
}

pub async fn a_wrong_input_is_tied_to_its_field(page: &Page) -> Result<()> {
    State::Wrong.reach(page, View::DESK).await?;
    let script = "return [...document.querySelectorAll('[aria-invalid=true]')].map(element =>\
        element.getAttribute('aria-describedby').split(' ')\
        .some(id => document.getElementById(id)?.matches('.error')));";
    let tied = page.run(script).await?;
    let expected = Value::from(vec![true; 3]);
    ensure!(tied == expected, "{tied}");
    Ok(())
}
