//! The server as a browser meets it, over a real socket.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use taskmix_static_server::Server;

/// A site of a few files, in a folder of its own for each test.
fn site(name: &str) -> (PathBuf, SocketAddr) {
    let outer = std::env::temp_dir().join(format!("taskmix-server-{}-{name}", std::process::id()));
    let folder = outer.join("site");
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(outer.join("secret.txt"), "secret").unwrap();
    fs::write(folder.join("index.html"), "<p>page").unwrap();
    fs::write(folder.join("assets/app.wasm"), "plain").unwrap();
    fs::write(folder.join("assets/app.wasm.br"), "brotli").unwrap();
    fs::write(
        folder.join("_headers"),
        "/*\n  X-All: yes\n/assets/*\n  Cache-Control: immutable\n",
    )
    .unwrap();
    let address = Server::bind(&folder, 0).unwrap().spawn().unwrap();
    (outer, address)
}

#[track_caller]
fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[track_caller]
fn get(address: SocketAddr, path: &str) -> String {
    ask(
        address,
        &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    )
}

#[test]
fn a_folder_answers_with_its_index_and_headers() {
    let (folder, address) = site("index");
    let answer = get(address, "/?embed=1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(answer.contains("Cache-Control: no-cache\r\n"));
    assert!(answer.contains("X-All: yes\r\n"));
    assert!(answer.ends_with("\r\n\r\n<p>page"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_compressed_copy_goes_to_who_takes_it() {
    let (folder, address) = site("compressed");
    let plain = get(address, "/assets/app.wasm");
    assert!(plain.contains("Content-Type: application/wasm\r\n") && plain.ends_with("plain"));
    assert!(plain.contains("Cache-Control: immutable\r\n") && !plain.contains("no-cache"));
    let packed = ask(
        address,
        "GET /assets/app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br;q=1\r\n\r\n",
    );
    assert!(packed.contains("Content-Encoding: br\r\n") && packed.ends_with("brotli"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let (folder, address) = site("outside");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/missing",
        "/assets",
    ] {
        assert!(get(address, path).starts_with("HTTP/1.1 404"), "{path}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn bad_requests_are_refused() {
    let (folder, address) = site("bad");
    assert!(ask(address, "POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    assert!(ask(address, "GET /%zz HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
    assert!(ask(address, "nonsense\r\n\r\n").starts_with("HTTP/1.1 400"));
    assert!(ask(address, "HEAD / HTTP/1.1\r\n\r\n").ends_with("\r\n\r\n"));
    let long = format!("GET / HTTP/1.1\r\nX: {}", "a".repeat(16 * 1024));
    assert!(ask(address, &long).starts_with("HTTP/1.1 431"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_is_asked_is_noted_as_it_came() {
    let (folder, _) = site("noted");
    let mut server = Server::bind(&folder.join("site"), 0).unwrap();
    let record = server.record();
    let address = server.spawn().unwrap();
    ask(
        address,
        "GET /missing?a=%20b HTTP/1.1\r\nReferer: http://a/\r\nCookie: c=d\r\n\r\n",
    );
    get(address, "/");
    let all = record.all();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].target, "/missing?a=%20b");
    assert_eq!(all[0].referrer.as_deref(), Some("http://a/"));
    assert_eq!(all[0].cookie.as_deref(), Some("c=d"));
    assert_eq!(all[1].referrer, None);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_stopped_server_takes_no_connection() {
    let folder = std::env::temp_dir().join(format!("taskmix-server-{}-stop", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), "<p>page").unwrap();
    let running = Server::bind(&folder, 0).unwrap().start().unwrap();
    assert!(get(running.address(), "/").ends_with("<p>page"));
    running.stop();
    while TcpStream::connect(running.address()).is_ok() {}
    fs::remove_dir_all(folder).unwrap();
}
