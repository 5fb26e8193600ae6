// Compiled, never run: what must be accepted, and what must not.
import init, {
  TaskmixError,
  calculate,
  courses,
  decodeLink,
  encodeLink,
  loadTitles,
  loadWords,
  matchActivities,
  monteCarlo,
  occupation,
  rate,
  searchOccupations,
  version,
} from "taskmix";
import type { Activity, CalculateInput, Course, DecodedInputs, Estimate, FieldError, LinkInputs, RateField } from "taskmix";

export async function accepted(): Promise<void> {
  await init();
  await init(new Uint8Array());
  await loadTitles(new URL("https://host.example/titles.bin"));
  await loadWords(new Uint8Array());
  const verdict: "taken" | "check" | "none" = matchActivities("invoices 2h").verdict;
  const spent: number | undefined = matchActivities("invoices 2h").hours;
  const input: CalculateInput = { occupation: "43-4051.00", hours: 40 };
  const central: number | undefined = calculate(input)?.automatable.central;
  const code: string | undefined = searchOccupations("copywriter", 3)[0]?.code;
  const annual: number = rate({ rate: 60, phi: 0.5 }).annual;
  const needed: number | null = rate({ rate: 60 }).premium_needed;
  const perDay: number = rate({ price: { amount: 450, unit: "day", hours: 7.5 } }).price_per_unit;
  const status: "always" | "never" | "at" | "undefined" = rate({ rate: 60 }).break_even_status;
  const fit: Course[] = courses({ ...input, languages: ["en"] }).courses;
  const change: number | undefined = monteCarlo({ rate: { rate: 60 }, uncertain: [{ field: "r", low: 0, high: 1 }] })
    ?.change_annual.median;
  const decoded: DecodedInputs = decodeLink("#v1.42kz").inputs;
  const back: LinkInputs = decoded;
  const link: string = encodeLink(decoded, { pay: true });
  const hours: number | undefined = occupation("43-4051.00").mix?.[0]?.hours;
  const pair = (activity: Activity): [number, number] => activity.estimates.G5;
  const field: RateField = "phi";
  const given: CalculateInput = { mix: occupation("43-4051.00").mix };
  const used: CalculateInput = { ...input, readings: ["M", "C"] };
  const counted: Estimate[] | undefined = calculate(used)?.readings;
  const kept: Estimate[] | null = decodeLink(encodeLink({ readings: ["C"] })).inputs.readings;
  void [verdict, spent, counted, kept, given, central, code, annual, needed, perDay, status, fit, change, back, link, hours, pair, field, version()];
}

export function caught(error: unknown): readonly FieldError[] {
  if (error instanceof TaskmixError && error.code === "invalid_input") return error.errors;
  throw error;
}

export function refused(): void {
  // @ts-expect-error a rate must be given
  rate({ phi: 0.5 });
  // @ts-expect-error not a field
  rate({ rate: 60, price: 1 });
  // @ts-expect-error not a text
  matchActivities(7);
  // @ts-expect-error not a number
  calculate({ occupation: "43-4051.00", hours: "40" });
  // @ts-expect-error not a reading
  calculate({ occupation: "43-4051.00", readings: ["X"] });
  // @ts-expect-error a row has hours
  calculate({ mix: [{ activity: "4.A.4.a.8.I03.D01" }] });
  // @ts-expect-error may be null
  calculate({ mix: [] }).automatable;
  // @ts-expect-error may be null
  rate({ rate: 60 }).premium_needed.toFixed();
  // @ts-expect-error not a scenario
  encodeLink({ scenarios: [{ base: "peace", changes: {} }] });
  // @ts-expect-error not a field of the rate
  monteCarlo({ rate: { rate: 60 }, uncertain: [{ field: "price", low: 0, high: 1 }] });
  // @ts-expect-error errors are made here only
  new TaskmixError("internal", []);
}
