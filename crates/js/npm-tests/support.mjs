import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The package under test, as it was installed. */
export const packageFolder = fileURLToPath(new URL("./node_modules/taskmix/", import.meta.url));
export const here = fileURLToPath(new URL("./", import.meta.url));

export const readPackageFile = (name) => readFileSync(packageFolder + name);

/** What a program needs that is not there, said rather than skipped. */
export function required(variable, what) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} must name ${what}; run \`cargo xtask test\``);
  return value;
}

/** Reproducible random numbers (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    unit,
    chance: (part) => unit() < part,
    between: (low, high) => low + (high - low) * unit(),
    of: (list) => list[Math.floor(unit() * list.length)],
    count: (most) => Math.floor(unit() * (most + 1)),
  };
}
