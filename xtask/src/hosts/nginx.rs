//! nginx, configured by the example that the site contains.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context, Result, ensure};

use crate::test::debian;

const NAMES: [&str; 1] = ["nginx"];

/// Finds it; on Debian, as root, installs it.
pub fn ensure() -> Result<PathBuf> {
    debian::ensure("NGINX", &NAMES, "nginx-light")
}

/// Serves `site` on the port; `work` is for its own files. Fails when it does not start, or the
/// example lacks a line that is replaced.
pub fn start(site: &Path, work: &Path, port: u16) -> Result<Child> {
    let example = fs::read_to_string(site.join("nginx.conf")).context("there is no nginx.conf")?;
    let example = replace(&example, "listen 80;", &format!("listen 127.0.0.1:{port};"))?;
    let root = format!("root {};", site.display());
    let example = replace(&example, "root /srv/taskmix;", &root)?;
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .iter()
        .map(|name| format!("    {name}_temp_path {};\n", work.join(name).display()))
        .collect();
    let pid = work.join("nginx.pid");
    let text = format!(
        "daemon off;\nmaster_process off;\npid {};\nerror_log stderr;\nevents {{}}\n\
         http {{\n    access_log off;\n{temporary}{example}}}\n",
        pid.display()
    );
    let configuration = work.join("nginx.conf");
    fs::write(&configuration, text)?;
    Command::new(ensure()?)
        .arg("-p")
        .arg(work)
        .arg("-c")
        .arg(&configuration)
        .args(["-e", "stderr"])
        .spawn()
        .context("cannot start nginx")
}

/// Replaces the only occurrence of a text.
fn replace(text: &str, from: &str, to: &str) -> Result<String> {
    ensure!(
        text.matches(from).count() == 1,
        "nginx.conf does not hold {from:?} once"
    );
    Ok(text.replace(from, to))
}
