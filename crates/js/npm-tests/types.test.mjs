// The types are right for browsers, bundlers and Node, and refuse what the functions refuse.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { here } from "./support.mjs";

const kinds = {
  "a bundler": ["--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom", "--types", ""],
  Node: ["--module", "node20", "--lib", "es2022", "--types", "node"],
};

for (const [kind, options] of Object.entries(kinds)) {
  test(`types for ${kind}`, async () => {
    const compiler = `${here}node_modules/typescript/bin/tsc`;
    const common = ["--noEmit", "--strict", "--target", "es2022", "--exactOptionalPropertyTypes"];
    const given = [compiler, ...common, ...options, "types/usage.ts"];
    const run = promisify(execFile)(process.execPath, given, { cwd: here });
    const { stdout } = await run.catch((error) => error);
    assert.equal(stdout, "");
  });
}
