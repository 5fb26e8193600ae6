//! Serves a built site on 127.0.0.1 with the headers of its own `_headers` file.
//!
//! It is for looking and for testing, not for the public: GET and HEAD only, one thread a
//! connection, one request a connection. HTTP heads are taken apart by `httparse`; the rest
//! is the standard library, because the small servers on offer are dormant and the well-kept
//! ones bring an asynchronous runtime.

mod connection;
mod files;
mod gate;
mod headers;
mod record;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

pub use gate::Gate;
pub use headers::Rules;
pub use record::{Asked, Record};

/// Connections served at the same time; further ones wait to be accepted.
const CONNECTIONS: usize = 64;
/// How long a browser may stay silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// A site with a port of its own.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    site: Arc<files::Site>,
    record: Option<Record>,
    gate: Option<Gate>,
    ended: Arc<AtomicBool>,
}

/// A server that answers from a thread of its own until it is told to stop.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
}

impl Running {
    /// Where the site answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Takes no connection from now on; those that are open are answered.
    pub fn stop(&self) {
        self.ended.store(true, Ordering::Release);
        // It notices with the next connection.
        drop(TcpStream::connect(self.address));
    }
}

impl Server {
    /// Takes the port; 0 takes a free one.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AddrInUse`] when another program has the port; others when the folder
    /// cannot be read.
    pub fn bind(folder: &Path, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        Ok(Self {
            listener,
            site: Arc::new(files::Site::open(folder)?),
            record: None,
            gate: None,
            ended: Arc::default(),
        })
    }

    /// Notes every request from now on.
    pub fn record(&mut self) -> Record {
        self.record.get_or_insert_default().clone()
    }

    /// Has this gate stand before its files.
    #[must_use]
    pub fn behind(mut self, gate: Gate) -> Self {
        self.gate = Some(gate);
        self
    }

    /// Where the site answers.
    ///
    /// # Errors
    ///
    /// Fails when the system does not say which port it gave.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers until the process ends, or the server is stopped.
    pub fn run(self) {
        let active = Arc::new(AtomicUsize::new(0));
        for stream in self.listener.incoming() {
            if self.ended.load(Ordering::Acquire) {
                break;
            }
            let Ok(stream) = stream else { continue };
            while active.load(Ordering::Acquire) >= CONNECTIONS {
                thread::sleep(Duration::from_millis(1));
            }
            active.fetch_add(1, Ordering::AcqRel);
            let place = Place(Arc::clone(&active));
            let site = Arc::clone(&self.site);
            let (record, gate) = (self.record.clone(), self.gate.clone());
            // A connection that breaks concerns only the browser that broke it.
            thread::spawn(move || {
                let _ = serve(&stream, &site, record.as_ref(), gate.as_ref());
                drop(place);
            });
        }
    }

    /// Answers from a thread of its own.
    ///
    /// # Errors
    ///
    /// As [`Server::address`].
    pub fn spawn(self) -> io::Result<SocketAddr> {
        let address = self.address()?;
        thread::spawn(move || self.run());
        Ok(address)
    }

    /// Answers from a thread of its own, until it is stopped.
    ///
    /// # Errors
    ///
    /// As [`Server::address`].
    pub fn start(self) -> io::Result<Running> {
        let ended = Arc::clone(&self.ended);
        let address = self.spawn()?;
        Ok(Running { address, ended })
    }
}

fn serve(
    stream: &TcpStream,
    site: &files::Site,
    record: Option<&Record>,
    gate: Option<&Gate>,
) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    connection::answer(stream, site, record, gate)
}

/// One of the connections served at the same time.
struct Place(Arc<AtomicUsize>);

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
