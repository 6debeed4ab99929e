import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import type { Core } from '#electron/core/create-core.ts'
import type { Client } from './client.ts'

type CheckInput = Parameters<Client['inmateImport']['check']>[0]

/** Sends bytes to the door for lists; the status and what it answered. */
export async function sendList(
  core: Pick<Core, 'fetch'>,
  token: string,
  content: Uint8Array | string,
  name = 'daftar.csv',
): Promise<{ readonly status: number; readonly answer: Record<string, unknown> & { id?: string } }> {
  const response = await core.fetch(
    new Request('http://lentera/files?kind=spreadsheet', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(name) },
      body: Buffer.from(content as Uint8Array),
    }),
  )
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

/** Stores a list; its id. */
export async function uploadList(
  core: Pick<Core, 'fetch'>,
  token: string,
  content: Uint8Array | string,
  name?: string,
): Promise<string> {
  const { status, answer } = await sendList(core, token, content, name)
  if (status !== 201 || answer.id === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.id
}

/** A workbook of one sheet; a cell is text, a number, a day or nothing. */
export async function workbookOf(rows: readonly (readonly (string | number | Date | null)[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null
      if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' }
      return typeof value === 'number' ? { value, type: Number } : { value, type: String }
    }),
  )
  return writeXlsxFile(cells as SheetData).toBuffer()
}

/** Dry run with the columns as they were guessed; the plan. */
export async function checkFile(client: Client, fileId: string, change: Partial<CheckInput> = {}) {
  const seen = await client.inmateImport.inspect({ fileId, sheet: null, headerRow: null })
  const events = await client.inmateImport.check({
    fileId,
    sheet: null,
    headerRow: null,
    columns: seen.columns.flatMap(({ key, field }) => (field === null ? [] : [{ key, field }])),
    dateOrder: 'dmy',
    asOf: '2026-11-16',
    isComplete: true,
    ...change,
  })
  let planId = ''
  for await (const event of events) if (event.kind === 'checked') planId = event.planId
  return client.inmateImport.plan({ id: planId })
}

/** Takes a plan in to its end; the last event. */
export async function applyPlan(client: Client, planId: string) {
  let last: { readonly applied: number; readonly failed: number } | null = null
  for await (const event of await client.inmateImport.apply({ planId })) if (event.kind === 'applied') last = event
  if (last === null) throw new Error('the import did not finish')
  return last
}

export async function rowsOf(
  client: Client,
  planId: string,
  ...kinds: readonly Parameters<Client['inmateImport']['rows']>[0]['kinds'][number][]
) {
  const { rows } = await client.inmateImport.rows({ planId, kinds: [...kinds], states: [], offset: 0, limit: 1000 })
  return rows
}
