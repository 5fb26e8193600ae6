//! The browser engines: how each starts, and what each is told.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

/// A browser engine that the journeys run in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// Chromium with chromedriver: sets colours, reads the console.
    Chromium,
    /// Firefox with geckodriver, one browser for many journeys: it takes long to start.
    Firefox,
    /// WebKitGTK's small browser with WebKitWebDriver, on a screen of its own.
    WebKit,
}

/// The environment variable that names the engines, with commas between them.
const ENGINES: &str = "TASKMIX_ENGINES";
/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

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

/// A WebDriver server that listens.
pub(crate) struct Started {
    pub process: Child,
    pub port: u16,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The engines that `TASKMIX_ENGINES` names; Chromium alone where it is not set.
    pub fn asked() -> Result<Vec<Self>> {
        let names = std::env::var(ENGINES).unwrap_or_else(|_| Self::Chromium.name().to_owned());
        names
            .split(',')
            .map(|name| {
                let known = Self::ALL.into_iter().find(|engine| engine.name() == name);
                known.with_context(|| format!("{ENGINES} names {name:?}, which is no engine"))
            })
            .collect()
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Whether it has no mode without a screen.
    pub(crate) const fn needs_screen(self) -> bool {
        matches!(self, Self::WebKit)
    }

    /// The server's program; the variable names another than the one on the PATH.
    fn program(self) -> OsString {
        let (variable, name) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        std::env::var_os(variable).unwrap_or_else(|| name.into())
    }

    /// Starts the server on a free port.
    pub(crate) fn start(self, display: Option<&str>) -> Result<Started> {
        let program = self.program();
        let mut command = Command::new(&program);
        let mut free = 0;
        match self {
            Self::Chromium => command.arg("--port=0"),
            // Access to the browser itself: for its console, and the size of the page.
            Self::Firefox => command.args(["--port", "0", "--allow-system-access"]),
            Self::WebKit => {
                // It takes no 0: a port that was free a moment ago.
                free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
                    .local_addr()?
                    .port();
                command
                    .arg(format!("--port={free}"))
                    .env("DISPLAY", display.unwrap_or_default())
                    // Its sandbox refuses to run as root.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    .env("GDK_BACKEND", "x11")
                    .env("NO_AT_BRIDGE", "1")
            }
        };
        let mut process = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {program:?}"))?;
        let port = match self {
            Self::Chromium => first_line(&mut process, |line| {
                let rest = line.split_once("started successfully on port ")?.1;
                rest.trim_end_matches('.').parse().ok()
            }),
            Self::Firefox => first_line(&mut process, |line| {
                let rest = line.split_once("Listening on 127.0.0.1:")?.1;
                rest.trim().parse().ok()
            }),
            Self::WebKit => listens(free).then_some(free),
        };
        match port {
            Some(port) => Ok(Started { process, port }),
            None => {
                let _ = process.kill();
                let _ = process.wait();
                bail!("{program:?} did not say its port")
            }
        }
    }

    /// What a session asks for; a profile of one's own only of Chromium.
    pub(crate) fn capabilities(self, profile: Option<&Path>) -> Result<Map<String, Value>> {
        let mut switches: Vec<String> = CHROMIUM_SWITCHES.map(str::to_owned).into();
        if let Some(folder) = profile {
            if self != Self::Chromium {
                bail!("only Chromium is asked to keep a profile");
            }
            switches.push(format!("--user-data-dir={}", folder.display()));
        }
        let (browser, key, mut options, variable) = match self {
            Self::Chromium => (
                "chrome",
                "goog:chromeOptions",
                json!({ "args": switches }),
                "CHROME",
            ),
            Self::Firefox => (
                "firefox",
                "moz:firefoxOptions",
                json!({ "args": ["-headless"] }),
                "FIREFOX",
            ),
            Self::WebKit => (
                "MiniBrowser",
                "webkitgtk:browserOptions",
                json!({ "args": ["--automation"] }),
                "MINIBROWSER",
            ),
        };
        if let (Some(options), Ok(path)) = (options.as_object_mut(), std::env::var(variable)) {
            options.insert("binary".to_owned(), path.into());
        }
        let mut asked = Map::from_iter([
            ("browserName".to_owned(), json!(browser)),
            // A script may take as long as the journey: how long depends on the machine.
            ("timeouts".to_owned(), json!({ "script": 1_800_000 })),
            (key.to_owned(), options),
        ]);
        if self == Self::Chromium {
            asked.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
        }
        Ok(asked)
    }
}

/// Whether something listens on the port, in time.
fn listens(port: u16) -> bool {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    false
}

/// What the first line that says something says.
pub(crate) fn first_line<T>(
    process: &mut Child,
    read: impl FnMut(String) -> Option<T>,
) -> Option<T> {
    let mut lines = BufReader::new(process.stdout.take()?).lines();
    let found = lines.by_ref().map_while(Result::ok).find_map(read);
    // Read on, so that the server never blocks on a full pipe.
    std::thread::spawn(move || lines.for_each(drop));
    found
}
