// One line with the totals, in the words of Rust's test runner, which `cargo xtask test` adds up.
export default async function* totals(events) {
  const counts = { passed: 0, failed: 0, ignored: 0 };
  for await (const { type, data } of events) {
    if (data?.details?.type === "suite") continue;
    if (type === "test:fail") counts.failed += 1;
    else if (type === "test:pass" && (data.skip || data.todo)) counts.ignored += 1;
    else if (type === "test:pass") counts.passed += 1;
  }
  const { passed, failed, ignored } = counts;
  const word = failed > 0 ? "FAILED" : "ok";
  yield `test result: ${word}. ${passed} passed; ${failed} failed; ${ignored} ignored\n`;
}
