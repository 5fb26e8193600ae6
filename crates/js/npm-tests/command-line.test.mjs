// The package gives the numbers, and the errors, of the command line.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { before, test } from "node:test";
import init, * as taskmix from "taskmix";
import { required, seeded } from "./support.mjs";

const SEED = Number(process.env.TASKMIX_SEED ?? 20261122);
const INPUTS = Number(process.env.TASKMIX_INPUTS ?? 1000);

const binary = required("TASKMIX_BIN", "the taskmix command");
let codes;
let activities;

function run(command, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, command);
    const output = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => (output.out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (output.err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...output }));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

async function byCommand(command, input) {
  const { code, out, err } = await run(command, input);
  if (code === 0) return { answer: JSON.parse(out) };
  assert.equal(code, 2, err);
  return JSON.parse(err);
}

function byPackage(work) {
  try {
    return { answer: work() };
  } catch (error) {
    assert.ok(error instanceof taskmix.TaskmixError, error);
    assert.equal(error.code, "invalid_input", error);
    return { errors: error.errors };
  }
}

/** As JSON holds it: no negative zero. */
const plain = (value) => JSON.parse(JSON.stringify(value));

async function assertAlike(inputs) {
  const waiting = [...inputs];
  const outcomes = { answered: 0, rejected: 0 };
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [name, input] = next;
      const text = JSON.stringify(input);
      const expected = await byCommand([name], text);
      const found = plain(byPackage(() => taskmix[name](input)));
      assert.deepEqual(found, plain(expected), `${name} ${text}`);
      outcomes[expected.errors ? "rejected" : "answered"] += 1;
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return outcomes;
}

const LIMITS = {
  rate: [0, 1e9], hours_week: [0, 168], utilisation: [0, 1], weeks: [0, 52], a: [0, 1], s: [0, 1],
  rho: [0, 1], sigma: [-1, 1], r: [0, 1], phi: [0, 1], m: [-1, 10], k: [0, 1], g: [-1, 10],
  t_nonbill: [0, 1], fee: [0, 0.99], v: [0, 1e9], tool_month: [0, 1e9], course: [0, 1e10],
  learn_hours: [0, 1e4], lam: [0, 1], nu: [0, 10], reserve: [0, 0.95],
  target: [0, 1e12], h0: [0, 1e4], h1: [0, 1e4],
};

/** A value within its limits, often at one of their ends, now and then beyond. */
function within([low, high], random) {
  if (random.chance(0.02)) return random.of([low - 1, high + 1, null, "1", true, [], {}]);
  if (random.chance(0.15)) return random.of([low, high]);
  const scale = random.of([1, 0.1, 0.001]);
  return low + (high - low) * random.unit() * scale;
}

function rateInput(random) {
  const input = { rate: within(LIMITS.rate, random) };
  const share = random.between(0, 1);
  for (const [name, limits] of Object.entries(LIMITS)) {
    if (name.startsWith("h0") || name.startsWith("h1") || name === "rate") continue;
    if (random.chance(0.6)) input[name] = within(limits, random);
  }
  if (typeof input.a === "number" && typeof input.s === "number" && random.chance(0.9)) {
    [input.a, input.s] = [input.a * share, input.s * (1 - share)];
  }
  if (random.chance(0.3)) {
    input.h0 = within(LIMITS.h0, random);
    if (random.chance(0.95)) input.h1 = within(LIMITS.h1, random);
  }
  if (random.chance(0.02)) input[random.of(["price", "__proto__x", "Rate"])] = 1;
  return input;
}

function weekInput(random) {
  const input = {};
  if (random.chance(0.5)) {
    input.occupation = random.chance(0.03) ? "99-9999.00" : random.of(codes);
    if (random.chance(0.5)) input.occupation = input.occupation.slice(0, 7);
    if (random.chance(0.6)) input.hours = within([0, 168], random);
  } else {
    input.mix = Array.from({ length: random.count(12) }, () => ({
      activity: random.chance(0.01) ? "9.Z" : random.of(activities),
      hours: within([0, 14], random),
    }));
  }
  if (random.chance(0.4)) {
    input.assumptions = {};
    for (const name of ["rho", "sigma", "r"]) {
      if (random.chance(0.7)) input.assumptions[name] = within(LIMITS[name], random);
    }
  }
  if (random.chance(0.4)) {
    input.readings = ["G5", "G1", "H5", "H1", "M", "C"].filter(() => random.chance(0.5));
    if (random.chance(0.05)) input.readings.push(random.of(["m", "", 1, null]));
  }
  if (input.mix?.length && random.chance(0.4)) {
    const automatable = random.unit();
    const assistable = random.unit() * (random.chance(0.95) ? 1 - automatable : 1);
    input.overrides = [{ activity: random.of(input.mix).activity, automatable, assistable }];
  }
  return input;
}

function courseInput(random) {
  const input = weekInput(random);
  if (input.mix && random.chance(0.5)) input.occupation = random.of(codes);
  if (random.chance(0.5)) input.rate = within([0, 500], random);
  if (random.chance(0.3)) input.employed = random.chance(0.9) ? random.chance(0.5) : "yes";
  if (random.chance(0.3)) input.languages = random.of([["en"], ["de", "en"], [], ["fr"], ["x"], [1]]);
  if (random.chance(0.3)) input.country = random.of(["DE", "us", "GB", "Germany"]);
  if (random.chance(0.3)) input.job_zone = random.of([1, 2, 3, 4, 5, 6, 2.5]);
  return input;
}

before(async () => {
  await init();
  await taskmix.loadTitles();
  const { out } = await run(["occupations"], "");
  codes = out.trim().split("\n").map((line) => JSON.parse(line).code);
  activities = taskmix.activities().map((activity) => activity.id);
});

for (const [name, part, make] of [
  ["calculate", 0.4, weekInput],
  ["rate", 0.3, rateInput],
  ["courses", 0.3, courseInput],
]) {
  test(`${name} is as on the command line`, async () => {
    const random = seeded(SEED);
    const inputs = Array.from({ length: Math.round(INPUTS * part) }, () => [name, make(random)]);
    const { answered, rejected } = await assertAlike(inputs);
    console.log(`${name}: ${answered} answers and ${rejected} rejections alike (seed ${SEED})`);
    assert.ok(answered > rejected && rejected > 0, "inputs of both kinds");
  });
}

test("activities are as on the command line", async () => {
  const { out } = await run(["activities"], "");
  const lines = out.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(lines.length, activities.length);
  for (const [index, activity] of taskmix.activities().entries()) {
    assert.deepEqual(activity, lines[index]);
  }
});

test("occupations and searches are as on the command line", async () => {
  const random = seeded(SEED);
  for (let number = 0; number < 40; number += 1) {
    const code = random.of(codes);
    const hours = random.between(0, 168);
    const expected = await byCommand(["occupation", code, "--hours", String(hours)], "");
    const found = plain(byPackage(() => taskmix.occupation(code, hours)));
    assert.deepEqual(found, plain(expected));
  }
  await taskmix.loadWords();
  const lines = ["bank reconciliation 2h", "", "lunch", "ABC-12 write unit tests (90 min)", "xqzzk", "künstler", "strategie planing"];
  const { out } = await run(["match"], `${lines.join("\n")}\n`);
  for (const [index, line] of out.trim().split("\n").entries()) {
    const [found, expected] = [taskmix.matchActivities(lines[index]), JSON.parse(line)];
    const ids = ({ activities }) => activities.map(({ id, label }) => `${id} ${label}`);
    assert.deepEqual(ids(found), ids(expected), line);
    const { text, hours, verdict } = found;
    assert.deepEqual({ text, hours, verdict }, { text: expected.text, hours: expected.hours, verdict: expected.verdict });
    // Scores are single precision, cut to three decimals.
    assert.ok(Math.abs(found.confidence - expected.confidence) < 2e-3, line);
  }
  const titles = ["copywriter", "sr. full-stack dev (remote)", "CEO", "RN", "nurze", "xqzzk", "künstler"];
  for (const title of titles) {
    const { answer } = await byCommand(["search", title], "");
    const hits = taskmix.searchOccupations(title);
    const names = (list) => list.map((hit) => `${hit.code} ${hit.title}`);
    assert.deepEqual(names(hits), names(answer), title);
    // Scores are single precision, and powers differ in their last bits between machines.
    for (const [index, { score }] of hits.entries()) {
      assert.ok(Math.abs(score - answer[index].score) < 1e-5, title);
    }
  }
});
