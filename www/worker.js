// Runs the simulation beside the page: the page's own program, from the browser's cache.

/** Fetches a file of the page; as in boot.js, one that is changed or cut off must fail. */
const checked = (address, integrity) =>
  fetch(new URL(address, import.meta.url), { integrity, credentials: "same-origin" });

async function answer(numbers) {
  try {
    const program = checked("{{asset:app.wasm}}", "{{integrity:app.wasm}}");
    await checked("{{asset:app.js}}", "{{integrity:app.js}}");
    const { default: init, simulate } = await import("{{asset:app.js}}");
    await init({ module_or_path: program });
    return (await simulate(numbers, (done) => postMessage(done))) ?? null;
  } catch {
    return null;
  }
}

addEventListener("message", async ({ data }) => postMessage(await answer(data)));
