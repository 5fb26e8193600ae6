// Taskmix {{version}}, the host's side as a module: heights, events, <task-mix>, `send`.
// MIT OR Apache-2.0.
const here = import.meta.url;
const host = () => {
  {{inline:host/host.js}}

  return { send };
};

// Runs once, even if it is loaded twice.
export const { send } = (globalThis[Symbol.for("taskmix")] ??= host());
