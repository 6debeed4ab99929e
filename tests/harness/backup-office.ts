import { expect } from '@playwright/test'
import type { Core } from '#electron/core/create-core.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { digestOfData } from '#electron/database/backup-digest.ts'
import { checkChain } from '#electron/database/check-chain.ts'
import type { ListedBackup } from '#shared/features/backups/backups.contract.ts'
import type { Clock } from '#shared/time/instant.ts'
import { type Client, clientOf } from './client.ts'
import { adminPassword, install, startCore } from './core.ts'
import { finish, openRaw } from './raw-database.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

type Events<Call> = Call extends Promise<AsyncIterable<infer Event>> ? Event : never

async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event> {
  let last: Event | null = null
  for await (const event of events) last = event
  if (last === null) throw new Error('no event came')
  return last
}

/** Asks for a backup and waits for how it ended. */
export async function makeBackup(client: Client): Promise<Events<ReturnType<Client['backups']['make']>>> {
  return lastOf(await client.backups.make({}))
}

export async function restoreWith(
  client: Client,
  ticket: string,
  accepted: { readonly acceptForeign?: boolean; readonly acceptDamagedFiles?: boolean } = {},
): Promise<Events<ReturnType<Client['backups']['restore']>>> {
  return lastOf(await client.backups.restore({ ticket, acceptForeign: true, acceptDamagedFiles: false, ...accepted }))
}

/** Small scans that differ in one number each; returns their ids. */
export async function uploadSome(core: Pick<Core, 'fetch'>, token: string, count: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const body = Buffer.from(`%PDF-1.7\n${index}`)
    const request = new Request('http://lentera.test/files', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body,
    })
    const response = await core.fetch(request)
    if (!response.ok) throw new Error(`upload: ${response.status}`)
    ids.push(((await response.json()) as { id: string }).id)
  }
  return ids
}

/** Two hours after the first run: a clock that begins anew would run backwards. */
export const laterThatMorning = '2026-11-16T03:00:00.000Z'

export interface OpenOffice {
  readonly core: Core
  readonly admin: Client
  readonly token: string
  close(): Promise<void>
}

/** An existing data folder with its administrator at work. */
export async function openOffice(
  folder: string,
  options: { readonly clock?: string | Clock; readonly backupPlace?: string } = {},
): Promise<OpenOffice> {
  const core = await startCore(folder, { clock: laterThatMorning, ...options })
  const { token } = await clientOf(core).session.logIn({ name: 'admin', password: adminPassword })
  return { core, token, admin: clientOf(core, token), close: () => core.close() }
}

/** The backups beside the data, newest first. */
export async function listOf(client: Client): Promise<readonly ListedBackup[]> {
  return (await client.backups.list({ place: 'here' })).backups
}

/** A closed installation with forty attachments and one backup, to be copied for each test. */
export async function backedUpInstallation(): Promise<{
  readonly folder: TemporaryFolder
  readonly recoveryCode: string
}> {
  const folder = temporaryFolder()
  const core = await startCore(folder.path)
  const { admin, adminToken, recoveryCode } = await install(core)
  await uploadSome(core, adminToken, 40)
  await makeBackup(admin)
  await core.close()
  return { folder, recoveryCode }
}

/** What `npm run digest` prints first. */
export async function digestOf(folder: string, recoveryCode: string): Promise<string> {
  const dataKey = Keyring.read(folder).openWithRecoveryCode(recoveryCode)
  if (dataKey === null) throw new Error('the recovery code does not open this folder')
  return (await digestOfData(folder, dataKey)).digest
}

/** The next morning: everything opens and holds together. */
export async function expectWhole(folder: string): Promise<void> {
  const { database, head } = await openRaw(folder, 'admin', adminPassword)
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(finish(checkChain(database, head.read()))).toEqual([])
  database.close()
}
