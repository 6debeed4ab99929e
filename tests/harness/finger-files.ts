import type { Core } from '#electron/core/create-core.ts'
import type { Client } from './client.ts'

/** A line of attlog.dat as devices write it. */
export const press = (user: string | number, at: string, type = 255) =>
  `${String(user).padStart(9)}\t${at}\t1\t${type}\t0\t0`

export const logOf = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`

/** Sends a device's file to its door; the status and what it answered. */
export async function sendPunches(
  core: Pick<Core, 'fetch'>,
  token: string,
  content: Uint8Array | string,
  name = '1_attlog.dat',
): Promise<{ readonly status: number; readonly answer: Record<string, unknown> & { id?: string } }> {
  const response = await core.fetch(
    new Request('http://lentera/files?kind=punches', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': encodeURIComponent(name) },
      body: Buffer.from(content as Uint8Array),
    }),
  )
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

/** Stores a device's file; its id. */
export async function uploadPunches(...sent: Parameters<typeof sendPunches>): Promise<string> {
  const { status, answer } = await sendPunches(...sent)
  if (status !== 201 || answer.id === undefined) throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.id
}

type ReadInput = Parameters<Client['fingerScans']['read']>[0]

/** Reads a stored file to its end; the import as it stands then. */
export async function readPunchFile(
  client: Client,
  { columns = null, ...input }: Omit<ReadInput, 'columns'> & Partial<Pick<ReadInput, 'columns'>>,
) {
  let id = ''
  for await (const event of await client.fingerScans.read({ ...input, columns }))
    if (event.kind === 'read') id = event.importId
  return client.fingerScans.get({ id })
}

/** Takes an import in; how many were marked. */
export async function applyPunchFile(client: Client, id: string): Promise<number> {
  let marked = -1
  for await (const event of await client.fingerScans.apply({ id })) if (event.kind === 'applied') marked = event.marked
  return marked
}
