//! The builder of embed codes on the page.

use anyhow::{Result, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Host, Page, View};

use super::hosts::{SENTENCE, answer_in};

/// The frame that previews the embed.
const PREVIEW: &str = "#embed-preview";

/// Sets fields of the builder, as a person's typing does.
async fn set(page: &Page, fields: &[(&str, &str)]) -> Result<()> {
    let script = "const [id, value] = arguments; const field = document.getElementById(id);\
        field.value = value; field.dispatchEvent(new Event('change', { bubbles: true }));";
    for (id, value) in fields {
        let arguments: Vec<Value> = vec![(*id).into(), (*value).into()];
        page.script(script, arguments).await?;
    }
    Ok(())
}

/// A wrong value is marked at its field, and in no code.
async fn refuses(page: &Page, name: &str, value: &str) -> Result<()> {
    let marked = format!(
        "(input => input.getAttribute('aria-invalid') === 'true'\
         && document.querySelector('#embed-{name}-error').checkVisibility()\
         && !['plain', 'script', 'element'].some(code =>\
              document.querySelector('#embed-' + code).value.includes('{name}=')))\
         (document.querySelector('#embed-{name}'))"
    );
    page.wait(&format!("{value} to be marked"), &marked)
        .await
        .map(drop)
}

/// A right one is in the code, and nothing is marked.
async fn takes(page: &Page, name: &str, part: &str) -> Result<()> {
    let taken = format!(
        "!document.querySelector('#embed-{name}').hasAttribute('aria-invalid')\
         && document.querySelector('#embed-{name}-error').hidden\
         && document.querySelector('#embed-plain').value.includes('{part}')"
    );
    page.wait_for(&taken).await.map(drop)
}

/// Sources that are left out are in every code and in the preview, and one of them stays. Without
/// the labels is what the other fields are tried with.
async fn chooses_readings(page: &Page) -> Result<()> {
    let says = |query: &str, attribute: &str| {
        format!(
            "document.querySelector('#embed-plain').value.includes('{query}')\
             && document.querySelector('#embed-element').value.includes('{attribute}')"
        )
    };
    page.click("[name=readings][value=M]").await?;
    page.wait_for(&says(
        "readings=G5%2CG1%2CH5%2CH1%2CC",
        "readings=\"G5,G1,H5,H1,C\"",
    ))
    .await?;
    page.click("[name=readings][value^=G5]").await?;
    page.wait_for(&says("readings=C\"", "readings=\"C\""))
        .await?;
    page.wait_for("document.querySelector('[name=readings][value=C]').disabled")
        .await?;
    let preview = "document.querySelector('#embed-preview').contentWindow.location.search\
        .includes('readings=C')";
    page.wait_for(preview).await?;
    page.click("[name=readings][value=M]").await?;
    page.wait_for(&says("readings=M%2CC", "readings=\"M,C\""))
        .await
        .map(drop)
}

pub async fn its_codes_work_on_a_page(page: &Page) -> Result<()> {
    page.open("/", View::DESK).await?;
    page.appears("input#what").await?;
    page.fill("#what", "bookkeeper").await?;
    page.appears("[role=option]").await?;
    page.run("document.querySelector('[role=option]').click();")
        .await?;
    page.wait_for_text(SENTENCE, "40 hours").await?;
    page.fill("[data-testid=row] [data-testid=hours]", "21")
        .await?;
    let sentence = page.text(SENTENCE).await?;
    page.wait_for("document.querySelector('#take-link').value.includes('_h21')")
        .await?;
    page.click("nav a[href$=embed-code]").await?;
    page.wait_for("document.querySelector('#embed-plain').value")
        .await?;
    let empty = "document.querySelector('input#what')?.value === ''";
    page.wait_inside(PREVIEW, empty).await?;
    chooses_readings(page).await?;
    page.click("[name=show][value=courses]").await?;
    let wrong = "\"><b>#08f</b>";
    set(
        page,
        &[
            ("embed-start", "week"),
            ("embed-theme", "dark"),
            ("embed-accent", wrong),
        ],
    )
    .await?;
    let own = "document.querySelector('#embed-readings').disabled\
         && !document.querySelector('#embed-plain').value.includes('readings=')";
    page.wait_for(own).await?;
    refuses(page, "accent", wrong).await?;
    set(page, &[("embed-accent", "#08f")]).await?;
    takes(page, "accent", "accent=%2308f").await?;
    for wrong in [
        "host.example",
        "https://host.example/page",
        "*",
        "https://a@host.example",
        "ftp://host.example",
        "https://host.example:99999",
    ] {
        set(page, &[("embed-origin", wrong)]).await?;
        refuses(page, "origin", wrong).await?;
    }
    for right in ["http://127.0.0.1:8081", "https://host.example/"] {
        set(page, &[("embed-origin", right)]).await?;
        takes(page, "origin", "origin=http").await?;
    }
    let chosen = "document.documentElement.dataset.theme === 'dark' && document.querySelector('#rate') \
         && !document.querySelector('#courses') \
         && !document.querySelector('[data-testid=embed-problem]')";
    page.wait_inside(PREVIEW, chosen).await?;
    let shown = answer_in(page, PREVIEW).await?;
    ensure!(shown == sentence, "the preview shows {shown:?}");
    let measured = "/height=\"\\d{4}\"/.test(document.querySelector('#embed-plain').value)";
    page.wait_for(measured).await?;
    let mut codes = Vec::new();
    for field in ["plain", "script", "element"] {
        codes.push((field, page.value(&format!("#embed-{field}")).await?));
    }
    for (field, code) in codes {
        let html = format!(
            "<!doctype html><html lang=en><title>A host</title>\
             <link rel=icon href='data:,'><body>{code}"
        );
        let host = Host::serve("snippet", &[("index.html", html)])?;
        page.open_address(&format!("{}/", host.origin()), View::DESK)
            .await?;
        let shown = answer_in(page, "iframe").await?;
        ensure!(
            shown == sentence,
            "{field} shows {shown:?}, not {sentence:?}"
        );
        if field != "plain" {
            let grown = "parseInt(document.querySelector('iframe').style.height) > 1000";
            page.wait_for(grown).await?;
        }
        let title = "document.querySelector('iframe').title.includes('Taskmix')";
        page.wait_for(title).await?;
    }
    Ok(())
}
