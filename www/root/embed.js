// Taskmix {{version}}, the host's side as a classic script: heights, events, <task-mix>.
// The same as a module, which exports `send`: embed.mjs. MIT OR Apache-2.0.
(() => {
  "use strict";
  const isHere = ({ type, src }) => type === "module" && /^[^?#]*\/embed\.js([?#]|$)/.test(src);
  // As a module it has no current script, and is sure of its element only where no other has its
  // file name, or where it alone is marked. Otherwise it does nothing: other sites have such files.
  const find = () => {
    const all = [...document.scripts].filter(isHere);
    const marked = all.filter((script) => "taskmix" in script.dataset);
    const [script, other] = all[1] ? marked : all;
    return other ? undefined : script;
  };
  const here = (document.currentScript ?? find())?.src;
  if (!here) return;
  // Twice on a page is once.
  const host = () => {
    {{inline:host/host.js}}

    return { send };
  };
  globalThis.taskmix = globalThis[Symbol.for("taskmix")] ??= host();
})();
