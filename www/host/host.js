const PREFIX = "taskmix/";
const TYPES = ["ready", "resize", "result", "error"];
const LOWEST = 80;
const HIGHEST = 40000;
const site = new URL("./", here);
const made = new Set();
/** Frames that have said something since they were loaded. */
const alive = new WeakSet();
/** Frames that were loaded once more because they did not begin. */
const revived = new WeakSet();
/** Frames whose calculator has begun. */
const begun = new WeakSet();
/** How long a frame that is loaded may say nothing, in milliseconds. */
const SILENCE = 5000;
/** How long its calculator may take to begin. */
const PATIENCE = 30000;

/** Whether a frame shows the calculator of this site: the address it was given says so. */
function isOurs(frame) {
  try {
    const { origin, pathname, searchParams } = new URL(frame.src);
    const path = pathname.replace(/index\.html$/, "");
    return origin === site.origin && path === site.pathname && searchParams.get("embed") === "1";
  } catch {
    return false;
  }
}

/** Whether the frame's sandbox takes its origin away. */
function isOpaque(frame) {
  return frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
}

function frames() {
  return new Set([...document.querySelectorAll("iframe"), ...made].filter(isOurs));
}

/** The frame that sent a message: by its window, and by the exact origin it must have. */
function sender({ source, origin }) {
  if (!source) return undefined;
  for (const frame of frames()) {
    if (frame.contentWindow === source) {
      return origin === (isOpaque(frame) ? "null" : site.origin) ? frame : undefined;
    }
  }
  return undefined;
}

/**
 * Sends a message to a frame: `send(frame, "setMix", { occupation: "43-4051.00" })`.
 * The frame takes all but `setTheme` only from the origin that its address declares.
 */
function send(frame, name, fields) {
  const message = { ...fields, type: PREFIX + name, version: 1 };
  frame.contentWindow?.postMessage(message, isOpaque(frame) ? "*" : site.origin);
}

addEventListener("message", (event) => {
  const { data } = event;
  if (typeof data?.type !== "string" || !data.type.startsWith(PREFIX) || data.version !== 1) return;
  const name = data.type.slice(PREFIX.length);
  if (!TYPES.includes(name)) return;
  const frame = sender(event);
  if (!frame) return;
  alive.add(frame);
  if (name === "ready") begun.add(frame);
  if (name === "resize") {
    if (!Number.isFinite(data.height)) return;
    const height = Math.min(Math.max(Math.ceil(data.height), LOWEST), HIGHEST);
    frame.style.height = `${height}px`;
  }
  frame.dispatchEvent(new CustomEvent(`taskmix:${name}`, { bubbles: true, detail: data }));
});

// Where two frames fetch the same script and one of them is taken away meanwhile, WebKit drops the
// script for both, and says so to neither: the one that stays would show its first words for ever.
document.addEventListener(
  "load",
  ({ target: frame }) => {
    if (!(frame instanceof HTMLIFrameElement) || !frames().has(frame)) return;
    const check = (good) => {
      if (good.has(frame) || revived.has(frame)) return;
      revived.add(frame);
      // Not by its attribute, which would be a step in the history.
      frame.contentWindow?.location.replace(frame.src);
    };
    setTimeout(check, SILENCE, alive);
    setTimeout(check, PATIENCE, begun);
  },
  true,
);

const PARAMETERS = ["show", "occupation", "theme", "accent", "lang", "hours", "currency"];

/** `<task-mix occupation="43-4051.00" theme="dark"></task-mix>`: a frame with its wiring. */
class TaskMix extends HTMLElement {
  static observedAttributes = [...PARAMETERS, "title", "link"];

  connectedCallback() {
    if (!this.frame) this.load();
  }

  disconnectedCallback() {
    // Moved within the page it is connected again at once, and starts anew.
    made.delete(this.frame);
    this.frame?.remove();
    this.frame = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.frame || before === now) return;
    const accent = this.getAttribute("accent") ?? undefined;
    if (name === "title") this.frame.title = this.label();
    else if (name === "theme" || (name === "accent" && now)) {
      this.send("setTheme", { theme: this.getAttribute("theme") || "auto", accent });
    } else if (name === "lang" && now) this.send("setLocale", { lang: now });
    else this.load();
  }

  label() {
    return this.getAttribute("title") || "Taskmix: how much of your work could AI do?";
  }

  /** What the attributes ask for. */
  address() {
    const address = new URL(site);
    address.searchParams.set("embed", "1");
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    if (location.origin !== "null") address.searchParams.set("origin", location.origin);
    address.hash = this.getAttribute("link") ?? "";
    return address.href;
  }

  /** A frame of what the attributes ask for; always a new one, since another address for a frame
   * that is there would be a step in the history. */
  load() {
    const frame = document.createElement("iframe");
    frame.loading = "lazy";
    frame.allow = "clipboard-write";
    frame.style.cssText =
      this.frame?.style.cssText ?? "display: block; width: 100%; height: 640px; border: 0";
    frame.title = this.label();
    frame.src = this.address();
    made.delete(this.frame);
    made.add(frame);
    this.frame = frame;
    // In place of the frame before, or of what stood here until now.
    this.replaceChildren(frame);
  }

  /** As `send`, to this element's frame. */
  send(name, fields) {
    if (this.frame) send(this.frame, name, fields);
  }
}

if (!customElements.get("task-mix")) customElements.define("task-mix", TaskMix);

// A frame that was ready before this script told its height to nobody.
for (const frame of frames()) {
  // To whoever is there: a frame that is still to load has another origin.
  frame.contentWindow?.postMessage({ type: `${PREFIX}measure`, version: 1 }, "*");
}
