// Fetches the chunks of the program. The build puts this at the end of app.js, behind `chunks`,
// the files of each chunk with their hashes.

const requested = new Map();

/** Fetches a file of a chunk and adds it to the page, once; again where that failed. */
function request([address, integrity]) {
  let loading = requested.get(address);
  if (!loading) {
    const load = address.endsWith(".css") ? addStyles : instantiate;
    loading = load(new URL(address, import.meta.url), integrity);
    requested.set(address, loading);
    loading.catch(() => requested.delete(address));
  }
  return loading;
}

/** Instantiates a file of the program. The main program runs by now: the file imports from it. */
async function instantiate(address, integrity) {
  // Checked as the program itself is: a changed or cut-off file must fail, never compute.
  const get = async () => (await fetch(address, { integrity, credentials: "same-origin" })).arrayBuffer();
  // Retried once: WebKit aborts a request that a removed frame made for the same file.
  await WebAssembly.instantiate(await get().catch(get), { __wasm_split: initSync() });
}

/** Adds styles before the last ones, which override all others. */
async function addStyles({ href }, integrity) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href, integrity, crossOrigin: "anonymous" });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(href));
    };
    document.getElementById("last-styles").before(link);
  });
}

/** What the program calls to load a chunk; `callback` receives whether that succeeded. */
const loaders = Object.fromEntries(
  Object.entries(chunks).map(([name, files]) => [
    `__wasm_split_load_${name}`,
    async (callback, data) => {
      const results = await Promise.allSettled(files.map(request));
      const succeeded = results.every(({ status }) => status === "fulfilled");
      initSync().__indirect_function_table.get(callback)(data, succeeded);
    },
  ]),
);
