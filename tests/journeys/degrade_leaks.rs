//! Opening and closing parts leaks nothing.

use anyhow::{Result, ensure};
use taskmix_browser_tests::{Page, Weight};

use super::steps::open_example;

/// How often everything is opened and closed.
const ROUNDS: u64 = 50;
/// Rounds before the first measurement, so that values made once exist.
const WARM: u64 = 3;
/// Nodes that the browser may hold a little longer.
const FEW_NODES: u64 = 60;

/// Counts the observers that are at work.
const COUNT_OBSERVERS: &str = "
    window.observing = 0;
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
        const { observe, disconnect } = window[name].prototype;
        window[name].prototype.observe = function (...all) {
            if (!this.counted) { this.counted = true; observing += 1; }
            return observe.apply(this, all);
        };
        window[name].prototype.disconnect = function () {
            if (this.counted) { this.counted = false; observing -= 1; }
            return disconnect.call(this);
        };
    }";

/// Opens and closes every part, once a round.
const OPEN_AND_CLOSE: &str = "
    const [rounds] = arguments;
    const find = selector => document.querySelector(selector);
    const turn = () => new Promise(done => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { channel.port1.close(); done(); };
        channel.port2.postMessage(null);
    });
    const until = async (what, there) => {
        for (let turns = 0; !there(); turns += 1) {
            if (turns > 1e6) throw new Error(`waited in vain for ${what}`);
            await turn();
        }
    };
    const press = async (selector, opens) => {
        await until(selector, () => find(selector));
        find(selector).click();
        await until(`what ${selector} does`, opens);
    };
    return (async () => {
        for (let round = 0; round < rounds; round += 1) {
            await press('#explore-toggle', () => find('#explore-run'));
            for (const element of document.querySelectorAll('details')) element.open = true;
            await turn();
            await press('[data-testid=judge]', () => find('.row-own'));
            await press('[data-testid=published]', () => !find('.row-own'));
            await press('[data-scenario=price-war] .card-own button', () => find('#name-own-1'));
            await press('[data-scenario=own-1] [data-testid=scenario-remove]', () => !find('#name-own-1'));
            await press('[data-testid=shift-offer] button', () => find('#shift-keep'));
            await press('label[for=stand-employed]', () => find('#employed') && !find('#rate'));
            await press('label[for=stand-charging]', () => find('#rate'));
            await press('[data-testid=remove]', () => true);
            await turn();
            await press('#undo', () => true);
            await turn();
            await press('#take-commands', () => true);
            for (const element of document.querySelectorAll('details')) element.open = false;
            await press('#explore-toggle', () => !find('#explore-run'));
        }
        return true;
    })();";

async fn rounds(page: &Page, many: u64) -> Result<()> {
    let done = page.script(OPEN_AND_CLOSE, vec![many.into()]).await?;
    ensure!(done == true, "{done}");
    Ok(())
}

pub async fn what_is_opened_and_closed_is_let_go(page: &Page) -> Result<()> {
    page.before_scripts(COUNT_OBSERVERS).await?;
    open_example(page, "Copywriter").await?;
    rounds(page, WARM).await?;
    let before = page.weigh().await?;
    let observers = page.run("return observing;").await?;
    for _ in 0..ROUNDS / 5 {
        rounds(page, 5).await?;
    }
    let after = page.weigh().await?;
    let observers_after = page.run("return observing;").await?;
    let Weight {
        nodes,
        listeners,
        heap,
    } = before;
    println!(
        "    {ROUNDS} rounds: listeners from {listeners} to {}, nodes from {nodes} to {}, \
         observers from {observers} to {observers_after}, scripts from {heap} to {} bytes",
        after.listeners, after.nodes, after.heap
    );
    ensure!(after.listeners <= listeners);
    ensure!(after.nodes <= nodes + FEW_NODES);
    ensure!(observers_after == observers);
    Ok(())
}
