//! The journeys through the page.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Journey, Page, View, run};

fn main() -> ExitCode {
    run(&[
        Journey {
            name: "the_page_loads",
            walk: |page| Box::pin(the_page_loads(page)),
        },
        Journey {
            name: "without_javascript_the_page_says_what_it_needs",
            walk: |page| Box::pin(without_javascript(page)),
        },
    ])
}

async fn the_page_loads(page: &Page) -> Result<()> {
    page.open("/", View::PHONE).await?;
    page.wait_for("a heading", "document.querySelector('h1')?.innerText")
        .await?;
    Ok(())
}

async fn without_javascript(page: &Page) -> Result<()> {
    page.without_scripts().await?;
    page.open("/", View::PHONE).await?;
    let text = page.text("body").await?;
    ensure!(text.contains("JavaScript"), "{text}");
    Ok(())
}
