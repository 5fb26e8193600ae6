//! Mounts the page.

fn main() {
    taskmix::run();
}
