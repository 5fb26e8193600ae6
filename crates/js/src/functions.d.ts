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
 * anything else; further calls do nothing.
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

/**
 * Loads the index of words, for `matchActivities`, which needs it.
 *
 * @throws {TaskmixError} `load_failed`; it can be called again then.
 */
export function loadWords(source?: Source): Promise<void>;

/** The version of the package; before `init` as well. */
export function version(): string;

/**
 * The shares of a week; `null` for a week without hours.
 *
 * @throws {TaskmixError} as every function that takes an input
 */
export function calculate(input: CalculateInput): CalculateOutput | null;

/** What time saved does to price, hours and income. */
export function rate(input: RateInput): RateOutput;

/** The chance that a scenario beats today; `null` where no draw has an outcome. */
export function monteCarlo(input: MonteCarloInput): MonteCarloOutput | null;

/** The courses worth learning for a week. */
export function courses(input: CoursesInput): CoursesOutput;

/** Occupations by job title, best first, at most `limit`, 1 to 10; empty when nothing fits. */
export function searchOccupations(query: string, limit?: number): Array<OccupationHit>;

/** Activities by free text, best first, at most `limit`, 1 to 10; empty when nothing fits. */
export function searchActivities(query: string, limit?: number): Array<ActivityHit>;

/**
 * The activities that fit a line of a person's own words, as one would type it or keep it in a
 * time sheet; any text of at most 65,536 bytes.
 *
 * @throws {TaskmixError} `not_ready` before `loadWords` is done
 */
export function matchActivities(text: string): MatchedActivities;

/** One occupation, with its default week of `hours`, 0 to 168; default 40. */
export function occupation(code: string, hours?: number): OccupationDetail;

/** All activities. */
export function activities(): Array<Activity>;

/**
 * The text of a share link, to stand after `#` in the page's address. Amounts of money are
 * left out unless `pay` is true.
 *
 * @throws {TaskmixError} `too_long` above 2,000 characters
 */
export function encodeLink(inputs: LinkInputs, options?: { pay?: boolean }): string;

/** What a share link holds, with or without `#`. No text makes it throw. */
export function decodeLink(link: string): DecodedLink;

/** What an error is about. */
export type ErrorCode =
  /** A function was called before `init`, or `loadWords`, was done. */
  | "not_ready"
  /** A file of the package could not be loaded, or is of another version. */
  | "load_failed"
  /** The input is wrong; `errors` names every rejected field. */
  | "invalid_input"
  /** The inputs do not fit into a link. */
  | "too_long"
  /** A fault of the package. */
  | "internal";

/** Every error of this package. `field`, `value` and `limit` are those of the first of `errors`. */
export class TaskmixError extends Error {
  private constructor();
  readonly name: "TaskmixError";
  readonly code: ErrorCode;
  readonly field: FieldError["field"];
  readonly value: FieldError["value"];
  readonly limit: FieldError["limit"];
  /** All errors, at least one. */
  readonly errors: ReadonlyArray<FieldError>;
}

/** An input of the rate model. */
export type RateField =
  | "rate"
  | "hours_week"
  | "utilisation"
  | "weeks"
  | "a"
  | "s"
  | "rho"
  | "sigma"
  | "r"
  | "phi"
  | "m"
  | "k"
  | "g"
  | "t_nonbill"
  | "fee"
  | "v"
  | "tool_month"
  | "course"
  | "learn_hours"
  | "lam"
  | "nu"
  | "reserve";

/** One of the readings of what AI can do. */
export type Estimate = keyof ByEstimate<unknown>;

/** Whether the user charges clients or is employed. */
export type Standing = "charging" | "employed";

/** What has the price: an hour, a day, a project, a piece or a month. */
export type Pricing = "hourly" | "day" | "project" | "piece" | "retainer";

/** What a price is for: an hour, a day, a project, a piece or a month. */
export type PriceUnit = "hour" | "day" | "project" | "piece" | "retainer";

/** A preset scenario. */
export type ScenarioBase = "hold" | "by-the-hour" | "price-war" | "share" | "premium" | "integration" | "exceptions" | "client-discount";

/** What a course is for: to use AI, to build with it, work that stays human, one's own business. */
export type CourseKind = "use" | "build" | "move" | "business";

/** How much a course asks for beforehand. */
export type CourseLevel = "beginner" | "intermediate" | "advanced";

/** How the hours or the price of a course are known. */
export type CourseBasis =
  | "provider"
  | "provider_derived"
  | "secondary"
  | "earlier_list"
  | "general_knowledge"
  | "unverified";

/** What may be done with the first activity that is found: take it, look at all, or nothing fits. */
export type MatchVerdict = "taken" | "check" | "none";

/** How a course is paid for. */
export type CourseCost =
  | "free"
  | "free_audit_paid_certificate"
  | "one_off"
  | "subscription"
  | "unverified";

/** Where the facts of a course were read. */
export type CourseConfidence = "provider_page" | "secondary_page" | "general_knowledge";

/** What wages are paid for: an hour or a year. */
export type WagePeriod = "hourly" | "annual";

/** Whether income keeps up when saved time is passed on to the client. */
export type BreakEvenStatus = "always" | "never" | "at" | "undefined";

/** What is wrong with a link. */
export type LinkProblemKind = "not_a_link" | "newer" | "corrupt" | "unknown_part" | "outside";

/** `T`, where every field but `Given` may be left out or be `null`, and then has its default. */
export type Defaulted<T, Given extends keyof T = never> = Pick<T, Given> & {
  [Field in Exclude<keyof T, Given>]?: T[Field] | null;
};

/** A week: either `mix`, or `occupation` for its default mix. */
export interface CalculateInput {
  /** The activities of the week. */
  mix?: Array<WeekRow> | null;
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation?: string | null;
  /** Hours of the default week, 0 to 168; default 40. */
  hours?: number | null;
  /** What turns potential into time saved. */
  assumptions?: AssumptionsInput | null;
  /** Own judgements, for activities of the week. */
  overrides?: Array<Override> | null;
  /** The readings that count, at least one; default all. */
  readings?: Array<Estimate> | null;
}

/** An activity of a week. Rows of the same activity are added up. */
export interface WeekRow {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** Ignored, so that rows of a default week can be given back. */
  label?: string | null;
  /** Hours a week; a row and all rows 0 to 168. */
  hours: number;
}

/** What turns potential into time saved; what is left out has its default. */
export type AssumptionsInput = Defaulted<Assumptions>;

/** Own judgement of an activity; both shares together at most 1. */
export interface Override {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** AI could do it alone, or with a check. */
  automatable: number;
  /** A person does it faster with AI. */
  assistable: number;
}

/**
 * A week, and what the ranking needs to know of the person. Here an occupation may stand beside a
 * mix, to say whose week it is.
 */
export interface CoursesInput extends CalculateInput {
  /** Hourly rate, 0 to 1,000,000,000, for weighing a price. */
  rate?: number | null;
  /** ISO 4217 code of the rate's currency; `USD`. Prices in another one are not weighed. */
  currency?: string | null;
  /** Whether the person is employed; default `false`. */
  employed?: boolean | null;
  /** Languages read, as two-letter codes; default `en`. */
  languages?: Array<string> | null;
  /** Country, as a two-letter code. */
  country?: string | null;
  /** O*NET job zone 1 to 5, in place of the occupation's. */
  job_zone?: number | null;
  /** What is asked of courses. */
  filter?: CourseFilterInput | null;
  /** Ids of courses that are done, at most 40: they, and courses of the same kind that add no activity to them, are left out. */
  done?: Array<string> | null;
}

/** A price and what it is for. */
export interface PriceInput {
  /** The price, 0 to 10,000,000,000,000. */
  amount: number;
  /** What it is for. */
  unit: PriceUnit;
  /** Hours of a day, above 0 and up to 24, default 8; of a project before AI, up to 10,000; of a month, up to 744. */
  hours?: number | null;
  /** Hours of a project with AI, 0 to 10,000; they replace the estimate. */
  hours_with?: number | null;
  /** Pieces made in an hour before AI, 0.0001 to 1,000,000. */
  pieces_hour?: number | null;
  /** Pieces made in an hour with AI, 0.0001 to 1,000,000; they replace the estimate. */
  pieces_hour_with?: number | null;
  /** Pieces that the price is for, 1 or 1000; default 1. */
  pieces?: number | null;
}

/** The terms of the work, of which `rate`, or `price` in its place, must be given. */
export type RateInput = RateTermsInput & ({ rate: number; price?: null } | { rate?: null; price: PriceInput });

/** The terms of the work. Money is in one currency, before tax, unless `exchange` is given. */
export interface RateTermsInput {
  /** R: hourly rate now. 0 to 1000000000. */
  rate?: number | null;
  /** A price of another unit, in place of `rate`. */
  price?: PriceInput | null;
  /** What a unit of the currency of `rate` or `price` is worth in that of income and costs, 0.000000001 to 1,000,000,000; default 1. Results per unit are in the currency of the price, all others in that of the income. */
  exchange?: number | null;
  /** W: hours worked a week. 0 to 168; default 40. */
  hours_week?: number | null;
  /** u: billable part of the hours. 0 to 1; default 1. */
  utilisation?: number | null;
  /** K: weeks worked a year. 0 to 52; default 46. */
  weeks?: number | null;
  /** a: automatable share of billable work. 0 to 1; default 0. */
  a?: number | null;
  /** s: assistable share of billable work; with `a` at most 1. 0 to 1; default 0. */
  s?: number | null;
  /** ρ: part of the automated time spent reviewing. 0 to 1; default 0.15. */
  rho?: number | null;
  /** σ: part of the time saved on assisted work. -1 to 1; default 0.3. */
  sigma?: number | null;
  /** r: realised part of the potential. 0 to 1; default 1. */
  r?: number | null;
  /** φ: part of the saved time the client gets as a lower price. 0 to 1; default 0. */
  phi?: number | null;
  /** m: premium on the rate. -1 to 10; default 0. */
  m?: number | null;
  /** κ: part of the freed hours sold again. 0 to 1; default 0. */
  k?: number | null;
  /** g: demand cap, the most extra volume relative to today. -1 to 10; default 0. */
  g?: number | null;
  /** tₙ: part of the non-billable hours AI saves. 0 to 1; default 0. */
  t_nonbill?: number | null;
  /** f: platform fee. 0 to 0.99; default 0. */
  fee?: number | null;
  /** v: own cost per hour worked. 0 to 1000000000; default 0. */
  v?: number | null;
  /** c: tools a month. 0 to 1000000000; default 0. */
  tool_month?: number | null;
  /** F: course price. 0 to 10000000000; default 0. */
  course?: number | null;
  /** L: learning hours. 0 to 10000; default 0. */
  learn_hours?: number | null;
  /** λ: part of the learning hours that displaces paid work. 0 to 1; default 1. */
  lam?: number | null;
  /** ν: non-billable hours an extra hour's worth brings, relative to today's. 0 to 10; default 0. */
  nu?: number | null;
  /** Part of the net income put aside for tax, contributions and pension. 0 to 0.95; default 0. */
  reserve?: number | null;
  /** Net income a year that is wanted after the reserve, 0 to 1,000,000,000,000. */
  target?: number | null;
  /** Measured hours per deliverable before AI, above 0 and up to 10,000; with `h1` it replaces the estimate. */
  h0?: number | null;
  /** Measured hours per deliverable with AI, 0 to 10,000. */
  h1?: number | null;
}

/** A scenario, and what is uncertain about it. */
export interface MonteCarloInput {
  /** The terms of the scenario. */
  rate: RateInput;
  /** A week, whose readings then replace `a` and `s`, one of them in each draw. */
  week?: CalculateInput | null;
  /**
   * Distributions in place of the stated ones (of `rho`, `sigma`, `r` and `k`). Where `a` and `s`
   * as drawn are above 1 together, `s` is cut; in the middle of their ranges they must fit.
   */
  uncertain?: Array<Uncertain> | null;
  /** A whole number, 1 to 1,000,000; default 10,000. */
  draws?: number | null;
  /** A whole number; the same seed gives the same numbers; default 1. */
  seed?: number | null;
}

/**
 * How an input of the rate model is distributed: evenly from `low` to `high`, or as a triangle with
 * its peak at `mode`.
 */
export interface Uncertain {
  /** The input. */
  field: RateField;
  /** Its lowest value. */
  low: number;
  /** Its most frequent value. */
  mode?: number | null;
  /** Its highest value. */
  high: number;
}

/** Everything a user can set on the page; what is left out has its default. */
export interface LinkInputs {
  /** The occupations the week starts from; empty for an empty week. */
  roles?: Array<RoleInput> | null;
  /** Hours of the default week, 0 to 168; default 40. */
  hours_week?: number | null;
  /** What differs from the default mix, each activity once. */
  rows?: Array<RowInput> | null;
  /** Whether the user charges clients or is employed. */
  standing?: Standing | null;
  /** What turns potential into time saved. */
  assumptions?: AssumptionsInput | null;
  /** The readings that count, at least one; default all. */
  readings?: Array<Estimate> | null;
  /** The rate form. */
  form?: FormInput | null;
  /** Changed scenarios, and those of the user's own. */
  scenarios?: Array<ScenarioInput> | null;
  /** Id of the scenario that payback and courses are computed for: a preset, or `own-1` for the first of the user's own. */
  chosen?: string | null;
  /** Currency code of three letters. */
  currency?: string | null;
  /** Languages the user reads; default `en`. */
  languages?: Array<string> | null;
  /** Country code of two or three letters. */
  country?: string | null;
  /** The jobs of a team. */
  team?: Array<TeamInput> | null;
  /** What is asked of courses. */
  courses?: CourseFilterInput | null;
  /** The user's own list of courses. */
  course_list?: CourseListInput | null;
}

/** Courses kept for later, and those that are done. */
export type CourseListInput = Defaulted<CourseList>;

/** An occupation, and its part of the week; all parts together at most 1. */
export type RoleInput = Defaulted<Role, "occupation">;

/** What differs from the default in a row of the mix. */
export type RowInput = Defaulted<RowEdit, "activity">;

/** The rate form. Names and limits are those of `RateInput`. */
export type FormInput = Defaulted<Form>;

/** A changed scenario, or one of the user's own. */
export interface ScenarioInput {
  /** The preset it starts from. */
  base: ScenarioBase;
  /** The user's name for one of their own, at most 60 characters. */
  name?: string | null;
  /** Values that differ from the preset's, by input of the rate model. */
  changes?: Partial<Record<RateField, number | null>> | null;
}

/** A job of a team. */
export type TeamInput = Defaulted<TeamJob, "occupation">;

/** What is asked of a course before it may be suggested. */
export type CourseFilterInput = Defaulted<CourseFilter>;

/**
 * What follows from the terms. `dh` is what an hour delivered before AI. Money a year, week or hour
 * is net, before tax. A value that is not defined is `null`; `absent` says why.
 */
export interface RateOutput {
  /** Part of the delivery time saved, -1 to 1. */
  time_saved: number;
  /** Hours a dh takes now. */
  hours_per_dh: number;
  /** Price of a dh now. */
  price_per_dh: number;
  /** Billable hours a week before. */
  billable_before: number;
  /** dh sold a week. */
  output_dh: number;
  /** Hours a week spent on delivering them. */
  delivery_hours: number;
  /** All hours worked a week. */
  hours_worked: number;
  /** Hours freed and not sold again. */
  hours_freed_left: number;
  /** Income per delivery hour before. */
  effective_rate_before: number;
  /** Income per delivery hour now. */
  effective_rate: number | null;
  /** Net per hour worked before. */
  net_per_hour_before: number | null;
  /** Net per hour worked now. */
  net_per_hour: number | null;
  /** Net a year before. */
  annual_before: number;
  /** Net a year now. */
  annual: number;
  /** Net a week before. */
  weekly_before: number;
  /** Net a week now. */
  weekly: number;
  /** Change of net a year. */
  change_annual: number;
  /** The same, relative to today's. */
  change_relative: number | null;
  /** How much lower today's price could be with today's income, relative to it; negative: how much higher. */
  break_even_discount: number | null;
  /** The pass-through that a price below today's amounts to; above 1, more than the saved time. */
  discount_pass_through: number | null;
  /** The price of a dh at which the target is left after the reserve. */
  target_price_per_dh: number | null;
  /** The rate per delivery hour at which the target is left. */
  target_rate: number | null;
  /** The premium at which the target is left. */
  target_premium: number | null;
  /** Net a year now, less the reserve where it is above 0. */
  annual_after_reserve: number;
  /** The lowest price of a dh that keeps today's income. */
  min_price_per_dh: number | null;
  /** The lowest rate per delivery hour that keeps today's income. */
  min_rate: number | null;
  /** The premium at which income equals today's. */
  premium_needed: number | null;
  /** The pass-through at which income equals today's. */
  break_even_pass_through: number | null;
  /** Whether income keeps up at every pass-through, at none, or up to this one. */
  break_even_status: BreakEvenStatus;
  /** dh a week that must be sold to keep today's income. */
  volume_needed: number | null;
  /** Part of today's volume that may be lost. */
  loss_tolerated: number | null;
  /** Course price, and the paid work that learning displaces. */
  one_off_cost: number;
  /** Weeks until the gain has paid the one-off cost. */
  payback_weeks: number | null;
  /** Price of a unit before; an hour where `price` names no other. */
  price_per_unit_before: number;
  /** Price now of what was a unit before. */
  price_per_unit: number;
  /** The lowest price of a unit that keeps today's income. */
  min_price_per_unit: number | null;
  /** The price of a unit at which the target is left after the reserve. */
  target_price_per_unit: number | null;
  /** Why values are `null`, by their names. */
  absent: Record<string, string>;
}
