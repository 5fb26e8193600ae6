//! The browsers of journeys: one for each, or one for many where starting is slow.

use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Client;

use crate::{Driver, Engine, Page, Site};

/// Timeout for the start of a browser and its driver: if the browser ends while it starts, WebKit's
/// driver never reports it. A machine that runs many programs beside takes more than a minute.
const PATIENCE: Duration = Duration::from_secs(180);
/// Attempts to start a browser. A journey is never repeated.
const TRIES: usize = 4;

/// Gives each journey a page without any state of earlier ones.
pub(crate) struct Browsers {
    engine: Engine,
    driver: Option<Driver>,
    shared: Option<Client>,
}

impl Browsers {
    pub fn new(engine: Engine) -> Self {
        Self {
            engine,
            driver: None,
            shared: None,
        }
    }

    /// A page in a browser of its own; in Firefox in a tab of its own, of an origin of its own,
    /// so that no history, storage or cache passes from one to the next.
    pub async fn page(&mut self, site: &Site) -> Result<Page> {
        match self.engine {
            Engine::Chromium | Engine::WebKit => {
                Ok(Page::of(self.engine, self.session().await?, site))
            }
            Engine::Firefox => {
                let client = match self.shared.take() {
                    Some(client) => client,
                    None => self.session().await?,
                };
                let page = Page::in_tab(self.engine, &client, &site.elsewhere()?).await;
                self.shared = Some(client);
                page
            }
        }
    }

    async fn session(&mut self) -> Result<Client> {
        let mut tried = 1;
        loop {
            let problem = match self.start().await {
                Ok(client) => return Ok(client),
                Err(problem) => problem,
            };
            self.discard().await;
            if tried == TRIES {
                return Err(problem.context(format!("tried {TRIES} times")));
            }
            println!("{} is started anew: {problem:#}", self.engine.name());
            tried += 1;
        }
    }

    async fn start(&mut self) -> Result<Client> {
        let driver = match &mut self.driver {
            Some(driver) => driver,
            none => none.insert(Driver::start(self.engine)?),
        };
        let session = tokio::time::timeout(PATIENCE, driver.session()).await;
        session.context("the browser takes too long to start")?
    }

    /// Ends driver and browser: after a failure their state is unknown.
    pub async fn discard(&mut self) {
        if let Some(client) = self.shared.take() {
            // A browser that does not end by itself ends with its driver.
            let _ = client.close().await;
        }
        self.driver = None;
    }
}
