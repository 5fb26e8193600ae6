//! Many tabs at once.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::steps::{SENTENCE, choose_example, open};

/// Tabs open at once.
const TABS: usize = 30;
/// What they show, in turn.
const EXAMPLES: [&str; 5] = [
    "Copywriter",
    "Customer service",
    "Bookkeeper",
    "Paralegal",
    "Roofer",
];

pub async fn thirty_tabs_all_give_the_right_answer(page: &Page) -> Result<()> {
    let mut alone = Vec::new();
    for (index, example) in EXAMPLES.into_iter().enumerate() {
        open(page, &format!("/?alone={index}"), View::DESK).await?;
        choose_example(page, example).await?;
        let link = page
            .wait_for("location.hash.startsWith('#v') && location.hash")
            .await?;
        let link = link.as_str().context("no link")?.to_owned();
        alone.push((link, page.text(SENTENCE).await?));
    }
    let all: Vec<_> = alone.iter().cycle().take(TABS).enumerate().collect();
    let addresses: Vec<_> = all
        .iter()
        .map(|(index, (link, _))| page.site().address(&format!("/?tab={index}{link}")))
        .collect();
    // Each tab identifies itself.
    let answer = format!(
        "(text => text && [Number(new URLSearchParams(location.search).get('tab')), text])\
         (document.querySelector('{SENTENCE}')?.innerText)"
    );
    let found = page.in_tabs(&addresses, &answer).await?;
    ensure!(found.len() == TABS, "{} tabs", found.len());
    for (index, (_, sentence)) in all {
        let answer = found
            .iter()
            .find(|answer| answer.get(0).is_some_and(|number| *number == index));
        let text = answer
            .and_then(|answer| answer.get(1))
            .context("a tab is missing")?;
        ensure!(
            text == sentence.as_str(),
            "tab {index} shows {text} instead of {sentence:?}"
        );
    }
    Ok(())
}
