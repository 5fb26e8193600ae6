// The examples of README.md run, and print what they say.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { here, readPackageFile } from "./support.mjs";

const readme = String(readPackageFile("README.md"));
const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]);

test("there are examples", () => assert.ok(blocks.length >= 5));

for (const [number, block] of blocks.entries()) {
  test(`example ${number + 1}: ${block.trim().split("\n").at(-1)}`, () => {
    const file = `${here}example-${number}.mjs`;
    // An example may leave out what the first one shows.
    const start = 'import init, * as taskmix from "taskmix";\nawait init();\n';
    writeFileSync(file, block.includes("import ") ? block : start + block);
    try {
      const printed = execFileSync(process.execPath, [file], { encoding: "utf8" });
      const said = [...block.matchAll(/^\s*console\.log\(.*\); \/\/ (.*)$/gm)].map((match) => match[1]);
      assert.ok(said.length > 0, "an example prints something");
      assert.deepEqual(printed.trim().split("\n"), said);
    } finally {
      rmSync(file);
    }
  });
}
