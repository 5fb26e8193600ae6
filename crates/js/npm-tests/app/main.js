import init, { TaskmixError, calculate, loadTitles, rate, searchOccupations } from "taskmix";

const answer = document.getElementById("answer");
try {
  await init();
  await loadTitles();
  const [hit] = searchOccupations("copywriter");
  const { central } = calculate({ occupation: hit.code, hours: 40 }).automatable;
  let refused;
  try {
    rate({ rate: -1 });
  } catch (error) {
    refused = error instanceof TaskmixError && error.field;
  }
  answer.textContent = JSON.stringify({ code: hit.code, central, refused });
} catch (error) {
  answer.textContent = `failed: ${error}`;
}
