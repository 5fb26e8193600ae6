// Shows the results that the second frame sends.
const output = document.getElementById("told");
const frame = document.getElementById("dark");

// A page with a fixed address writes its origin into its markup; the demo may be on any host.
frame.src = `${frame.dataset.src}&origin=${encodeURIComponent(location.origin)}`;
frame.addEventListener("taskmix:result", ({ detail: { shares } }) => {
  const percent = (share) => `${Math.round(share * 100)}%`;
  output.textContent = shares
    ? `Told to this page: ${percent(shares.automatable.central)} automatable, ` +
      `range ${percent(shares.automatable.low)} to ${percent(shares.automatable.high)}, ` +
      `of ${shares.total_hours} hours.`
    : "Told to this page: a week without hours.";
});
