// The published schema of messages compiles under a strict validator.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { required } from "./support.mjs";

test("the schema of messages compiles in strict mode", () => {
  const path = required("TASKMIX_SCHEMA", "the schema of messages");
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(path, "utf8")));
  const instance = "0123456789abcdef";
  assert.ok(validate({ type: "taskmix/ready", version: 1, instance }));
  assert.ok(validate({ type: "taskmix/getState", version: 1 }));
  assert.ok(!validate({ type: "taskmix/ready", version: 2, instance }));
});
