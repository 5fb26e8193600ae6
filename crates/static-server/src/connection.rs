//! One request and its answer.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};

use crate::files::{Found, Site};
use crate::gate::Gate;
use crate::record::{Asked, Record};

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: usize = 16 * 1024;
/// How much of a refused request is read to its end, in bytes.
const LONGEST_REST: u64 = 256 * 1024;
/// The most header lines a request may have.
const MOST_HEADERS: usize = 100;

/// What was asked.
#[derive(Debug)]
struct Request {
    asked: Asked,
    head_only: bool,
    path: String,
    brotli: bool,
    gzip: bool,
}

/// Why a request gets no file.
#[derive(Clone, Copy, Debug)]
enum Refusal {
    BadRequest,
    NotFound,
    MethodNotAllowed,
    HeadTooLong,
}

impl Refusal {
    fn status(self) -> &'static str {
        match self {
            Self::BadRequest => "400 Bad Request",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::HeadTooLong => "431 Request Header Fields Too Large",
        }
    }
}

/// Reads a request, notes it and answers it, once the gate lets it pass.
pub fn answer(
    mut stream: &TcpStream,
    site: &Site,
    record: Option<&Record>,
    gate: Option<&Gate>,
) -> io::Result<()> {
    let request = match read_head(stream)? {
        Ok(request) => request,
        Err(refusal) => return refuse(stream, refusal),
    };
    if let Some(record) = record {
        record.note(request.asked);
    }
    if let Some(gate) = gate {
        gate.pass(&request.path);
    }
    let Some(found) = site.find(&request.path, request.brotli, request.gzip)? else {
        return refuse(stream, Refusal::NotFound);
    };
    let head = found_head(&found, site.headers(&request.path));
    stream.write_all(head.as_bytes())?;
    if !request.head_only {
        stream.write_all(&found.content)?;
    }
    stream.flush()
}

fn found_head(found: &Found, headers: Vec<(String, String)>) -> String {
    let mut head = format!(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: {}\r\nContent-Length: {}\r\n\
         Vary: Accept-Encoding\r\n",
        found.media_type,
        found.content.len()
    );
    if let Some(encoding) = found.encoding {
        head.push_str(&format!("Content-Encoding: {encoding}\r\n"));
    }
    if !headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("cache-control"))
    {
        head.push_str("Cache-Control: no-cache\r\n");
    }
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    head
}

fn refuse(mut stream: &TcpStream, refusal: Refusal) -> io::Result<()> {
    let status = refusal.status();
    let text = format!("{status}\n");
    write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Content-Length: {}\r\nCache-Control: no-store\r\n\r\n{text}",
        text.len()
    )?;
    stream.flush()?;
    // Closing while the browser still sends would reset the connection before it has read.
    stream.shutdown(Shutdown::Write)?;
    io::copy(&mut stream.take(LONGEST_REST), &mut io::sink()).map(drop)
}

/// Reads up to the empty line that ends a request's head.
fn read_head(mut stream: &TcpStream) -> io::Result<Result<Request, Refusal>> {
    let mut head = Vec::new();
    let mut part = [0; 2048];
    loop {
        let length = stream.read(&mut part)?;
        head.extend(part.iter().take(length));
        match parse(&head) {
            Some(outcome) => return Ok(outcome),
            None if length == 0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            None if head.len() >= LONGEST_HEAD => return Ok(Err(Refusal::HeadTooLong)),
            None => {}
        }
    }
}

/// Nothing while the head is unfinished.
fn parse(head: &[u8]) -> Option<Result<Request, Refusal>> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(head) {
        Ok(httparse::Status::Partial) => return None,
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Some(Err(Refusal::HeadTooLong)),
        Err(_) => return Some(Err(Refusal::BadRequest)),
    }
    let head_only = match request.method {
        Some("GET") => false,
        Some("HEAD") => true,
        _ => return Some(Err(Refusal::MethodNotAllowed)),
    };
    let target = request.path.unwrap_or_default();
    let Some(path) = target.split(['?', '#']).next().and_then(decode) else {
        return Some(Err(Refusal::BadRequest));
    };
    let accepts = |coding: &str| {
        request.headers.iter().any(|header| {
            header.name.eq_ignore_ascii_case("accept-encoding")
                && std::str::from_utf8(header.value).is_ok_and(|value| {
                    value
                        .split(',')
                        .any(|one| one.split(';').next().map(str::trim) == Some(coding))
                })
        })
    };
    let value = |name: &str| {
        let mut headers = request.headers.iter();
        headers
            .find(|header| header.name.eq_ignore_ascii_case(name))
            .map(|header| String::from_utf8_lossy(header.value).into_owned())
    };
    let asked = Asked {
        target: target.to_owned(),
        referrer: value("referer"),
        cookie: value("cookie"),
    };
    Some(Ok(Request {
        asked,
        head_only,
        brotli: accepts("br"),
        gzip: accepts("gzip"),
        path,
    }))
}

/// Undoes percent-encoding; nothing if the result is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}
