// Caches the files of the page, all of one version or none, so that it opens without a network.
// Nothing else is cached, and no inputs reach this script.

importScripts("./sw-files.js");

const { version, code, files } = self.taskmix;
const PREFIX = "taskmix ";
const scope = new URL("./", self.location).href;
/** The name of the cache. Sites in other folders of the same host use other names. */
const cacheName = `${PREFIX}${scope} ${version}`;
/** The hash of each file by its address. */
const hashes = new Map(files.map(([path, hash]) => [new URL(path, scope).href, hash]));
/** The header that stores the hash of a cached file. */
const HASH_HEADER = "x-taskmix-hash";
/** Headers that describe the transfer, not the cached file. */
const TRANSFER_HEADERS = ["content-encoding", "content-length", "transfer-encoding"];

/** A response to be cached, if its body has the hash. */
async function checked(response, hash) {
  if (!response?.ok || !hash) return undefined;
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", body));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of TRANSFER_HEADERS) headers.delete(name);
  headers.set(HASH_HEADER, hash);
  return new Response(body, { headers });
}

/** A file of this version: from the cache of an older one if it is unchanged, or from the network. */
async function fetched(address, hash) {
  const older = await caches.match(address);
  const response =
    (await checked(older, hash)) ??
    (await checked(await fetch(address, { cache: address === scope ? "no-cache" : "default" }), hash)) ??
    (await checked(await fetch(address, { cache: "reload" }), hash));
  if (!response) throw new Error(`${address} is not as it was made`);
  return response;
}

async function install() {
  // Browsers do not check the hash of this script itself.
  if (!(await checked(await fetch(self.location, { cache: "no-cache" }), code))) {
    throw new Error("the service worker is not as it was made");
  }
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(
      [...hashes].map(async ([address, hash]) => cache.put(address, await fetched(address, hash))),
    );
  } catch (problem) {
    await caches.delete(cacheName);
    throw problem;
  }
}

/** Deletes the caches of older versions once no page is open. */
async function deleteOldCaches() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const names = await caches.keys();
  // A newer version that is being installed has a cache already: checked after reading the names.
  const { installing, waiting } = self.registration;
  if (installing || waiting || pages.some(({ url }) => url.startsWith(scope))) return;
  for (const name of names) {
    if (name.startsWith(`${PREFIX}${scope} `) && name !== cacheName) await caches.delete(name);
  }
}

/** The cached address for a request of the page or one of its files; undefined for any other. */
function cachedAddress(request) {
  if (request.method !== "GET") return undefined;
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    url.search = "";
    return [scope, `${scope}index.html`].includes(url.href) ? scope : undefined;
  }
  // A page that is still open may request files of an older version.
  return hashes.has(url.href) || url.href.startsWith(`${scope}assets/`) ? url.href : undefined;
}

async function respond(request, address) {
  const cache = await caches.open(cacheName);
  const hash = hashes.get(address);
  const response = hash ? await cache.match(address) : await caches.match(address);
  const stored = await checked(response, hash ?? response?.headers.get(HASH_HEADER));
  return stored ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(self.skipWaiting());
});
addEventListener("fetch", (event) => {
  const address = cachedAddress(event.request);
  if (!address) return;
  if (address === scope) event.waitUntil(deleteOldCaches());
  event.respondWith(respond(event.request, address));
});
