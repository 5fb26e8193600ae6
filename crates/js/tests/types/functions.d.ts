// Made from the Rust types by `cargo xtask types`; do not edit.

/** Where the package's files are, when they are not beside it: an address, or their content. */
export type Source =
  | string
  | URL
  | Response
  | ArrayBuffer
  | Uint8Array
  | Promise<string | URL | Response | ArrayBuffer | Uint8Array>;

/** `WebAssembly.Module`, where the types of the surroundings know it. */
export type CompiledModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Module } };
}
  ? Module
  : object;

/**
 * Loads the WebAssembly file, with all data but the long index of job titles. Await it before
 * anything else; once is enough, and more do no harm.
 *
 * @throws {TaskmixError} `load_failed`; it can be called again then.
 */
export default function init(
  source?: Source | CompiledModule | Promise<CompiledModule>,
): Promise<void>;

/**
 * Loads the long index of job titles, for `searchOccupations`. Until then it knows official
 * titles only.
 *
 * @throws {TaskmixError} `load_failed`; it can be called again then.
 */
export function loadTitles(source?: Source): Promise<void>;

/** The version of the package; before `init` as well. */
export function version(): string;

/**
 * The shares of a week; `null` for a week without hours.
 *
 * @throws {TaskmixError} as every function here
 */
export function calculate(input: CalculateInput): CalculateOutput | null;

/** What time saved does to price, hours and income. */
export function rate(input: RateInput): RateOutput;

/** The chance that a scenario beats today; `null` where no draw has an outcome. */
export function monteCarlo(input: MonteCarloInput): MonteCarloOutput | null;

/** The courses worth learning for a week. */
export function courses(input: CoursesInput): CoursesOutput;

/** Occupations by job title, best first, at most ten; none when nothing fits. */
export function searchOccupations(query: string, limit?: number): OccupationHit[];

/** Activities by own words, best first, at most ten; none when nothing fits. */
export function searchActivities(query: string, limit?: number): ActivityHit[];

/** One occupation, with its default week of so many hours: 0 to 168; 40. */
export function occupation(code: string, hours?: number): OccupationDetail;

/** All activities. */
export function activities(): Activity[];

/**
 * The text of a share link, to stand after `#` in the page's address. Amounts of money are
 * left out unless `pay` is true.
 *
 * @throws {TaskmixError} `too_long` above 2,000 characters
 */
export function encodeLink(inputs: LinkInputs, options?: { pay?: boolean }): string;

/** What is in a share link, with or without `#`. It never throws on any text. */
export function decodeLink(link: string): DecodedLink;

/** What an error is about. */
export type ErrorCode =
  /** A function was called before `init` was done. */
  | "not_ready"
  /** A file of the package could not be loaded, or is of another version. */
  | "load_failed"
  /** The input is wrong; `errors` says all that is. */
  | "invalid_input"
  /** The inputs do not fit into a link. */
  | "too_long"
  /** A fault of the package. */
  | "internal";

/** Every error of this package. `field`, `value` and `limit` are those of the first. */
export class TaskmixError extends Error {
  private constructor();
  readonly name: "TaskmixError";
  readonly code: ErrorCode;
  readonly field: FieldError["field"];
  readonly value: FieldError["value"];
  readonly limit: FieldError["limit"];
  /** All of them, at least one. */
  readonly errors: readonly FieldError[];
}

