//! Mounts the page.

fn main() {
    taskmix::web::run();
}
