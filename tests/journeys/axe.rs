//! axe-core on every state of the page.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, Rules, Theme, View};

use super::states::{NARROW, State};
use super::steps::open;

/// Windows and colours. Only colours can differ in the dark, and none in a narrow window.
const VIEWS: [(View, Rules); 3] = [
    (View::DESK, Rules::All),
    (
        View {
            theme: Theme::Dark,
            ..View::DESK
        },
        Rules::Colours,
    ),
    (NARROW, Rules::All),
];

pub async fn no_state_has_a_violation(page: &Page) -> Result<()> {
    let mut found = Vec::new();
    for state in State::ALL {
        state.reach(page, View::DESK).await?;
        for (view, rules) in VIEWS {
            page.set_view(view).await?;
            for violation in page.violations(rules).await? {
                let (width, theme) = (view.width, view.theme.name());
                found.push(format!("{state:?}, {width} px, {theme}: {violation}"));
            }
        }
    }
    let number = found.len();
    ensure!(found.is_empty(), "{number}:\n{}", found.join("\n"));
    Ok(())
}

pub async fn what_is_wrong_would_be_found(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    let spoil = "document.querySelector('label[for=what]').remove();\
                 const input = document.querySelector('#what');\
                 input.removeAttribute('placeholder');\
                 const faint = document.createElement('p');\
                 faint.textContent = 'faint'; faint.style.color = '#ddd';\
                 document.querySelector('main').append(faint);";
    page.run(spoil).await?;
    let found = page.violations(Rules::All).await?;
    for (rule, place) in [("label: ", "#what"), ("color-contrast: ", "faint")] {
        ensure!(
            found
                .iter()
                .any(|violation| violation.starts_with(rule) && violation.contains(place)),
            "no {rule}{place} in {found:?}"
        );
    }
    Ok(())
}
