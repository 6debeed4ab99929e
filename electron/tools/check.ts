// `npm run check`: types of each room, style and lint, unused files and dependencies. All of them run; all must pass.
import { runTool, type Tool } from './run-tool.ts'

const CHECKS: readonly (readonly [Tool, ...string[]])[] = [
  ['tsc', '--project', 'shared'],
  ['tsc', '--project', 'electron'],
  ['tsc', '--project', 'renderer'],
  ['tsc', '--project', 'tests'],
  ['biome', 'check', '--config-path', 'electron/tools/biome.config.json', '--error-on-warnings', '.'],
  ['knip', '--config', 'electron/tools/knip.config.json'],
]

/** The commands that failed. */
export async function check(): Promise<readonly string[]> {
  const failed: string[] = []
  for (const [tool, ...words] of CHECKS) {
    const command = [tool, ...words].join(' ')
    console.log(`check: ${command}`)
    if ((await runTool(tool, words)) !== 0) failed.push(command)
  }
  return failed
}

if (import.meta.main) {
  const failed = await check()
  for (const command of failed) console.error(`check failed: ${command}`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
