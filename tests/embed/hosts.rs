//! Hosts of all sorts, and what the other journeys share.

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Host, Page, Site, View, file_of_site};

/// The sentence with the answer.
pub const SENTENCE: &str = "[data-testid=sentence]";

/// The head of a host's page: keeps every message, and what goes wrong. `timer` is a word that
/// journeys have a frame send.
const HEAD: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A host</title>\
    <link rel=icon href='data:,'><script>\
    window.log = []; window.wrong = []; window.told = [];\
    addEventListener('message', ({ data }) => data === 'timer' || log.push(data));\
    addEventListener('error', event => wrong.push(event.message));\
    for (const name of ['ready', 'resize', 'result', 'error'])\
      addEventListener('taskmix:' + name, ({ target, detail }) =>\
        told.push({ id: target.id || target.parentNode?.id, name, detail, at: Date.now() }));\
    window.of = name => told.filter(message => message.name === name);\
    window.post = (id, message) => document.getElementById(id).contentWindow\
      .postMessage(message, '*');\
    </script>";

/// A page of a host with the host's script and this body.
pub fn html(page: &Page, body: &str) -> String {
    html_of(&page.site(), body)
}

/// A page of a host with the script of this site and this body.
pub fn html_of(site: &Site, body: &str) -> String {
    let script = site.address("/embed.js");
    html_with(&format!("<script src='{script}'></script>"), body)
}

/// A page of a host with these scripts and this body.
pub fn html_with(scripts: &str, body: &str) -> String {
    format!("{HEAD}{scripts}<body>{body}")
}

/// An iframe with this id, query and further attributes.
pub fn frame(page: &Page, id: &str, query: &str, more: &str) -> String {
    let source = page.site().address(&format!("/?embed=1{query}"));
    format!("<iframe id='{id}' src='{source}' width=600 height=500 title=Taskmix {more}></iframe>")
}

/// Serves one page of a host and opens it.
pub async fn open_host(page: &Page, html: String) -> Result<Host> {
    let host = Host::serve("page", &[("index.html", html)])?;
    let address = format!("{}/", host.origin());
    page.open_address(&address, View::DESK).await?;
    Ok(host)
}

/// Waits for the answer inside a frame; gives the sentence.
pub async fn answer_in(page: &Page, frame: &str) -> Result<String> {
    let expression = format!("document.querySelector('{SENTENCE}')?.innerText");
    let sentence = page.wait_inside(frame, &expression).await?;
    Ok(sentence.as_str().unwrap_or_default().to_owned())
}

/// Every message that the host's page has received is of the published schema, and nothing
/// went wrong on it. Gives the messages.
pub async fn received(page: &Page) -> Result<Vec<Value>> {
    let wrong = page.run("return wrong;").await?;
    ensure!(wrong == serde_json::json!([]));
    let messages = page.run("return log;").await?;
    let messages = messages.as_array().cloned().context("no list")?;
    let mut schema: Value = serde_json::from_str(&file_of_site("schema/messages.json")?)?;
    let whole = schema.as_object_mut().context("the schema is no object")?;
    whole.remove("oneOf");
    whole.insert("$ref".to_owned(), "#/$defs/sent".into());
    let schema = jsonschema::draft202012::new(&schema)?;
    for message in &messages {
        let problems: Vec<_> = schema
            .iter_errors(message)
            .map(|problem| problem.to_string())
            .collect();
        ensure!(problems.is_empty(), "{message}: {problems:?}");
    }
    Ok(messages)
}

/// The messages of one name.
pub fn named<'a>(messages: &'a [Value], name: &str) -> Vec<&'a Value> {
    let name = format!("taskmix/{name}");
    messages
        .iter()
        .filter(|message| message.get("type").and_then(Value::as_str) == Some(&name))
        .collect()
}

pub async fn a_host_with_a_strict_policy_can_embed(page: &Page) -> Result<()> {
    let source = page.site().address("/?embed=1&occupation=43-3031.00");
    let site = page.site().address("");
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Strict</title>\
         <body><iframe src='{source}' width=600 height=500 title=Taskmix></iframe>"
    );
    let policy = format!("default-src 'none'; frame-src {site}; base-uri 'none'");
    let headers = format!("/*\n  Content-Security-Policy: {policy}\n");
    let files = [("index.html", html), ("_headers", headers)];
    let host = Host::serve("strict", &files)?;
    page.open_address(&format!("{}/", host.origin()), View::DESK)
        .await?;
    let sentence = answer_in(page, "iframe").await?;
    ensure!(sentence.contains("40 hours"), "{sentence}");
    Ok(())
}

pub async fn other_sites_find_what_to_show_for_a_link(page: &Page) -> Result<()> {
    page.open("/", View::DESK).await?;
    let fetch = "window.found ??= Promise.all(\
        [...document.querySelectorAll('link[type=\"application/json+oembed\"]')]\
          .map(link => fetch(link.href).then(answer => answer.json())))\
        .then(found => { window.oembed = found; }), window.oembed";
    let found = page.wait_for(fetch).await?;
    let found = found.as_array().cloned().unwrap_or_default();
    ensure!(found.len() == 2, "{found:?}");
    for oembed in found {
        ensure!(oembed.get("version") == Some(&"1.0".into()), "{oembed}");
        ensure!(oembed.get("type") == Some(&"rich".into()), "{oembed}");
        let html = oembed
            .get("html")
            .and_then(Value::as_str)
            .unwrap_or_default();
        ensure!(html.starts_with("<iframe src=\"?embed=1"), "{html}");
    }
    let picture = "(() => { window.card ??= Object.assign(new Image(), { src: \
        document.querySelector('meta[property=\"og:image\"]').content }); \
        return card.naturalWidth === 1200 && card.naturalHeight === 630; })()";
    page.wait_for(picture).await?;
    Ok(())
}

pub async fn the_module_works_as_the_script_does(page: &Page) -> Result<()> {
    let module = page.site().address("/embed.mjs");
    let body = frame(page, "one", "&occupation=43-3031.00", "");
    let html = format!(
        "{HEAD}<script type=module>import {{ send }} from '{module}'; window.send = send;</script>\
         <body>{body}"
    );
    open_host(page, html).await?;
    answer_in(page, "#one").await?;
    page.wait_for("parseInt(document.querySelector('#one').style.height) > 500")
        .await?;
    let script = "send(document.querySelector('#one'), 'setTheme', { theme: 'dark' });";
    page.run(script).await?;
    page.enter("#one").await?;
    page.wait_for("document.documentElement.dataset.theme === 'dark'")
        .await?;
    page.leave().await?;
    received(page).await.map(drop)
}

pub async fn the_demo_works_from_another_origin(page: &Page) -> Result<()> {
    let demo = file_of_site("demo/index.html")?.replace("../", &page.site().address("/"));
    let files = [
        ("demo/index.html", demo),
        ("demo/demo.css", file_of_site("demo/demo.css")?),
        ("demo/demo.js", file_of_site("demo/demo.js")?),
    ];
    let host = Host::serve("demo", &files)?;
    let address = format!("{}/demo/", host.origin());
    page.open_address(&address, View::DESK).await?;
    for (frame, words) in [
        ("#light", "translat"),
        ("#dark", "customer"),
        ("#element iframe", "bookkeep"),
    ] {
        // Scrolled to until it is there, since the frames above it grow; looked into only then,
        // since the driver of WebKit keeps to what a frame was before it loaded.
        let height = format!(
            "(frame => (Math.abs(frame.getBoundingClientRect().top) > 200 && frame.scrollIntoView(),\
             parseInt(frame.style.height) > 640))\
             (document.querySelector(\"{frame}\"))"
        );
        page.wait_for(&height).await?;
        answer_in(page, frame).await?;
        page.enter(frame).await?;
        let heading = page.text("#answer-heading").await?.to_lowercase();
        ensure!(heading.contains(words), "{frame} shows {heading:?}");
        page.leave().await?;
    }
    page.wait_for_text("#told", "% automatable").await?;
    page.enter("#dark").await?;
    page.wait_for_text("[data-testid=sharing]", &host.origin())
        .await?;
    page.leave().await
}
