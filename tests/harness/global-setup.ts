import { buildState } from '#electron/tools/build.ts'
import { runTool } from '#electron/tools/run-tool.ts'
import { findChromium } from './chromium.ts'
import { installPackages, missingPrograms, packagesOf } from './programs.ts'

/** Finds or fetches what the tests use of other people, and says in one line each what came of it. */
export default async function prepareComputer(): Promise<void> {
  if (findChromium() === null && !installPackages(['chromium'])) await runTool('playwright', ['install', 'chromium'])
  console.log(`chromium: ${findChromium() ?? 'none; set LENTERA_CHROMIUM or run: apt-get install chromium'}`)

  const missing = missingPrograms()
  // One by one: a package that a system does not know must not keep the others away.
  for (const name of packagesOf(missing)) installPackages([name])
  const stillMissing = missingPrograms()
  if (stillMissing.length > 0) console.log(`missing: apt-get install ${packagesOf(stillMissing).join(' ')}`)

  if (buildState() !== 'fresh') console.log(`out/ is ${buildState()}: run npm run build before trusting the app tests`)
}
