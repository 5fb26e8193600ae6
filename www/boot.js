// Starts the calculator, or says in words why it cannot start.

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const embedded = query.get("embed") === "1";
if (embedded) {
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

/** Copies the text of a field and says how that went. */
async function copy(field) {
  let done = "Copied";
  field.select();
  try {
    // A frame in a sandbox may wait for ever for a clipboard that it does not get.
    await Promise.race([
      navigator.clipboard.writeText(field.value),
      new Promise((_, refuse) => setTimeout(refuse, 500)),
    ]);
  } catch {
    if (!document.execCommand("copy")) done = "Selected; now copy it";
  }
  const said = document.getElementById(`${field.id}-said`);
  if (said) said.textContent = done;
}

addEventListener("click", ({ target }) => {
  const id = target.closest?.("[data-copy]")?.dataset.copy;
  if (id) copy(document.getElementById(id));
});

let building = false;
addEventListener(
  "toggle",
  async ({ target }) => {
    if (target.id !== "embed-code" || building) return;
    building = true;
    const { build } = await import("{{asset:builder.js}}");
    build(target);
  },
  true,
);

async function start() {
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    say("This browser has WebAssembly switched off, or is too old for it. The calculator needs it, because it computes in your browser.");
    return;
  }
  try {
    const [{ default: init }, { frame }] = await Promise.all([
      import("{{asset:app.js}}"),
      embedded ? import("{{asset:frame.js}}") : {},
    ]);
    globalThis.taskmix = { frame };
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
