//! A worker that simulates beside the page, and what it calls.

use js_sys::{Float64Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, WorkerOptions, WorkerType};

/// What a worker says.
#[derive(Debug)]
pub enum Message {
    /// So many draws are done.
    Progress(f64),
    /// The result.
    Result(Vec<f64>),
    /// It cannot work.
    Failed,
}

/// A worker; it ends with this value.
pub struct Worker {
    worker: web_sys::Worker,
    // Kept so that it lives as long as it may be called.
    _heard: Closure<dyn FnMut(JsValue)>,
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Worker {
    /// Starts the worker that the page names, with the numbers of a [`Draws`](taskmix_inputs::draws::Draws). Nothing where
    /// the browser refuses at once; some say [`Message::Failed`] a little later instead.
    pub fn start(numbers: &[f64], mut hear: impl FnMut(Message) + 'static) -> Option<Self> {
        let address = super::root()?.get_attribute("data-worker")?;
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&address, &options).ok()?;
        let heard: Closure<dyn FnMut(JsValue)> =
            Closure::new(move |event: JsValue| hear(message(&event)));
        let callback = heard.as_ref().unchecked_ref();
        worker.set_onmessage(Some(callback));
        worker.set_onerror(Some(callback));
        // Numbers can always be sent.
        let _ = worker.post_message(&Float64Array::from(numbers));
        Some(Self {
            worker,
            _heard: heard,
        })
    }
}

fn message(event: &JsValue) -> Message {
    let Some(event) = event.dyn_ref::<MessageEvent>() else {
        // It is dealt with; the console need not hear of it.
        event.unchecked_ref::<Event>().prevent_default();
        return Message::Failed;
    };
    let data = event.data();
    match (data.as_f64(), data.dyn_ref::<Float64Array>()) {
        (Some(done), _) => Message::Progress(done),
        (None, Some(numbers)) => Message::Result(numbers.to_vec()),
        (None, None) => Message::Failed,
    }
}

/// What the worker calls: loads what simulates, does so, and says after each step how many
/// draws are done. Numbers in are those of [`Draws`](taskmix_inputs::draws::Draws), numbers out
/// those of [`Drawn`](taskmix_inputs::draws::Drawn).
#[wasm_bindgen]
pub async fn simulate(numbers: Vec<f64>, progress: Function) -> Option<Float64Array> {
    let mut tell = |done: u32| {
        // A page that hears no more has ended the worker.
        let _ = progress.call1(&JsValue::NULL, &done.into());
    };
    let drawn = crate::simulation::simulate(&numbers, &mut tell)?;
    Some(Float64Array::from(drawn.as_slice()))
}
