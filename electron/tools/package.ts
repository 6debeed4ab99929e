// `npm run package`: builds and packs the installed product for this system. Words after `--` go to electron-builder.
import { build } from './build.ts'
import { runTool } from './run-tool.ts'

process.exitCode =
  (await build()) === 0 ? await runTool('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]) : 1
