import { expect } from '@playwright/test'
import { adminPassword } from '#tests/harness/core.ts'
import { download } from '#tests/harness/exchange-office.ts'
import { openRaw } from '#tests/harness/raw-database.ts'
import type { Assessors } from './assessment-desk.ts'

export async function bytesOf(office: Assessors, path: string, name = 'astri'): Promise<Buffer> {
  const response = await download(office.core, office.officer(name).token, path)
  expect(response.status, path).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** Brings a sealed result in, as its page does. */
export async function upload(office: Assessors, bytes: Uint8Array, name = 'astri'): Promise<string> {
  const response = await office.core.fetch(
    new Request('http://lentera.test/files?kind=assessment-result', {
      method: 'POST',
      headers: { authorization: `Bearer ${office.officer(name).token}` },
      body: new Uint8Array(bytes),
    }),
  )
  if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`)
  return ((await response.json()) as { id: string }).id
}

/** How often the log says that a file of this person was read. */
export async function timesRead({ folder, inmateId }: Pick<Assessors, 'folder' | 'inmateId'>): Promise<number> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  try {
    const rows = database.prepare("SELECT 1 FROM read_log WHERE procedure = 'files.read' AND subject_id = ?")
    return rows.all(inmateId).length
  } finally {
    database.close()
  }
}
