//! Files that are changed, cut off, missing or of another version: a failure that can be
//! read, or the right numbers without what is missing; never a wrong number.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use taskmix_browser_tests::{Copied, Page, View, built, built_to_panic};

use super::steps::{open, ready};
use super::whole::{
    answer, console_of_damage, failure, has_codes, has_long_titles, is_complete, leave, simulation,
};

/// What happens to a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Damage {
    /// One bit of the byte there is another; of a thousand parts.
    Flipped(usize),
    /// Its second half is missing.
    Halved,
    /// It is missing.
    Gone,
}

/// What happens to every file.
const DAMAGES: [Damage; 5] = [
    Damage::Flipped(0),
    Damage::Flipped(500),
    Damage::Flipped(1000),
    Damage::Halved,
    Damage::Gone,
];

/// Without these nothing can be computed.
const NEEDED: [&str; 3] = ["boot.js", "app.js", "app.wasm"];
/// Without these everything can.
const SPARED: [&str; 7] = [
    "builder.js",
    "titles.bin",
    "offline.js",
    "icon.svg",
    "app.webmanifest",
    "sw.js",
    "sw-files.js",
];
/// This alone needs `frame.js`.
const EMBED: &str = "/?embed=1&occupation=27-3043.00";

impl Damage {
    fn done_to(self, content: &[u8]) -> Option<Vec<u8>> {
        let mut damaged = content.to_vec();
        match self {
            Self::Gone => return None,
            Self::Halved => damaged.truncate(content.len() / 2),
            Self::Flipped(part) => {
                let last = content.len().saturating_sub(1);
                if let Some(byte) = damaged.get_mut(last * part / 1000) {
                    *byte ^= 1;
                }
            }
        }
        Some(damaged)
    }
}

/// Whether a file belongs to what comes after the first load.
fn is_late(name: &str) -> bool {
    name == "details.css" || (name.ends_with(".wasm") && name != "app.wasm")
}

/// Whether a page that is in no frame loads it, without the long titles being asked for.
fn is_wanted(name: &str) -> bool {
    let mut users = name.trim_end_matches(".wasm").split('-');
    name == "details.css" || users.any(|user| user == "details")
}

/// What the page came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    /// The failure screen, or the words for when no script runs.
    Readable,
    /// It computes.
    Computes,
}

/// The files the page may load, by their path in the site.
fn files() -> Result<Vec<String>> {
    let mut files: Vec<String> = fs::read_dir(built()?.join("assets"))?
        .map(|entry| Ok(format!("assets/{}", entry?.file_name().to_string_lossy())))
        .collect::<Result<_>>()?;
    files.extend(["sw.js".to_owned(), "sw-files.js".to_owned()]);
    files.retain(|file| !file.ends_with(".br") && !file.ends_with(".gz"));
    files.retain(|file| built().is_ok_and(|site| site.join(file).is_file()));
    files.sort();
    Ok(files)
}

/// `assets/app-0123456789abcdef.js` is `app.js`.
fn name_of(file: &str) -> String {
    let file = file.rsplit('/').next().unwrap_or(file);
    match file.rsplit_once('.') {
        Some((stem, extension)) if file.len() > 17 && stem.contains('-') => {
            let stem =
                stem.rsplit_once('-').map_or(
                    stem,
                    |(stem, hash)| {
                        if hash.len() == 16 { stem } else { file }
                    },
                );
            format!("{stem}.{extension}")
        }
        _ => file.to_owned(),
    }
}

/// The address of a path under an origin that nothing was kept of: a server may get the port of
/// an earlier one.
fn afresh(site: &Copied, case: usize, path: &str) -> String {
    let address = site.site().address(path);
    address.replace("127.0.0.1", &format!("case-{case}.localhost"))
}

/// Opens a page that may be damaged and waits for what it comes to.
async fn end_of(page: &Page, address: &str) -> Result<End> {
    page.open_address("about:blank", View::DESK).await?;
    page.open_address(address, View::DESK).await?;
    let what = "(document.querySelector('#failure') && 'screen')\
        || (document.querySelector('input#what') && 'computes')\
        || ((boot => boot && getComputedStyle(boot).visibility === 'visible'\
             && boot.offsetHeight > 20 && 'words')(document.querySelector('#boot')))";
    let what = page.wait_for(what).await?;
    match what.as_str() {
        Some("screen") => {
            let embedded = address.contains("embed=1");
            if !embedded {
                failure(page).await?;
            }
            let text = page.text("#failure").await?;
            ensure!(text.contains("could not be loaded"), "it says {text:?}");
            ensure!(text.contains("Reload"), "nothing to do: {text:?}");
            Ok(End::Readable)
        }
        Some("words") => {
            // Where the styles are refused they stand there until the script has seen it.
            match page.text("#boot").await {
                Ok(text) => ensure!(text.contains("reload"), "it says {text:?}"),
                Err(_) => failure(page).await.map(drop)?,
            }
            Ok(End::Readable)
        }
        _ => Ok(End::Computes),
    }
}

/// How the service worker ends that the page's address would have: `activated` or not.
async fn service_worker(page: &Page) -> Result<String> {
    let script = "window.asked ??= (async () => {\
          const registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });\
          const worker = registration.installing ?? registration.waiting ?? registration.active;\
          if (!worker) return 'none';\
          while (!['activated', 'redundant'].includes(worker.state))\
            await new Promise(done => worker.addEventListener('statechange', done, { once: true }));\
          return worker.state;\
        })().catch(() => 'refused').then(state => { window.came = state; }), window.came";
    let state = page.wait_for(script).await?;
    Ok(state.as_str().unwrap_or_default().to_owned())
}

pub async fn without_webassembly_it_says_so(page: &Page) -> Result<()> {
    page.before_scripts("delete globalThis.WebAssembly;")
        .await?;
    page.open("/", View::DESK).await?;
    let text = failure(page).await?;
    ensure!(text.contains("WebAssembly switched off"), "{text}");
    Ok(())
}

/// Every file of the site, each damage: what it came to is printed.
pub async fn every_script_and_file(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    let sentence = answer(page).await?;
    let draws = simulation(page).await?;
    ensure!(has_codes(page).await?, "no codes at all");
    ensure!(has_long_titles(page).await?, "no long titles at all");
    ensure!(service_worker(page).await? == "activated");
    let (mut cases, mut failures) = (0, 0);
    for file in files()? {
        let name = name_of(&file);
        let content = fs::read(built()?.join(&file))?;
        for damage in DAMAGES {
            let case = format!("{name}, {damage:?}");
            let site = Copied::serve("damage")?;
            site.put(&file, damage.done_to(&content).as_deref())?;
            let path = if name == "frame.js" { EMBED } else { "/" };
            let end = one(
                page,
                &afresh(&site, cases, path),
                (&name, damage),
                &sentence,
                &draws,
            )
            .await
            .context(case)?;
            cases += 1;
            failures += usize::from(end == End::Readable);
            site.stop();
        }
    }
    println!(
        "{cases} cases of damaged files: {failures} readable failures, the rest computes rightly"
    );
    Ok(())
}

/// One file damaged in one way.
async fn one(
    page: &Page,
    address: &str,
    (name, damage): (&str, Damage),
    sentence: &str,
    draws: &str,
) -> Result<End> {
    let end = end_of(page, address).await?;
    let must_fail = NEEDED.contains(&name) || name == "frame.js";
    ensure!(!must_fail || end == End::Readable, "it went on");
    ensure!(
        !SPARED.contains(&name) || end == End::Computes,
        "it stopped"
    );
    if end == End::Computes {
        let given = answer(page).await?;
        ensure!(given == sentence, "{given:?} instead of {sentence:?}");
        let whole = matches!(damage, Damage::Flipped(500) | Damage::Gone);
        if is_late(name) {
            let complete = is_complete(page).await?;
            ensure!(complete != is_wanted(name));
            if complete && whole {
                let given = simulation(page).await?;
                ensure!(given == draws, "{given:?} instead of {draws:?}");
            }
        } else if whole && !name.starts_with("icon") && !name.starts_with("sw") {
            let given = simulation(page).await?;
            ensure!(given == draws, "{given:?} instead of {draws:?}");
            ensure!(has_codes(page).await? != (name == "builder.js"));
            ensure!(has_long_titles(page).await? != (name == "titles.bin"));
        }
    }
    // The list may differ in a comment; whatever it names is checked.
    if name != "sw-files.js" {
        let state = service_worker(page).await?;
        ensure!(state != "activated");
    }
    leave(page).await?;
    Ok(end)
}

pub async fn every_part_of_the_page_itself(page: &Page) -> Result<()> {
    const PARTS: usize = 25;
    open(page, "/", View::DESK).await?;
    let sentence = answer(page).await?;
    let content = fs::read(built()?.join("index.html"))?;
    let flips = (0..=PARTS).map(|part| Damage::Flipped(part * 1000 / PARTS));
    let mut failures = 0;
    for (case, damage) in flips.chain([Damage::Halved]).enumerate() {
        let site = Copied::serve("page")?;
        site.put("index.html", damage.done_to(&content).as_deref())?;
        let walk = async {
            let end = end_of(page, &afresh(&site, case, "/")).await?;
            if end == End::Computes {
                let given = answer(page).await?;
                ensure!(given == sentence, "{given:?} instead of {sentence:?}");
            }
            ensure!(
                damage != Damage::Halved || end == End::Readable,
                "half a page went on"
            );
            leave(page).await?;
            Ok(end)
        };
        let end = walk.await.with_context(|| format!("{damage:?}"))?;
        failures += usize::from(end == End::Readable);
        site.stop();
    }
    let cases = PARTS + 2;
    println!(
        "{cases} cases of a damaged page: {failures} readable failures, the rest computes rightly"
    );
    // Most of the file is styles, and none of those may go unnoticed.
    ensure!(failures > cases / 2, "only {failures} were noticed");
    Ok(())
}

pub async fn compressed_copies(page: &Page) -> Result<()> {
    open(page, "/", View::DESK).await?;
    let sentence = answer(page).await?;
    let mut cases = 0;
    for file in files()? {
        let copy = format!("{file}.br");
        let Ok(content) = fs::read(built()?.join(&copy)) else {
            continue;
        };
        let name = name_of(&file);
        let site = Copied::serve("packed")?;
        let damaged = Damage::Flipped(500).done_to(&content).context("nothing")?;
        replace(&site.folder().join(&copy), &damaged)?;
        let path = if name == "frame.js" { EMBED } else { "/" };
        let end = end_of(page, &afresh(&site, cases, path)).await?;
        if NEEDED.contains(&name.as_str()) || name == "frame.js" {
            ensure!(end == End::Readable, "{name}: it went on");
        } else {
            let given = answer(page).await?;
            ensure!(given == sentence, "{name}: {given:?}");
        }
        leave(page).await.context(name)?;
        cases += 1;
        site.stop();
    }
    println!("{cases} cases of damaged compressed copies");
    ensure!(cases > 5, "only {cases} compressed copies");
    Ok(())
}

fn replace(file: &Path, content: &[u8]) -> Result<()> {
    // Removed first: it may be the very file of the site it was copied from.
    fs::remove_file(file)?;
    Ok(fs::write(file, content)?)
}

pub async fn an_old_page_with_new_files_and_the_reverse(page: &Page) -> Result<()> {
    for (name, html, files) in [
        ("old page, new files", built()?, built_to_panic()?),
        ("new page, old files", built_to_panic()?, built()?),
    ] {
        let site = Copied::serve_at("stale", &files, "")?;
        site.put("index.html", Some(&fs::read(html.join("index.html"))?))?;
        let end = end_of(page, &site.site().address("/")).await?;
        ensure!(end == End::Readable, "{name}: it went on");
        console_of_damage(page).await.context(name)?;
        // Once the host is up to date, what the words advise is enough.
        site.put("index.html", Some(&fs::read(files.join("index.html"))?))?;
        page.reload().await?;
        ready(page).await.context(name)?;
        answer(page).await?;
    }
    Ok(())
}

pub async fn a_download_that_breaks_off(page: &Page) -> Result<()> {
    use std::io::{Read, Write};
    use std::net::TcpListener;

    let site = built()?;
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = format!("http://{}/", listener.local_addr()?);
    // Says how long the program is, and sends half of it.
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            let mut head = [0; 4096];
            let length = stream.read(&mut head).unwrap_or(0);
            let head = String::from_utf8_lossy(head.get(..length).unwrap_or_default()).into_owned();
            let path = head
                .split(' ')
                .nth(1)
                .unwrap_or("/")
                .trim_start_matches('/');
            let path = if path.is_empty() { "index.html" } else { path };
            let content = fs::read(site.join(path)).unwrap_or_default();
            let kind = match path.rsplit('.').next() {
                Some("html") => "text/html",
                Some("js") => "text/javascript",
                Some("wasm") => "application/wasm",
                Some("svg") => "image/svg+xml",
                _ => "application/octet-stream",
            };
            let sent = if kind == "application/wasm" {
                content.len() / 2
            } else {
                content.len()
            };
            let answer = format!(
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {kind}\r\n\
                 Content-Length: {}\r\n\r\n",
                content.len()
            );
            let _ = stream.write_all(answer.as_bytes());
            let _ = stream.write_all(content.get(..sent).unwrap_or_default());
        }
    });
    let end = end_of(page, &address).await?;
    if end != End::Readable {
        bail!("half a program went on");
    }
    leave(page).await
}
