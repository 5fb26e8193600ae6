// Runs the simulation beside the page: the page's own program, from the browser's cache.

import init, { simulate } from "{{asset:app.js}}";

async function answer(numbers) {
  try {
    // Checked here as in boot.js: a changed or cut-off file must fail, never compute.
    const program = fetch(new URL("{{asset:app.wasm}}", import.meta.url), {
      integrity: "{{integrity:app.wasm}}",
      credentials: "same-origin",
    });
    await init({ module_or_path: program });
    return simulate(numbers, (done) => postMessage(done)) ?? null;
  } catch {
    return null;
  }
}

addEventListener("message", async ({ data }) => postMessage(await answer(data)));
