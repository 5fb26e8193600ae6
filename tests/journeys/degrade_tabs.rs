//! Many tabs at once.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::steps::{SENTENCE, choose_example, open};

/// Tabs open at once.
const TABS: usize = 30;
/// What they show, by turns.
const EXAMPLES: [&str; 5] = [
    "Copywriter",
    "Customer service",
    "Bookkeeper",
    "Paralegal",
    "Roofer",
];

pub async fn thirty_tabs_all_give_the_right_answer(page: &Page) -> Result<()> {
    let mut alone = Vec::new();
    for (at, example) in EXAMPLES.into_iter().enumerate() {
        open(page, &format!("/?alone={at}"), View::DESK).await?;
        choose_example(page, example).await?;
        let link = page
            .wait_for("a link", "location.hash.startsWith('#v') && location.hash")
            .await?;
        let link = link.as_str().context("no link")?.to_owned();
        alone.push((link, page.text(SENTENCE).await?));
    }
    let all: Vec<_> = alone.iter().cycle().take(TABS).enumerate().collect();
    let addresses: Vec<_> = all
        .iter()
        .map(|(at, (link, _))| page.site().address(&format!("/?tab={at}{link}")))
        .collect();
    // Which tab is which, they say themselves.
    let answer = format!(
        "(text => text && [Number(new URLSearchParams(location.search).get('tab')), text])\
         (document.querySelector('{SENTENCE}')?.innerText)"
    );
    let found = page.in_tabs(&addresses, &answer).await?;
    ensure!(found.len() == TABS, "{} tabs", found.len());
    for (at, (_, sentence)) in all {
        let one = found
            .iter()
            .find(|one| one.get(0).is_some_and(|number| *number == at));
        let text = one.and_then(|one| one.get(1)).context("a tab is missing")?;
        ensure!(
            text == sentence.as_str(),
            "tab {at} says {text} instead of {sentence:?}"
        );
    }
    Ok(())
}
