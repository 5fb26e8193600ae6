// Taskmix {{version}}, the host's side as a classic script: heights, events, <task-mix>.
// The same as a module, which exports `send`: embed.mjs. MIT OR Apache-2.0.
(() => {
  "use strict";
  // Twice on a page is once.
  if (globalThis.taskmix) return;
  // As a module it has no current script, but its element.
  const here = (document.currentScript ?? document.querySelector('script[src*="embed.js"]')).src;

  {{inline:host/host.js}}

  globalThis.taskmix = { send };
})();
