import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter'

/** Says why each test was skipped, and ends with one line that a person or a program can read. */
export default class FinalLineReporter implements Reporter {
  private tests: readonly TestCase[] = []
  private errorsOutsideTests = 0

  onBegin(_config: FullConfig, suite: Suite): void {
    this.tests = suite.allTests()
  }

  onError(): void {
    this.errorsOutsideTests += 1
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const skipped = this.tests.filter((test) => test.outcome() === 'skipped')
    for (const test of skipped) console.log(`skipped: ${titleOf(test)} (${reasonOf(test)})`)
    // Checks that need the Electron binary may be skipped anywhere; nothing else may where a green run must mean all.
    const isForbidden = (test: TestCase) => projectOf(test) !== 'electron' && process.env.CI === 'true'
    const forbidden = skipped.filter(isForbidden)
    for (const test of forbidden) console.log(`a skip counts as a failure here: ${titleOf(test)}`)

    const passed = this.tests.filter((test) => test.outcome() === 'expected').length
    const failed = this.tests.length - passed - skipped.length + forbidden.length + this.errorsOutsideTests
    this.finalLine = `${passed} passed, ${failed} failed, ${skipped.length - forbidden.length} skipped`
    return { status: forbidden.length > 0 ? 'failed' : result.status }
  }

  private finalLine = '0 passed, 1 failed, 0 skipped'

  async onExit(): Promise<void> {
    console.log(this.finalLine)
  }

  printsToStdio(): boolean {
    return false
  }
}

function projectOf(test: TestCase): string {
  return test.parent.project()?.name ?? ''
}

function titleOf(test: TestCase): string {
  return test.titlePath().filter(Boolean).join(' > ')
}

function reasonOf(test: TestCase): string {
  const given = [...test.annotations, ...test.results.flatMap((result) => result.annotations)]
  const reason = given.find((annotation) => annotation.type === 'skip' && annotation.description)?.description
  return reason ?? (test.results.length === 0 ? 'did not run' : 'no reason given')
}
