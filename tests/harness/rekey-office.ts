import { cpSync } from 'node:fs'
import type { Officer } from '#electron/demo/request-story.ts'
import { uploadSome } from './backup-office.ts'
import { type Client, clientOf } from './client.ts'
import { adminPassword, install, passwordOf, signInAs, startCore } from './core.ts'
import { approveCase, sealed, staff } from './exchange-office.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

/** A closed office with everything that the data key made: attachments, kept letters, a sealed bundle, a draft, an officer who has left. */
export interface WorkedOffice {
  readonly folder: TemporaryFolder
  /** The same office a moment earlier: its request is approved, and nothing is sealed yet. */
  readonly beforeSealing: TemporaryFolder
  readonly recoveryCode: string
  readonly caseId: string
  readonly bundleId: string
}

export const draftPlace = { form: 'facility.holiday', subject: '' } as const

export async function workedOffice(): Promise<WorkedOffice> {
  const folder = temporaryFolder()
  const core = await startCore(folder.path)
  const { admin, adminToken, recoveryCode } = await install(core)
  const officers = new Map<string, Officer>()
  for (const [name, roles] of Object.entries(staff))
    officers.set(name, { core, ...(await signInAs(core, admin, name, [...roles])) })
  const approved = await approveCase(async (name) => officers.get(name) as Officer)
  const nurse = officers.get('sari') as Officer
  await uploadSome(core, adminToken, 12)
  await nurse.client.drafts.save({
    id: '01999999-0000-7000-8000-000000000001',
    ...draftPlace,
    path: '/pengaturan/kalender',
    sequence: 1,
    content: '{"name":"Hari"}',
  })
  await signInAs(core, admin, 'doni', ['admin', 'perawat'])
  const leaver = (await admin.accounts.list({})).find(({ name }) => name === 'doni')
  await admin.accounts.disable({ id: leaver?.id ?? '', revision: leaver?.revision ?? 0 })
  await core.close()
  const beforeSealing = copyOf(folder)
  const again = await startCore(folder.path)
  const { token } = await clientOf(again).session.logIn({ name: 'sari', password: passwordOf('sari') })
  const { id: bundleId } = await sealed(clientOf(again, token), approved)
  await again.close()
  return { folder, beforeSealing, recoveryCode, caseId: approved.caseId, bundleId }
}

export function copyOf({ path }: TemporaryFolder): TemporaryFolder {
  const copy = temporaryFolder()
  cpSync(path, copy.path, { recursive: true })
  return copy
}

/** Plays the whole change; returns the new recovery code and every event. */
export async function changeKey(admin: Client, onEvent: (kind: string) => void = () => undefined) {
  const { ticket, recoveryCode } = await admin.dataKey.prepare({ password: adminPassword })
  const events = []
  for await (const event of await admin.dataKey.change({ ticket, recoveryCode, acceptDamagedFiles: false })) {
    onEvent(event.kind)
    events.push(event)
  }
  return { recoveryCode, events, last: events.at(-1) }
}
