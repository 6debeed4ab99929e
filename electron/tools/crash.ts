// `npm run crash`: a thousand kills at random moments instead of the two hundred of `npm test`. `LENTERA_SEED=… npm run crash` repeats a run.
import { runTool } from './run-tool.ts'

process.env.LENTERA_KILLS ??= '1000'
process.exitCode = await runTool('playwright', [
  'test',
  '--config',
  'tests/playwright.config.ts',
  '--project=core',
  'core/crash.spec',
])
