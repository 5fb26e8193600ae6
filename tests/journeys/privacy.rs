//! Nothing leaves: every request and every use of storage of a whole session.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Page, Record, Site, View};

use super::steps::{FIRST_HOURS, SENTENCE, changed, choose_example, ready, wait_for_count};

/// Inputs of the session; none of them may be in a request.
const TITLE: &str = "senior copywriter qzxv";
const HOURS: &str = "11.75";
const RATE: &str = "83.19";
const COSTS: &str = "912.34";

/// Records every use of an interface that can send or store data, in every page and frame.
const WATCH: &str = r#"
(() => {
  const seen = (globalThis.taskmixSeen ??= []);
  const watch = (owner, name, what) => {
    const own = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (!own) return;
    const note = (args) => seen.push([what, ...[...args].map((argument) => String(argument?.url ?? argument))]);
    if (typeof own.value === 'function') {
      owner[name] = function (...args) {
        note(args);
        return new.target ? Reflect.construct(own.value, args, new.target) : own.value.apply(this, args);
      };
      if (own.value.prototype) owner[name].prototype = own.value.prototype;
    } else {
      Object.defineProperty(owner, name, {
        configurable: true,
        get() { note([]); return own.get.call(this); },
        set(value) { note([value]); own.set?.call(this, value); },
      });
    }
  };
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport',
    'BroadcastChannel', 'SharedWorker', 'open']) watch(globalThis, name, name);
  watch(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
  watch(Navigator.prototype, 'sendBeacon', 'sendBeacon');
  watch(HTMLFormElement.prototype, 'submit', 'submit');
  for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'])
    watch(Storage.prototype, name, 'storage');
  watch(Document.prototype, 'cookie', 'cookie');
  for (const name of ['get', 'getAll', 'set', 'delete'])
    watch(globalThis.CookieStore?.prototype, name, 'cookie');
  for (const name of ['open', 'deleteDatabase', 'databases'])
    watch(globalThis.IDBFactory?.prototype, name, 'indexedDB');
  for (const name of ['getDirectory', 'persist', 'estimate'])
    watch(globalThis.StorageManager?.prototype, name, 'files');
  document.addEventListener('securitypolicyviolation', (event) =>
    seen.push(['violation', event.violatedDirective, event.blockedURI]));
})();
"#;

/// Opens every disclosure and uses the whole page.
async fn session(page: &Page) -> Result<()> {
    page.fill("#what", TITLE).await?;
    page.appears("#what-options [role=option]").await?;
    let choose = "document.querySelector('#what-options [role=option]').click();";
    page.run(choose).await?;
    let before = page.wait_for_text(SENTENCE, "hours").await?;
    page.fill(FIRST_HOURS, HOURS).await?;
    changed(page, SENTENCE, &before).await?;
    page.fill("#field-rate", RATE).await?;
    let open = "for (const element of document.querySelectorAll('details')) element.open = true;";
    page.run(open).await?;
    page.fill("#field-tools-month", COSTS).await?;
    page.click("#explore-toggle").await?;
    wait_for_count(page, "[data-testid=tornado-row]", 5).await?;
    page.click("#explore-run").await?;
    page.wait_for_text("[data-testid=chance]", "10,000 draws")
        .await?;
    page.click("#take-pay").await?;
    page.wait_for_text("[data-testid=reveals]", "your rate, prices and costs")
        .await?;
    for file in [
        "#take-json",
        "#take-week",
        "#take-results",
        "#take-svg",
        "#take-png",
    ] {
        page.click(file).await?;
    }
    page.click("nav a[href$=embed-code]").await?;
    page.wait_for("document.querySelector('#embed-plain').value")
        .await?;
    let empty = "document.querySelector('input#what')?.value === ''";
    page.wait_inside("#embed-preview", empty).await.map(drop)
}

/// What a page has stored, as text; empty where it stored nothing.
async fn stored(page: &Page) -> Result<String> {
    let script = "return [document.cookie, localStorage.length && 'localStorage', \
        sessionStorage.length && 'sessionStorage', name].filter(Boolean).join(' ');";
    let stored = page.run(script).await?;
    let databases = "indexedDB.databases().then(all => document.title = 'databases ' + all.length)";
    page.run(databases).await?;
    page.wait_for("document.title === 'databases 0'").await?;
    Ok(stored.as_str().unwrap_or_default().to_owned())
}

/// Fails unless the service worker caches only files of the site; returns their number.
async fn check_files_kept(page: &Page, base: &str) -> Result<usize> {
    page.wait_for("navigator.serviceWorker.controller !== null")
        .await?;
    let script = "return caches.keys()\
        .then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))\
        .then(all => all.flat().map(request => request.url));";
    let files: Vec<String> = serde_json::from_value(page.run(script).await?)?;
    for file in &files {
        let path = file.strip_prefix(base);
        let own = path.map(|path| Ok::<_, anyhow::Error>(path.is_empty() || Site::has(path)?));
        ensure!(own.transpose()? == Some(true), "{file} is kept");
    }
    Ok(files.len())
}

/// Fails unless every request is for a file of the site and carries no other data.
fn check_requests(record: &Record, typed: &[&str]) -> Result<usize> {
    let all = record.all();
    for asked in &all {
        let (path, query) = asked.target.split_once('?').unwrap_or((&asked.target, ""));
        let embed = query == "embed=1" || query.starts_with("embed=1&");
        ensure!(
            query.is_empty() || (path == "/" && embed),
            "a request with a query: {asked:?}"
        );
        let file = path == "/" || Site::has(path)?;
        ensure!(file, "no file of the site: {asked:?}");
        // Once the service worker has been idle for half a minute, the browser checks for a newer
        // one, and names the address of the script itself. It says nothing of the page.
        let own_check = path == "/sw.js"
            && asked
                .referrer
                .as_ref()
                .is_some_and(|referrer| referrer.ends_with("/sw.js"));
        ensure!(
            asked.referrer.is_none() || own_check,
            "a referrer: {asked:?}"
        );
        ensure!(asked.cookie.is_none(), "a cookie: {asked:?}");
        for text in typed {
            ensure!(
                !asked.target.contains(text),
                "{text:?} is in the request {asked:?}"
            );
        }
    }
    Ok(all.len())
}

/// Fails where a page did more than fetch files of its own site; returns the number of fetches.
async fn check_seen(page: &Page, base: &str) -> Result<usize> {
    let seen = page.run("return taskmixSeen;").await?;
    let seen: Vec<Vec<Value>> = serde_json::from_value(seen)?;
    for entry in &seen {
        let what = entry.first().and_then(Value::as_str).unwrap_or_default();
        let address = entry.get(1).and_then(Value::as_str).unwrap_or_default();
        let own = address.starts_with(base) || !address.contains(':');
        ensure!(what == "fetch" && own, "the page used {entry:?}");
    }
    let script = "return performance.getEntriesByType('resource').map(entry => entry.name);";
    let loaded: Vec<String> = serde_json::from_value(page.run(script).await?)?;
    for address in &loaded {
        ensure!(
            address.starts_with(base) || address.starts_with("data:"),
            "the page loaded {address}"
        );
    }
    Ok(seen.len())
}

pub async fn nothing_typed_leaves_and_nothing_is_kept(page: &Page) -> Result<()> {
    let (site, record) = Site::serve_noting()?;
    let base = site.address("/");
    page.before_scripts(WATCH).await?;
    page.open_address(&base, View::DESK).await?;
    ready(page).await?;
    session(page).await?;
    let link = page.value("#take-link").await?;
    let place = "return location.pathname + location.search;";
    let place = page.run(place).await?;
    ensure!(place == "/", "the address tells {place}");
    let mut uses = check_seen(page, &base).await?;
    let left = stored(page).await?;
    ensure!(left.is_empty(), "the page kept {left}");
    page.enter("#embed-preview").await?;
    uses += check_seen(page, &base).await?;
    page.leave().await?;

    // The link, opened by someone else, with pay in its fragment.
    ensure!(link.contains(RATE), "no pay in {link}");
    page.open_address("about:blank", View::DESK).await?;
    page.open_address(&link, View::DESK).await?;
    ready(page).await?;
    page.wait_for_text(SENTENCE, "hours").await?;
    choose_example(page, "Roofer").await?;
    uses += check_seen(page, &base).await?;
    let left = stored(page).await?;
    ensure!(left.is_empty(), "the page kept {left}");

    let files = check_files_kept(page, &base).await?;
    let fragment = link.split_once('#').context("no fragment")?.1;
    let typed = [TITLE, "qzxv", HOURS, RATE, COSTS, fragment];
    let requests = check_requests(&record, &typed)?;
    ensure!(
        requests > 10 && uses > 0 && files > 5,
        "the session was not seen"
    );
    println!(
        "{requests} requests, all for files of the site; {uses} uses of fetch; no storage but \
         {files} files of the site"
    );
    Ok(())
}
