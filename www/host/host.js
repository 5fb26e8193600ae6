const PREFIX = "taskmix/";
const TYPES = ["ready", "resize", "result", "error"];
const MIN_HEIGHT = 80;
const MAX_HEIGHT = 40000;
const site = new URL("./", here);
/** The elements' frames, each with its element. */
const made = new Map();
/** Frames that have sent a message since they were loaded. */
const alive = new WeakSet();
/** Frames that were reloaded because they did not start. */
const reloaded = new WeakSet();
/** Frames whose calculator has started. */
const started = new WeakSet();
/** Frames older than this script, which may have missed their messages. */
const older = new WeakSet();
/** The instance of each frame that has sent `ready`. */
const instances = new WeakMap();
/** Longest wait for a first message of a loaded frame, in milliseconds. */
const MESSAGE_TIMEOUT = 5000;
/** Longest wait for its calculator to start, in milliseconds. */
const START_TIMEOUT = 30000;

/** Whether the address of a frame is that of the calculator of this site. */
function isOurs(frame) {
  try {
    const { origin, pathname, searchParams } = new URL(frame.src);
    const path = pathname.replace(/index\.html$/, "");
    return origin === site.origin && path === site.pathname && searchParams.get("embed") === "1";
  } catch {
    return false;
  }
}

/** Whether the frame has an opaque origin: by its own sandbox, or by one around this page, which
 * its frames inherit. */
function isOpaque(frame) {
  if (self.origin === "null") return true;
  return frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
}

/** Whether its address asks to share results with this page. */
function sharesWithUs(frame) {
  try {
    return new URL(new URL(frame.src).searchParams.get("origin")).origin === self.origin;
  } catch {
    return false;
  }
}

function frames() {
  return new Set([...document.querySelectorAll("iframe"), ...made.keys()].filter(isOurs));
}

/** The frame that sent a message, by its window. */
function sender({ source }) {
  return source && [...frames()].find((frame) => frame.contentWindow === source);
}

/**
 * Sends a message to a frame: `send(frame, "setMix", { occupation: "43-4051.00" })`; what is sent
 * before it is ready is lost.
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
  // Any message, from any origin: a frame that sends messages is not reloaded.
  alive.add(frame);
  if (event.origin !== site.origin && !(event.origin === "null" && isOpaque(frame))) return;
  if (name === "ready") {
    started.add(frame);
    // A frame repeats `ready` when it is asked for its height.
    if (instances.get(frame) === data.instance) return;
    instances.set(frame, data.instance);
    if (older.delete(frame) && sharesWithUs(frame)) send(frame, "getState");
    made.get(frame)?.onReady();
  }
  if (name === "resize") {
    if (!Number.isFinite(data.height)) return;
    const height = Math.min(Math.max(Math.ceil(data.height), MIN_HEIGHT), MAX_HEIGHT);
    frame.style.height = `${height}px`;
  }
  const options = { bubbles: true, composed: true, detail: data };
  frame.dispatchEvent(new CustomEvent(`taskmix:${name}`, options));
});

// When two frames fetch the same script and one is removed meanwhile, WebKit drops the script for
// both without an error: the other frame would never start.
document.addEventListener(
  "load",
  ({ target: frame }) => {
    if (!(frame instanceof HTMLIFrameElement) || !frames().has(frame)) return;
    const check = (working) => {
      if (working.has(frame) || reloaded.has(frame)) return;
      reloaded.add(frame);
      // Setting `src` would add a history entry.
      frame.contentWindow?.location.replace(frame.src);
    };
    setTimeout(check, MESSAGE_TIMEOUT, alive);
    setTimeout(check, START_TIMEOUT, started);
  },
  true,
);

const PARAMETERS = [
  "show", "occupation", "theme", "accent", "lang", "hours", "currency", "readings",
];

/** `<task-mix occupation="43-4051.00" theme="dark"></task-mix>`: a frame with its wiring. */
class TaskMix extends HTMLElement {
  static observedAttributes = [...PARAMETERS, "title", "link"];

  connectedCallback() {
    if (!this.frame) this.load();
  }

  disconnectedCallback() {
    // An element that is moved is connected again at once, with a new frame.
    made.delete(this.frame);
    this.frame?.remove();
    this.frame = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (!this.frame || before === now) return;
    if (name === "title") this.frame.title = this.label();
    else if (name === "theme" || (now && (name === "accent" || name === "lang"))) this.sendChanges();
    else this.load();
  }

  /** The settings that can change without a new frame. */
  settings() {
    const [theme, accent, lang] = ["theme", "accent", "lang"].map((name) => this.getAttribute(name));
    return { theme: theme || "auto", accent, lang };
  }

  /** Sends changed settings to the frame once it is ready. */
  sendChanges() {
    const { frame, sent } = this;
    if (!started.has(frame)) return;
    const { theme, accent, lang } = (this.sent = this.settings());
    // One message each, so that a rejected one does not affect the others.
    if (theme !== sent.theme) send(frame, "setTheme", { theme });
    if (accent && accent !== sent.accent) send(frame, "setTheme", { theme, accent });
    if (lang && lang !== sent.lang) send(frame, "setLocale", { lang });
  }

  /** Called when the frame is ready with the settings of its address. */
  onReady() {
    this.sent = this.requested;
    this.sendChanges();
  }

  label() {
    return this.getAttribute("title") || "Taskmix: how much of your work could AI do?";
  }

  /** The address for the attributes. */
  address() {
    const address = new URL(site);
    address.searchParams.set("embed", "1");
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value) address.searchParams.set(name, value);
    }
    if (self.origin !== "null") address.searchParams.set("origin", self.origin);
    address.hash = this.getAttribute("link") ?? "";
    return address.href;
  }

  /** Loads a new frame for the attributes: a new address in the old one would add a history
   * entry. */
  load() {
    const frame = document.createElement("iframe");
    frame.loading = "lazy";
    frame.allow = "clipboard-write";
    frame.style.cssText =
      this.frame?.style.cssText ?? "display: block; width: 100%; height: 640px; border: 0";
    frame.title = this.label();
    frame.src = this.address();
    this.requested = this.settings();
    made.delete(this.frame);
    made.set(frame, this);
    this.frame = frame;
    // Replaces the old frame or the fallback content.
    this.replaceChildren(frame);
  }

  /** As `send`, to this element's frame. */
  send(name, fields) {
    if (this.frame) send(this.frame, name, fields);
  }
}

if (!customElements.get("task-mix")) customElements.define("task-mix", TaskMix);

// A frame that was ready before this script is asked for its height again.
for (const frame of document.querySelectorAll("iframe")) {
  if (!isOurs(frame) || made.has(frame)) continue;
  older.add(frame);
  // To any origin: a frame that is still loading has another one.
  frame.contentWindow?.postMessage({ type: `${PREFIX}measure`, version: 1 }, "*");
}
