// The entry of browsers and bundlers. Types and explanations are in taskmix.d.ts.
export {
  TaskmixError,
  activities,
  calculate,
  courses,
  decodeLink,
  default,
  encodeLink,
  loadTitles,
  loadWords,
  matchActivities,
  monteCarlo,
  occupation,
  rate,
  searchActivities,
  searchOccupations,
  version,
} from "./core.js";
