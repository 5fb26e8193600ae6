// What is shown when the calculator cannot start or has stopped. The program is asked for
// nothing any more: all of it is made from the address, and from what was kept beside it.

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

/** The last inputs that were shown: the text after `#`, and the same with what is private. */
let kept = null;
/** Whether they fitted into a link. */
let fits = true;
let failed = false;

function element(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

function button(id, name, text, press) {
  const made = element("button", { type: "button", id, class: name }, text);
  made.addEventListener("click", press);
  return made;
}

/** Puts the last inputs where a reload finds them: what is private not into the address. */
function restore() {
  if (!kept) return;
  try {
    history.replaceState(kept.whole ?? null, "", kept.fragment ? `#${kept.fragment}` : plain());
  } catch {
    // A frame that may not: its address is at most half a second older.
  }
}

/** The page's address without a week. */
const plain = () => location.pathname + location.search;

function afresh() {
  history.replaceState(null, "", plain());
  location.reload();
}

/** What is kept and what is not, in words. */
function account(stopped, link) {
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

/** Shows a failure, the first one only. `said` is what the program said. */
function fail(kind, said) {
  if (failed) return;
  failed = true;
  // Later, when nothing of the program waits for this any more.
  setTimeout(show, 0, kind, said);
}

function show(kind, said) {
  restore();
  const [title, text] = WORDS[kind];
  const stopped = kind === "stopped";
  // Of the page itself, not of an embed of it.
  const link = location.hash.startsWith("#v") ? location.href.split(/[?#]/)[0] + location.hash : "";
  const heading = element("h1", { id: "failure-heading", tabindex: "-1" }, title);
  const alert = element("div", { role: "alert" }, heading, element("p", {}, text));
  alert.append(...account(stopped, link).map((line) => element("p", {}, line)));
  const section = element("section", { class: "hero failure", id: "failure", "data-kind": kind }, alert);
  const acts = element("p", { class: "failure-acts" });
  acts.append(button("failure-reload", "button", "Reload the page", () => location.reload()));
  if (link) acts.append(button("failure-afresh", "button-quiet", "Start with an empty week instead", afresh));
  section.append(acts);
  if (link) {
    section.append(
      element(
        "p",
        { class: "copy-line" },
        element("label", { for: "failure-link" }, kept ? "Link to this week, without pay" : "Link to this week"),
        element("input", { id: "failure-link", readonly: "", value: link }),
        element("button", { type: "button", class: "button-quiet", "data-copy": "failure-link" }, "Copy"),
        element("span", { id: "failure-link-said", class: "hint", role: "status" }),
      ),
    );
  }
  if (stopped && said) {
    section.append(element("details", {}, element("summary", {}, "What the program said"), element("pre", {}, said)));
  }
  if (kind === "old") {
    // What can be read without the calculator stays.
    const asked = document.querySelector("#app h1")?.textContent ?? "";
    section.append(element("h2", {}, asked), ...document.querySelectorAll("#app .standfirst, #app .promise"));
  }
  const brand = element("header", { class: "masthead" }, element("p", { class: "brand" }, "Taskmix"));
  const shown = element("div", {}, brand, element("main", { id: "main" }, section));
  delete root.dataset.answered;
  document.getElementById("update")?.remove();
  const app = document.getElementById("app");
  // What listens to the old element would ask the program again.
  if (app) app.replaceWith(shown);
  else document.body.replaceChildren(shown);
  // The focus of a page around this one stays where it is.
  if (!embedded || document.hasFocus()) heading.focus();
}

const place = new URL("./", import.meta.url).href;

/** Whether an error is one of the page's own program, not of something else on the page. */
function isOurs(error, file) {
  return error?.name === "RuntimeError" || file?.startsWith(place) || String(error?.stack).includes(place);
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
// What the program still listens to would have it go on with half a state.
for (const name of ["pagehide", "popstate", "hashchange", "blur", "focusout", "change"]) {
  addEventListener(name, (event) => failed && event.stopImmediatePropagation(), true);
}
