//! A newer version: offered, used when one says so, never mixed with the older one.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::{Copied, Page, View, built, built_to_panic};

use super::offline::visit;
use super::steps::{FIRST_HOURS, SENTENCE, changed, ready};
use super::whole::{answer, has_codes, has_long_titles, leave, simulation};

/// The start script of the page that is shown: each version's has another name.
async fn version(page: &Page) -> Result<String> {
    let script = "return document.querySelector('script[src*=\"boot-\"]').src;";
    let address = page.run(script).await?;
    address.as_str().map(str::to_owned).context("no script")
}

/// How many versions are kept.
async fn kept(page: &Page) -> Result<u64> {
    let script = "window.counted = undefined;\
        caches.keys().then(names => { window.counted = names.length; });";
    page.run(script).await?;
    let number = page.wait_for("window.counted").await?;
    number.as_u64().context("no number")
}

pub async fn it_is_offered_applied_once_and_never_mixed(page: &Page) -> Result<()> {
    let site = Copied::serve("update")?;
    let address = site.site().address("/");
    visit(page, &address).await?;
    let old = version(page).await?;
    ensure!(
        !page.exists("#update").await?,
        "the first visit is no update"
    );

    // The older version open in a second tab, with nothing fetched yet that can wait.
    page.new_tab().await?;
    page.open_address(&address, View::DESK).await?;
    ready(page).await?;
    page.to_tab(0).await?;

    site.replace_by(&built_to_panic()?)?;
    page.reload().await?;
    ready(page).await?;
    ensure!(version(page).await? == old);
    page.wait_for_text("#update", "A new version is ready")
        .await?;
    let first = answer(page).await?;
    page.fill(FIRST_HOURS, "11.5").await?;
    changed(page, SENTENCE, &first).await?;
    page.fill("#field-rate", "64").await?;
    page.wait_for("history.state?.includes('r64')").await?;
    let sentence = page.text(SENTENCE).await?;
    ensure!(kept(page).await? == 2, "not two versions are kept");

    page.click("#update-use").await?;
    let is_new = format!(
        "(one => one && one.src !== '{old}')(document.querySelector('script[src*=\"boot-\"]'))"
    );
    page.wait_for(&is_new).await?;
    ready(page).await?;
    let new = version(page).await?;
    page.wait_for_text(SENTENCE, &sentence).await?;
    page.wait_for("document.querySelector('#field-rate')?.value")
        .await?;
    ensure!(page.value("#field-rate").await? == "64", "the rate is lost");
    // Once: it stays, and there is nothing more to offer.
    page.run("window.stays = true;").await?;
    simulation(page).await?;
    ensure!(page.run("return window.stays === true;").await? == true);
    ensure!(!page.exists("#update").await?, "it is offered again");

    // The other tab goes on with what it began with, though the host has it no more.
    page.to_tab(1).await?;
    page.wait_for_text("#update", "A new version is ready")
        .await?;
    ensure!(version(page).await? == old, "the other tab was changed");
    answer(page).await?;
    simulation(page).await?;
    ensure!(has_codes(page).await?, "the other tab lost its codes");
    ensure!(
        has_long_titles(page).await?,
        "the other tab lost its titles"
    );
    page.click("#update-use").await?;
    page.wait_for(&is_new).await?;
    ready(page).await?;
    ensure!(version(page).await? == new, "a third version");

    // With nobody left who uses it, the older one goes.
    page.close_tab().await?;
    page.to_tab(0).await?;
    page.open_address("about:blank", View::DESK).await?;
    page.open_address(&address, View::DESK).await?;
    ready(page).await?;
    let only = "caches.keys().then(names => { window.left = names.length; }), window.left === 1";
    page.wait_for(only).await?;
    site.stop();
    page.reload().await?;
    ready(page).await?;
    ensure!(version(page).await? == new);
    leave(page).await
}

pub async fn an_incomplete_one_is_not_used(page: &Page) -> Result<()> {
    let site = Copied::serve("incomplete")?;
    let address = site.site().address("/");
    visit(page, &address).await?;
    let old = version(page).await?;
    // All of the newer version but one byte of a file that the older one has not.
    site.replace_by(&built_to_panic()?)?;
    let chunk = std::fs::read_dir(site.folder().join("assets"))?
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .find(|name| name.starts_with("link-") && name.ends_with(".wasm"))
        .context("no file to damage")?;
    let path = format!("assets/{chunk}");
    let mut content = std::fs::read(site.folder().join(&path))?;
    if let Some(byte) = content.last_mut() {
        *byte ^= 1;
    }
    site.put(&path, Some(&content))?;
    let update = "window.came = undefined;\
        navigator.serviceWorker.getRegistration().then(async registration => {\
          const found = new Promise(done =>\
            registration.addEventListener('updatefound', () => done(registration.installing)));\
          registration.update();\
          const worker = await found;\
          worker.addEventListener('statechange', () => { window.came = worker.state; });\
        });";
    page.run(update).await?;
    page.wait_for("window.came === 'redundant'").await?;
    ensure!(!page.exists("#update").await?, "it is offered");
    ensure!(kept(page).await? == 1, "a part of it is kept");
    page.reload().await?;
    ready(page).await?;
    ensure!(version(page).await? == old, "it is used");
    answer(page).await?;
    // Once it is whole, it comes.
    site.replace_by(&built_to_panic()?)?;
    page.reload().await?;
    page.wait_for_text("#update", "A new version is ready")
        .await?;
    page.click("#update-later").await?;
    ensure!(!page.exists("#update").await?, "it cannot be put off");
    ensure!(
        built()?.join("index.html").is_file(),
        "the site under test is gone"
    );
    leave(page).await
}
