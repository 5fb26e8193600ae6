//! One request to a server, and its answer.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use anyhow::{Context, Result, ensure};

/// What a server answered.
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// By name in lower case.
    headers: BTreeMap<String, String>,
    /// The content, as it was sent.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header; empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Requests `/path` with these values of `Accept-Encoding`. Fails when the answer is not HTTP 1.1,
/// or is chunked.
pub fn ask(address: SocketAddr, path: &str, codings: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    let accept = if codings.is_empty() {
        String::new()
    } else {
        format!("Accept-Encoding: {codings}\r\n")
    };
    write!(
        stream,
        "GET /{path} HTTP/1.1\r\nHost: {address}\r\n{accept}Connection: close\r\n\r\n"
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    parse(&bytes).with_context(|| format!("the answer for /{path}"))
}

fn parse(bytes: &[u8]) -> Result<Answer> {
    const END: &[u8] = b"\r\n\r\n";
    let end = bytes
        .windows(END.len())
        .position(|window| window == END)
        .context("it has no head")?;
    let (head, rest) = bytes.split_at(end);
    let head = std::str::from_utf8(head)?;
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let mut headers = BTreeMap::new();
    for line in lines {
        let (name, value) = line.split_once(':').context("a header without a value")?;
        headers
            .entry(name.to_ascii_lowercase())
            .and_modify(|all: &mut String| {
                all.push_str(", ");
                all.push_str(value.trim());
            })
            .or_insert_with(|| value.trim().to_owned());
    }
    ensure!(!headers.contains_key("transfer-encoding"), "it is chunked");
    Ok(Answer {
        status: status.context("it has no status")?.parse()?,
        headers,
        body: rest.get(END.len()..).unwrap_or_default().to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart() -> Result<()> {
        let answer = parse(b"HTTP/1.1 200 OK\r\nVary: a\r\nvary: b\r\n\r\n\r\n\r\nx")?;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.header("vary"), "a, b");
        assert_eq!(answer.body, b"\r\n\r\nx");
        assert!(parse(b"HTTP/1.1 200 OK\r\n").is_err());
        Ok(())
    }
}
