//! Serves a built site on 127.0.0.1 with the headers of its own `_headers` file.
//!
//! It is for development and tests, not for the public. `tower_http`'s [`ServeDir`] reads the
//! files; middleware around it adds the headers, records requests and holds them at a gate.
//! Each server has a thread with a runtime of its own, so callers may block.

mod gate;
mod headers;
mod record;

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use tokio::runtime::Builder;
use tokio::sync::Notify;
use tower_http::services::ServeDir;

pub use gate::Gate;
pub use record::{Asked, Record};

/// A site with a port of its own.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    router: Router,
}

impl Server {
    /// Takes the port; 0 takes a free one. Connections wait until the server runs.
    ///
    /// # Errors
    ///
    /// [`io::ErrorKind::AddrInUse`] when another program has the port; others when the folder
    /// cannot be read.
    pub fn bind(folder: &Path, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let folder: Arc<Path> = folder.canonicalize()?.into();
        let files = ServeDir::new(&folder)
            .precompressed_br()
            .precompressed_gzip();
        let router = Router::new()
            .fallback_service(files)
            .layer(from_fn_with_state(folder, headers::add));
        Ok(Self { listener, router })
    }

    /// Records every request from now on.
    pub fn record(&mut self) -> Record {
        let record = Record::default();
        let layer = from_fn_with_state(record.clone(), record::note);
        self.router = std::mem::take(&mut self.router).layer(layer);
        record
    }

    /// Holds requests at this gate.
    #[must_use]
    pub fn behind(mut self, gate: Gate) -> Self {
        self.router = self.router.layer(from_fn_with_state(gate, gate::wait));
        self
    }

    /// Where the site answers.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
    /// Serves until the process ends.
    pub fn run(self) -> io::Result<()> {
        // The thread only ends when it is told to, and nobody else can tell it.
        let _ = self.start()?.thread.join();
        Ok(())
    }

    /// Serves from a thread of its own until the process ends.
    pub fn spawn(self) -> io::Result<SocketAddr> {
        Ok(self.start()?.address())
    }

    /// Serves from a thread of its own until it is stopped.
    pub fn start(self) -> io::Result<Running> {
        let address = self.address()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _context = runtime.enter();
            tokio::net::TcpListener::from_std(self.listener)?
        };
        runtime.spawn(axum::serve(listener, self.router).into_future());
        let stop = Arc::new(Notify::new());
        let stopped = Arc::clone(&stop);
        // The runtime ends with its thread, and closes the port and every connection.
        let thread = thread::spawn(move || runtime.block_on(stopped.notified()));
        Ok(Running {
            address,
            stop,
            thread,
        })
    }
}

/// A server that runs until it is stopped.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: Arc<Notify>,
    thread: JoinHandle<()>,
}

impl Running {
    /// Where the site answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Closes the port and every connection, and returns when that is done.
    pub fn stop(&self) {
        self.stop.notify_one();
        while !self.thread.is_finished() {
            thread::sleep(Duration::from_millis(1));
        }
    }
}
