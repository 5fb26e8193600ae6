// Shows what the second frame tells this page.
const told = document.getElementById("told");
const frame = document.getElementById("dark");

// A page with a fixed address writes its origin into the frame's; a demo stands anywhere.
frame.src = `${frame.dataset.src}&origin=${encodeURIComponent(location.origin)}`;
frame.addEventListener("taskmix:result", ({ detail: { shares } }) => {
  const percent = (share) => `${Math.round(share * 100)}%`;
  told.textContent = shares
    ? `Told to this page: ${percent(shares.automatable.central)} automatable, ` +
      `range ${percent(shares.automatable.low)} to ${percent(shares.automatable.high)}, ` +
      `of ${shares.total_hours} hours.`
    : "Told to this page: a week without hours.";
});
