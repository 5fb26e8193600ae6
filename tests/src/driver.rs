//! The browsers' WebDriver servers, and sessions with them.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

use crate::engine::{Engine, Started};

/// Width and height of the screen that a browser without a headless mode draws on.
pub(crate) const SCREEN: (u32, u32) = (1400, 1000);

/// A running WebDriver server; it ends with this value.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    process: Child,
    /// The screen that a browser without a headless mode draws on.
    screen: Option<Screen>,
    address: String,
}

impl Driver {
    /// Starts the server of an engine on a free port.
    pub fn start(engine: Engine) -> Result<Self> {
        let screen = engine.needs_screen().then(Screen::start).transpose()?;
        let display = screen.as_ref().map(|screen| screen.display.as_str());
        let Started { process, port } = engine.start(display)?;
        Ok(Self {
            engine,
            process,
            screen,
            address: format!("http://127.0.0.1:{port}"),
        })
    }

    /// The engine of the sessions.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A new browser with an empty profile.
    pub async fn session(&self) -> Result<Client> {
        self.session_in(None).await
    }

    /// A new browser; with the profile in a folder, which stays for the next one.
    pub async fn session_in(&self, profile: Option<&Path>) -> Result<Client> {
        ClientBuilder::new(HttpConnector::new())
            .capabilities(self.engine.capabilities(profile)?)
            .connect(&self.address)
            .await
            .context("the browser does not start")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let browsers = children(self.process.id());
        let _ = self.process.kill();
        let _ = self.process.wait();
        end(&browsers);
        drop(self.screen.take());
    }
}

/// The programs that a program started, which still run.
fn children(of: u32) -> Vec<String> {
    let tasks = fs::read_dir(format!("/proc/{of}/task"))
        .into_iter()
        .flatten();
    let lists = tasks
        .filter_map(Result::ok)
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
    lists
        .flat_map(|list| {
            list.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Ends programs. A browser that is still starting when its server ends would run on, and slow
/// down the next one.
fn end(programs: &[String]) {
    if !programs.is_empty() {
        let command = format!("kill -KILL {}", programs.join(" "));
        let mut shell = Command::new("sh");
        // A program that ended by itself is no longer there.
        let _ = shell.args(["-c", &command]).stderr(Stdio::null()).status();
    }
}

/// A virtual screen; it ends with this value.
#[derive(Debug)]
struct Screen {
    process: Child,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        let (width, height) = SCREEN;
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            // Otherwise it resets when the last browser ends, and drops the next one.
            .args(["-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb")?;
        let display =
            crate::engine::first_line(&mut process, |line| line.trim().parse::<u32>().ok());
        let mut screen = Self {
            process,
            display: String::new(),
        };
        let number = display.context("Xvfb did not say its screen")?;
        screen.display = format!(":{number}");
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::{children, end};
    use std::fs;
    use std::process::{Command, Stdio};
    use std::time::Duration;

    #[test]
    fn a_browser_that_is_still_starting_ends_with_its_server() {
        let mut server = Command::new("sh")
            .args(["-c", "sleep 600 & echo started; wait"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        crate::engine::first_line(&mut server, Some).unwrap();
        let started = children(server.id());
        assert_eq!(started.len(), 1, "{started:?}");
        let _ = server.kill();
        let _ = server.wait();
        end(&started);
        // It is gone, or a zombie that nobody has looked at yet; a signal takes its time.
        let ended = || {
            let status = fs::read_to_string(format!("/proc/{}/stat", started[0]));
            status.map_or(true, |status| status.contains(") Z "))
        };
        let mut checks = 0;
        while !ended() {
            checks += 1;
            assert!(checks < 3000, "the browser runs on");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
