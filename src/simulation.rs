//! A simulation in slices, between which the page draws and answers.

use std::cell::RefCell;
use std::rc::Rc;

use super::browser::{self, Timer};
use taskmix_method::monte_carlo::Simulation;

/// Draws of one slice: 3 ms on a desk, some 15 ms on a phone.
const SLICE: u32 = 4_000;

/// A running simulation; it is cancelled when this is dropped.
pub struct Run(#[expect(dead_code, reason = "kept alive")] Rc<RefCell<Option<Timer>>>);

impl Run {
    /// Starts so many draws. After each slice `tell` hears how many of them are done, never at
    /// once.
    pub fn start(
        simulation: Simulation,
        count: u32,
        tell: impl Fn(&Simulation, u32) + 'static,
    ) -> Self {
        let timer = Rc::default();
        wait(&timer, simulation, 0, count, tell);
        Self(timer)
    }
}

fn wait(
    timer: &Rc<RefCell<Option<Timer>>>,
    mut simulation: Simulation,
    done: u32,
    count: u32,
    tell: impl Fn(&Simulation, u32) + 'static,
) {
    let waiting = Rc::downgrade(timer);
    let slice = browser::after(0, move || {
        let draws = SLICE.min(count - done);
        simulation.advance(draws as usize);
        let done = done + draws;
        tell(&simulation, done);
        if let Some(timer) = waiting.upgrade().filter(|_| done < count) {
            wait(&timer, simulation, done, count, tell);
        }
    });
    timer.replace(slice);
}
