//! Courses: the user's own list, further ones, and the way to the shift.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page};

use super::steps::{complete, count, keeps_focus, open_example, wait_for_count};

const SUGGESTED: &str = "[data-testid=course]";
const LISTED: &str = "[data-testid=listed-course]";

pub async fn a_course_is_kept_marked_as_done_and_taken_out(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let first = page
        .run("return document.querySelector('[data-testid=course]').dataset.course")
        .await?;
    let first = first.as_str().unwrap_or_default().to_owned();
    let card = format!("[data-testid=course][data-course={first}]");
    let listed = format!("{LISTED}[data-course={first}]");
    page.click(&format!("{card} .course-actions button"))
        .await?;
    wait_for_count(page, LISTED, 1).await?;
    page.appears(&format!("{card} .course-actions [aria-pressed=true]"))
        .await?;
    page.wait_for(&format!("location.hash.includes('~m_{first}')"))
        .await?;
    page.click(&format!("{listed} .course-actions button"))
        .await?;
    wait_for_count(page, &card, 0).await?;
    keeps_focus(page).await?;
    page.wait_for(&format!("location.hash.includes('~d_{first}')"))
        .await?;
    page.reload().await?;
    complete(page).await?;
    wait_for_count(page, &card, 0).await?;
    wait_for_count(page, LISTED, 1).await?;
    page.click(&format!("{listed} .course-actions button:last-of-type"))
        .await?;
    wait_for_count(page, &card, 1).await?;
    wait_for_count(page, LISTED, 0).await?;
    keeps_focus(page).await
}

pub async fn further_courses_are_searched_by_word(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let further = "[data-kind=use] [data-testid=course-further]";
    page.click(&format!("{further} summary")).await?;
    let all = format!("{further} li");
    let before = count(page, &all).await?;
    ensure!(before >= 6, "{before} further courses");
    page.fill(&format!("{further} input"), "free beginner")
        .await?;
    page.wait_for_text(
        &format!("{further} [role=status]"),
        &format!("of {before} have these words"),
    )
    .await?;
    for line in page.texts(&all).await? {
        let line = line.to_lowercase();
        ensure!(line.contains("free") && line.contains("beginner"), "{line}");
    }
    page.fill(&format!("{further} input"), "no course says this")
        .await?;
    wait_for_count(page, &all, 0).await
}

pub async fn a_course_opens_the_shift_with_its_activities(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let button = format!("{SUGGESTED} [data-testid=course-shift]");
    page.run(&format!("document.querySelector('{button}').focus()"))
        .await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for("document.activeElement.id === 'shift'")
        .await?;
    page.wait_for(
        "document.querySelector('#shift-from').value !== '' && document.querySelector('#shift-to').value !== ''",
    )
    .await?;
    page.wait_for_text("[data-testid=shift-spoken]", "After the shift")
        .await?;
    page.click("#shift-keep").await?;
    page.wait_for("location.hash.includes('~a_')").await?;
    Ok(())
}
