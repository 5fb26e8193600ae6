//! Browsers without WebAssembly, storage, a clipboard or number formats.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, View};

use super::steps::{
    FIRST_HOURS, SENTENCE, changed, choose_example, count, open_example, ready, wait_for_count,
};

pub async fn without_webassembly_it_says_what_it_needs(page: &Page) -> Result<()> {
    for (index, lack) in [
        "delete window.WebAssembly;",
        "Object.defineProperty(window, 'WebAssembly', { value: {} });",
    ]
    .into_iter()
    .enumerate()
    {
        page.before_scripts(lack).await?;
        page.open(&format!("/?{index}"), View::PHONE).await?;
        let message = page
            .wait_for_text("#failure [role=alert]", "WebAssembly")
            .await?;
        ensure!(
            message.contains("switched off"),
            "it only shows {message:?}"
        );
        // The static text stays; nothing claims to be loading.
        let text = page.text("main").await?;
        for part in [
            "How much of your work could AI do",
            "Say what you do",
            "Nothing you type leaves",
        ] {
            ensure!(text.contains(part), "no {part:?} in {text:?}");
        }
        ensure!(
            !page.exists("[placeholder*=loading]").await?,
            "it seems to load"
        );
        ensure!(!page.exists(SENTENCE).await?, "an answer without a program");
    }
    Ok(())
}

/// Every kind of storage throws, as with strict settings.
const NOTHING_KEPT: &str = "
    window.asked = [];
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() {
            asked.push(name);
            throw new DOMException('no storage', 'SecurityError');
        } });
    Object.defineProperty(Document.prototype, 'cookie', {
        get() { asked.push('cookie'); throw new DOMException('no cookies', 'SecurityError'); },
        set() { asked.push('cookie'); throw new DOMException('no cookies', 'SecurityError'); },
    });";

pub async fn without_storage_nothing_is_missed(page: &Page) -> Result<()> {
    page.before_scripts(NOTHING_KEPT).await?;
    open_example(page, "Bookkeeper").await?;
    let refuses = "try { localStorage.length; return false; } catch { return true; }";
    ensure!(page.run(refuses).await? == true, "something is kept");
    let before = page.text(SENTENCE).await?;
    page.fill(FIRST_HOURS, "11.5").await?;
    let edited = changed(page, SENTENCE, &before).await?;
    page.fill("#field-rate", "77").await?;
    page.wait_for("history.state?.includes('77')").await?;
    page.reload().await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    let again = page.text(SENTENCE).await?;
    ensure!(again == edited);
    let restored = "document.querySelector('#field-rate')?.value === '77'";
    page.wait_for(restored).await.map(drop)
}

/// Ways not to have a clipboard; the old command for it does nothing either.
const NO_CLIPBOARD: [(&str, &str); 3] = [
    ("none", "undefined"),
    (
        "one that refuses",
        "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }",
    ),
    (
        "one that never answers",
        "{ writeText: () => new Promise(() => {}) }",
    ),
];

pub async fn without_a_clipboard_the_link_is_selected(page: &Page) -> Result<()> {
    for (kind, clipboard) in NO_CLIPBOARD {
        open_example(page, "Roofer").await?;
        page.run(&lack_of(clipboard)).await?;
        page.click("#take-copy").await?;
        page.wait_for_text("#take-told", "copy it by hand").await?;
        selected(page, "#take-link", kind).await?;
    }
    Ok(())
}

pub async fn without_a_clipboard_the_embed_code_is_selected(page: &Page) -> Result<()> {
    for (kind, clipboard) in NO_CLIPBOARD {
        open_example(page, "Roofer").await?;
        page.run(&lack_of(clipboard)).await?;
        page.click("#embed-code summary").await?;
        let code = "document.querySelector('#embed-plain').value.includes('<iframe')";
        page.wait_for(code).await?;
        // The content below moves until then.
        let measured = "document.querySelector('#embed-preview').style.height !== ''";
        page.wait_for(measured).await?;
        page.click("[data-copy=embed-plain]").await?;
        page.wait_for_text("#embed-plain-said", "Selected").await?;
        selected(page, "#embed-plain", kind).await?;
        // Also after it is rewritten.
        let dark = "const theme = document.querySelector('#embed-theme'); theme.value = 'dark';
            theme.dispatchEvent(new Event('change', { bubbles: true }));
            return document.querySelector('#embed-plain').value.includes('theme=dark');";
        ensure!(page.run(dark).await? == true, "the same code as before");
        selected(page, "#embed-plain", kind).await?;
    }
    Ok(())
}

/// A script that removes the clipboard.
fn lack_of(clipboard: &str) -> String {
    format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }});
         document.execCommand = () => false;"
    )
}

/// Checks that all of a non-empty text of a field is selected.
async fn selected(page: &Page, field: &str, when: &str) -> Result<()> {
    let all = format!(
        "(field => field.value.length > 30 && field.selectionStart === 0
          && field.selectionEnd === field.value.length)(document.querySelector('{field}'))"
    );
    let what = format!("{field} selected, with a clipboard: {when}");
    page.wait(&what, &all).await.map(drop)
}

/// Ways to lack formats, and whether amounts of money are plain then.
const NO_FORMATS: [(&str, &str, bool); 4] = [
    (
        "no Intl",
        "Object.defineProperty(window, 'Intl', { value: undefined });",
        true,
    ),
    (
        "an empty Intl",
        "Object.defineProperty(window, 'Intl', { value: {} });",
        true,
    ),
    (
        "no styles of numbers",
        "const Whole = Intl.NumberFormat;
         Intl.NumberFormat = function (language, options = {}) {
             if ('style' in options) throw new RangeError('style is unknown here');
             return new Whole(language, options);
         };",
        true,
    ),
    (
        "no names and lists",
        "delete Intl.DisplayNames; delete Intl.supportedValuesOf;",
        false,
    ),
];

pub async fn without_formats_numbers_are_plain(page: &Page) -> Result<()> {
    open_example(page, "Copywriter").await?;
    let with = page.texts(SENTENCE).await?;
    let hours_with = page.value(FIRST_HOURS).await?;
    for (index, (kind, lack, is_plain)) in NO_FORMATS.into_iter().enumerate() {
        page.before_scripts(lack).await?;
        page.open(&format!("/?{index}"), View::DESK).await?;
        ready(page).await?;
        choose_example(page, "Copywriter").await?;
        let without = page.texts(SENTENCE).await?;
        ensure!(without == with, "{kind}: {without:?} instead of {with:?}");
        page.fill("#field-rate", "1234.5").await?;
        wait_for_count(page, "[data-testid=example-rate]", 0).await?;
        let cells = page.texts("[data-testid=cell]").await?;
        ensure!(cells.len() > 8, "{kind}: only {} figures", cells.len());
        let plain = cells.iter().filter(|cell| cell.contains("USD"));
        ensure!((plain.count() > 0) == is_plain, "{kind}: {cells:?}");
        for cell in cells {
            let number = cell.chars().any(|character| character.is_ascii_digit());
            ensure!(
                number || !cell.contains("USD"),
                "{kind}: no number in {cell:?}"
            );
        }
        let text = page.text("body").await?;
        for wrong in ["NaN", "undefined", "Infinity", "[object"] {
            ensure!(!text.contains(wrong), "{kind}: {wrong} on the page");
        }
        let hours = page.value(FIRST_HOURS).await?;
        ensure!(
            hours == hours_with,
            "{kind}: {hours} hours instead of {hours_with}"
        );
        ensure!(
            count(page, "#currency option").await? > 20,
            "{kind}: no currencies"
        );
    }
    Ok(())
}
