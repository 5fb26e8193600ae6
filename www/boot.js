// Starts the calculator, or says in words why it cannot start.

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
// A link opens with an answer: the question makes room for it now, not when it is there.
if (location.hash.startsWith("#v") || typeof history.state === "string") {
  root.dataset.answered = "";
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

/** A script of the page, checked against its hash before any of it runs. */
function load(address, integrity) {
  const script = document.createElement("script");
  script.type = "module";
  script.src = new URL(address, import.meta.url);
  script.integrity = integrity;
  return new Promise((done, refuse) => {
    // The browser keeps one module to an address: this one is the one that was checked.
    script.addEventListener("load", () => done(import(script.src)));
    script.addEventListener("error", () => refuse(new Error(`${address} is not as it was made`)));
    document.head.append(script);
  });
}

let building = false;
addEventListener(
  "toggle",
  async ({ target }) => {
    if (target.id !== "embed-code" || building) return;
    building = true;
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

/** Whether the page's own file has arrived whole: its standard, its styles, its place for us. */
function isSound() {
  return (
    document.compatMode === "CSS1Compat" &&
    getComputedStyle(root).getPropertyValue("--paper") !== "" &&
    // Styles that are not as they were made are refused, and have no sheet.
    document.getElementById("last-styles")?.sheet &&
    document.getElementById("app") !== null &&
    document.getElementById("end") !== null
  );
}

/** What can wait until the calculator is there. */
async function later() {
  const { offline } = document.getElementById("app").dataset;
  root.dataset.settled = "";
  if (window !== top || embedded || !offline || !navigator.serviceWorker) return;
  try {
    const { keep } = await load("{{asset:offline.js}}", "{{integrity:offline.js}}");
    await keep(new URL(offline, document.baseURI));
  } catch {
    // The page works as it does in browsers that keep nothing.
  }
}

/** Longest wait for a paint, in milliseconds: a window that is covered may never paint. */
const LONGEST = 300;

/** Waits until the words of the page's own file are painted: they are there without the program. */
function painted() {
  if (embedded || document.visibilityState !== "visible") return undefined;
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, LONGEST);
  });
}

/** Fetches the program and runs it. */
async function begin() {
  const [{ default: init }, { frame }] = await Promise.all([
    load("{{asset:app.js}}", "{{integrity:app.js}}"),
    embedded ? load("{{asset:frame.js}}", "{{integrity:frame.js}}") : {},
  ]);
  globalThis.taskmix = {
    frame,
    failed: (said) => fail("stopped", said),
    lost: () => fail("incomplete"),
    /** Takes note of what is shown; nothing where it does not fit into a link. */
    keep: (fragment, whole) => {
      fits = fragment !== undefined;
      if (fits) kept = { fragment, whole };
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
  if (!isSound()) return fail("incomplete");
  if (typeof WebAssembly !== "object" || typeof WebAssembly.instantiate !== "function") {
    return fail("old");
  }
  try {
    // Once more: WebKit cuts off what another frame that goes away was fetching too.
    await begin().catch((error) => {
      if (error?.name === "RuntimeError") throw error;
      return begin();
    });
  } catch (error) {
    return fail(error?.name === "RuntimeError" ? "stopped" : "incomplete", String(error));
  }
  if (!failed) (globalThis.requestIdleCallback ?? setTimeout)(later);
}

start();
