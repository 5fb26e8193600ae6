//! Memory use after thousands of edits.

use anyhow::{Context, Result, ensure};
use taskmix_browser_tests::Page;

use super::steps::{SENTENCE, complete, open_example};

/// Edits made.
const EDITS: u64 = 10_000;
/// Edits in a batch; a script has a time limit.
const BATCH: u64 = 50;
/// Edits before the first measurement, so that values made once exist.
const WARM: u64 = 200;
/// Largest growth allowed, in bytes.
const MAX_GROWTH: u64 = 2 * 1024 * 1024;

/// Stores the memory of the program in a variable.
const CATCH_MEMORY: &str = "
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const made = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
            const result = await made.apply(WebAssembly, all);
            // By what it is, since the build may shorten its name.
            window.memory ??= Object.values((result.instance ?? result).exports)
                .find(made => made instanceof WebAssembly.Memory);
            return result;
        };
    }";

/// Changes hours of one activity after the other, and the rate; each is drawn before the next.
/// Gives how many of them changed the answer.
const EDIT: &str = "
    const [from, many] = arguments;
    const drawn = () => new Promise(done => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { channel.port1.close(); done(); };
        channel.port2.postMessage(null);
    });
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const texts = () => document.querySelector('[data-testid=sentence]').textContent
        + document.querySelector('[data-testid=cell][data-line=year]:not([data-scenario=today])').textContent;
    return (async () => {
        let changed = 0, before = texts();
        for (let at = from; at < from + many; at += 1) {
            const hours = document.querySelectorAll('[data-testid=row] [data-testid=hours]');
            const field = at % 4 === 3 ? document.querySelector('#field-rate') : hours[at % hours.length];
            setter.call(field, String(1 + (at * 7) % 23));
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await drawn();
            const after = texts();
            changed += after !== before;
            before = after;
        }
        return changed;
    })();";

/// Makes so many edits; gives how many of them changed the answer.
async fn edit(page: &Page, many: u64) -> Result<u64> {
    let mut changed = 0;
    for go in 0..many / BATCH {
        let arguments = vec![(go * BATCH).into(), BATCH.into()];
        let some = page.script(EDIT, arguments).await?;
        changed += some.as_u64().context("no count")?;
    }
    Ok(changed)
}

/// The program's own memory, which only grows, in bytes.
async fn program(page: &Page) -> Result<u64> {
    let script = "return window.memory.buffer.byteLength;";
    let bytes = page.run(script).await?;
    bytes.as_u64().context("no memory")
}

pub async fn ten_thousand_edits_leave_nothing_behind(page: &Page) -> Result<()> {
    page.before_scripts(CATCH_MEMORY).await?;
    open_example(page, "Copywriter").await?;
    complete(page).await?;
    edit(page, WARM).await?;
    let (heap, memory) = (page.weigh().await?.heap, program(page).await?);
    let changed = edit(page, EDITS).await?;
    ensure!(changed > EDITS / 2);
    ensure!(
        page.text(SENTENCE).await?.contains('%'),
        "no answer any more"
    );
    let (heap_after, memory_after) = (page.weigh().await?.heap, program(page).await?);
    println!(
        "    {EDITS} edits: scripts from {heap} to {heap_after} bytes, the program from {memory} to {memory_after}"
    );
    let grown = heap_after.saturating_sub(heap) + memory_after.saturating_sub(memory);
    ensure!(
        grown <= MAX_GROWTH,
        "{grown} bytes more after {EDITS} edits"
    );
    Ok(())
}
