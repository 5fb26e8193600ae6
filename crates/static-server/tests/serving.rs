//! The server as a browser meets it, over a real socket.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use taskmix_static_server::{Gate, Server};

/// A site of a few files, in a folder of its own for each test.
fn site(name: &str) -> (PathBuf, SocketAddr) {
    let outer = std::env::temp_dir().join(format!("taskmix-server-{}-{name}", std::process::id()));
    let folder = outer.join("site");
    fs::create_dir_all(folder.join("assets")).unwrap();
    fs::write(outer.join("secret.txt"), "secret").unwrap();
    fs::write(folder.join("index.html"), "<p>page").unwrap();
    fs::write(folder.join("assets/app.wasm"), "plain").unwrap();
    fs::write(folder.join("assets/app.wasm.br"), "brotli").unwrap();
    for name in ["a.css", "a.js", "a.mjs", "a.md", "a.ts", "a.webmanifest"] {
        fs::write(folder.join("assets").join(name), "text").unwrap();
    }
    fs::write(
        folder.join("_headers"),
        "/*\n  X-All: yes\n/assets/*\n  Cache-Control: immutable\n",
    )
    .unwrap();
    let address = Server::bind(&folder, 0).unwrap().spawn().unwrap();
    (outer, address)
}

/// The answer to a request, whose header names are in small letters.
#[track_caller]
fn ask(address: SocketAddr, path: &str, headers: &str) -> String {
    request(address, &format!("GET {path} HTTP/1.1\r\n{headers}"))
}

#[track_caller]
fn request(address: SocketAddr, head: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{head}Host: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_folder_answers_with_its_index_and_headers() {
    let (folder, address) = site("index");
    let answer = ask(address, "/?embed=1", "");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    assert!(answer.contains("content-type: text/html; charset=utf-8\r\n"));
    assert!(answer.contains("cache-control: no-cache\r\n"));
    assert!(answer.contains("x-all: yes\r\n"));
    assert!(answer.ends_with("\r\n\r\n<p>page"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_compressed_copy_goes_to_clients_that_accept_it() {
    let (folder, address) = site("compressed");
    let plain = ask(address, "/assets/app.wasm", "");
    assert!(plain.contains("content-type: application/wasm\r\n") && plain.ends_with("plain"));
    assert!(plain.contains("cache-control: immutable\r\n") && !plain.contains("no-cache"));
    let accepted = "Accept-Encoding: gzip, br;q=1\r\n";
    let compressed = ask(address, "/assets/app.wasm", accepted);
    assert!(compressed.contains("content-encoding: br\r\n") && compressed.ends_with("brotli"));
    assert!(compressed.contains("content-type: application/wasm\r\n"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn media_types_are_those_of_other_hosts() {
    let (folder, address) = site("types");
    for (name, media_type) in [
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.md", "text/plain; charset=utf-8"),
        ("a.ts", "application/octet-stream"),
        ("a.webmanifest", "application/manifest+json"),
    ] {
        let answer = ask(address, &format!("/assets/{name}"), "");
        let line = format!("\r\ncontent-type: {media_type}\r\n");
        assert!(answer.contains(&line), "{name}: {answer}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_changed_file_is_sent_again_and_another_is_not() {
    let (folder, address) = site("changed");
    let answer = ask(address, "/", "");
    let (_, tag) = answer.split_once("etag: ").unwrap();
    let known = format!("If-None-Match: {}\r\n", tag.lines().next().unwrap());
    let unchanged = ask(address, "/", &known);
    assert!(unchanged.starts_with("HTTP/1.1 304"), "{unchanged}");
    assert!(unchanged.contains("x-all: yes\r\n"), "{unchanged}");
    let index = folder.join("site/index.html");
    fs::remove_file(&index).unwrap();
    fs::write(&index, "<p>edit").unwrap();
    assert!(ask(address, "/", &known).ends_with("<p>edit"));
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
        "/assets/",
    ] {
        let answer = ask(address, path, "");
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        assert!(answer.contains("cache-control: no-store\r\n"), "{answer}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn only_get_and_head_are_answered() {
    let (folder, address) = site("methods");
    assert!(request(address, "POST / HTTP/1.1\r\n").starts_with("HTTP/1.1 405"));
    assert!(request(address, "HEAD / HTTP/1.1\r\n").ends_with("\r\n\r\n"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn requests_are_recorded_as_they_came() {
    let (folder, _) = site("recorded");
    let mut server = Server::bind(&folder.join("site"), 0).unwrap();
    let record = server.record();
    let address = server.spawn().unwrap();
    let headers = "Referer: http://a/\r\nCookie: c=d\r\n";
    ask(address, "/missing?a=%20b", headers);
    ask(address, "/", "");
    let all = record.all();
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].target, "/missing?a=%20b");
    assert_eq!(all[0].referrer.as_deref(), Some("http://a/"));
    assert_eq!(all[0].cookie.as_deref(), Some("c=d"));
    assert_eq!(all[1].referrer, None);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_gate_holds_its_files_until_it_is_opened() {
    let (folder, _) = site("gate");
    let gate = Gate::before(".wasm");
    let server = Server::bind(&folder.join("site"), 0).unwrap();
    let address = server.behind(gate.clone()).spawn().unwrap();
    let held = thread::spawn(move || ask(address, "/assets/app.wasm", ""));
    assert!(ask(address, "/", "").ends_with("<p>page"));
    thread::sleep(Duration::from_millis(50));
    assert!(!held.is_finished());
    gate.open();
    assert!(held.join().unwrap().ends_with("plain"));
    assert!(ask(address, "/assets/app.wasm", "").ends_with("plain"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_stopped_server_closes_its_port_and_its_connections() {
    let (folder, _) = site("stopped");
    let running = Server::bind(&folder.join("site"), 0)
        .unwrap()
        .start()
        .unwrap();
    let mut idle = TcpStream::connect(running.address()).unwrap();
    assert!(ask(running.address(), "/", "").ends_with("<p>page"));
    running.stop();
    assert!(TcpStream::connect(running.address()).is_err());
    // A browser opens connections in advance; no answer may come over those either.
    let _ = idle.write_all(b"GET / HTTP/1.1\r\n\r\n");
    let mut answer = String::new();
    let _ = idle.read_to_string(&mut answer);
    assert_eq!(answer, "");
    fs::remove_dir_all(folder).unwrap();
}
