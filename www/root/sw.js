// Keeps the page's own files, all of one version or none, so that it opens without a network.
// Nothing else is kept, and nothing that is typed comes here.

importScripts("./sw-files.js");

const { version, code, files } = self.taskmix;
const PREFIX = "taskmix ";
const scope = new URL("./", self.location).href;
/** Caches of a site in another folder of the same host have other names. */
const own = `${PREFIX}${scope} ${version}`;
/** The hash of each file by its address. */
const hashes = new Map(files.map(([path, hash]) => [new URL(path, scope).href, hash]));
/** Under this name each file's hash is kept with it. */
const HASH = "x-taskmix-hash";
/** Said of the file as it was sent, not as it is kept. */
const AS_SENT = ["content-encoding", "content-length", "transfer-encoding"];

/** A response anew, as it may be kept, if its body has the hash. */
async function checked(response, hash) {
  if (!response?.ok || !hash) return undefined;
  const body = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", body));
  if (`sha384-${btoa(String.fromCharCode(...digest))}` !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of AS_SENT) headers.delete(name);
  headers.set(HASH, hash);
  return new Response(body, { headers });
}

/** A file of this version: from an older one where it is the same, or from the network. */
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
  // This script itself, which no browser checks.
  if (!(await checked(await fetch(self.location, { cache: "no-cache" }), code))) {
    throw new Error("the service worker is not as it was made");
  }
  const cache = await caches.open(own);
  try {
    await Promise.all(
      [...hashes].map(async ([address, hash]) => cache.put(address, await fetched(address, hash))),
    );
  } catch (problem) {
    await caches.delete(own);
    throw problem;
  }
}

/** Removes older versions, once no page can be using them. */
async function tidy() {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const names = await caches.keys();
  // A newer version has its cache as soon as it is being installed: asked after the names.
  const { installing, waiting } = self.registration;
  if (installing || waiting || pages.some(({ url }) => url.startsWith(scope))) return;
  for (const name of names) {
    if (name.startsWith(`${PREFIX}${scope} `) && name !== own) await caches.delete(name);
  }
}

/** Where a request for the page or one of its files is kept; nothing for any other. */
function addressOf(request) {
  if (request.method !== "GET") return undefined;
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    url.search = "";
    return [scope, `${scope}index.html`].includes(url.href) ? scope : undefined;
  }
  // Also those of an older version, which a page that is still open may ask for.
  return hashes.has(url.href) || url.href.startsWith(`${scope}assets/`) ? url.href : undefined;
}

async function answer(request, address) {
  const cache = await caches.open(own);
  const hash = hashes.get(address);
  const response = hash ? await cache.match(address) : await caches.match(address);
  const kept = await checked(response, hash ?? response?.headers.get(HASH));
  return kept ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(self.skipWaiting());
});
addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (!address) return;
  if (address === scope) event.waitUntil(tidy());
  event.respondWith(answer(event.request, address));
});
