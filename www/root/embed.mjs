// Taskmix {{version}}, the host's side as a module: heights, events, <task-mix>, `send`.
// MIT OR Apache-2.0.
const here = import.meta.url;

{{inline:host/host.js}}

export { send };
