//! Mounts the page that shows the components.

fn main() {
    taskmix::web::design::run();
}
