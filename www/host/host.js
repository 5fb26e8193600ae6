const PREFIX = "taskmix/";
const TYPES = ["ready", "resize", "result", "error"];
const LOWEST = 80;
const HIGHEST = 40000;
const site = new URL("./", here);
/** The elements' frames, each with its element. */
const made = new Map();
/** Frames that have said something since they were loaded. */
const alive = new WeakSet();
/** Frames that were loaded once more because they did not begin. */
const revived = new WeakSet();
/** Frames whose calculator has begun. */
const begun = new WeakSet();
/** Frames that were there before this script, which may have missed what they said. */
const missed = new WeakSet();
/** By frame the load of it that has said `ready`. */
const lives = new WeakMap();
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

/** Whether the frame may have no origin: by its own sandbox, or by one around this page, which
 * every frame in it inherits. */
function isOpaque(frame) {
  if (self.origin === "null") return true;
  return frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
}

/** Whether it was told to share results with this page. */
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
  // Whatever it says, and from wherever: a frame that speaks is not loaded again.
  alive.add(frame);
  if (event.origin !== site.origin && !(event.origin === "null" && isOpaque(frame))) return;
  if (name === "ready") {
    begun.add(frame);
    // Said again to those that asked for the height.
    if (lives.get(frame) === data.instance) return;
    lives.set(frame, data.instance);
    if (missed.delete(frame) && sharesWithUs(frame)) send(frame, "getState");
    made.get(frame)?.begin();
  }
  if (name === "resize") {
    if (!Number.isFinite(data.height)) return;
    const height = Math.min(Math.max(Math.ceil(data.height), LOWEST), HIGHEST);
    frame.style.height = `${height}px`;
  }
  const options = { bubbles: true, composed: true, detail: data };
  frame.dispatchEvent(new CustomEvent(`taskmix:${name}`, options));
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
    if (name === "title") this.frame.title = this.label();
    else if (name === "theme" || (now && (name === "accent" || name === "lang"))) this.tell();
    else this.load();
  }

  /** What can be changed without a new frame. */
  settings() {
    const [theme, accent, lang] = ["theme", "accent", "lang"].map((name) => this.getAttribute(name));
    return { theme: theme || "auto", accent, lang };
  }

  /** Tells the frame what it does not know yet; nothing before it is ready. */
  tell() {
    const { frame, told } = this;
    if (!begun.has(frame)) return;
    const { theme, accent, lang } = (this.told = this.settings());
    // Each alone: one that is refused does not take the others with it.
    if (theme !== told.theme) send(frame, "setTheme", { theme });
    if (accent && accent !== told.accent) send(frame, "setTheme", { theme, accent });
    if (lang && lang !== told.lang) send(frame, "setLocale", { lang });
  }

  /** The frame is ready, and shows what its address asks for. */
  begin() {
    this.told = this.asked;
    this.tell();
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
    if (self.origin !== "null") address.searchParams.set("origin", self.origin);
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
    this.asked = this.settings();
    made.delete(this.frame);
    made.set(frame, this);
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

// A frame that was ready before this script told nobody that, nor its height.
for (const frame of document.querySelectorAll("iframe")) {
  if (!isOurs(frame) || made.has(frame)) continue;
  missed.add(frame);
  // To whoever is there: a frame that is still to load has another origin.
  frame.contentWindow?.postMessage({ type: `${PREFIX}measure`, version: 1 }, "*");
}
