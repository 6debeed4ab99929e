import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkChain } from '#electron/database/check-chain.ts'
import { openConnection } from '#electron/database/open.ts'
import { project } from '#electron/tools/run-tool.ts'
import { makeBackup, restoreWith, uploadSome } from '#tests/harness/backup-office.ts'
import { clientOf, failureOf } from '#tests/harness/client.ts'
import { adminPassword, install, signInAs, startCore } from '#tests/harness/core.ts'
import { expect, test } from '#tests/harness/core-test.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { finish, openRaw } from '#tests/harness/raw-database.ts'

test('the whole way: backup, the computer is lost, restore with the recovery code alone, and every row and file is there', async ({
  core,
  folder,
}) => {
  const { admin, adminToken, recoveryCode } = await install(core)
  const registry = await signInAs(core, admin, 'rini', ['registrasi'])
  await registry.client.inmates.register(newcomer())
  await uploadSome(core, adminToken, 3)
  expect(await makeBackup(admin)).toEqual({ kind: 'made', damagedFiles: 0, second: null })
  await core.close()
  const away = `${folder}-away`
  cpSync(join(folder, 'backups'), away, { recursive: true })
  const before = digestTool(folder, recoveryCode)
  expect(before).toMatch(/^[0-9a-f]{64} {2}\d+ rows, 3 files\n$/)
  rmSync(folder, { recursive: true })

  const fresh = await startCore(folder, { backupPlace: away })
  const stranger = clientOf(fresh)
  expect((await stranger.setup.status({})).isNew).toBe(true)
  const [backup] = (await stranger.backups.list({ place: null })).backups
  if (!backup) throw new Error('the backup is not in the list')
  expect(backup).toMatchObject({ place: 'second', reason: 'asked', damagedFiles: 0, isForeign: false })
  const preview = await stranger.backups.preview({
    ...pick(backup),
    secret: { kind: 'recovery-code', code: recoveryCode },
  })
  expect(preview).toMatchObject({ unitName: 'Rutan Kelas IIB Contoh', people: 1, files: 3, isOlderVersion: false })
  expect((await failureOf(restoreWith(stranger, preview.ticket, { acceptForeign: false }))).details).toEqual({
    reason: 'backup-unconfirmed',
  })
  expect(await restoreWith(stranger, preview.ticket)).toEqual({ kind: 'restored', keptAs: null, damagedFiles: 0 })
  expect(digestTool(folder, recoveryCode)).toBe(before)
  const session = await stranger.session.logIn({ name: 'admin', password: adminPassword })
  const found = await clientOf(fresh, session.token).audit.check({})
  for await (const event of found) if (event.kind === 'result') expect(event.findings).toEqual([])
  await fresh.close()
  rmSync(away, { recursive: true })
})

const pick = ({ place, id }: { readonly place: string; readonly id: string }) => ({ place, id })

/** The shipped command, the secret on its standard input. */
function digestTool(folder: string, secret: string): string {
  const words = ['electron/tools/digest.ts', '--data', folder]
  return execFileSync(process.execPath, words, { cwd: project, input: `${secret}\n`, encoding: 'utf8' })
}

test('a backup opens with no other key, tells nobody whose it is, and its database is whole', async ({
  core,
  folder,
}) => {
  const { admin, adminToken } = await install(core)
  await uploadSome(core, adminToken, 1)
  await makeBackup(admin)
  const root = join(folder, 'backups')
  const [id = ''] = readdirSync(root).filter((name) => /^\d{8}-/.test(name))
  const path = join(root, id, 'lentera.db')
  expect(() => openConnection(path, randomBytes(32), { readonly: true })).toThrow('database-damaged')
  expect(readable(root)).toEqual([])
  const { database, head } = await openRaw(join(root, id), 'admin', adminPassword)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(finish(checkChain(database, head.read()))).toEqual([])
  database.close()
})

/** Files in which a word of the data, or the beginning of a known format, can be read. */
function readable(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /Rutan|Contoh|Agus|admin|SQLite format|\x89PNG\r\n/.test(readFileSync(path, 'latin1')))
}
