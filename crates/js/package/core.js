// What every entry shares. Types and explanations are in taskmix.d.ts.
import start, * as wasm from "./taskmix_wasm.js";

const VERSION = "{{version}}";

/** An input that was rejected, or a package that is not ready. */
export class TaskmixError extends Error {
  constructor(code, errors, options) {
    super(errors.map((error) => error.message).join("; "), options);
    const [first] = errors;
    this.code = code;
    this.field = first.field;
    this.value = first.value;
    this.limit = first.limit;
    this.errors = errors;
  }

  get name() {
    return "TaskmixError";
  }
}

function failure(code, limit, message, cause) {
  const error = { field: "", value: null, limit, message };
  return new TaskmixError(code, [error], cause === undefined ? undefined : { cause });
}

let readFile = (url) => fetch(url);

/** Node's entry names another way to get the package's files. */
export function readFilesWith(reader) {
  readFile = reader;
}

/** What a source names: a response, bytes, or a compiled module. */
async function opened(given) {
  let source = await given;
  if (source instanceof URL || typeof source === "string") {
    const base = globalThis.document?.baseURI ?? globalThis.location?.href;
    source = await readFile(new URL(source, base));
  }
  if (isResponse(source) && !source.ok) {
    throw new Error(`${source.url} answered ${source.status}`);
  }
  return source;
}

const isResponse = (source) => typeof Response === "function" && source instanceof Response;

const reasonOf = (cause) => (cause instanceof Error ? cause.message : String(cause));

let ready = false;
let starting;

async function begin(source) {
  try {
    const file = source ?? new URL("./taskmix.wasm", import.meta.url);
    await start({ module_or_path: await opened(file) });
    if (wasm.version() !== VERSION) {
      throw new Error(`taskmix.wasm is of version ${wasm.version()}, taskmix.js of ${VERSION}`);
    }
    if (!wasm.intact()) throw new Error("the data in taskmix.wasm is damaged");
  } catch (cause) {
    starting = undefined;
    const message = `init: ${reasonOf(cause)}`;
    throw failure("load_failed", "taskmix.wasm of this version", message, cause);
  }
  ready = true;
}

/** Loads the WebAssembly file; once is enough. */
export default function init(source) {
  starting ??= begin(source);
  return starting;
}

/** The bytes of a file beside the package; `name` is what messages call it. */
async function bytesOf(name, source) {
  try {
    const file = await opened(source);
    return new Uint8Array(isResponse(file) ? await file.arrayBuffer() : file);
  } catch (cause) {
    const message = `${name}: ${reasonOf(cause)}`;
    throw failure("load_failed", `${name}.bin of this version`, message, cause);
  }
}

let loadingTitles;

/** Loads the long index of job titles; once is enough. */
export function loadTitles(source) {
  loadingTitles ??= init()
    .then(() => bytesOf("titles", source ?? new URL("./titles.bin", import.meta.url)))
    .then((bytes) => call(wasm.load_titles, bytes))
    .catch((error) => {
      loadingTitles = undefined;
      throw error;
    });
  return loadingTitles;
}

let loadingWords;

/** Loads the index of words; once is enough. */
export function loadWords(source) {
  loadingWords ??= init()
    .then(() => bytesOf("words", source ?? new URL("./words.bin", import.meta.url)))
    .then((bytes) => call(wasm.load_words, bytes))
    .catch((error) => {
      loadingWords = undefined;
      throw error;
    });
  return loadingWords;
}

function call(work, ...given) {
  if (!ready) {
    throw failure("not_ready", "after init()", "taskmix is not ready: await init() first");
  }
  try {
    return work(...given);
  } catch (error) {
    if (Array.isArray(error?.errors) && !(error instanceof Error)) {
      throw new TaskmixError(error.code, error.errors);
    }
    const message = "taskmix failed; this is a fault of the package";
    throw failure("internal", "", message, error);
  }
}

export const version = () => VERSION;
export const calculate = (input) => call(wasm.calculate, input);
export const rate = (input) => call(wasm.rate, input);
export const monteCarlo = (input) => call(wasm.monte_carlo, input);
export const courses = (input) => call(wasm.courses, input);
export const searchOccupations = (query, limit) => call(wasm.search_occupations, query, limit);
export const searchActivities = (query, limit) => call(wasm.search_activities, query, limit);
export const matchActivities = (text) => call(wasm.match_activities, text);
export const occupation = (code, hours) => call(wasm.occupation, code, hours);
export const activities = () => call(wasm.activities);
export const encodeLink = (inputs, options) => call(wasm.encode_link, inputs, options);
export const decodeLink = (link) => call(wasm.decode_link, link);
