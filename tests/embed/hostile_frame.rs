//! A malicious frame at the origin that the host trusts.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Host, Page, View, file_of_site};

/// What the frame sends, as expressions of JavaScript; only the last is valid.
const SENT: [&str; 20] = [
    "null",
    "undefined",
    "'taskmix/resize'",
    "{}",
    "(() => { const ring = {}; ring.type = ring; return ring; })()",
    "{type: 'taskmix/resize', version: 1}",
    "{type: 'taskmix/resize', version: 1, height: NaN}",
    "{type: 'taskmix/resize', version: 1, height: '900px'}",
    "{type: 'taskmix/resize', version: 1, height: '1;background:url(x)'}",
    "{type: 'taskmix/resize', version: 1, height: Infinity}",
    "{type: 'taskmix/resize', version: 1, height: {valueOf: 1}}",
    "{type: 'taskmix/resize', version: 2, height: 900}",
    "{type: 'taskmix/resize', version: '1', height: 900}",
    "{type: 'taskmix/__proto__', version: 1, height: 900}",
    "{type: 'taskmix/constructor', version: 1, height: 900}",
    "{type: 'taskmix/setMix', version: 1, height: 900}",
    "JSON.parse('{\"type\":\"taskmix/resized\",\"version\":1,\"__proto__\":{\"height\":900}}')",
    "{type: '<img src=x onerror=alert(1)>', version: 1}",
    "{type: 'taskmix/error', version: 1, code: '<img src=x onerror=alert(1)>', errors: 'x'}",
    "{type: 'taskmix/resize', version: 1, height: 700}",
];

pub async fn nothing_a_frame_sends_breaks_the_host(page: &Page) -> Result<()> {
    let mut sent: Vec<_> = SENT
        .iter()
        .map(|message| format!("say({message});"))
        .collect();
    sent.push(
        "for (let at = 0; at < 10000; at++) say({ type: 'taskmix/resize', version: 1 });".into(),
    );
    let frame = format!(
        "<!doctype html><html lang=en><title>Evil</title><link rel=icon href='data:,'><script>\
         window.say = message => parent.postMessage(message, '*');\
         window.tall = height => say({{ type: 'taskmix/resize', version: 1, height }});\
         {}</script>",
        sent.join("\n")
    );
    let evil = Host::serve(
        "evil",
        &[
            ("index.html", frame),
            ("embed.js", file_of_site("embed.js")?),
        ],
    )?;
    let (trusted, other) = (evil.origin(), evil.origin_as("localhost"));
    let html = format!(
        "<!doctype html><html lang=en><title>A host</title><link rel=icon href='data:,'>\
         <script>window.told = []; window.wrong = [];\
         addEventListener('error', event => wrong.push(event.message));\
         const tall = height => ({{ type: 'taskmix/resize', version: 1, height }});\
         const forge = (sender, data) => dispatchEvent(new MessageEvent('message', {{ ...sender, data }}));\
         window.pose = origin => {{ postMessage(tall(901), '*');\
           forge({{ source: null, origin }}, tall(902));\
           const source = document.getElementById('trusted').contentWindow;\
           try {{ forge({{ source, origin: origin.replace('//', '//evil') }}, tall(903)); }}\
           catch {{ /* Firefox lets nobody name another page as the source. */ }} }};\
         for (const name of ['ready', 'resize', 'result', 'error'])\
         addEventListener('taskmix:' + name, event => told.push([event.target.id, name]));</script>\
         <script src='{trusted}/embed.js'></script><body>\
         <iframe id=trusted src='{trusted}/?embed=1' style='height: 300px'></iframe>\
         <iframe id=other src='{other}/?embed=1' style='height: 300px'></iframe>\
         <iframe id=plain src='{trusted}/' style='height: 300px'></iframe>"
    );
    let host = Host::serve("victim", &[("index.html", html)])?;
    page.open_address(&format!("{}/", host.origin()), View::DESK)
        .await?;
    let height = |id: &str| format!("document.getElementById('{id}').style.height");
    page.wait_for(&format!("{} === '700px'", height("trusted")))
        .await?;
    for (sent, shown) in [("1e9", "40000px"), ("-5", "80px"), ("99.5", "100px")] {
        page.enter("#trusted").await?;
        page.run(&format!("tall({sent});")).await?;
        page.leave().await?;
        page.wait_for(&format!("{} === '{shown}'", height("trusted")))
            .await?;
    }
    // Another origin, and a frame that is no embed, are not listened to; nor is the host itself,
    // whoever it names as the sender.
    for id in ["other", "plain"] {
        page.enter(&format!("#{id}")).await?;
        page.run("tall(900);").await?;
        page.leave().await?;
    }
    page.script("pose(arguments[0]);", vec![trusted.into()])
        .await?;
    // Messages arrive in order: once this one is handled, all before it are.
    page.enter("#trusted").await?;
    page.run("tall(555);").await?;
    page.leave().await?;
    page.wait_for(&format!("{} === '555px'", height("trusted")))
        .await?;
    for id in ["other", "plain"] {
        let shown = page.run(&format!("return {};", height(id))).await?;
        ensure!(shown == "300px", "{id} was listened to: {shown}");
    }
    let received = page.run("return told.filter(message => message[0] !== 'trusted').length;");
    ensure!(received.await? == 0, "events of frames that are not ours");
    ensure!(!page.exists("img").await?, "markup became an element");
    let wrong = page.run("return wrong;").await?;
    ensure!(wrong == serde_json::json!([]));
    Ok(())
}
