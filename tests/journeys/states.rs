//! The main states of the page, for properties that hold in every state.

use anyhow::{Context, Result};
use taskmix_browser_tests::{Key, Page, Theme, View};

use super::steps::{FIRST_HOURS, choose_example, open, wait_for_count};

/// The narrowest width a page must support; a window of 1280 at a zoom of 400 % is as wide.
pub const NARROW: View = View {
    width: 320,
    height: 640,
    theme: Theme::Light,
};

/// A state of the page.
#[derive(Clone, Copy, Debug)]
pub enum State {
    /// Before anything is typed.
    Start,
    /// With suggestions below the search.
    Suggestions,
    /// Where nothing fits.
    NoMatch,
    /// An occupation without a mix.
    NoMix,
    /// With an answer.
    Answer,
    /// With a source of readings left out.
    LeftOut,
    /// With two roles, the part of one just changed.
    Blended,
    /// Everything shown that can be shown.
    Everything,
    /// With a price by the word, a discount, an income that is needed, and a text for the client.
    Priced,
    /// With wrong inputs.
    Wrong,
    /// For those who are employed.
    Employed,
    /// With jobs in a team.
    Team,
    /// With the commands shown and a shift tried.
    Taken,
    /// After an invalid link.
    WrongLink,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Start,
        Self::Suggestions,
        Self::NoMatch,
        Self::NoMix,
        Self::Answer,
        Self::LeftOut,
        Self::Blended,
        Self::Everything,
        Self::Priced,
        Self::Wrong,
        Self::Employed,
        Self::Team,
        Self::Taken,
        Self::WrongLink,
    ];

    /// Brings a page into this state.
    pub async fn reach(self, page: &Page, view: View) -> Result<()> {
        let result = self.walk(page, view).await;
        result.with_context(|| format!("{self:?} is not reached"))
    }

    async fn walk(self, page: &Page, view: View) -> Result<()> {
        // Another query, since a browser does not reload for another fragment.
        if let Self::WrongLink = self {
            open(page, "/?wrong#v1.%00%ff", view).await?;
            return page
                .wait_for_text("[data-testid=notice]", "link")
                .await
                .map(drop);
        }
        open(page, &format!("/?{self:?}"), view).await?;
        match self {
            Self::Start | Self::WrongLink => Ok(()),
            Self::Suggestions => suggestions(page, "what", "writer").await,
            Self::NoMatch => {
                page.fill("#what", "qwxzzk vvbjq").await?;
                wait_for_count(page, "[data-testid=no-match]", 1).await
            }
            Self::NoMix => without_mix(page).await,
            Self::Answer => choose_example(page, "Copywriter").await,
            Self::LeftOut => {
                choose_example(page, "Copywriter").await?;
                page.click("#count-labels").await?;
                wait_for_count(page, ".left-out", 1).await
            }
            Self::Blended => {
                choose_example(page, "Copywriter").await?;
                add(page, "another", "roofer").await?;
                wait_for_count(page, "[data-testid=role]", 2).await
            }
            Self::Everything => everything(page).await,
            Self::Priced => priced(page).await,
            Self::Wrong => {
                choose_example(page, "Copywriter").await?;
                page.fill(FIRST_HOURS, "ten").await?;
                page.fill("#field-rate", "-1").await?;
                page.fill("#field-weeks", "60").await?;
                wait_for_count(page, ".field .error", 3).await
            }
            Self::Employed => {
                choose_example(page, "Paralegal").await?;
                page.click("label[for=stand-employed]").await?;
                wait_for_count(page, "#employed", 1).await
            }
            Self::Team => {
                choose_example(page, "Copywriter").await?;
                for (index, job) in ["paralegal", "roofer"].into_iter().enumerate() {
                    add(page, "job", job).await?;
                    wait_for_count(page, "[data-testid=job]", index + 1).await?;
                }
                Ok(())
            }
            Self::Taken => {
                choose_example(page, "Copywriter").await?;
                page.click("[data-testid=shift-offer] button").await?;
                wait_for_count(page, "#shift-keep", 1).await?;
                page.click("#take details summary").await?;
                page.click("#take-commands").await?;
                wait_for_count(page, "[data-testid=command]", 2).await
            }
        }
    }
}

/// Types into a field with suggestions and waits for them.
pub async fn suggestions(page: &Page, field: &str, text: &str) -> Result<()> {
    page.fill(&format!("#{field}"), text).await?;
    let offered = format!("document.querySelectorAll('#{field}-options [role=option]').length");
    page.wait_for(&offered).await.map(drop)
}

/// Types into a field with suggestions and takes the first.
pub async fn add(page: &Page, field: &str, text: &str) -> Result<()> {
    suggestions(page, field, text).await?;
    page.press(&[Key::Enter]).await
}

/// All rows, scenarios, charts and details, a judgement, a scenario of one's own, a simulation.
async fn everything(page: &Page) -> Result<()> {
    choose_example(page, "Copywriter").await?;
    page.click("#all-rows").await?;
    page.click("#all-scenarios").await?;
    page.click("[data-testid=judge]").await?;
    page.click("[data-scenario=price-war] .card-own button")
        .await?;
    wait_for_count(page, "#name-own-1", 1).await?;
    page.click("#explore-toggle").await?;
    page.click("#explore-run").await?;
    page.wait_for_text("[data-testid=chance]", "10,000 draws")
        .await?;
    let open_all =
        "for (const element of document.querySelectorAll('details')) element.open = true;";
    page.run(open_all).await?;
    wait_for_count(page, "details:not([open])", 0).await
}

/// A price with its unit, and what is asked of it, with every group of the form open.
async fn priced(page: &Page) -> Result<()> {
    choose_example(page, "Copywriter").await?;
    page.fill(
        "#field-rate",
        "0.09 € a word, 350 words an hour, 700 with AI",
    )
    .await?;
    wait_for_count(page, "#field-piece-price", 1).await?;
    page.fill("#field-discount", "30").await?;
    wait_for_count(page, "[data-testid=discount-answer]", 1).await?;
    page.run("for (const group of document.querySelectorAll('#rate .group')) group.open = true;")
        .await?;
    page.fill("#field-target", "40,000").await?;
    wait_for_count(page, "[data-testid=target-answer]", 1).await?;
    page.fill("#field-tools-month", "1.200").await?;
    wait_for_count(page, ".reading-offer", 1).await
}

/// Chooses an occupation whose suggestion says that it has no mix.
async fn without_mix(page: &Page) -> Result<()> {
    const NOTE: &str = "no task mix published";
    page.fill("#what", "board writer").await?;
    page.wait_for_text("#what-options [role=option]", NOTE)
        .await?;
    for option in page.texts("#what-options [role=option]").await? {
        page.press(&[Key::Down]).await?;
        if option.contains(NOTE) {
            break;
        }
    }
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, "#no-mix", 1).await
}
