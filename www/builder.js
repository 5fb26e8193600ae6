// Makes the three embed codes of "Take it along", and previews what they show.

const TITLE = "Taskmix: how much of your work could AI do?";
const DEFAULT_SHOW = "share,rate,courses";
const PREVIEW_DELAY = 400;

const home = new URL("./", document.baseURI);
home.search = home.hash = "";
const escapeHtml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** Checks of typed values. The frame rejects any other value with a message to its readers. */
const VALID = {
  accent: (text) => /^#?([\da-f]{3}|[\da-f]{6})$/i.test(text),
  origin: (text) => {
    const matches = /^https?:\/\/(\[[\da-f:.]+\]|[\w.-]+)(:\d+)?\/?$/i.test(text);
    return matches && URL.canParse(text);
  },
};

/** A typed value. If it is invalid, shows the error at its field and returns an empty text. */
function checked(details, name) {
  const input = details.querySelector(`#embed-${name}`);
  const text = input.value.trim();
  const wrong = text !== "" && !VALID[name](text);
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

/** The readings that count; empty where all do, or where the week brings its own. */
function countedReadings(details, week) {
  const boxes = [...details.querySelectorAll("[name=readings]")];
  const checked = boxes.filter((box) => box.checked);
  details.querySelector("#embed-readings").disabled = week !== "";
  // The last one stays.
  for (const box of boxes) box.disabled = checked.length === 1 && box.checked;
  if (week || checked.length === boxes.length) return "";
  return checked.map((box) => box.value).join(",");
}

/** The values of the fields, by the names of the embed's parameters. */
function embedParameters(details) {
  const value = (name) => details.querySelector(`#embed-${name}`).value.trim();
  const boxes = [...details.querySelectorAll("[name=show]:checked")].map((box) => box.value);
  const show = boxes.join(",");
  const week = value("start") && location.hash.startsWith("#v") ? location.hash.slice(1) : "";
  return {
    show: show === DEFAULT_SHOW ? "" : show || "share",
    readings: countedReadings(details, week),
    theme: value("theme"),
    accent: checked(details, "accent"),
    origin: checked(details, "origin"),
    week,
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

/** The codes by the name of their field; `height` is that of the preview. */
function codes(parameters, height) {
  const { week, origin, ...attributes } = parameters;
  const link = `<a href="${escapeHtml(new URL(week ? `#${week}` : "", home).href)}">${TITLE}</a>`;
  const frame =
    `<iframe src="${escapeHtml(address(parameters))}"\n  title="${TITLE}" width="100%"` +
    ` height="${height}" loading="lazy"\n  allow="clipboard-write" style="border: 0"></iframe>\n` +
    `<p>${link}</p>`;
  const elementAttributes = Object.entries({ ...attributes, link: week })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  return {
    plain: frame,
    script: `${frame}\n<script src="${home.href}embed.js" async></script>`,
    element:
      `<script type="module" src="${home.href}embed.mjs"></script>\n` +
      `<task-mix${elementAttributes}>${link}</task-mix>`,
  };
}

/** Fills the builder, and updates it at each change. */
export function build(details) {
  const preview = details.querySelector("#embed-preview");
  let height = 900;
  let timer = 0;
  let shownAddress = "";
  const write = () => {
    for (const [name, code] of Object.entries(codes(embedParameters(details), height))) {
      const field = details.querySelector(`#embed-${name}`);
      if (field.value === code) continue;
      // Writing clears a selection that somebody may be about to copy.
      const isSelected =
        document.activeElement === field && field.selectionEnd - field.selectionStart === field.value.length;
      field.value = code;
      if (isSelected) field.select();
    }
  };
  const show = () => {
    // The preview sends no results: its host is this page.
    const source = address({ ...embedParameters(details), origin: "" });
    if (source === shownAddress) return;
    shownAddress = source;
    // Replaced, so that the previews add no history entries.
    preview.contentWindow.location.replace(source);
  };
  const update = () => {
    write();
    clearTimeout(timer);
    timer = setTimeout(show, PREVIEW_DELAY);
  };
  addEventListener("message", ({ source, data }) => {
    if (source !== preview.contentWindow || data?.type !== "taskmix/resize") return;
    height = Math.min(Math.max(data.height, 300), 20000);
    preview.style.height = `${height}px`;
    write();
  });
  for (const event of ["input", "change", "focusin"]) details.addEventListener(event, update);
  write();
  show();
}
