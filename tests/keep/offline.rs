//! Without a network: after one visit, after a restart, and what is kept for it.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use taskmix_browser_tests::{Copied, Driver, Engine, Host, Page, View, built, scratch};

use super::steps::{FIRST_HOURS, open, ready};
use super::whole::{answer, has_codes, has_long_titles, leave, simulation};

/// Opens a site and waits until all of it is kept: only then does the worker take the page.
pub async fn visit(page: &Page, address: &str) -> Result<()> {
    page.open_address(address, View::DESK).await?;
    ready(page).await?;
    page.wait_for("navigator.serviceWorker.controller")
        .await
        .map(drop)
}

/// What every part of the page gives now.
async fn everything(page: &Page) -> Result<String> {
    let sentence = answer(page).await?;
    let draws = simulation(page).await?;
    ensure!(has_codes(page).await?, "no codes");
    ensure!(has_long_titles(page).await?, "no long titles");
    let files = "window.fetched ??= (async () => {\
          for (const link of document.querySelectorAll('link[rel=icon], link[rel=manifest]')) {\
            const answer = await fetch(link.href);\
            if (!answer.ok) return link.href;\
          }\
          return 'all';\
        })().then(found => { window.found = found; }, error => { window.found = String(error); }),\
        window.found";
    let files = page.wait_for(files).await?;
    ensure!(files == "all", "icon and manifest: {files}");
    Ok(sentence + &draws)
}

async fn without_a_network(page: &Page, inside: &str) -> Result<()> {
    let site = Copied::serve_at("offline", &built()?, inside)?;
    let address = site.site().address("/");
    visit(page, &address).await?;
    let online = everything(page).await?;
    site.stop();
    for path in ["/", "/?utm=1", "/index.html"] {
        page.open_address("about:blank", View::DESK).await?;
        page.open_address(&site.site().address(path), View::DESK)
            .await?;
        ready(page).await?;
        let offline = everything(page).await?;
        ensure!(offline == online, "{offline:?} instead of {online:?}");
    }
    // The browser looks for a newer version and says that it did not get one.
    leave(page).await
}

pub async fn one_visit_is_enough(page: &Page) -> Result<()> {
    without_a_network(page, "").await
}

pub async fn it_works_from_a_subfolder(page: &Page) -> Result<()> {
    without_a_network(page, "/some/where").await
}

pub async fn it_is_there_after_a_restart_of_the_browser(_: &Page) -> Result<()> {
    let site = Copied::serve("restart")?;
    let address = site.site().address("/");
    let profile = scratch()?.join("profile");
    if profile.exists() {
        std::fs::remove_dir_all(&profile)?;
    }
    let driver = Driver::start(Engine::Chromium)?;
    let page = Page::in_profile(&driver, site.site(), &profile).await?;
    visit(&page, &address).await?;
    // Nothing but the visit: no search, no simulation.
    page.finish().await?;
    site.stop();
    let page = Page::in_profile(&driver, site.site(), &profile).await?;
    page.open_address(&address, View::DESK).await?;
    ready(&page).await?;
    everything(&page).await?;
    leave(&page).await?;
    page.finish().await?;
    std::fs::remove_dir_all(&profile).context("the profile stays")
}

/// Whether there is a service worker, once a page has had its chance to register one.
async fn registered(page: &Page) -> Result<Value> {
    page.appears("[data-settled]").await?;
    let script = "window.frames2 ??= new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))\
          .then(async () => {\
            const script = document.querySelector('script[src*=\"/offline-\"]') !== null;\
            const there = await navigator.serviceWorker?.getRegistrations()\
              .then(list => list.length, () => 0) ?? 0;\
            window.regs = JSON.stringify([script, there]);\
          }, error => { window.regs = String(error); }), window.regs";
    page.wait_for(script).await
}

pub async fn embeds_register_nothing(page: &Page) -> Result<()> {
    let none = json!("[false,0]");
    page.open("/?embed=1&occupation=27-3043.00", View::DESK)
        .await?;
    let found = registered(page).await?;
    ensure!(found == none, "an embed as a page: {found}");
    for (name, more) in [
        ("plain", ""),
        ("sandboxed", "sandbox='allow-scripts allow-same-origin'"),
    ] {
        for query in ["?embed=1", ""] {
            let source = page.site().address(&format!("/{query}"));
            let html = format!(
                "<!doctype html><html lang=en><meta charset=utf-8><title>A host</title>\
                 <link rel=icon href='data:,'><body>\
                 <iframe id=one src='{source}' width=600 height=500 title=Taskmix {more}></iframe>"
            );
            let host = Host::serve(&format!("no-worker-{name}"), &[("index.html", html)])?;
            page.open_address(&format!("{}/", host.origin()), View::DESK)
                .await?;
            page.wait_inside("#one", "document.querySelector('[data-settled]')")
                .await?;
            page.enter("#one").await?;
            let found = registered(page).await?;
            page.leave().await?;
            ensure!(found == none, "{name} frame, {query:?}: {found}");
        }
    }
    // The same asked of the page itself, or the question would be no question.
    page.open_address("about:blank", View::DESK).await?;
    open(page, "/", View::DESK).await?;
    page.wait_for("navigator.serviceWorker.controller").await?;
    let found = registered(page).await?;
    ensure!(found == "[true,1]", "the page itself: {found}");
    Ok(())
}

pub async fn nothing_typed_is_kept(page: &Page) -> Result<()> {
    let site = Copied::serve("stored")?;
    visit(page, &site.site().address("/")).await?;
    everything(page).await?;
    page.fill(FIRST_HOURS, "11.5").await?;
    page.fill("#field-rate", "87.25").await?;
    page.wait_for("history.state?.includes('87.25')").await?;
    page.reload().await?;
    ready(page).await?;
    let script = "window.asked ??= (async () => {\
          const kept = [];\
          for (const name of await caches.keys()) {\
            const cache = await caches.open(name);\
            for (const { url } of await cache.keys()) {\
              const text = await (await cache.match(url)).text();\
              kept.push([url.replace(document.baseURI.split('#')[0], './'), text.includes('87.25')]);\
            }\
          }\
          const databases = await indexedDB.databases();\
          window.stored = { kept, other: [document.cookie, localStorage.length,\
            sessionStorage.length, databases.length] };\
        })(), window.stored";
    let stored = page.wait_for(script).await?;
    ensure!(stored.get("other") == Some(&json!(["", 0, 0, 0])));
    let mut kept: Vec<(String, bool)> =
        serde_json::from_value(stored.get("kept").cloned().unwrap_or_default())?;
    kept.sort();
    ensure!(
        kept.iter().all(|(_, tells)| !tells),
        "the rate is kept: {kept:?}"
    );
    let mut expected: Vec<String> = std::fs::read_dir(built()?.join("assets"))?
        .map(|entry| Ok(format!("./assets/{}", entry?.file_name().to_string_lossy())))
        .collect::<Result<_>>()?;
    expected.retain(|name| !name.ends_with(".br") && !name.ends_with(".gz"));
    expected.push("./".to_owned());
    expected.sort();
    let kept: Vec<String> = kept.into_iter().map(|(url, _)| url).collect();
    ensure!(kept == expected, "{kept:?} instead of {expected:?}");
    println!("{} files are kept, nothing else", kept.len());
    Ok(())
}

pub async fn a_browser_without_it_works_as_before(page: &Page) -> Result<()> {
    page.before_scripts("delete Navigator.prototype.serviceWorker;")
        .await?;
    open(page, "/", View::DESK).await?;
    everything(page).await.map(drop)
}

pub async fn what_is_kept_is_checked(page: &Page) -> Result<()> {
    let site = Copied::serve("tampered")?;
    let address = site.site().address("/");
    visit(page, &address).await?;
    let online = everything(page).await?;
    let tamper = "window.done = undefined; (async () => {\
          for (const name of await caches.keys()) {\
            const cache = await caches.open(name);\
            for (const request of await cache.keys()) {\
              const kept = await cache.match(request);\
              const body = new Uint8Array(await kept.arrayBuffer());\
              body[body.length >> 1] ^= 1;\
              await cache.put(request, new Response(body, { headers: kept.headers }));\
            }\
          }\
        })().then(() => { window.done = true; });";
    page.run(tamper).await?;
    page.wait_for("window.done").await?;
    page.reload().await?;
    ready(page).await?;
    let again = everything(page).await?;
    ensure!(again == online, "{again:?} instead of {online:?}");
    // With no network either, there is nothing to show rather than something wrong.
    site.stop();
    page.open_address("about:blank", View::DESK).await?;
    let opened = page.open_address(&address, View::DESK).await;
    ensure!(
        opened.is_err() || !page.exists("#app").await?,
        "a damaged page was shown"
    );
    leave(page).await
}
