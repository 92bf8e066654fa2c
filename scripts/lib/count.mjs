/**
 * Reading the runners' reports. Counts are `{ passed, failed, skipped }`; a runner that found nothing, left no report or
 * failed without naming a test counts as one failure, so that silence never passes for success.
 */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

export function addCounts(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** A check without tests of its own, such as the type checker: one test. */
export const countCheck = code => (code === 0 ? { ...NOTHING, passed: 1 } : FAILED);

/** @param report parsed output of vitest's json reporter, or null */
export function countVitest(report, code) {
  if (!report) return FAILED;
  // A file that cannot even be loaded has no tests to fail.
  const broken = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return settle(counts, code);
}

/** @param report parsed output of Playwright's json reporter, or null */
export function countPlaywright(report, code) {
  if (!report) return FAILED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected + flaky, failed: unexpected, skipped }, code);
}

function settle(counts, code) {
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? addCounts(counts, FAILED) : counts;
}

/** The last line of a test run. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
