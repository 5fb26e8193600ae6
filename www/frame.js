// The frame's side of an embed: what only a browser can do. What a message means, and whether
// it is taken, is decided by the calculator.

const host = window.parent;
const framed = host !== window;
const prefix = "taskmix/";
const instance = [...crypto.getRandomValues(new Uint8Array(8))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("");

let heard = null;
/** Rest between a change of the content and its measuring, in milliseconds. */
const REST = 80;

function send(message, target) {
  // Where the browser says who the parent is, a wrong target is not even tried.
  const parent = location.ancestorOrigins?.[0];
  if (framed && (target === "*" || !parent || parent === target)) {
    host.postMessage(message, target);
  }
}

let sent = 0;

/** Tells the height of the content; nothing while the frame is not shown. */
function measure(again) {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (height > 0 && (again || height !== sent)) {
    sent = height;
    send({ type: prefix + "resize", version: 1, instance, height }, "*");
  }
}

/** What JSON cannot hold is told in words, so that it is rejected by name. */
function plain(name, value) {
  // A date is text by now, where it was given it is not; a map would be an empty object.
  const given = this[name];
  const kind = {}.toString.call(given);
  if (typeof given === "object" && !/ (Object|Array|Null)\]$/.test(kind)) return kind;
  const strange = typeof value === "bigint" || (typeof value === "number" && !isFinite(value));
  return strange ? String(value) : value;
}

if (framed) {
  new ResizeObserver(() => measure(false)).observe(document.body);
  // Browsers observe no sizes in a frame that nobody looks at; changes they tell all the same.
  let waiting = 0;
  const changed = () => {
    waiting ||= setTimeout(() => {
      waiting = 0;
      measure(false);
    }, REST);
  };
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  new MutationObserver(changed).observe(document.documentElement, all);
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== host || typeof data?.type !== "string" || !data.type.startsWith(prefix)) return;
    // Another version is answered by the calculator, which names those there are.
    if (data.type === prefix + "measure" && data.version === 1) {
      measure(true);
      // For a host whose script came too late to hear it.
      if (heard) send({ type: prefix + "ready", version: 1, instance }, "*");
      return;
    }
    let text = "";
    try {
      text = JSON.stringify(data, plain);
    } catch {
      // A circle: the calculator says that it cannot be read.
    }
    heard?.(origin, text);
  });
}

export const frame = {
  /** Sends a message given as JSON. */
  post: (text, target) => send(JSON.parse(text), target),
  /** Hands every message that is meant for us to `listener(origin, text)`; gives our instance. */
  hear: (listener) => {
    heard = listener;
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
