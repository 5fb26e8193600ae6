// Fetches the chunks of the program. The build puts this at the end of app.js, behind `chunks`,
// the files of each chunk with their hashes.

const begun = new Map();

/** Fetches a file of a chunk and makes it part of the page, once; again where that failed. */
function begin([address, integrity]) {
  let one = begun.get(address);
  if (!one) {
    one = (address.endsWith(".css") ? dress : join)(new URL(address, import.meta.url), integrity);
    begun.set(address, one);
    one.catch(() => begun.delete(address));
  }
  return one;
}

/** Begins a file of the program, which has itself begun by now: it imports what it needs. */
async function join(address, integrity) {
  // Checked as the program itself is: a changed or cut-off file must fail, never compute.
  const get = async () => (await fetch(address, { integrity, credentials: "same-origin" })).arrayBuffer();
  // Once more: WebKit cuts off what another frame that goes away was fetching too.
  await WebAssembly.instantiate(await get().catch(get), { __wasm_split: initSync() });
}

/** Adds styles, before those that go before all others; a worker needs none. */
async function dress({ href }, integrity) {
  if (typeof document === "undefined") return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "stylesheet", href, integrity, crossOrigin: "anonymous" });
  await new Promise((done, failed) => {
    link.onload = done;
    link.onerror = () => {
      link.remove();
      failed(new Error(href));
    };
    document.getElementById("last-styles").before(link);
  });
}

/** What the program calls to have a chunk loaded; it waits to hear how that went. */
const late = Object.fromEntries(
  Object.entries(chunks).map(([name, files]) => [
    `__wasm_split_load_${name}`,
    async (callback, data) => {
      const ends = await Promise.allSettled(files.map(begin));
      const good = ends.every(({ status }) => status === "fulfilled");
      initSync().__indirect_function_table.get(callback)(data, good);
    },
  ]),
);
