// Shows that the calculator cannot start or has stopped. The program is not called any more:
// everything comes from the address and the inputs stored for recovery.

const WORDS = {
  stopped: [
    "The calculator has stopped",
    "It met a mistake in its own program and cannot go on. The figures are gone from the screen, so that none of them can be wrong.",
  ],
  incomplete: [
    "The calculator could not be loaded",
    "One of its files is missing, was cut off or was changed on its way, so nothing was computed with it. Check the connection, then reload the page.",
  ],
  old: [
    "This browser cannot run the calculator",
    "It has WebAssembly switched off, or is too old for it. The calculator needs it, because it computes in your browser.",
  ],
};

/** The inputs shown last: the fragment of their link, and the same with private inputs. */
let stored = null;
/** Whether they fit into a link. */
let fits = true;
let failed = false;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function button(id, name, text, onclick) {
  const made = element("button", { type: "button", id, class: name }, text);
  made.addEventListener("click", onclick);
  return made;
}

/** Writes the last inputs where a reload finds them: private ones into the history entry. */
function restore() {
  if (!stored) return;
  try {
    history.replaceState(stored.whole ?? null, "", stored.fragment ? `#${stored.fragment}` : plainAddress());
  } catch {
    // In a frame without access to the history, the address is at most half a second old.
  }
}

/** The page's address without a week. */
const plainAddress = () => location.pathname + location.search;

function startAfresh() {
  history.replaceState(null, "", plainAddress());
  location.reload();
}

/** What is restored by a reload and what is lost, in words. */
function describeStored(stopped, link) {
  if (!link) return stopped ? ["You had entered nothing that could be lost."] : [];
  const whole = typeof history.state === "string";
  const pay = whole ? ", with your rate, prices and costs where you gave them" : "";
  const lines = [`Your week is kept. Reload brings it back${pay}; it stays in this tab and is sent nowhere.`];
  if (!fits) lines.push("It had more changes than fit into a link: the last of them are lost.");
  if (stopped) {
    lines.push("Not kept: the step you were taking just now, and earlier steps to undo.");
  }
  return lines;
}

/** Shows the first failure; `message` is that of the program. */
function fail(kind, message) {
  if (failed) return;
  failed = true;
  // In a task of its own, after the program has returned.
  setTimeout(show, 0, kind, message);
}

function show(kind, message) {
  restore();
  const [title, text] = WORDS[kind];
  const stopped = kind === "stopped";
  // The link of the page itself, not of an embed.
  const link = location.hash.startsWith("#v") ? location.href.split(/[?#]/)[0] + location.hash : "";
  const heading = element("h1", { id: "failure-heading", tabindex: "-1" }, title);
  const alert = element("div", { role: "alert" }, heading, element("p", {}, text));
  alert.append(...describeStored(stopped, link).map((line) => element("p", {}, line)));
  const section = element("section", { class: "hero failure", id: "failure", "data-kind": kind }, alert);
  const acts = element("p", { class: "failure-acts" });
  acts.append(button("failure-reload", "button", "Reload the page", () => location.reload()));
  if (link) acts.append(button("failure-afresh", "button-quiet", "Start with an empty week instead", startAfresh));
  section.append(acts);
  if (link) {
    section.append(
      element(
        "p",
        { class: "copy-line" },
        element("label", { for: "failure-link" }, stored ? "Link to this week, without pay" : "Link to this week"),
        element("input", { id: "failure-link", readonly: "", value: link }),
        element("button", { type: "button", class: "button-quiet", "data-copy": "failure-link" }, "Copy"),
        element("span", { id: "failure-link-said", class: "hint", role: "status" }),
      ),
    );
  }
  if (stopped && message) {
    section.append(element("details", {}, element("summary", {}, "What the program said"), element("pre", {}, message)));
  }
  if (kind === "old") {
    // The static text stays.
    const question = document.querySelector("#app h1")?.textContent ?? "";
    section.append(element("h2", {}, question), ...document.querySelectorAll("#app .standfirst, #app .promise"));
  }
  const brand = element("header", { class: "masthead" }, element("p", { class: "brand" }, "Taskmix"));
  const shown = element("div", {}, brand, element("main", { id: "main" }, section));
  delete root.dataset.answered;
  document.getElementById("update")?.remove();
  const app = document.getElementById("app");
  // Listeners of the old element would call the program.
  if (app) app.replaceWith(shown);
  else document.body.replaceChildren(shown);
  // An embed does not take the focus from its host.
  if (!embedded || document.hasFocus()) heading.focus();
}

const directory = new URL("./", import.meta.url).href;

/** Whether an error comes from a script of this page, not from an extension. */
function isOurs(error, file) {
  return error?.name === "RuntimeError" || file?.startsWith(directory) || String(error?.stack).includes(directory);
}

addEventListener("error", (event) => {
  if (!event.error || !isOurs(event.error, event.filename)) return;
  event.preventDefault();
  fail("stopped", String(event.error));
});
addEventListener("unhandledrejection", (event) => {
  if (!isOurs(event.reason)) return;
  event.preventDefault();
  fail("stopped", String(event.reason));
});
// Listeners of the program must not run with a broken state.
for (const name of ["pagehide", "popstate", "hashchange", "blur", "focusout", "change"]) {
  addEventListener(name, (event) => failed && event.stopImmediatePropagation(), true);
}
