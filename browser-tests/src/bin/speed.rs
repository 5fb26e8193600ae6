//! How soon the page answers a keystroke in a long week with every scenario shown, and how soon
//! it is there: `cargo xtask speed`. Times depend on the machine, so a slow one is only said.

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use taskmix_browser_tests::{Driver, Engine, Key, Page, Site, View};

/// Activities in the week.
const ACTIVITIES: usize = 40;
/// Keystrokes measured at each pace.
const KEYSTROKES: usize = 120;
/// Keystrokes in one go.
const IN_ONE_GO: usize = 20;
/// Factors by which the processor is slowed, with the 95th percentile wanted, in milliseconds.
const PACES: [(u32, f64); 2] = [(1, 4.0), (4, 16.0)];
/// Scenarios shown.
const SCENARIOS: usize = 7;
/// What is typed to find activities that fill up the week.
const WORDS: [&str; 16] = [
    "write",
    "draw",
    "sell",
    "teach",
    "repair",
    "drive",
    "plan",
    "count",
    "clean",
    "cook",
    "test",
    "translate",
    "photograph",
    "budget",
    "interview",
    "inspect",
];

/// Notes when the app is there, before any of the page's own scripts run.
const WATCH: &str = "
    window.speed = { mounted: null };
    new MutationObserver((_, observer) => {
      if (document.querySelector('input#what')) {
        speed.mounted = performance.now();
        observer.disconnect();
      }
    }).observe(document, { childList: true, subtree: true });
";

/// `await speed.type(field, text)` gives the milliseconds from the keystroke to the last change
/// of the document, and to the layout after it.
const MEASURE: &str = "
    speed.type = (field, text) => new Promise((done, fail) => {
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      let changed = null;
      const observer = new MutationObserver(() => { changed = performance.now(); });
      observer.observe(document.body,
        { childList: true, subtree: true, characterData: true, attributes: true });
      const channel = new MessageChannel();
      // The task after this one: whatever the keystroke led to has been done by then.
      const settled = () => {
        if (changed === null) {
          // On a slow processor the work of the keystroke before may still stand in line.
          if (performance.now() - start > 5000) fail(new Error('nothing changed'));
          else setTimeout(settled);
          return;
        }
        observer.disconnect();
        channel.port1.close();
        const before = performance.now();
        document.body.getBoundingClientRect();
        const layout = performance.now() - before;
        requestAnimationFrame(() => setTimeout(() => done([changed - start, changed - start + layout])));
      };
      channel.port1.onmessage = settled;
      setter.call(field, text);
      const event = new InputEvent('input', { bubbles: true, data: text, inputType: 'insertText' });
      const start = performance.now();
      field.dispatchEvent(event);
      channel.port2.postMessage(null);
    });
    speed.edits = async (from, many) => {
      const fields = document.querySelectorAll('[data-testid=row] [data-testid=hours]');
      const times = [];
      for (let at = from; at < from + many; at += 1) {
        const field = fields[at % fields.length];
        times.push(await speed.type(field, field.value === '1.5' ? '2' : '1.5'));
      }
      return times;
    };
";

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let site = Site::serve()?;
    let driver = Driver::start(Engine::Chromium)?;
    runtime.block_on(async {
        for (factor, wanted) in PACES {
            let page = Page::new(&driver, &site).await?;
            let measured = measure(&page, factor, wanted).await;
            measured.and(page.finish().await)?;
        }
        Ok(())
    })
}

/// Prints the times at one pace of the processor.
async fn measure(page: &Page, factor: u32, wanted: f64) -> Result<()> {
    page.slow_down(factor).await?;
    page.before_scripts(WATCH).await?;
    page.open("/", View::DESK).await?;
    page.wait_for("the app", "speed.mounted").await?;
    println!("\nprocessor at 1/{factor} of its speed");
    let start = "const loaded = performance.getEntriesByType('resource')\
                 .find(one => one.name.endsWith('.wasm'));\
                 return [speed.mounted, speed.mounted - loaded.responseEnd];";
    let [mounted, after_load] = pair(&page.script(start, Vec::new()).await?)?;
    println!("  page there after {mounted:.0} ms, {after_load:.0} ms after its program had come");

    page.script(MEASURE, Vec::new()).await?;
    let focus = "const field = document.querySelector('#what'); field.focus(); field.blur();";
    page.script(focus, Vec::new()).await?;
    page.wait_for(
        "the title index",
        "performance.getEntriesByType('resource').some(one => one.name.includes('/titles-'))",
    )
    .await?;
    let first = "return speed.type(document.querySelector('#what'), 'c');";
    let [first, _] = pair(&page.script(first, Vec::new()).await?)?;
    println!("  first keystroke of a search: {first:.1} ms");

    fill_week(page).await?;
    let mut times = Vec::new();
    while times.len() < KEYSTROKES {
        let script = "return speed.edits(arguments[0], arguments[1]);";
        let arguments = vec![times.len().into(), IN_ONE_GO.into()];
        let some = page.script(script, arguments).await?;
        for one in some.as_array().context("no times")? {
            times.push(pair(one)?);
        }
    }
    let many = times.len();
    let [least, half, most] = percentiles(times.iter().map(|[changed, _]| *changed))?;
    println!(
        "  keystroke to changed document, {many} edits: fastest {least:.1} ms, p50 {half:.1} ms, p95 {most:.1} ms"
    );
    let [_, with_half, with_most] = percentiles(times.iter().map(|[_, with]| *with))?;
    println!("  with layout: p50 {with_half:.1} ms, p95 {with_most:.1} ms");
    if most > wanted {
        println!("  warning: a p95 of at most {wanted} ms is wanted");
    }
    Ok(())
}

/// Takes the example, shows every row and scenario, and adds activities.
async fn fill_week(page: &Page) -> Result<()> {
    let pick = "[...document.querySelectorAll('[data-testid=example] button')]\
                .find(one => one.innerText.trim() === 'Customer service').click();";
    page.script(pick, Vec::new()).await?;
    for button in ["#all-rows", "#all-scenarios"] {
        page.wait_for(button, &format!("document.querySelector('{button}')"))
            .await?;
        let click = format!("document.querySelector('{button}').click();");
        page.script(&click, Vec::new()).await?;
    }
    let rows = "document.querySelectorAll('[data-testid=row]').length";
    'words: for word in WORDS {
        for at in 0..3 {
            let before = number(&page.script(&format!("return {rows};"), Vec::new()).await?)?;
            if before >= ACTIVITIES as f64 {
                break 'words;
            }
            page.fill("#add", word).await?;
            page.wait_for(
                "suggestions",
                "document.querySelectorAll('#add-options [role=option]').length",
            )
            .await?;
            page.press(&vec![Key::Down; at + 1]).await?;
            page.press(&[Key::Enter]).await?;
            page.wait_for(
                "an empty field",
                "document.querySelector('#add').value === ''",
            )
            .await?;
        }
    }
    let shown = number(&page.script(&format!("return {rows};"), Vec::new()).await?)?;
    ensure!(shown == ACTIVITIES as f64, "{shown} activities are shown");
    let scenarios = "new Set([...document.querySelectorAll('[data-testid=scenario]')]\
                     .map(one => one.dataset.scenario)).size";
    let shown = number(
        &page
            .script(&format!("return {scenarios};"), Vec::new())
            .await?,
    )?;
    ensure!(shown == SCENARIOS as f64, "{shown} scenarios are shown");
    Ok(())
}

fn number(value: &Value) -> Result<f64> {
    value
        .as_f64()
        .with_context(|| format!("no number: {value}"))
}

fn pair(value: &Value) -> Result<[f64; 2]> {
    match value.as_array().map(Vec::as_slice) {
        Some([first, second]) => Ok([number(first)?, number(second)?]),
        _ => bail!("no pair: {value}"),
    }
}

/// The fastest, the 50th and the 95th percentile.
fn percentiles(times: impl Iterator<Item = f64>) -> Result<[f64; 3]> {
    let mut sorted: Vec<f64> = times.collect();
    sorted.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let rank = (sorted.len() * share).div_ceil(100).saturating_sub(1);
        sorted.get(rank).copied().context("nothing was measured")
    };
    Ok([at(0)?, at(50)?, at(95)?])
}
