//! A simulation in slices, between which the page draws and answers.

use std::cell::RefCell;
use std::rc::Rc;

use super::browser::{self, Timer};
use taskmix_method::monte_carlo::Simulation;

/// Draws in a slice: 3 ms on a desktop computer, about 15 ms on a phone.
const SLICE: u32 = 4_000;

/// A running simulation; it is cancelled when this is dropped.
pub struct Run(#[expect(dead_code, reason = "kept alive")] Rc<RefCell<Option<Timer>>>);

impl Run {
    /// Starts so many draws. `report` is called after each slice with the number done, never before
    /// this returns.
    pub fn start(
        simulation: Simulation,
        count: u32,
        report: impl Fn(&Simulation, u32) + 'static,
    ) -> Self {
        let timer = Rc::default();
        schedule(&timer, simulation, 0, count, report);
        Self(timer)
    }
}

fn schedule(
    timer: &Rc<RefCell<Option<Timer>>>,
    mut simulation: Simulation,
    done: u32,
    count: u32,
    report: impl Fn(&Simulation, u32) + 'static,
) {
    let weak_timer = Rc::downgrade(timer);
    let slice = browser::after(0, move || {
        let draws = SLICE.min(count - done);
        simulation.advance(draws as usize);
        let done = done + draws;
        report(&simulation, done);
        if let Some(timer) = weak_timer.upgrade().filter(|_| done < count) {
            schedule(&timer, simulation, done, count, report);
        }
    });
    timer.replace(slice);
}
