//! A team.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{changed, keeps_focus, open_example, ready, wait_for_count};

const JOB: &str = "[data-testid=job]";
const SENTENCE: &str = "[data-testid=team-sentence]";

pub async fn a_team_is_added_up_and_kept_in_the_link(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    for (index, name) in ["paralegal", "roofer"].into_iter().enumerate() {
        page.fill("#job", name).await?;
        page.appears("#job-options [role=option]").await?;
        page.press(&[Key::Enter]).await?;
        wait_for_count(page, JOB, index + 1).await?;
    }
    let two = page.text(SENTENCE).await?;
    ensure!(two.contains("80 hours a week of 2 people"), "{two}");
    page.fill("[data-testid=people]", "9").await?;
    let ten = changed(page, SENTENCE, &two).await?;
    ensure!(ten.contains("400 hours a week of 10 people"), "{ten}");
    page.fill("[data-testid=people]", "-1").await?;
    page.wait_for_text("#team .error", "0").await?;
    ensure!(page.text(SENTENCE).await? == ten);
    page.wait_for("location.hash.includes('_p9')").await?;
    page.reload().await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, "400 hours").await?;
    page.click("[data-testid=job-remove]").await?;
    wait_for_count(page, JOB, 1).await?;
    keeps_focus(page).await?;
    Ok(())
}
