// Registers the service worker for offline use, and offers newer versions.

const workers = navigator.serviceWorker;

/** Offers a newer version, once; it is used when the visitor presses the button. */
function offer(registration) {
  if (document.getElementById("update")) return;
  const bar = document.createElement("div");
  bar.id = "update";
  bar.className = "update";
  bar.setAttribute("role", "status");
  document.body.prepend(bar);
  const text = document.createElement("p");
  text.textContent = "A new version is ready.";
  const use = document.createElement("button");
  use.type = "button";
  use.id = "update-use";
  use.className = "button";
  use.textContent = "Use it now";
  const later = document.createElement("button");
  later.type = "button";
  later.id = "update-later";
  later.className = "button-quiet";
  later.textContent = "Later";
  later.addEventListener("click", () => bar.remove());
  use.addEventListener("click", () => {
    use.disabled = true;
    if (!registration.waiting) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload(), { once: true });
    registration.waiting.postMessage("use");
  });
  // Appended later: screen readers announce only changes of an existing region.
  setTimeout(() => bar.append(text, use, later));
}

/** Registers the service worker at an address. */
export async function keep(address) {
  const controlled = workers.controller !== null;
  const registration = await workers.register(address, { updateViaCache: "none" });
  const watch = (worker) =>
    worker?.addEventListener("statechange", () => {
      // Without an active worker it is the first version.
      if (worker.state === "installed" && registration.active) offer(registration);
    });
  registration.addEventListener("updatefound", () => watch(registration.installing));
  watch(registration.installing);
  if (registration.waiting && registration.active) offer(registration);
  // Another tab uses the newer version; this one offers it.
  workers.addEventListener("controllerchange", () => controlled && offer(registration));
}
