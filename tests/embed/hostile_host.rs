//! Malicious and careless hosts.

use anyhow::{Result, ensure};
use serde_json::json;
use taskmix_browser_tests::{Host, Page, View};

use super::hosts::{SENTENCE, answer_in, frame, html, named, open_host, received};

/// Invalid messages and other values, as expressions of JavaScript.
const NOT_MESSAGES: [&str; 16] = [
    "null",
    "undefined",
    "0",
    "NaN",
    "'taskmix/setMix'",
    "''",
    "[]",
    "{}",
    "true",
    "1n",
    "new Date(NaN)",
    "new Map([['type', 'taskmix/setMix']])",
    "new ArrayBuffer(8)",
    "{type: null}",
    "{type: {toString: 1}, version: 1}",
    "(() => { const ring = []; ring.push(ring); return ring; })()",
];

/// Messages of Taskmix that must be rejected.
const WRONG_MESSAGES: [&str; 22] = [
    "{type: 'taskmix/'}",
    "{type: 'taskmix/setMix'}",
    "{type: 'taskmix/setMix', version: 2, occupation: '43-4051.00'}",
    "{type: 'taskmix/setMix', version: '1', occupation: '43-4051.00'}",
    "{type: 'taskmix/setMix', version: NaN}",
    "{type: 'taskmix/setMix', version: 1}",
    "{type: 'taskmix/setMix', version: 1, occupation: {}}",
    "{type: 'taskmix/setMix', version: 1, occupation: '<script>alert(1)</script>'}",
    "{type: 'taskmix/setMix', version: 1, mix: [{activity: '4.A.4.a.8.I03.D01', hours: NaN}]}",
    "{type: 'taskmix/setMix', version: 1, mix: [{activity: '4.A.4.a.8.I03.D01', hours: 1e9}]}",
    "{type: 'taskmix/setMix', version: 1, mix: [{activity: '4.A.4.a.8.I03.D01', hours: 1n}]}",
    "(() => { const ring = {type: 'taskmix/setMix', version: 1}; ring.mix = ring; return ring; })()",
    "JSON.parse('{\"type\":\"taskmix/setMix\",\"version\":1,\"__proto__\":{\"occupation\":\"43-4051.00\"}}')",
    "{type: 'taskmix/setMix', version: 1, link: 'v1.' + 'o'.repeat(1e6)}",
    "{type: 'taskmix/setTheme', version: 1, theme: 'url(javascript:alert(1))'}",
    "{type: 'taskmix/setTheme', version: 1, theme: 'dark', accent: 'red;background:url(x)'}",
    "{type: 'taskmix/setLocale', version: 1, lang: 'x'.repeat(1e6)}",
    "{type: 'taskmix/setMix', version: 1, occupation: '43-4051.00', assumptions: new Map()}",
    "{type: 'taskmix/setMix', version: 1, occupation: '43-4051.00', hours: new Number(4)}",
    "{type: 'taskmix/setTheme', version: 1, theme: 'dark', accent: new Date(NaN)}",
    "{type: 'taskmix/measure', version: 2}",
    "{type: 'taskmix/launch', version: 1}",
];

/// A host whose one frame declares it, with a week.
async fn open(page: &Page) -> Result<Host> {
    let source = frame(
        page,
        "one",
        "&occupation=27-3043.00&hours=33&origin=ORIGIN",
        "",
    );
    let body = format!(
        "<div id=place></div><script>place.innerHTML = {}\
         .replace('ORIGIN', encodeURIComponent(location.origin));</script>",
        json!(source)
    );
    let host = open_host(page, html(page, &body)).await?;
    answer_in(page, "#one").await?;
    page.wait_for("of('result').length").await?;
    Ok(host)
}

/// The frame still shows the week it had and takes the next, which is set to so many hours.
async fn still_works(page: &Page, hours: u32) -> Result<()> {
    page.enter("#one").await?;
    let sentence = page.text(SENTENCE).await?;
    page.leave().await?;
    ensure!(
        sentence.contains("33 hours"),
        "the week changed: {sentence}"
    );
    let send = "taskmix.send(document.getElementById('one'), 'setMix',\
                { occupation: '27-3043.00', hours: arguments[0] });";
    page.script(send, vec![hours.into()]).await?;
    let told = format!("of('result').at(-1)?.detail.shares?.total_hours === {hours}");
    page.wait_for(&told).await?;
    Ok(())
}

pub async fn nothing_a_host_sends_breaks_the_frame(page: &Page) -> Result<()> {
    open(page).await?;
    // The frame may still grow by itself while its later parts arrive.
    let answers = "return log.filter(message => message.type !== 'taskmix/resize').length;";
    let before = page.run(answers).await?;
    for message in NOT_MESSAGES {
        page.run(&format!("post('one', {message});")).await?;
    }
    page.enter("#one").await?;
    let state = page.text(SENTENCE).await?;
    ensure!(state.contains("33 hours"), "{state}");
    page.leave().await?;
    let after = page.run(answers).await?;
    ensure!(before == after, "what is no message was answered");
    for message in WRONG_MESSAGES {
        page.run("log.length = 0; told.length = 0;").await?;
        page.run(&format!("post('one', {message});")).await?;
        let answered = page.wait_for("of('error').length");
        answered.await.map_err(|error| error.context(message))?;
        let messages = received(page).await?;
        let errors = named(&messages, "error");
        ensure!(errors.len() == 1, "{message}: {errors:?}");
        let told = "return of('error')[0].detail.errors.every(message => message.limit && message.message)\
                    && of('error')[0].detail.errors.length > 0;";
        let named_limits = page.run(told).await?;
        ensure!(named_limits == true, "{message}: no limit is named");
        ensure!(
            named(&messages, "result").is_empty(),
            "{message} changed the result"
        );
        // Messages in quick succession get one answer; here each is sent alone.
        page.wait_for(&format!("Date.now() > {}", "of('error')[0].at + 400"))
            .await?;
    }
    still_works(page, 21).await
}

pub async fn a_look_alike_origin_learns_and_changes_nothing(page: &Page) -> Result<()> {
    let host = Host::serve("alike", &[])?;
    let declared = host.origin_as("host.localhost");
    let query = format!("&occupation=27-3043.00&hours=33&origin={declared}");
    let html = html(page, &frame(page, "one", &query, ""));
    host.put("index.html", &html)?;
    for (name, told) in [("evilhost.localhost", false), ("host.localhost", true)] {
        let address = format!("{}/", host.origin_as(name));
        page.open_address(&address, View::DESK).await?;
        let sentence = answer_in(page, "#one").await?;
        ensure!(sentence.contains("33 hours"), "{sentence}");
        if told {
            page.wait_for("of('result').length").await?;
        } else {
            for message in [
                json!({ "type": "taskmix/setMix", "version": 1, "occupation": "43-4051.00" }),
                json!({ "type": "taskmix/getState", "version": 1 }),
                json!({ "type": "taskmix/setLocale", "version": 1, "lang": "en-ZA" }),
            ] {
                page.script("post('one', arguments[0]);", vec![message])
                    .await?;
            }
            page.wait_for("of('error')[0]?.detail.code === 'wrong_origin'")
                .await?;
            let dark = json!({ "type": "taskmix/setTheme", "version": 1, "theme": "dark" });
            page.script("post('one', arguments[0]);", vec![dark])
                .await?;
            page.enter("#one").await?;
            page.wait_for("document.documentElement.dataset.theme === 'dark'")
                .await?;
            ensure!(page.text(SENTENCE).await? == sentence, "the week changed");
            page.leave().await?;
            let messages = received(page).await?;
            ensure!(
                named(&messages, "result").is_empty(),
                "an evil host was told"
            );
            ensure!(named(&messages, "error").len() == 1, "more than one answer");
        }
    }
    received(page).await.map(drop)
}

pub async fn ten_thousand_messages_are_survived(page: &Page) -> Result<()> {
    open(page).await?;
    page.run("log.length = 0; told.length = 0;").await?;
    let flood = "for (let at = 0; at < 10000; at++)\
        post('one', { type: 'taskmix/setMix', version: 1, occupation: 'x' + at, hours: at });";
    page.run(flood).await?;
    page.wait_for("of('error').length").await?;
    // Messages arrive in order: once this one is handled, all before it are.
    still_works(page, 22).await?;
    let messages = received(page).await?;
    let errors = named(&messages, "error").len();
    ensure!(errors == 1, "{errors} answers to a flood");
    // Valid ones: of ten thousand weeks the last is shown.
    let flood = "for (let at = 0; at < 10000; at++)\
        taskmix.send(document.getElementById('one'), 'setMix',\
          { occupation: '27-3043.00', hours: 1 + at / 100 });";
    page.run(flood).await?;
    page.wait_for("of('result').at(-1)?.detail.shares?.total_hours === 100.99")
        .await?;
    let told = page.run("return of('result').length;").await?;
    ensure!(
        told.as_u64().is_some_and(|told| told < 100),
        "{told} results"
    );
    received(page).await.map(drop)
}

pub async fn markup_in_a_message_stays_text(page: &Page) -> Result<()> {
    open(page).await?;
    let markup = "<img src=x onerror=alert(1)><script>alert(1)</script>";
    let message = json!({ "type": "taskmix/setMix", "version": 1, "mix": markup,
        "occupation": markup, markup: markup });
    page.script("post('one', arguments[0]);", vec![message])
        .await?;
    page.wait_for("of('error').length").await?;
    page.enter("#one").await?;
    let added = "return document.querySelectorAll('img, #app script').length;";
    ensure!(page.run(added).await? == 0, "markup in the frame");
    page.leave().await?;
    let added = "return document.querySelectorAll('img').length;";
    ensure!(page.run(added).await? == 0, "markup at the host");
    still_works(page, 23).await
}
