//! Mounts the page that shows the components.

fn main() {
    taskmix::design::run();
}
