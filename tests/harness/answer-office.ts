import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import type { Client } from './client.ts'
import { sampleFacility } from './core.ts'
import {
  type ApprovedCase,
  type OpenOffice,
  openOffice,
  playUntilApproval,
  sealed,
  sealingDay,
} from './exchange-office.ts'
import type { About } from './kanwil.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A closed data folder whose only case is sealed, to be copied for each test. */
export interface SealedCase extends ApprovedCase {
  readonly bundleId: string
  readonly about: About
}

export async function playUntilSealed(): Promise<SealedCase> {
  const approved = await playUntilApproval()
  const office = await openOffice(approved)
  const folder = temporaryFolder()
  try {
    const { client } = await office.logIn('sari')
    const bundle = await sealed(client, office)
    const row = await client.exchange.outgoingBundle({ id: bundle.id })
    const about: About = {
      bundleName: row.name,
      bundleSha256: row.sha256,
      serviceId: row.serviceId,
      caseNumber: row.caseNumber,
      unitName: sampleFacility.name,
    }
    await office.core.close()
    cpSync(office.dataFolder, join(folder.path, 'data'), { recursive: true })
    return { folder, caseId: office.caseId, revision: bundle.revision, bundleId: bundle.id, about }
  } finally {
    await office.close()
    approved.folder.remove()
  }
}

export async function handOver(client: Client, bundleId: string, on: string = sealingDay): Promise<void> {
  const { revision } = await client.exchange.outgoingBundle({ id: bundleId })
  await client.exchange.recordHandedOver({
    id: bundleId,
    revision,
    on: on as typeof sealingDay,
    to: 'Rahmat, Kanwil Contoh',
    receiptFileId: null,
  })
}

/** A core behind whatever door. */
interface Door {
  readonly core: Pick<OpenOffice['core'], 'fetch'>
}

/** Brings the bytes of an answer file through its door. */
export async function uploadAnswer(
  { core }: Door,
  token: string,
  bytes: Uint8Array,
  name = 'jawaban.envelope.zip',
): Promise<Response> {
  return await core.fetch(
    new Request('http://lentera.test/files?kind=answer', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'x-file-name': name },
      body: Uint8Array.from(bytes),
    }),
  )
}

type Ending = { readonly kind: string; readonly id?: string; readonly reason?: string }

/** Uploads and receives to the end; what the last event says. */
export async function receiveAnswer(
  office: Door,
  officer: { readonly client: Client; readonly token: string },
  bytes: Uint8Array,
): Promise<Ending> {
  const response = await uploadAnswer(office, officer.token, bytes)
  if (response.status !== 201) throw new Error(`upload refused: ${await response.text()}`)
  const { id: fileId } = (await response.json()) as { readonly id: string }
  let last: Ending = { kind: 'nothing' }
  for await (const event of await officer.client.incoming.receive({ fileId })) last = event
  return last
}

/** Receives a file that must be kept, and shows it. */
export async function keptAnswer(
  office: Door,
  officer: { readonly client: Client; readonly token: string },
  bytes: Uint8Array,
): Promise<IncomingFile> {
  const ending = await receiveAnswer(office, officer, bytes)
  if (ending.kind !== 'received' || ending.id === undefined) throw new Error(JSON.stringify(ending))
  return await officer.client.incoming.file({ id: ending.id })
}

/** Takes in what fits now. */
export async function takeIn(client: Client, id: string) {
  const { revision, case: about } = await client.incoming.file({ id })
  return await client.incoming.takeIn({ id, revision, caseRevision: about.revision })
}
