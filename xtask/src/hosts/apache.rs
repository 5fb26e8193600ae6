//! Apache, configured by the `.htaccess` file of the site.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use anyhow::{Context, Result};

use crate::test::debian;

const NAMES: [&str; 2] = ["apache2", "httpd"];
/// The modules that the file uses, and those that any site needs.
const MODULES: [&str; 6] = [
    "mpm_event",
    "authz_core",
    "dir",
    "headers",
    "mime",
    "rewrite",
];
/// Where distributions install them.
const FOLDERS: [&str; 2] = ["/usr/lib/apache2/modules", "/usr/lib64/httpd/modules"];

/// Finds it; on Debian, as root, installs it.
pub fn ensure() -> Result<PathBuf> {
    debian::ensure("APACHE", &NAMES, "apache2-bin")
}

/// Serves `site` on the port; `work` is for its own files.
pub fn start(site: &Path, work: &Path, port: u16) -> Result<Child> {
    let modules = FOLDERS
        .iter()
        .map(PathBuf::from)
        .find(|folder| folder.join("mod_mime.so").is_file())
        .context("Apache's modules are nowhere")?;
    let loaded: String = MODULES
        .iter()
        .map(|name| {
            let path = modules.join(format!("mod_{name}.so"));
            format!("LoadModule {name}_module {}\n", path.display())
        })
        .collect();
    // Media types come from the site's own file, not from the machine's list.
    let types = work.join("types");
    fs::write(&types, "")?;
    let text = format!(
        "{loaded}User nobody\nGroup nogroup\nLogLevel error\nServerName localhost\nServerRoot {work}\nDefaultRuntimeDir {work}\n\
         Listen 127.0.0.1:{port}\n\
         PidFile {work}/pid\nErrorLog /dev/stderr\nTypesConfig {types}\nDocumentRoot {site}\n\
         <Directory {site}>\nAllowOverride FileInfo Indexes\nRequire all granted\nOptions FollowSymLinks\n</Directory>\n\
         <FilesMatch \"^\\.ht\">\nRequire all denied\n</FilesMatch>\n",
        work = work.display(),
        site = site.display(),
        types = types.display(),
    );
    let configuration = work.join("apache.conf");
    fs::write(&configuration, text)?;
    Command::new(ensure()?)
        .arg("-f")
        .arg(&configuration)
        // A single process, which can be killed.
        .arg("-X")
        .spawn()
        .context("cannot start Apache")
}
