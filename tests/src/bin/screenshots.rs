//! Pictures of the page's main states at three widths and in two themes, so that a change of
//! look can be reviewed: `cargo xtask screenshots`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use taskmix_browser_tests::{Driver, Engine, Page, Site, Theme, View};

/// Widths of a phone, a tablet and a desk, with their heights.
const SIZES: [(u32, u32); 3] = [(360, 640), (768, 1024), (1280, 900)];

/// A state of the page: its name, and the script that leads there from a fresh page with what
/// then has to be there.
const STATES: [(&str, &str, &str); 10] = [
    ("start", "", "document.querySelector('input#what')"),
    (
        "answer",
        "pick('Copywriter')",
        "document.querySelector('[data-testid=sentence]')",
    ),
    (
        "labels-left-out",
        "pick('Copywriter'); later('#count-labels')",
        "document.querySelector('.left-out')",
    ),
    (
        "blended",
        "pick('Copywriter'); blend('web developer'); \
         when('[data-testid=role]', () => later('[data-scenario=price-war] .card-own button'))",
        "document.querySelector('[data-scenario=own-1]') && document.querySelector('[data-testid=role]')",
    ),
    (
        "employed",
        "pick('Paralegal'); later('#stand-employed')",
        "document.querySelector('#employed')",
    ),
    (
        "everything-open",
        "pick('Web developer'); later('#all-rows'); later('#all-scenarios'); \
         setTimeout(() => document.querySelectorAll('details').forEach(element => element.open = true), 400)",
        "document.querySelector('#all-scenarios') === null \
         && document.querySelector('details') \
         && !document.querySelector('details:not([open])')",
    ),
    (
        "courses-kept",
        "pick('Copywriter'); \
         when('[data-testid=course] .course-actions button', keep => { keep.click(); \
           when('[data-testid=listed-course] button', () => { \
             [...document.querySelectorAll('[data-testid=course] .course-actions button')][3].click(); \
             document.querySelector('[data-testid=course-further]').open = true; }); })",
        "document.querySelectorAll('[data-testid=listed-course]').length === 2",
    ),
    (
        "explore",
        "pick('Copywriter'); \
         when('#explore-toggle', element => element.click()); \
         when('#explore-run', element => element.click()); \
         when('#explore .histogram', () => \
           document.querySelectorAll('#explore details').forEach(element => element.open = true))",
        "document.querySelector('#explore .histogram details[open]')",
    ),
    (
        "rate",
        "pick('Copywriter'); \
         when('#field-rate', field => { type(field, '0.09 € a word, 350 words an hour, 700 with AI'); \
         when('#field-piece-price', () => { type('#field-discount', '30'); \
         type('#field-target', '40000'); type('#field-reserve', '35'); \
         when('[data-testid=target-answer]', () => document.querySelectorAll('#rate details') \
           .forEach(element => element.open = !element.matches('.assumptions'))); }); })",
        "document.querySelector('[data-testid=discount-answer]') && document.querySelector('#client-words[open]')",
    ),
    (
        "wrong-link",
        "",
        "document.querySelector('[data-testid=notice]')",
    ),
];

/// What the scripts of the states call.
const HELPERS: &str = "
    const pick = name => [...document.querySelectorAll('[data-testid=example] button')]
        .find(element => element.innerText.trim() === name).click();
    const blend = name => when('#another', field => {
        field.focus();
        field.value = name;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const chosen = () => [...document.querySelectorAll('#another-options [role=option] .option-text')]
            .find(option => option.innerText.toLowerCase().startsWith(name));
        until(chosen, option => option.click());
    });
    const type = (field, text) => {
        if (typeof field === 'string') field = document.querySelector(field);
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.blur();
    };
    const until = (find, then) => {
        const watch = setInterval(() => {
            const found = find();
            if (found) { clearInterval(watch); then(found); }
        }, 20);
    };
    const when = (selector, then) => until(() => document.querySelector(selector), then);
    const later = selector => when(selector, element => element.click());
";

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let out = arguments
        .next()
        .map(PathBuf::from)
        .context("say which folder")?;
    // States named after the folder; all where none is.
    let named: Vec<_> = arguments.collect();
    fs::create_dir_all(&out)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let site = Site::serve()?;
    let driver = Driver::start(Engine::Chromium)?;
    runtime.block_on(async {
        let chosen = |state: &str| named.is_empty() || named.iter().any(|name| name == state);
        for (state, script, there) in STATES.into_iter().filter(|(state, ..)| chosen(state)) {
            for (width, height) in SIZES {
                for theme in [Theme::Light, Theme::Dark] {
                    let view = View {
                        width,
                        height,
                        theme,
                    };
                    let page = Page::new(&driver, &site).await?;
                    let path = out.join(format!("{state}-{width}-{}.png", theme.name()));
                    let taken = take(&page, state, script, there, view, &path).await;
                    taken
                        .and(page.finish().await)
                        .with_context(|| format!("{path:?}"))?;
                    println!("{}", path.display());
                }
            }
        }
        Ok(())
    })
}

async fn take(
    page: &Page,
    state: &str,
    script: &str,
    there: &str,
    view: View,
    path: &Path,
) -> Result<()> {
    page.open(
        if state == "wrong-link" {
            "/#v1.broken"
        } else {
            "/"
        },
        view,
    )
    .await?;
    page.appears("input#what").await?;
    page.run(&format!("{HELPERS}{script}")).await?;
    page.wait_for(there).await?;
    if !script.is_empty() {
        // The parts below an answer load by themselves.
        page.wait_for("!document.querySelector('.late, .late-room')")
            .await?;
    }
    page.screenshot(path).await
}
