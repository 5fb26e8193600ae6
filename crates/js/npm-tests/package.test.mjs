// Loading, errors, hostile values, links: what the command line does not have.
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import init, * as taskmix from "taskmix";
import { readPackageFile } from "./support.mjs";

const { TaskmixError } = taskmix;

function rejection(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof TaskmixError, `${error?.stack}`);
    assert.ok(error instanceof Error && error.name === "TaskmixError");
    assert.ok(error.errors.length > 0 && error.message.includes(error.errors[0].message));
    return error;
  }
  assert.fail("it was accepted");
}

test("before init, functions say so", () => {
  const error = rejection(() => taskmix.calculate({ occupation: "43-4051.00" }));
  assert.equal(error.code, "not_ready");
  assert.equal(taskmix.version(), JSON.parse(readPackageFile("package.json")).version);
});

test("a damaged file is refused, and a second try works", async () => {
  const whole = readPackageFile("taskmix.wasm");
  const noWasm = new Uint8Array([1, 2, 3]);
  for (const source of [noWasm, whole.subarray(0, 5000), new URL("file:///nowhere.wasm")]) {
    await assert.rejects(init(source), (error) => error.code === "load_failed", String(source));
  }
  await Promise.all([init(whole), init(), init()]);
  await assert.rejects(taskmix.loadTitles(noWasm), (error) => error.code === "load_failed");
});

test("official titles are found before the long index is there, all after", async () => {
  await init();
  assert.equal(taskmix.searchOccupations("writers and authors")[0].code, "27-3043.00");
  await Promise.all([taskmix.loadTitles(), taskmix.loadTitles()]);
  assert.equal(taskmix.searchOccupations("copywriter", 3)[0].code, "27-3043.00");
  assert.deepEqual(taskmix.searchOccupations("xkcdzzq"), []);
  assert.equal(taskmix.searchActivities("writing emails", 2).length <= 2, true);
});

test("own words find activities once their index is there", async () => {
  await init();
  const early = rejection(() => taskmix.matchActivities("bank reconciliation"));
  assert.equal(early.code, "not_ready");
  await assert.rejects(
    taskmix.loadWords(readPackageFile("titles.bin")),
    (error) => error.code === "load_failed",
  );
  await Promise.all([taskmix.loadWords(), taskmix.loadWords()]);
  const found = taskmix.matchActivities("bank reconciliation 2h");
  assert.deepEqual(Object.keys(found).toSorted(), ["activities", "confidence", "hours", "text", "verdict"]);
  assert.deepEqual([found.verdict, found.hours, found.activities.length], ["taken", 2, 5]);
  assert.equal(found.activities[0].score, found.confidence);
  const nothing = { text: "lunch", activities: [], confidence: 0, verdict: "none" };
  assert.deepEqual(taskmix.matchActivities("lunch"), nothing);
  const long = rejection(() => taskmix.matchActivities("a".repeat(65_537)));
  assert.deepEqual([long.code, long.field, long.limit], ["invalid_input", "text", "must be a text of at most 65536 bytes"]);
});

test("an error names field, value and limit, and all of them", async () => {
  await init();
  const error = rejection(() => taskmix.rate({ rate: -1, phi: 2, h0: 3, price: 1 }));
  assert.equal(error.code, "invalid_input");
  const { field, value, limit } = error;
  assert.deepEqual({ field, value, limit }, { ...error.errors[0], message: undefined } && {
    field: error.errors[0].field,
    value: error.errors[0].value,
    limit: error.errors[0].limit,
  });
  const fields = error.errors.map((one) => one.field);
  assert.deepEqual(fields.toSorted(), ["h0", "phi", "price", "rate"]);
  const not = rejection(() => taskmix.calculate({ mix: [{ activity: "x", hours: NaN }] }));
  assert.deepEqual(not.errors.map((one) => one.field), ["mix[0].activity", "mix[0].hours"]);
  assert.equal(not.errors[1].value, "NaN");
});

test("no value breaks it", async () => {
  await init();
  const cycle = {};
  cycle.mix = cycle;
  const thrower = { get mix() { throw new Error("from a getter"); } };
  const proxy = new Proxy({}, { ownKeys() { throw new Error("from a proxy"); } });
  const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000));
  const list = [];
  Object.defineProperty(list, 0, { get() { throw new Error("from a list"); } });
  const values = [
    undefined, null, true, 0, -0, NaN, Infinity, 10n, "", "text", Symbol("s"), () => 1, cycle,
    thrower, proxy, deep, list, new Array(4294967295), new Map([["mix", []]]), new Set(), new Date(),
    /x/, new Uint8Array(9), new Number(1), new String("x"), Object.create(null), JSON.parse('{"__proto__":{"mix":[]}}'),
    { mix: [null] }, { mix: cycle }, { occupation: "\u{d800}" }, { occupation: "x".repeat(1e6) },
    { mix: [{ activity: "4.A.4.a.8.I03.D01", hours: 1e308 }] }, class {}, Promise.resolve({}),
  ];
  for (const name of ["calculate", "rate", "monteCarlo", "courses", "encodeLink"]) {
    for (const value of values) {
      // Nothing but defaults is a page as well.
      if (name === "encodeLink" && empty(value)) continue;
      assert.match(rejection(() => taskmix[name](value)).code, /^invalid_input$/, name);
    }
  }
  for (const value of values.filter((value) => typeof value !== "string")) {
    for (const name of ["searchOccupations", "searchActivities", "occupation", "decodeLink"]) {
      assert.equal(rejection(() => taskmix[name](value)).code, "invalid_input", name);
    }
  }
  for (const limit of [0, 11, NaN, "3", {}]) {
    assert.equal(rejection(() => taskmix.searchOccupations("nurse", limit)).field, "limit");
  }
  assert.equal(rejection(() => taskmix.occupation("43-4051.00", 200)).field, "hours");
  assert.equal({}.mix, undefined, "no prototype was touched");
  assert.equal(taskmix.calculate({ occupation: "43-4051.00", hours: undefined }).total_hours, 40);
});

function empty(value) {
  return Object.prototype.toString.call(value) === "[object Object]"
    && quietly(() => Object.entries(value).length === 0);
}

function quietly(work) {
  try {
    return work();
  } catch {
    return false;
  }
}

test("what is no plain data is refused where it stands", async () => {
  await init();
  const thrower = (name) => ({ get [name]() { throw new Error("from a getter"); } });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const throwing = new Proxy([], { get() { throw new Error("from a proxy"); } });
  const cycle = [];
  cycle.push(cycle);
  const wide = {};
  Object.assign(wide, { one: wide, two: wide, three: wide });
  const id = "4.A.4.a.8.I03.D01";
  const { calculate, encodeLink, occupation, rate, searchOccupations } = taskmix;
  const week = { occupation: "43-4051.00" };
  for (const [work, field, value] of [
    [() => calculate({ ...week, hours: 10n }), "hours", "bigint"],
    [() => calculate({ ...week, hours: Symbol("s") }), "hours", "symbol"],
    [() => calculate({ ...week, assumptions: { rho: () => 1 } }), "assumptions.rho", "function"],
    [() => calculate({ mix: [{ activity: id, hours: new Number(1) }] }), "mix[0].hours", "Number"],
    [() => calculate({ mix: [{ activity: id, ...{ hours: 1 } }, new Map()] }), "mix[1]", "Map"],
    [() => calculate({ mix: new Set() }), "mix", "Set"],
    [() => calculate({ mix: cycle }), "mix[0]", "a list"],
    [() => calculate({ ...week, assumptions: thrower("r") }), "assumptions.r", "a value that throws"],
    [() => calculate(thrower("mix")), "mix", "a value that throws"],
    [() => calculate({ ...week, overrides: throwing }), "overrides", "a value that throws"],
    [() => calculate(revoked.proxy), "", "a value that throws"],
    [() => rate({ rate: 60, phi: new Date() }), "phi", "Date"],
    [() => rate(new Map([["rate", 60]])), "", "Map"],
    [() => rate(wide), "rate", null],
    [() => encodeLink(new Date()), "", "Date"],
    [() => encodeLink({ form: /x/ }), "form", "RegExp"],
    [() => encodeLink({ languages: ["en", 1n] }), "languages[1]", "bigint"],
    [() => occupation("43-4051.00", 4n), "hours", "bigint"],
    [() => searchOccupations(revoked.proxy), "query", "a value that throws"],
  ]) {
    const { code, errors } = rejection(work);
    assert.equal(code, "invalid_input", field);
    assert.ok(errors.some((one) => one.field === field && one.value === value), JSON.stringify(errors));
  }
  // All of them, beside what else is wrong.
  const many = rejection(() => calculate({ occupation: 1n, hours: 200, assumptions: new Map() }));
  assert.deepEqual(many.errors.map((one) => one.field).toSorted(), ["assumptions", "hours", "occupation"]);
});

test("plain objects of any prototype and realm are taken", async () => {
  await init();
  const expected = taskmix.calculate({ occupation: "43-4051.00", hours: 30 });
  class Week {
    occupation = "43-4051.00";
    hours = 30;
  }
  const foreign = runInNewContext('({ occupation: "43-4051.00", hours: 30 })');
  const bare = Object.assign(Object.create(null), { occupation: "43-4051.00", hours: 30 });
  for (const week of [new Week(), foreign, bare, new Proxy(foreign, {}), Object.freeze({ ...bare })]) {
    assert.deepEqual(taskmix.calculate(week), expected);
  }
  const rows = runInNewContext('[{ activity: "4.A.4.a.8.I03.D01", hours: 3 }]');
  assert.equal(taskmix.calculate({ mix: rows }).total_hours, 3);
});

test("a default week can be given back", async () => {
  await init();
  const { mix } = taskmix.occupation("27-3043.00", 38);
  assert.deepEqual(taskmix.calculate({ mix }), taskmix.calculate({ occupation: "27-3043.00", hours: 38 }));
  assert.deepEqual(
    taskmix.courses({ mix, occupation: "27-3043.00" }),
    taskmix.courses({ occupation: "27-3043.00", hours: 38 }),
  );
  const error = rejection(() => taskmix.calculate({ mix: [{ ...mix[0], label: 7 }] }));
  assert.deepEqual([error.field, error.value, error.limit], ["mix[0].label", 7, "text"]);
});

test("the options of a link are checked", async () => {
  await init();
  const inputs = { form: { rate: 60 } };
  const thrower = { get pay() { throw new Error("from a getter"); } };
  for (const [options, field] of [
    [true, "options"], ["yes", "options"], [[], "options"], [new Map([["pay", true]]), "options"],
    [() => 1, "options"], [{ Pay: true }, "options.Pay"], [{ pay: "yes" }, "options.pay"],
    [{ pay: 1 }, "options.pay"], [thrower, "options.pay"],
  ]) {
    const error = rejection(() => taskmix.encodeLink(inputs, options));
    assert.deepEqual([error.code, error.field], ["invalid_input", field]);
    assert.ok(error.limit.length > 0);
  }
  const quiet = taskmix.encodeLink(inputs);
  for (const options of [undefined, null, {}, { pay: false }, { pay: null }, { pay: undefined }]) {
    assert.equal(taskmix.encodeLink(inputs, options), quiet);
  }
  assert.notEqual(taskmix.encodeLink(inputs, { pay: true }), quiet);
});

test("a link brings back what was put in, pay only when asked", async () => {
  await init();
  const inputs = {
    roles: [{ occupation: "27-3043.00", share: 0.6 }, { occupation: "43-4051", share: 0.4 }],
    rows: [{ activity: "4.A.4.a.8.I03.D01", hours: 6.5, billable: false }],
    form: { rate: 60, weeks: 44 },
    scenarios: [{ base: "hold", name: "Mine", changes: { m: 0.1 } }],
  };
  const shared = taskmix.decodeLink(`#${taskmix.encodeLink(inputs, { pay: true })}`);
  assert.deepEqual(shared.problems, []);
  assert.equal(shared.inputs.roles[1].occupation, "43-4051.00");
  assert.equal(shared.inputs.form.rate, 60);
  assert.deepEqual(shared.inputs.rows[0].hours, 6.5);
  const again = taskmix.encodeLink(shared.inputs, { pay: true });
  assert.deepEqual(taskmix.decodeLink(again), shared);
  const quiet = taskmix.decodeLink(taskmix.encodeLink(inputs));
  assert.equal(quiet.inputs.form.rate, null);
  assert.equal(quiet.inputs.form.weeks, 44);
  for (const text of ["", "#v9.x", "v1.h_1~nope", "<script>", "\u0000", "v1.".repeat(9999)]) {
    assert.ok(taskmix.decodeLink(text).problems.length > 0, text.slice(0, 20));
  }
  const many = { rows: taskmix.activities().slice(0, 300).map(({ id }) => ({ activity: id, hours: 0.1 })) };
  const error = rejection(() => taskmix.encodeLink(many));
  assert.equal(error.code, "too_long");
  assert.ok(error.value > 2000 && error.limit.includes("2000"));
});

test("only the readings that count are in the ranges", async () => {
  await init();
  const { readings, by_estimate: all } = taskmix.calculate({ occupation: "43-4051.00" });
  assert.deepEqual(readings, Object.keys(all));
  for (const chosen of [["M", "C"], ["G5", "G1", "H5", "H1"], ["C"]]) {
    const week = taskmix.calculate({ occupation: "43-4051.00", readings: chosen.toReversed() });
    assert.deepEqual(week.readings, chosen);
    assert.deepEqual(week.by_estimate, all);
    const values = chosen.map((name) => all[name].automatable);
    const { low, central, high } = week.automatable;
    assert.deepEqual([low, high], [Math.min(...values), Math.max(...values)]);
    assert.ok(Math.abs(central - values.reduce((sum, value) => sum + value) / values.length) < 1e-12);
    const link = taskmix.encodeLink({ roles: [{ occupation: "43-4051.00" }], readings: chosen });
    assert.deepEqual(taskmix.decodeLink(link).inputs.readings, chosen);
  }
  assert.equal(taskmix.decodeLink(taskmix.encodeLink({ readings })).inputs.readings, null);
  const wrong = rejection(() => taskmix.calculate({ mix: [], readings: ["M", "X"] }));
  assert.deepEqual([wrong.field, wrong.value], ["readings[1]", "X"]);
  assert.equal(rejection(() => taskmix.calculate({ mix: [], readings: [] })).field, "readings");
});

test("a simulation repeats", async () => {
  await init();
  const input = { rate: { rate: 60, phi: 0.5, k: 0.5 }, week: { occupation: "27-3043.00" }, seed: 7 };
  const once = taskmix.monteCarlo(input);
  assert.deepEqual(taskmix.monteCarlo(input), once);
  assert.equal(once.draws, 10000);
  assert.notDeepEqual(taskmix.monteCarlo({ ...input, seed: 8 }), once);
  const within = { uncertain: [{ field: "phi", low: 0, high: 0 }], draws: 100 };
  const held = taskmix.monteCarlo({ rate: { rate: 60, a: 0.4, k: 0.5, g: 1 }, ...within });
  assert.equal(held.better, 1);
  assert.equal(held.change_annual.p5, held.change_annual.p95);
});

test("the package holds what it says", () => {
  const { exports, files, types } = JSON.parse(readPackageFile("package.json"));
  const named = Object.values(exports).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
  for (const file of [...named, types]) assert.ok(readPackageFile(file).length > 0, file);
  assert.ok(files.length > 0);
  assert.match(String(readPackageFile("NOTICE")), /CC BY 4\.0/);
  const declared = String(readPackageFile("taskmix.d.ts"));
  for (const name of Object.keys(taskmix)) {
    const pattern = name === "default" ? /export default function init/ : new RegExp(`export (function|class) ${name}\\b`);
    assert.match(declared, pattern);
  }
});
