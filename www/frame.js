// The frame's side of an embed. The calculator decides what a message means and whether to accept it.

const host = window.parent;
const framed = host !== window;
const prefix = "taskmix/";
const instance = [...crypto.getRandomValues(new Uint8Array(8))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("");

let listener = null;
/** Delay between a change of the content and measuring its height, in milliseconds. */
const MEASURE_DELAY = 80;
/** Longest delay between a new height and measuring again, in milliseconds. */
const LAST_DELAY = 2560;

function send(message, target) {
  // Where the browser reveals the origin of the parent, a wrong target is skipped.
  const parent = location.ancestorOrigins?.[0];
  if (framed && (target === "*" || !parent || parent === target)) {
    host.postMessage(message, target);
  }
}

let sentHeight = 0;

/** Sends the height of the content if it is a new one, unless the frame is hidden. */
function measure(again) {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const isNew = height > 0 && height !== sentHeight;
  if (isNew || (height > 0 && again)) {
    sentHeight = height;
    send({ type: prefix + "resize", version: 1, instance, height }, "*");
  }
  if (isNew) measureAgain(MEASURE_DELAY);
}

let pending = 0;

/**
 * Measures again after longer and longer delays. At its new height the frame may need no scroll bar,
 * which makes the content wider and less high; in a frame out of sight nothing tells of that.
 */
function measureAgain(delay) {
  clearTimeout(pending);
  if (delay > LAST_DELAY) return;
  pending = setTimeout(() => {
    measureAgain(delay * 2);
    measure(false);
  }, delay);
}

/** Replaces values that JSON cannot hold by their name, so that the calculator rejects them. */
function plain(name, value) {
  // `value` is a string for a date; a map would become an empty object.
  const original = this[name];
  const kind = {}.toString.call(original);
  if (typeof original === "object" && !/ (Object|Array|Null)\]$/.test(kind)) return kind;
  const isUnsupported = typeof value === "bigint" || (typeof value === "number" && !isFinite(value));
  return isUnsupported ? String(value) : value;
}

if (framed) {
  new ResizeObserver(() => measure(false)).observe(document.body);
  // Browsers do not observe sizes in a hidden frame, but they observe changes.
  let timer = 0;
  const changed = () => {
    timer ||= setTimeout(() => {
      timer = 0;
      measure(false);
    }, MEASURE_DELAY);
  };
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(changed).observe(document.documentElement, all);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== host || typeof data?.type !== "string" || !data.type.startsWith(prefix)) return;
    // Another version is answered by the calculator, which names those there are.
    if (data.type === prefix + "measure" && data.version === 1) {
      measure(true);
      // For a host whose script missed the first one.
      if (listener) send({ type: prefix + "ready", version: 1, instance }, "*");
      return;
    }
    let text = "";
    try {
      text = JSON.stringify(data, plain);
    } catch {
      // A cycle: the calculator answers that it cannot be read.
    }
    listener?.(origin, text);
  });
}

export const frame = {
  /** Sends a message given as JSON. */
  post: (text, target) => send(JSON.parse(text), target),
  /** Passes every message for this frame to `callback(origin, text)`; returns its instance. */
  hear: (callback) => {
    listener = callback;
    return framed ? instance : "";
  },
  /** Shows a theme, and an accent where there is one. */
  look: (theme, accent) => {
    const root = document.documentElement;
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    if (accent) root.style.setProperty("--accent", accent);
  },
};
