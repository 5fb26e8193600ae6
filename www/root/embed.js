// Taskmix {{version}}, the host's side as a classic script: heights, events, <task-mix>.
// The same as a module, which exports `send`: embed.mjs. MIT OR Apache-2.0.
(() => {
  "use strict";
  const isHere = ({ type, src }) => type === "module" && /^[^?#]*\/embed\.js([?#]|$)/.test(src);
  // A module has no current script. Its element is known only if no other script has this file
  // name, or if it alone is marked. Otherwise it does nothing: other sites use this name too.
  const find = () => {
    const all = [...document.scripts].filter(isHere);
    const marked = all.filter((script) => "taskmix" in script.dataset);
    const [script, duplicate] = all[1] ? marked : all;
    return duplicate ? undefined : script;
  };
  const here = (document.currentScript ?? find())?.src;
  if (!here) return;
  // Runs once, even if it is loaded twice.
  const host = () => {
    {{inline:host/host.js}}

    return { send };
  };
  globalThis.taskmix = globalThis[Symbol.for("taskmix")] ??= host();
})();
