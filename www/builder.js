// Makes the three embed codes of "Take it along", and previews what they show.

const TITLE = "Taskmix: how much of your work could AI do?";
const SHOWN = "share,rate,courses";
const PAUSE = 400;

const home = new URL("./", document.baseURI);
home.search = home.hash = "";
const escaped = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** What must be true of what is typed; the frame refuses all else, and would say so to readers. */
const RIGHT = {
  accent: (text) => /^#?([\da-f]{3}|[\da-f]{6})$/i.test(text),
  origin: (text) => {
    const plain = /^https?:\/\/(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?\/?$/i.test(text);
    return plain && URL.canParse(text);
  },
};

/** A typed value, empty while it is wrong, which is said at its field. */
function checked(details, name) {
  const input = details.querySelector(`#embed-${name}`);
  const text = input.value.trim();
  const wrong = text !== "" && !RIGHT[name](text);
  if (wrong) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
  input.closest(".field").classList.toggle("field-wrong", wrong);
  const error = details.querySelector(`#embed-${name}-error`);
  if (error.hidden === wrong) {
    error.hidden = !wrong;
    error.className = "error";
  }
  return wrong ? "" : text;
}

/** What the fields ask for, by the names of the embed's parameters. */
function asked(details) {
  const value = (name) => details.querySelector(`#embed-${name}`).value.trim();
  const boxes = [...details.querySelectorAll("[name=show]:checked")].map((box) => box.value);
  const show = boxes.join(",");
  return {
    show: show === SHOWN ? "" : show || "share",
    theme: value("theme"),
    accent: checked(details, "accent"),
    origin: checked(details, "origin"),
    week: value("start") && location.hash.startsWith("#v") ? location.hash.slice(1) : "",
  };
}

function address({ week, ...parameters }) {
  const url = new URL(home);
  url.searchParams.set("embed", "1");
  for (const [name, value] of Object.entries(parameters)) {
    if (value) url.searchParams.set(name, value);
  }
  url.hash = week;
  return url.href;
}

/** The codes, by the fields they go to; `height` is what the preview measured. */
function codes(parameters, height) {
  const { week, origin, ...attributes } = parameters;
  const way = `<a href="${escaped(new URL(week ? `#${week}` : "", home).href)}">${TITLE}</a>`;
  const frame =
    `<iframe src="${escaped(address(parameters))}"\n  title="${TITLE}" width="100%"` +
    ` height="${height}" loading="lazy"\n  allow="clipboard-write" style="border: 0"></iframe>\n` +
    `<p>${way}</p>`;
  const given = Object.entries({ ...attributes, link: week })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join("");
  return {
    plain: frame,
    script: `${frame}\n<script src="${home.href}embed.js" async></script>`,
    element:
      `<script type="module" src="${home.href}embed.mjs"></script>\n` +
      `<task-mix${given}>${way}</task-mix>`,
  };
}

/** Fills the builder, and again at each change. */
export function build(details) {
  const preview = details.querySelector("#embed-preview");
  let height = 900;
  let waiting = 0;
  let shown = "";
  const write = () => {
    for (const [name, code] of Object.entries(codes(asked(details), height))) {
      const field = details.querySelector(`#embed-${name}`);
      if (field.value === code) continue;
      // Writing takes a selection away, and somebody may be about to copy it.
      const whole =
        document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
      field.value = code;
      if (whole) field.select();
    }
  };
  const show = () => {
    // The preview tells nobody anything: there is no host around it but this page.
    const source = address({ ...asked(details), origin: "" });
    if (source === shown) return;
    shown = source;
    // Replaced, so that going back leads past the previews.
    preview.contentWindow.location.replace(source);
  };
  const follow = () => {
    write();
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== preview.contentWindow || data?.type !== "taskmix/resize") return;
    height = Math.min(Math.max(data.height, 300), 20000);
    preview.style.height = `${height}px`;
    write();
  });
  for (const event of ["input", "change", "focusin"]) details.addEventListener(event, follow);
  write();
  show();
}
