// Starts the calculator, or shows why it cannot start.

const query = new URLSearchParams(location.search);
const root = document.documentElement;
const embedded = query.get("embed") === "1";

{{inline:boot/failure.js}}

if (embedded) {
  root.dataset.embed = "";
}
if (query.get("theme") === "light" || query.get("theme") === "dark") {
  root.dataset.theme = query.get("theme");
}
// A link opens with an answer: its space is reserved now, so that nothing moves later.
if (location.hash.startsWith("#v") || typeof history.state === "string") {
  root.dataset.answered = "";
}

/** Copies the text of a field and shows whether that worked. */
async function copy(field) {
  let status = "Copied";
  field.select();
  try {
    // In a sandboxed frame the promise of the clipboard may never settle.
    await Promise.race([
      navigator.clipboard.writeText(field.value),
      new Promise((_, reject) => setTimeout(reject, 500)),
    ]);
  } catch {
    if (!document.execCommand("copy")) status = "Selected; now copy it";
  }
  const output = document.getElementById(`${field.id}-said`);
  if (output) output.textContent = status;
}

addEventListener("click", ({ target }) => {
  const id = target.closest?.("[data-copy]")?.dataset.copy;
  if (id) copy(document.getElementById(id));
});

/** A script of the page, checked against its hash before any of it runs. */
function load(address, integrity) {
  const script = document.createElement("script");
  script.type = "module";
  script.src = new URL(address, import.meta.url);
  script.integrity = integrity;
  return new Promise((resolve, reject) => {
    // The browser has one module per address: this import gives the checked one.
    script.addEventListener("load", () => resolve(import(script.src)));
    script.addEventListener("error", () => reject(new Error(`${address} is not as it was made`)));
    document.head.append(script);
  });
}

let isBuilderLoaded = false;
addEventListener(
  "toggle",
  async ({ target }) => {
    if (target.id !== "embed-code" || isBuilderLoaded) return;
    isBuilderLoaded = true;
    try {
      const { build } = await load("{{asset:builder.js}}", "{{integrity:builder.js}}");
      build(target);
    } catch {
      const text = "The codes could not be made: a file of the page did not arrive. Reload the page to try again.";
      target.append(element("p", { class: "boot-problem", role: "alert" }, text));
    }
  },
  true,
);

/** Whether the page has arrived completely: document type, styles, mount point and end. */
function isComplete() {
  return (
    document.compatMode === "CSS1Compat" &&
    getComputedStyle(root).getPropertyValue("--paper") !== "" &&
    // A style sheet with a wrong hash is blocked and has no sheet.
    document.getElementById("last-styles")?.sheet &&
    document.getElementById("app") !== null &&
    document.getElementById("end") !== null
  );
}

/** Work that can wait until the calculator runs. */
async function finish() {
  const { offline } = document.getElementById("app").dataset;
  root.dataset.settled = "";
  if (window !== top || embedded || !offline || !navigator.serviceWorker) return;
  try {
    const { keep } = await load("{{asset:offline.js}}", "{{integrity:offline.js}}");
    await keep(new URL(offline, document.baseURI));
  } catch {
    // The page works without offline use.
  }
}

/** Longest wait for a paint, in milliseconds: a covered window may never paint. */
const MAX_PAINT_WAIT = 300;

/** Waits until the static page is painted. */
function painted() {
  if (embedded || document.visibilityState !== "visible") return undefined;
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MAX_PAINT_WAIT);
  });
}

/** Fetches the program and runs it. */
async function run() {
  const [{ default: init }, { frame }] = await Promise.all([
    load("{{asset:app.js}}", "{{integrity:app.js}}"),
    embedded ? load("{{asset:frame.js}}", "{{integrity:frame.js}}") : {},
  ]);
  globalThis.taskmix = {
    frame,
    failed: (message) => fail("stopped", message),
    lost: () => fail("incomplete"),
    /** Stores the inputs for recovery; `fragment` is undefined where they do not fit into a link. */
    keep: (fragment, whole) => {
      fits = fragment !== undefined;
      if (fits) stored = { fragment, whole };
    },
  };
  await painted();
  // The hash is checked here: a changed or cut-off file must fail, never compute.
  const program = fetch(new URL("{{asset:app.wasm}}", import.meta.url), {
    integrity: "{{integrity:app.wasm}}",
    credentials: "same-origin",
  });
  await init({ module_or_path: program });
}

async function start() {
  root.dataset.booted = "";
  if (!isComplete()) return fail("incomplete");
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    return fail("old");
  }
  try {
    // Retried once: WebKit aborts a request that a removed frame made for the same file.
    await run().catch((error) => {
      if (error?.name === "RuntimeError") throw error;
      return run();
    });
  } catch (error) {
    return fail(error?.name === "RuntimeError" ? "stopped" : "incomplete", String(error));
  }
  if (!failed) (globalThis.requestIdleCallback ?? setTimeout)(finish);
}

start();
