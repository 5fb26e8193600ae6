// Node's entry: the same functions, with files read from the disk.
import { readFile } from "node:fs/promises";
import { readFilesWith } from "./core.js";

readFilesWith((url) => (url.protocol === "file:" ? readFile(url) : fetch(url)));

export * from "./taskmix.js";
export { default } from "./taskmix.js";
