//! Taking the page along.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Page, View};

use super::steps::{
    FIRST_HOURS, READINGS, SENTENCE, changed, complete, count, open_example, ready, wait_for_count,
};

/// Records the name and the address of each saved file.
const CATCH_FILES: &str = "window.saved = {}; \
    HTMLAnchorElement.prototype.click = function () { window.saved[this.download] = this.href; };";

/// The text of a file that was saved.
async fn saved(page: &Page, button: &str, name: &str) -> Result<String> {
    page.click(button).await?;
    let address = page
        .wait_for(&format!("window.saved[{}]", Value::from(name)))
        .await?;
    let script = "return decodeURIComponent(arguments[0].slice(arguments[0].indexOf(',') + 1));";
    let text = page.script(script, vec![address]).await?;
    text.as_str().map(str::to_owned).context("no text")
}

pub async fn a_link_leaves_pay_out_unless_ticked(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.fill("#field-rate", "87").await?;
    page.wait_for_text("[data-testid=reveals]", "not your rate")
        .await?;
    let private = page.value("#take-link").await?;
    page.click("#take-pay").await?;
    page.wait_for_text("[data-testid=reveals]", "your rate, prices and costs")
        .await?;
    let shared = page.value("#take-link").await?;
    ensure!(
        !private.contains("r87") && shared.contains("_r87"),
        "{private} {shared}"
    );
    let sentence = page.text(SENTENCE).await?;
    for (link, rate) in [(private, ""), (shared, "87")] {
        page.open_address("about:blank", View::DESK).await?;
        page.open_address(&link, View::DESK).await?;
        ready(page).await?;
        page.wait_for_text(SENTENCE, "hours").await?;
        complete(page).await?;
        ensure!(
            page.text(SENTENCE).await? == sentence,
            "{link} gave another answer"
        );
        ensure!(
            page.value("#field-rate").await? == rate,
            "{link} gave another rate"
        );
    }
    Ok(())
}

pub async fn a_saved_file_opens_to_the_same_page(page: &Page) -> Result<()> {
    open_example(page, "Customer service").await?;
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "11.5").await?;
    let edited = changed(page, SENTENCE, &before).await?;
    page.fill("#field-rate", "42").await?;
    page.run(CATCH_FILES).await?;
    let file = saved(page, "#take-json", "taskmix.json").await?;
    let week = saved(page, "#take-week", "taskmix-week.csv").await?;
    ensure!(week.contains(",11.5,yes,"), "the hours are not in {week}");
    let results = saved(page, "#take-results", "taskmix-results.csv").await?;
    ensure!(
        results.contains("hold,Charge a fixed price,annual,"),
        "{results}"
    );
    let parsed: Value = serde_json::from_str(&file)?;
    let rate = parsed.pointer("/inputs/form/rate");
    ensure!(rate.is_some_and(|rate| *rate == 42), "{file}");

    open_example(page, "Roofer").await?;
    let roofer = page.text(SENTENCE).await?;
    choose_file(page, "{\"taskmix\":1").await?;
    page.wait_for_text("#take-told", "not complete JSON: ")
        .await?;
    ensure!(page.text(SENTENCE).await? == roofer);
    choose_file(page, &file).await?;
    page.wait_for_text("#take-told", "opened").await?;
    let opened = changed(page, SENTENCE, &roofer).await?;
    ensure!(opened == edited, "the file gave {opened:?}");
    ensure!(page.value("#field-rate").await? == "42", "the rate is lost");
    page.click("#undo").await?;
    let back = changed(page, SENTENCE, &edited).await?;
    ensure!(back == roofer, "undo gave {back:?}");
    Ok(())
}

/// Chooses a file with this text, as the visitor would in the browser's dialogue.
async fn choose_file(page: &Page, text: &str) -> Result<()> {
    let script = "const field = document.querySelector('#take-open');
        if (!field) return;
        const chosen = new DataTransfer();
        chosen.items.add(new File([arguments[0]], 'taskmix.json'));
        field.files = chosen.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    page.script(script, vec![text.into()]).await.map(drop)
}

pub async fn pictures_are_complete(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.run(CATCH_FILES).await?;
    let well_formed = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
        return read.querySelector('parsererror') === null && read.documentElement.getAttribute('aria-label');";
    for (button, name) in [
        ("#take-svg", "taskmix-answer.svg"),
        ("#take-scenarios-svg", "taskmix-scenarios.svg"),
    ] {
        let picture = saved(page, button, name).await?;
        let label = page.script(well_formed, vec![picture.into()]).await?;
        ensure!(
            label.as_str().is_some_and(|label| !label.is_empty()),
            "{name}: {label}"
        );
    }
    page.click("#take-png").await?;
    let size = "(address => address && new Promise(done => {
        const image = new Image();
        image.onload = () => done(image.width > 2000 && image.height > 800);
        image.src = address;
    }))(window.saved['taskmix-answer.png'])";
    page.wait_for("window.saved['taskmix-answer.png']").await?;
    let script = format!("return {size};");
    let large = page.run(&script).await?;
    ensure!(large.as_bool() == Some(true), "the picture is not drawn");
    Ok(())
}

pub async fn nothing_is_offered_that_cannot_be_made(page: &Page) -> Result<()> {
    page.open("/", View::DESK).await?;
    ready(page).await?;
    page.click("#start-empty").await?;
    complete(page).await?;
    page.wait_for_text("#take-no-hours", "need a week with hours")
        .await?;
    for (id, offered) in [
        ("#take-json", true),
        ("#take-week", true),
        ("#take-results", false),
        ("#take-png", false),
        ("#take-scenarios-svg", false),
    ] {
        ensure!(page.exists(id).await? == offered, "{id}");
    }

    open_example(page, "Copywriter").await?;
    ensure!(!page.exists("#take-no-hours").await?, "there are hours");
    page.fill("#field-rate", "0").await?;
    page.wait_for_text("[data-testid=reveals]", "not your rate")
        .await?;
    page.click("#take-scenarios-svg").await?;
    page.wait_for_text("#take-told", "nothing is earned today")
        .await?;
    page.fill("#field-rate", "").await?;
    page.wait_for_text("[data-testid=reveals]", "no amounts of money")
        .await?;
    ensure!(page.exists("#take-pay").await?, "pay could be given");
    page.click("#stand-employed").await?;
    page.wait_for("!document.querySelector('#take-pay')")
        .await?;
    page.click("#take details summary").await?;
    page.click("#take-commands").await?;
    let commands = page.texts("[data-testid=command]").await?;
    ensure!(
        commands.len() == 1
            && commands
                .iter()
                .all(|command| command.ends_with("| taskmix calculate")),
        "{commands:?}"
    );
    Ok(())
}

pub async fn the_commands_are_shown_on_request(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.click("#take details summary").await?;
    page.wait_for_text("#take details", "example of this page")
        .await?;
    page.click("#take-commands").await?;
    let commands = page.texts("[data-testid=command]").await?;
    ensure!(commands.len() == 2, "{commands:?}");
    for (command, name) in commands
        .iter()
        .zip(["| taskmix calculate", "| taskmix rate"])
    {
        ensure!(command.ends_with(name), "{command}");
    }
    let each = page.texts("[data-testid=command-by-reading]").await?;
    ensure!(each.len() == count(page, READINGS).await?, "{each:?}");
    Ok(())
}

/// A wide and a narrow set of fonts, like those of visitors. Debian's packages fonts-dejavu-core and fonts-liberation bring them.
const FONTS: [(&str, &str); 2] = [
    ("DejaVu Sans", "DejaVu Serif"),
    ("Liberation Sans", "Liberation Serif"),
];

/// Shows the page in these fonts.
async fn set_fonts(page: &Page, sans: &str, serif: &str) -> Result<()> {
    let script = "const context = document.createElement('canvas').getContext('2d');
        const width = fonts => {
            context.font = `20px ${fonts}`;
            return context.measureText('Writers, 0123 will').width;
        };
        // Where a font is missing, its substitute decides the width.
        const missing = [...arguments].filter(name =>
            width(`'${name}', monospace`) !== width(`'${name}', serif`));
        window.fonts ??= new CSSStyleSheet();
        document.adoptedStyleSheets = [window.fonts];
        const [sans, serif] = arguments;
        window.fonts.replaceSync(`:root { --sans: '${sans}'; --serif: '${serif}'; }`);
        return missing;";
    let missing = page.script(script, vec![sans.into(), serif.into()]);
    let missing: Vec<String> = serde_json::from_value(missing.await?)?;
    ensure!(missing.is_empty(), "these fonts are missing: {missing:?}");
    Ok(())
}

/// With wide fonts it once took three pages.
pub async fn it_prints_on_two_pages(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    page.fill("#field-rate", "60").await?;
    page.click("[data-scenario=price-war] .card-own button")
        .await?;
    page.wait_for_text("[data-scenario=own-1]", "Price war (copy)")
        .await?;
    for scenarios in ["four", "all eight"] {
        for (sans, serif) in FONTS {
            set_fonts(page, sans, serif).await?;
            let pdf = page.pdf().await?.context("no PDF")?;
            let counted = pages(&pdf);
            ensure!(
                counted == 2,
                "{counted} pages with {scenarios} scenarios in {sans}"
            );
        }
        page.run("document.querySelector('#all-scenarios')?.click()")
            .await?;
        wait_for_count(page, "[data-testid=scenario]", 8).await?;
    }
    // Content for paper alone is not shown on the screen.
    let paper = "[...document.querySelectorAll('.paper')]";
    let script = format!(
        "return [{paper}.some(element => element.checkVisibility()), {paper}.map(element => element.textContent).join(' ')]"
    );
    let found = page.run(&script).await?;
    let text = found.get(1).and_then(Value::as_str).context("no text")?;
    ensure!(found.get(0) == Some(&Value::Bool(false)), "{text} is shown");
    for part in [
        "Also: ",
        ", Taskmix ",
        "O*NET 30.1",
        "Anthropic Economic Index",
    ] {
        ensure!(text.contains(part), "{part} is not in {text}");
    }
    Ok(())
}

/// The pages of a PDF: its objects of that type, which the browser does not compress.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let objects = text.matches("/Type /Page").count();
    objects - text.matches("/Type /Pages").count()
}
