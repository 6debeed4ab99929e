// `npm test`: everything, in the order in which a mistake is cheapest to find. Words after `--` go to Playwright.
import { build } from './build.ts'
import { check } from './check.ts'
import { runTool } from './run-tool.ts'

const failedChecks = await check()
if (failedChecks.length > 0) {
  for (const command of failedChecks) console.error(`check failed: ${command}`)
  stopBeforeTests(failedChecks.length)
}
console.log('build: electron-vite')
if ((await build()) !== 0) stopBeforeTests(1)
process.exitCode = await runTool('playwright', [
  'test',
  '--config',
  'tests/playwright.config.ts',
  ...process.argv.slice(2),
])

function stopBeforeTests(failures: number): never {
  console.log(`0 passed, ${failures} failed, 0 skipped`)
  process.exit(1)
}
