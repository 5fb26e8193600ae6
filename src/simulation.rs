//! A simulation beside the page: in a worker, or, where the browser refuses one (a sandboxed
//! frame), in slices between which the page answers. Both give the same numbers.

use std::cell::RefCell;
use std::rc::Rc;

use super::browser::{self, Message, Timer, Worker};
use taskmix_inputs::draws::{Drawn, Draws};
use taskmix_method::monte_carlo::Simulation;

/// What is heard of a simulation.
#[derive(Debug)]
pub enum News {
    /// So many draws are done.
    Progress(f64),
    /// The result.
    Done(Drawn),
    /// There is no result: the inputs do not fit together.
    Failed,
}

/// A whole simulation in one go, with the numbers of [`Draws`] and of [`Drawn`].
pub fn simulate(numbers: &[f64], tell: &mut dyn FnMut(u32)) -> Option<Vec<f64>> {
    let draws = Draws::from_numbers(numbers)?;
    let mut simulation = draws.simulation()?;
    let mut done = 0;
    while done < draws.count {
        done += draws.advance(&mut simulation, done);
        tell(done);
    }
    Some(Drawn::of(&simulation)?.to_numbers())
}

struct Job {
    /// Those of [`Draws`].
    numbers: Vec<f64>,
    tell: Box<dyn Fn(News)>,
    worker: RefCell<Option<Worker>>,
    /// Where there is no worker: the simulation so far, and how many draws it has done.
    slices: RefCell<Option<(Draws, Simulation, u32)>>,
    timer: RefCell<Option<Timer>>,
}

/// A running simulation; it is cancelled when this is dropped.
pub struct Run(#[expect(dead_code, reason = "kept alive")] Rc<Job>);

impl Run {
    /// Starts the simulation with the numbers of a [`Draws`]; `tell` hears of it later, never
    /// at once.
    pub fn start(numbers: Vec<f64>, tell: impl Fn(News) + 'static) -> Self {
        let job = Rc::new(Job {
            numbers,
            tell: Box::new(tell),
            worker: RefCell::default(),
            slices: RefCell::default(),
            timer: RefCell::default(),
        });
        let heard = Rc::downgrade(&job);
        let worker = Worker::start(&job.numbers, move |message| {
            if let Some(job) = heard.upgrade() {
                hear(&job, message);
            }
        });
        let refused = worker.is_none();
        job.worker.replace(worker);
        if refused {
            begin_slices(&job);
        }
        Self(job)
    }
}

fn hear(job: &Rc<Job>, message: Message) {
    let result = match message {
        Message::Progress(done) => return (job.tell)(News::Progress(done)),
        Message::Result(numbers) => Drawn::from_numbers(&numbers),
        Message::Failed => None,
    };
    // Ended in any case: it has done its work, or cannot.
    let worker = job.worker.take();
    match result {
        Some(drawn) => (job.tell)(News::Done(drawn)),
        None if worker.is_some() => begin_slices(job),
        None => {}
    }
}

fn begin_slices(job: &Rc<Job>) {
    let begun = Draws::from_numbers(&job.numbers).and_then(|draws| {
        let simulation = draws.simulation()?;
        Some((draws, simulation, 0))
    });
    job.slices.replace(begun);
    next_slice(job);
}

fn next_slice(job: &Rc<Job>) {
    let waiting = Rc::downgrade(job);
    let timer = browser::after(0, move || {
        if let Some(job) = waiting.upgrade() {
            slice(&job);
        }
    });
    job.timer.replace(timer);
}

fn slice(job: &Rc<Job>) {
    let news = match &mut *job.slices.borrow_mut() {
        None => News::Failed,
        Some((draws, simulation, done)) => {
            *done += draws.advance(simulation, *done);
            if *done < draws.count {
                News::Progress(f64::from(*done))
            } else {
                Drawn::of(simulation).map_or(News::Failed, News::Done)
            }
        }
    };
    if matches!(news, News::Progress(_)) {
        next_slice(job);
    }
    (job.tell)(news);
}
