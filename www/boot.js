// Starts the calculator, or says in words why it cannot start.

const query = new URLSearchParams(location.search);
const root = document.documentElement;
if (query.get("embed") === "1") {
  root.dataset.embed = "";
}
if (query.get("theme") === "light" || query.get("theme") === "dark") {
  root.dataset.theme = query.get("theme");
}
// A link opens with an answer: the question makes room for it now, not when it is there.
if (location.hash.startsWith("#v") || typeof history.state === "string") {
  root.dataset.answered = "";
}

function say(text) {
  const line = document.getElementById("boot");
  if (line) {
    line.hidden = false;
    line.textContent = text;
    line.setAttribute("role", "alert");
    document.getElementById("soon")?.removeAttribute("placeholder");
  }
}

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    say("This browser has WebAssembly switched off, or is too old for it. The calculator needs it, because it computes in your browser.");
    return;
  }
  try {
    const { default: init } = await import("{{asset:app.js}}");
    // The hash is checked here: a changed or cut-off file must fail, never compute.
    const program = fetch(new URL("{{asset:app.wasm}}", import.meta.url), {
      integrity: "{{integrity:app.wasm}}",
      credentials: "same-origin",
    });
    await init({ module_or_path: program });
  } catch {
    say("The calculator could not be loaded completely. Check the connection and reload the page.");
  }
}

start();
