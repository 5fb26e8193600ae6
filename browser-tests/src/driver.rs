//! The browser's WebDriver server, and sessions with it.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// A browser engine that the journeys run in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
}

/// Switches that keep Chromium quiet, and let it run as root.
const CHROMIUM_SWITCHES: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// A running WebDriver server; it ends with this value.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    process: Child,
    address: String,
}

impl Driver {
    /// Starts the server on a free port. `CHROMEDRIVER` names another than the one on the PATH.
    ///
    /// # Errors
    ///
    /// Fails when it cannot start or does not say its port.
    pub fn start(engine: Engine) -> Result<Self> {
        let program =
            std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| OsString::from("chromedriver"));
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {program:?}"))?;
        let stdout = process
            .stdout
            .take()
            .context("the driver's output is not there")?;
        let mut lines = BufReader::new(stdout).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let rest = line.split_once("started successfully on port ")?.1;
            rest.trim_end_matches('.').parse::<u16>().ok()
        });
        // Read on, so that the driver never blocks on a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        let mut driver = Self {
            engine,
            process,
            address: String::new(),
        };
        let port = port.context("the driver did not say its port")?;
        driver.address = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }

    /// The engine of the sessions.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A new browser with an empty profile.
    ///
    /// # Errors
    ///
    /// Fails when the browser does not start.
    pub async fn session(&self) -> Result<Client> {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(self.engine))
            .connect(&self.address)
            .await
            .context("the browser does not start")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn capabilities(engine: Engine) -> Map<String, Value> {
    match engine {
        Engine::Chromium => {
            let mut options = json!({ "args": CHROMIUM_SWITCHES });
            if let (Some(options), Ok(path)) = (options.as_object_mut(), std::env::var("CHROME")) {
                options.insert("binary".to_owned(), path.into());
            }
            Map::from_iter([
                ("browserName".to_owned(), json!("chrome")),
                ("goog:chromeOptions".to_owned(), options),
                ("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" })),
            ])
        }
    }
}
