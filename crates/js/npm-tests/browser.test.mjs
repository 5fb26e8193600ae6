// The package in a real browser: bundled by Vite, and as plain modules without any tool.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import init, { calculate } from "taskmix";
import { build } from "vite";
import { here, packageFolder, required } from "./support.mjs";

const browser = required("CHROME", "a Chromium");
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
let expected;

before(async () => {
  await init();
  const { central } = calculate({ occupation: "27-3043.00", hours: 40 }).automatable;
  expected = { code: "27-3043.00", central, refused: "rate" };
});

/** What the page in a folder says, served to a browser from a host of its own. */
async function answerOf(folder) {
  const requests = [];
  const server = createServer(({ url }, response) => {
    const path = url.endsWith("/") ? `${url}index.html` : url;
    requests.push(path);
    try {
      const content = readFileSync(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const profile = mkdtempSync(join(tmpdir(), "taskmix-browser-"));
  try {
    const { stdout } = await promisify(execFile)(browser, [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
      `--user-data-dir=${profile}`, "--virtual-time-budget=20000", "--dump-dom",
      `http://127.0.0.1:${server.address().port}/`,
    ], { timeout: 90_000 });
    const [, text] = stdout.match(/<p id="answer">(.*?)<\/p>/s) ?? assert.fail(stdout);
    return { text, requests };
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

test("bundled by Vite", async () => {
  const out = mkdtempSync(join(tmpdir(), "taskmix-vite-"));
  try {
    await build({
      root: `${here}app`,
      base: "./",
      logLevel: "error",
      build: { outDir: out, emptyOutDir: true, target: "es2022" },
    });
    const files = readdirSync(join(out, "assets"));
    for (const kind of [/^taskmix-.*\.wasm$/, /^titles-.*\.bin$/, /^words-.*\.bin$/]) {
      assert.equal(files.filter((file) => kind.test(file)).length, 1, files.join(" "));
    }
    const code = files.filter((file) => file.endsWith(".js")).map((file) => readFileSync(join(out, "assets", file), "utf8"));
    assert.ok(!code.some((text) => text.includes("node:fs")), "nothing of Node in the bundle");
    const { text, requests } = await answerOf(out);
    assert.deepEqual(JSON.parse(text), expected);
    assert.equal(requests.filter((path) => path.endsWith(".wasm")).length, 1);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

test("as plain modules, without a bundler", async () => {
  const folder = mkdtempSync(join(tmpdir(), "taskmix-plain-"));
  try {
    cpSync(packageFolder, join(folder, "taskmix"), { recursive: true });
    const page = readFileSync(`${here}app/index.html`, "utf8");
    const map = '<script type="importmap">{"imports":{"taskmix":"./taskmix/taskmix.js"}}</script>';
    writeFileSync(join(folder, "index.html"), page.replace("<p", `${map}<p`));
    cpSync(`${here}app/main.js`, join(folder, "main.js"));
    const { text } = await answerOf(folder);
    assert.deepEqual(JSON.parse(text), expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
