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
  | "nu";

/** An activity of a week. Rows of the same activity are added up. */
export interface WeekRow {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** Not looked at, so that rows of a default week can be given back. */
  label?: string | null;
  /** Hours a week; a row and all rows 0 to 168. */
  hours: number;
}

/** What turns potential into time saved; what is left out has its default. */
export interface AssumptionsInput {
  /** ρ: part of the automated time spent reviewing, 0 to 1; 0.15. */
  rho?: number | null;
  /** σ: part of the time saved on assisted work, -1 to 1; 0.3. */
  sigma?: number | null;
  /** r: realised part of the potential, 0 to 1; 0.7. */
  r?: number | null;
}

/** Own judgement of an activity; both shares together at most 1. */
export interface Override {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** AI could do it alone, or with a check. */
  automatable: number;
  /** A person does it faster with AI. */
  assistable: number;
}

/** A week: either `mix`, or `occupation` for its default mix. */
export interface CalculateInput {
  /** The activities of the week. */
  mix?: WeekRow[] | null;
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation?: string | null;
  /** Hours of the default week, 0 to 168; 40. */
  hours?: number | null;
  /** What turns potential into time saved. */
  assumptions?: AssumptionsInput | null;
  /** Own judgements, for activities of the week. */
  overrides?: Override[] | null;
}

/** The terms of the work; only `rate` must be given. Money is in one currency, before tax. */
export interface RateInput {
  /** R: hourly rate now. 0 to 1000000000. */
  rate: number;
  /** W: hours worked a week. 0 to 168; 40. */
  hours_week?: number | null;
  /** u: billable part of the hours. 0 to 1; 1. */
  utilisation?: number | null;
  /** K: weeks worked a year. 0 to 52; 46. */
  weeks?: number | null;
  /** a: automatable share of billable work. 0 to 1; 0. */
  a?: number | null;
  /** s: assistable share of billable work; with `a` at most 1. 0 to 1; 0. */
  s?: number | null;
  /** ρ: part of the automated time spent reviewing. 0 to 1; 0.15. */
  rho?: number | null;
  /** σ: part of the time saved on assisted work. -1 to 1; 0.3. */
  sigma?: number | null;
  /** r: realised part of the potential. 0 to 1; 1. */
  r?: number | null;
  /** φ: part of the saved time the client gets as a lower price. 0 to 1; 0. */
  phi?: number | null;
  /** m: premium on the rate. -1 to 10; 0. */
  m?: number | null;
  /** κ: part of the freed hours sold again. 0 to 1; 0. */
  k?: number | null;
  /** g: demand cap, the most extra volume relative to today. -1 to 10; 0. */
  g?: number | null;
  /** tₙ: part of the non-billable hours AI saves. 0 to 1; 0. */
  t_nonbill?: number | null;
  /** f: platform fee. 0 to 0.99; 0. */
  fee?: number | null;
  /** v: own cost per hour worked. 0 to 1000000000; 0. */
  v?: number | null;
  /** c: tools a month. 0 to 1000000000; 0. */
  tool_month?: number | null;
  /** F: course price. 0 to 10000000000; 0. */
  course?: number | null;
  /** L: learning hours. 0 to 10000; 0. */
  learn_hours?: number | null;
  /** λ: part of the learning hours that displaces paid work. 0 to 1; 1. */
  lam?: number | null;
  /** ν: non-billable hours an extra hour's worth brings, relative to today's. 0 to 10; 0. */
  nu?: number | null;
  /** Measured hours per deliverable before AI, above 0 and up to 10,000; with `h1` it replaces the estimate. */
  h0?: number | null;
  /** Measured hours per deliverable with AI, 0 to 10,000. */
  h1?: number | null;
}

/** How an input of the rate model is distributed: evenly from `low` to `high`, or most often near `mode`. */
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

/** A scenario, and what is uncertain about it. */
export interface MonteCarloInput {
  /** The terms around which is drawn. */
  rate: RateInput;
  /** A week, whose five readings then replace `a` and `s`, one of them in each draw. */
  week?: CalculateInput | null;
  /** Distributions in place of the stated ones (of `rho`, `sigma`, `r` and `k`). Where `a` and `s` as drawn are above 1 together, `s` is cut; in the middle of their ranges they must fit. */
  uncertain?: Uncertain[] | null;
  /** A whole number, 1 to 1,000,000; 10,000. */
  draws?: number | null;
  /** A whole number; the same seed gives the same numbers; 1. */
  seed?: number | null;
}

/** A week, and what the ranking needs to know of the person. Here an occupation may stand beside a mix, to say whose week it is. */
export interface CoursesInput {
  /** The activities of the week. */
  mix?: WeekRow[] | null;
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation?: string | null;
  /** Hours of the default week, 0 to 168; 40. */
  hours?: number | null;
  /** What turns potential into time saved. */
  assumptions?: AssumptionsInput | null;
  /** Own judgements, for activities of the week. */
  overrides?: Override[] | null;
  /** Hourly rate, 0 to 1,000,000,000, for weighing a price. */
  rate?: number | null;
  /** ISO 4217 code of the rate's currency; `USD`. Prices in another one are not weighed. */
  currency?: string | null;
  /** Whether the person is employed; false. */
  employed?: boolean | null;
  /** Languages read, as two-letter codes; `en`. */
  languages?: string[] | null;
  /** Country, as a two-letter code. */
  country?: string | null;
  /** O*NET job zone 1 to 5, in place of the occupation's. */
  job_zone?: number | null;
}

/** An occupation, and its part of the week; all parts together at most 1. */
export interface RoleInput {
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation: string;
  /** 0 to 1; 1. */
  share?: number | null;
}

/** What differs from the default in a row of the mix. */
export interface RowInput {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** Hours a week, 0 to 168: changed, or of an added activity. */
  hours?: number | null;
  /** Whether the row was taken out; not together with `hours`. */
  removed?: boolean | null;
  /** Whether clients pay for it. */
  billable?: boolean | null;
  /** Own judgement, 0 to 1. */
  automatable?: number | null;
  /** Own judgement, 0 to 1; both together at most 1. */
  assistable?: number | null;
}

/** The rate form. Names and limits are those of `RateInput`. */
export interface FormInput {
  /** Whether an hour or a project has the price; `hourly`. */
  pricing?: "hourly" | "project" | null;
  /** Hourly rate. Pay. */
  rate?: number | null;
  /** Price of a project, 0 to 10,000,000,000,000. Pay. */
  project_price?: number | null;
  /** Billable part of the hours, where the mix does not say it. */
  utilisation?: number | null;
  /** Measured hours per deliverable before AI. */
  h0?: number | null;
  /** Measured hours per deliverable with AI. */
  h1?: number | null;
  /** Weeks worked a year; 46. */
  weeks?: number | null;
  /** Platform fee; 0. */
  fee?: number | null;
  /** Own cost per hour worked; 0. Pay. */
  v?: number | null;
  /** Tools a month; 0. Pay. */
  tool_month?: number | null;
  /** Course price; 0. Pay. */
  course?: number | null;
  /** Learning hours; 0. */
  learn_hours?: number | null;
  /** Part of the learning hours that displaces paid work; 1. */
  lam?: number | null;
  /** Non-billable hours an extra hour's worth brings, relative to today's; 1. */
  nu?: number | null;
}

/** A changed scenario, or one of the user's own. */
export interface ScenarioInput {
  /** The scenario it starts from. */
  base: "hold" | "by-the-hour" | "price-war" | "share" | "premium" | "integration" | "exceptions";
  /** The user's name for one of their own, at most 60 characters. */
  name?: string | null;
  /** Values that differ, by the name of their input of the rate model. */
  changes?: Partial<Record<RateField, number | null>> | null;
}

/** A job of a team. */
export interface TeamInput {
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation: string;
  /** People, in full-time equivalents, 0 to 100,000; 1. */
  people?: number | null;
}

/** What is asked of a course before it may be suggested. */
export interface CourseFilterInput {
  /** Following it must cost nothing. */
  free?: boolean | null;
  /** It must give a certificate. */
  certificate?: boolean | null;
  /** Most learning hours: 3, 10, 20 or 40. */
  hours?: number | null;
  /** It must be of this level. */
  level?: "beginner" | "intermediate" | "advanced" | null;
}

/** Everything a user can set on the page; what is left out has its default. */
export interface LinkInputs {
  /** The occupations the week starts from; none for an empty week. */
  roles?: RoleInput[] | null;
  /** Hours of the default week, 0 to 168; 40. */
  hours_week?: number | null;
  /** What differs from the default mix, each activity once. */
  rows?: RowInput[] | null;
  /** Whether the user charges clients or is employed. */
  standing?: "charging" | "employed" | null;
  /** What turns potential into time saved. */
  assumptions?: AssumptionsInput | null;
  /** The rate form. */
  form?: FormInput | null;
  /** Changed scenarios, and those of the user's own. */
  scenarios?: ScenarioInput[] | null;
  /** The scenario that payback and courses are computed for. */
  chosen?: string | null;
  /** Currency code of three letters. */
  currency?: string | null;
  /** Languages the user reads; `en`. */
  languages?: string[] | null;
  /** Country code of two or three letters. */
  country?: string | null;
  /** The jobs of a team. */
  team?: TeamInput[] | null;
  /** What is asked of courses. */
  courses?: CourseFilterInput | null;
}

/** Lowest, mean and highest of the five readings. */
export interface Range {
  /** The lowest. */
  low: number;
  /** The mean. */
  central: number;
  /** The highest. */
  high: number;
}

/** What one reading says of the week, as shares. */
export interface EstimateShares {
  /** AI could do it alone, or with a check. */
  automatable: number;
  /** A person does it faster with AI. */
  assistable: number;
  /** Stays human. */
  human_core: number;
  /** Share of the hours saved, after reviewing and what is realised. */
  time_saved: number;
}

/** One value for each of the five readings. */
export interface ByEstimate<T> {
  /** GPT-4's labels; software still to be built counts half. */
  G5: T;
  /** GPT-4's labels; software still to be built counts in full. */
  G1: T;
  /** People's labels; software still to be built counts half. */
  H5: T;
  /** People's labels; software still to be built counts in full. */
  H1: T;
  /** Observed conversations with an assistant, 2024. */
  M: T;
}

/** An activity's part in each share of the week. */
export interface DriverRanges {
  /** AI could do it alone, or with a check. */
  automatable: Range;
  /** A person does it faster with AI. */
  assistable: Range;
  /** Stays human. */
  human_core: Range;
}

/** An activity's part in the central shares of the week; `ranges` is the same over the five readings. */
export interface Driver {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** What a person does, adapted from O*NET (CC BY 4.0). */
  label: string;
  /** Hours a week. */
  hours: number;
  /** AI could do it alone, or with a check. */
  automatable: number;
  /** A person does it faster with AI. */
  assistable: number;
  /** Stays human. */
  human_core: number;
  /** The same, lowest, mean and highest. */
  ranges: DriverRanges;
}

/** The readings that set both ends of a range. */
export interface Ends {
  /** Of the lowest value. */
  lowest: "G5" | "G1" | "H5" | "H1" | "M";
  /** Of the highest value. */
  highest: "G5" | "G1" | "H5" | "H1" | "M";
}

/** The readings that set both ends of each range. */
export interface Disagreement {
  /** AI could do it alone, or with a check. */
  automatable: Ends;
  /** A person does it faster with AI. */
  assistable: Ends;
  /** Stays human. */
  human_core: Ends;
  /** Share of the hours saved, after reviewing and what is realised. */
  time_saved: Ends;
}

/** The shares of a week. They are technical potential; they do not predict jobs. */
export interface CalculateOutput {
  /** AI could do it alone, or with a check. */
  automatable: Range;
  /** A person does it faster with AI. */
  assistable: Range;
  /** Stays human. */
  human_core: Range;
  /** Share of the hours saved, after reviewing and what is realised. */
  time_saved: Range;
  /** The same by reading. */
  by_estimate: ByEstimate<EstimateShares>;
  /** The activities, the largest contribution first. */
  drivers: Driver[];
  /** Hours of the week. */
  total_hours: number;
  /** Hours saved a week. */
  hours_saved: Range;
  /** Share of the hours that rests on own judgements. */
  judged_share: number;
  /** Which readings disagree most. */
  disagreement: Disagreement;
  /** Activities with fewer than three labelled tasks. */
  thin_evidence: string[];
}

/** What the terms come to. `dh` is what an hour delivered before AI. Money a year, week or hour is net, before tax. `null` where a value is not defined; `absent` says why. */
export interface RateOutput {
  /** Part of the delivery time saved. */
  time_saved: number;
  /** Hours a dh takes now. */
  hours_per_dh: number;
  /** Price of a dh now. */
  price_per_dh: number;
  /** Billable hours a week before. */
  billable_before: number;
  /** dh sold a week. */
  output_dh: number;
  /** Hours spent on them. */
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
  /** The price of a dh that keeps the income. */
  min_price_per_dh: number | null;
  /** The hourly rate that keeps the income. */
  min_rate: number | null;
  /** The premium that keeps the income. */
  premium_needed: number | null;
  /** The pass-through at which income keeps up. */
  break_even_pass_through: number | null;
  /** Whether there is one. */
  break_even_status: "always" | "never" | "at" | "undefined";
  /** dh a week that keep the income. */
  volume_needed: number | null;
  /** Part of today's volume that may be lost. */
  loss_tolerated: number | null;
  /** Course price and displaced learning hours. */
  one_off_cost: number;
  /** Weeks until the gain has paid for it. */
  payback_weeks: number | null;
  /** Why a value is `null`, by its name. */
  absent: Record<string, string>;
}

/** Values that a part of the draws stays below. */
export interface Quantiles {
  /** 5 % of the draws. */
  p5: number;
  /** 10 %. */
  p10: number;
  /** A quarter. */
  p25: number;
  /** Half. */
  median: number;
  /** Three quarters. */
  p75: number;
  /** 90 %. */
  p90: number;
  /** 95 %. */
  p95: number;
}

/** What the draws add up to. */
export interface MonteCarloOutput {
  /** Draws counted. */
  draws: number;
  /** The seed. */
  seed: number;
  /** Part of the draws in which income is above today's. */
  better: number;
  /** Change of net income a year. */
  change_annual: Quantiles;
}

/** An activity that a course concerns. */
export interface CourseActivity {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** What a person does, adapted from O*NET (CC BY 4.0). */
  label: string;
  /** Hours a week. */
  hours: number;
}

/** A course by name. */
export interface CourseName {
  /** Id of the course. */
  id: string;
  /** Its title. */
  title: string;
  /** Who gives it. */
  provider: string;
}

/** A course that fits. */
export interface Course {
  /** Id of the course. */
  id: string;
  /** Its title. */
  title: string;
  /** Who gives it. */
  provider: string;
  /** Where. */
  url: string;
  /** Whether it teaches to use AI, to build with it, or work that stays human. */
  kind: "use" | "build" | "move";
  /** Why this course, in one sentence. */
  reason: string;
  /** How well it fits; comparable within one answer only. */
  score: number;
  /** Hours of the week that it concerns. */
  hours_a_week: number;
  /** How well it suits the person, 0 to 1. */
  fit: number;
  /** The activities it concerns; none for the whole week. */
  activities: CourseActivity[];
  /** Hours it takes. */
  learning_hours: number | null;
  /** Whether those are verified. */
  hours_verified: boolean;
  /** Its price. */
  price: number | null;
  /** Currency of the price. */
  price_currency: string | null;
  /** Whether the price is verified. */
  price_verified: boolean;
  /** Whether hours and price are. */
  verified: boolean;
  /** Its level. */
  level: "beginner" | "intermediate" | "advanced";
  /** What one must know before. */
  prerequisites: string;
  /** What one gets. */
  certificate: string;
  /** Its languages. */
  languages: string;
  /** Date of these facts. */
  as_of: string;
  /** Where they were read. */
  confidence: "provider_page" | "secondary_page" | "general_knowledge";
  /** Courses of the same kind by others. */
  alternatives: CourseName[];
}

/** The courses worth a person's time, best first. */
export interface CoursesOutput {
  /** Whether none is, which is an answer too. */
  nothing_fits: boolean;
  /** The courses. */
  courses: Course[];
  /** How to read it. */
  note: string;
}

/** An occupation that fits. */
export interface OccupationHit {
  /** O*NET-SOC code, like `43-4051.00`. */
  code: string;
  /** Official title. */
  title: string;
  /** How well it fits; comparable within one answer only. */
  score: number;
}

/** An activity that fits. */
export interface ActivityHit {
  /** Id of the activity. */
  id: string;
  /** What a person does, adapted from O*NET (CC BY 4.0). */
  label: string;
  /** How well it fits; comparable within one answer only. */
  score: number;
}

/** Wages in US dollars before tax. */
export interface Wages {
  /** Pay of an hour or a year. */
  period: "hourly" | "annual";
  /** `USD`. */
  currency: string;
  /** 10 % earn less. */
  p10: number | null;
  /** A quarter earns less. */
  p25: number | null;
  /** Half earns less. */
  median: number | null;
  /** Three quarters earn less. */
  p75: number | null;
  /** 90 % earn less. */
  p90: number | null;
}

/** The official projection, 2024 to 2034. */
export interface Outlook {
  /** Change of employment, as a share. */
  change: number | null;
  /** Openings a year. */
  openings: number | null;
}

/** An occupation by code and title. */
export interface OccupationName {
  /** O*NET-SOC code, like `43-4051.00`. */
  code: string;
  /** Official title. */
  title: string;
}

/** An activity of a default week. */
export interface MixRow {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** What a person does, adapted from O*NET (CC BY 4.0). */
  label: string;
  /** Hours a week. */
  hours: number;
}

/** An occupation with all that is known of it. */
export interface OccupationDetail {
  /** O*NET-SOC code, like `43-4051.00`. */
  code: string;
  /** Official title. */
  title: string;
  /** Wages in the United States. */
  wages: Wages | null;
  /** People employed in the United States. */
  employment: number | null;
  /** The official projection, 2024 to 2034. */
  outlook: Outlook | null;
  /** O*NET job zone, 1 to 5. */
  job_zone: number | null;
  /** Self-employed share. */
  self_employed: number | null;
  /** Related occupations, the nearest first. */
  related: OccupationName[];
  /** Where it has no mix: its neighbours, which have one. */
  siblings: OccupationName[];
  /** Whether it has a default mix. */
  has_mix: boolean;
  /** Its default week. */
  mix: MixRow[] | null;
}

/** An activity with its readings. */
export interface Activity {
  /** Id of the activity. */
  id: string;
  /** What a person does, adapted from O*NET (CC BY 4.0). */
  label: string;
  /** Id of its group. */
  group: string;
  /** Labelled tasks behind it; fewer than three are thin evidence. */
  tasks: number;
  /** By each reading: automatable share, exposed share. */
  estimates: ByEstimate<[number, number]>;
}

/** `RoleInput`, complete. */
export interface Role {
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation: string;
  /** 0 to 1; 1. */
  share: number;
}

/** `RowInput`, complete. */
export interface RowEdit {
  /** Id of the activity, like `4.A.4.a.8.I03.D01`. */
  activity: string;
  /** Hours a week, 0 to 168: changed, or of an added activity. */
  hours: number | null;
  /** Whether the row was taken out; not together with `hours`. */
  removed: boolean;
  /** Whether clients pay for it. */
  billable: boolean | null;
  /** Own judgement, 0 to 1. */
  automatable: number | null;
  /** Own judgement, 0 to 1; both together at most 1. */
  assistable: number | null;
}

/** `AssumptionsInput`, complete. */
export interface Assumptions {
  /** ρ: part of the automated time spent reviewing, 0 to 1; 0.15. */
  rho: number;
  /** σ: part of the time saved on assisted work, -1 to 1; 0.3. */
  sigma: number;
  /** r: realised part of the potential, 0 to 1; 0.7. */
  r: number;
}

/** `FormInput`, complete. */
export interface Form {
  /** Whether an hour or a project has the price; `hourly`. */
  pricing: "hourly" | "project";
  /** Hourly rate. Pay. */
  rate: number | null;
  /** Price of a project, 0 to 10,000,000,000,000. Pay. */
  project_price: number | null;
  /** Billable part of the hours, where the mix does not say it. */
  utilisation: number | null;
  /** Weeks worked a year; 46. */
  weeks: number;
  /** Platform fee; 0. */
  fee: number;
  /** Own cost per hour worked; 0. Pay. */
  v: number;
  /** Tools a month; 0. Pay. */
  tool_month: number;
  /** Course price; 0. Pay. */
  course: number;
  /** Learning hours; 0. */
  learn_hours: number;
  /** Part of the learning hours that displaces paid work; 1. */
  lam: number;
  /** Non-billable hours an extra hour's worth brings, relative to today's; 1. */
  nu: number;
  /** Measured hours per deliverable before AI. */
  h0: number | null;
  /** Measured hours per deliverable with AI. */
  h1: number | null;
}

/** `ScenarioInput`, complete. */
export interface ScenarioEdit {
  /** The scenario it starts from. */
  base: "hold" | "by-the-hour" | "price-war" | "share" | "premium" | "integration" | "exceptions";
  /** The user's name for one of their own, at most 60 characters. */
  name: string | null;
  /** Values that differ, by the name of their input of the rate model. */
  changes: Record<string, number>;
}

/** `TeamInput`, complete. */
export interface TeamJob {
  /** O*NET-SOC code, like `43-4051.00` or `43-4051`. */
  occupation: string;
  /** People, in full-time equivalents, 0 to 100,000; 1. */
  people: number;
}

/** `CourseFilterInput`, complete. */
export interface CourseFilter {
  /** Following it must cost nothing. */
  free: boolean;
  /** It must give a certificate. */
  certificate: boolean;
  /** Most learning hours: 3, 10, 20 or 40. */
  hours: number | null;
  /** It must be of this level. */
  level: "beginner" | "intermediate" | "advanced" | null;
}

/** `LinkInputs`, complete. */
export interface DecodedInputs {
  /** The occupations the week starts from; none for an empty week. */
  roles: Role[];
  /** Hours of the default week, 0 to 168; 40. */
  hours_week: number;
  /** What differs from the default mix, each activity once. */
  rows: RowEdit[];
  /** Whether the user charges clients or is employed. */
  standing: "charging" | "employed";
  /** What turns potential into time saved. */
  assumptions: Assumptions;
  /** The rate form. */
  form: Form;
  /** Changed scenarios, and those of the user's own. */
  scenarios: ScenarioEdit[];
  /** The scenario that payback and courses are computed for. */
  chosen: string;
  /** Currency code of three letters. */
  currency: string | null;
  /** Languages the user reads; `en`. */
  languages: string[];
  /** Country code of two or three letters. */
  country: string | null;
  /** The jobs of a team. */
  team: TeamJob[];
  /** What is asked of courses. */
  courses: CourseFilter;
}

/** Something in a link that was not understood. */
export interface LinkProblem {
  /** What is wrong; after the first three nothing was read. */
  kind: "not_a_link" | "newer" | "corrupt" | "unknown_part" | "outside";
  /** The same in words. */
  message: string;
}

/** What was read from a link. */
export interface DecodedLink {
  /** The inputs as far as they were understood, else the default. */
  inputs: DecodedInputs;
  /** What was not understood; none when all was. */
  problems: LinkProblem[];
}

/** One rejected field. */
export interface FieldError {
  /** The field, as a path: `mix[3].hours`; empty for the whole input. */
  field: string;
  /** What was given, in words where it is no number or text. */
  value: number | string | null;
  /** What it must satisfy, in words. */
  limit: string;
  /** All of it in one sentence. */
  message: string;
}
