import type { Client } from './client.ts'

/** Reads a stored list with the columns that it suggests; the import as it stands then. */
export async function readSdpList(client: Client, fileId: string) {
  const seen = await client.sdpAttendance.inspect({ fileId, sheet: null, headerRow: null })
  const columns = seen.columns.flatMap(({ key, field }) => (field === null ? [] : [{ key, field }]))
  let id = ''
  const source = { fileId, sheet: null, headerRow: null, columns, dateOrder: seen.dateOrder }
  for await (const event of await client.sdpAttendance.read(source)) if (event.kind === 'read') id = event.importId
  return client.sdpAttendance.get({ id })
}

/** Takes an import in; how many were marked. */
export async function applySdpList(client: Client, id: string, lateReason: string | null = null): Promise<number> {
  let marked = -1
  for await (const event of await client.sdpAttendance.apply({ id, lateReason }))
    if (event.kind === 'applied') marked = event.marked
  return marked
}
