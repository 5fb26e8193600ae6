//! Five freelancers ask about their price, each by keyboard alone.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Key, Page, View};

use super::steps::{SENTENCE, changed, complete, open, wait_for_count};

/// Every figure that a link has to bring back.
const FIGURES: &str = "[data-testid=scenario] [data-testid=change], [data-testid=cell], \
    [data-testid=discount-answer], [data-testid=hourly-note]";
const YEAR: &str = "[data-testid=cell][data-line=year][data-scenario=today]";

/// Chooses an occupation by its title and waits for the whole page.
async fn work_as(page: &Page, title: &str) -> Result<()> {
    open(page, "/", View::DESK).await?;
    page.tab_to("#what", 12).await?;
    page.type_text(title).await?;
    page.appears("#what-options [role=option]").await?;
    page.press(&[Key::Down, Key::Enter]).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    complete(page).await
}

/// Goes on with Tab to a field and types a value in place of what it holds.
async fn type_into(page: &Page, field: &str, text: &str) -> Result<()> {
    page.tab_to(field, 200).await?;
    page.press(&[Key::SelectAll]).await?;
    page.type_text(text).await
}

/// Goes on with Tab to a group of fields and opens it.
async fn open_group(page: &Page, group: &str) -> Result<()> {
    page.tab_to(&format!("#{group} > summary"), 200).await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for(&format!("document.querySelector('#{group}').open"))
        .await
        .map(drop)
}

/// The value of a line of a scenario in the comparison.
async fn cell(page: &Page, scenario: &str, line: &str) -> Result<String> {
    let cell = format!("[data-testid=cell][data-scenario={scenario}][data-line={line}]");
    page.text(&cell).await
}

/// Fails unless the link with pay gives every figure again.
async fn comes_back(page: &Page) -> Result<()> {
    let figures = page.texts(FIGURES).await?;
    ensure!(figures.len() > 20, "only {} figures", figures.len());
    page.tab_to("#take-pay", 250).await?;
    page.press(&[Key::Space]).await?;
    page.wait_for_text("[data-testid=reveals]", "your rate, prices and costs")
        .await?;
    let link = page.value("#take-link").await?;
    page.open_address("about:blank", View::DESK).await?;
    page.open_address(&link, View::DESK).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    complete(page).await?;
    wait_for_count(page, FIGURES, figures.len()).await?;
    let again = page.texts(FIGURES).await?;
    for (before, after) in figures.iter().zip(&again) {
        ensure!(before == after, "{after:?} instead of {before:?}");
    }
    Ok(())
}

pub async fn a_translator_by_the_word_is_asked_for_a_discount(page: &Page) -> Result<()> {
    work_as(page, "translator").await?;
    let price = "0.09 € a word, 350 words an hour, 700 with AI";
    type_into(page, "#field-rate", price).await?;
    // The field is now that of a word, and keeps the focus and the text.
    page.wait_for("document.activeElement.id === 'field-piece-price'")
        .await?;
    ensure!(page.value("#field-piece-price").await? == price);
    type_into(page, "#field-discount", "30").await?;
    let answer = "[data-testid=discount-answer]";
    let text = page.wait_for_text(answer, "30% off").await?;
    for part in [
        "€0.063",
        "€0.09 per word",
        "60%",
        "19% off",
        "smaller scope",
    ] {
        ensure!(text.contains(part), "no {part:?} in {text:?}");
    }
    for (field, value) in [
        ("piece-price", "0.09"),
        ("pieces-before", "350"),
        ("pieces-with", "700"),
    ] {
        let shown = page.value(&format!("#field-{field}")).await?;
        ensure!(shown == value, "{shown:?} in {field}");
    }
    ensure!(page.value("#currency").await? == "EUR");
    // Lists show what was chosen elsewhere.
    ensure!(page.value("#payback-scenario").await? == "client-discount");
    // The price is said in words and by the hour.
    let least = cell(page, "client-discount", "minimum-price").await?;
    ensure!(least.contains("€0.0"), "{least:?}");
    ensure!(
        cell(page, "client-discount", "price")
            .await?
            .contains("€0.063")
    );
    page.wait_for("location.hash.includes('x_client-discount')")
        .await?;
    comes_back(page).await
}

pub async fn a_designer_by_the_day_counts_days(page: &Page) -> Result<()> {
    work_as(page, "graphic designer").await?;
    type_into(page, "#field-rate", "£450 a day of 7.5 hours").await?;
    page.wait_for_text("[data-testid=hourly-note]", "£60")
        .await?;
    // What was typed in one unit stays when another is chosen.
    page.press(&[Key::BackTab]).await?;
    ensure!(page.has_focus("#pricing-day").await?, "not at the units");
    page.press(&[Key::Up]).await?;
    wait_for_count(page, "#field-rate", 1).await?;
    page.press(&[Key::Down]).await?;
    wait_for_count(page, "#field-day-price", 1).await?;
    ensure!(page.value("#field-day-price").await? == "450");
    ensure!(page.value("#field-day-hours").await? == "7.5");
    let year = page.text(YEAR).await?;
    open_group(page, "group-days").await?;
    type_into(page, "#field-holidays", "33").await?;
    let year = changed(page, YEAR, &year).await?;
    page.wait_for_text("#weeks-from-days", "45.4").await?;
    type_into(page, "#field-client-days", "45").await?;
    changed(page, YEAR, &year).await?;
    // 227 days, of which 182 are paid.
    page.wait_for_text("#utilisation-from-mix", "80%").await?;
    comes_back(page).await
}

pub async fn a_developer_is_paid_in_dollars_and_lives_on_zloty(page: &Page) -> Result<()> {
    work_as(page, "web developer").await?;
    type_into(page, "#field-rate", "$1,200 a month for 20 hours").await?;
    page.wait_for_text("[data-testid=hourly-note]", "$60")
        .await?;
    open_group(page, "group-currencies").await?;
    page.tab_to("#own-currency", 10).await?;
    page.type_text("PLN").await?;
    page.wait_for_text("[data-testid=exchange-note]", "Type the rate of exchange")
        .await?;
    type_into(page, "#field-exchange", "4.05").await?;
    page.wait_for_text("[data-testid=hourly-note]", "243")
        .await?;
    page.tab_to("#exchange-date", 3).await?;
    page.type_text("11302026").await?;
    page.wait_for_text("[data-testid=exchange-note]", "2026-11-30")
        .await?;
    // Income in one's own currency, prices in the client's.
    let year = cell(page, "hold", "year").await?;
    ensure!(year.contains("PLN"), "{year:?}");
    for line in ["minimum-price", "minimum-rate", "price"] {
        let price = cell(page, "hold", line).await?;
        ensure!(price.contains('$'), "{price:?} of {line}");
    }
    comes_back(page).await
}

pub async fn a_photographer_by_the_image_has_words_for_the_client(page: &Page) -> Result<()> {
    work_as(page, "photographer").await?;
    type_into(page, "#field-rate", "12 an image, 4 images an hour").await?;
    page.wait_for_text("[data-testid=hourly-note]", "$48")
        .await?;
    open_group(page, "client-words").await?;
    page.tab_to("#client-hold", 3).await?;
    page.press(&[Key::Down]).await?;
    let text = "#client-text";
    let shared = "document.querySelector('#client-text').value.includes('You now pay $')";
    page.wait_for(shared).await?;
    page.tab_to("#client-numbers", 3).await?;
    page.press(&[Key::Space]).await?;
    page.wait_for("!/[0-9]/.test(document.querySelector('#client-text').value)")
        .await?;
    page.tab_to(text, 3).await?;
    page.press(&[Key::End]).await?;
    page.type_text(" Yours, Ada").await?;
    page.wait_for("document.querySelector('#client-text').value.includes('Yours, Ada')")
        .await?;
    page.tab_to("#client-copy", 3).await?;
    page.press(&[Key::Enter]).await?;
    page.wait_for_text("[data-testid=client-told]", "The ")
        .await?;
    ensure!(page.value(text).await?.contains("Yours, Ada"));
    comes_back(page).await
}

pub async fn an_assistant_in_pesos_needs_an_income(page: &Page) -> Result<()> {
    work_as(page, "executive assistant").await?;
    type_into(page, "#field-rate", "180 pesos an hour").await?;
    page.wait_for("document.querySelector('#currency').value === 'MXN'")
        .await?;
    open_group(page, "group-target").await?;
    type_into(page, "#field-target", "40,000 a month").await?;
    let answer = "[data-testid=target-answer]";
    page.wait_for_text(answer, "480,000").await?;
    type_into(page, "#field-reserve", "30").await?;
    let text = page
        .wait_for_text(answer, "after your reserve of 30%")
        .await?;
    ensure!(text.contains("more than your"), "{text:?}");
    page.wait_for_text(".compare tbody", "Income a year, after your reserve of 30%")
        .await?;
    // An amount that may mean two says how it was read, and takes the other with one press.
    open_group(page, "group-costs").await?;
    type_into(page, "#field-tools-month", "1.200").await?;
    page.wait_for_text(".reading-offer", "1,200").await?;
    page.press(&[Key::Tab]).await?;
    ensure!(page.has_focus("[data-testid=other-reading]").await?);
    page.press(&[Key::Enter]).await?;
    wait_for_count(page, ".reading-offer", 0).await?;
    ensure!(page.value("#field-tools-month").await? == "1.2");
    comes_back(page).await
}
