import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Core, createCore } from '#electron/core/create-core.ts'
import type { Shell } from '#electron/core/shell-port.ts'
import {
  attachRecord,
  attachSigned,
  fetchBytes,
  holdSession,
  issuePaper,
  type Officer,
} from '#electron/demo/request-story.ts'
import type { SealChoices } from '#shared/features/exchange/exchange.contract.ts'
import type { Role } from '#shared/people/roles.ts'
import type { Instant } from '#shared/time/instant.ts'
import { type Client, clientOf } from './client.ts'
import { assetsFolder, install, passwordOf, resourcesFolder, signInAs, testMorning } from './core.ts'
import { newcomer } from './inmate-sample.ts'
import { type TemporaryFolder, temporaryFolder } from './temporary-folder.ts'

export const sealingDay = testMorning.slice(0, 10) as CalendarDay
type CalendarDay = Parameters<typeof attachSigned>[3]

/** Names that no file, log or readable byte may show. */
export const inmateNames = ['Djoko', 'Soesilo', 'Gondrong', 'Pakde']

export const staff = {
  rini: ['registrasi'],
  sari: ['perawat'],
  ayu: ['dokter'],
  bambang: ['kepala'],
  dewi: ['sekretaris-tpp'],
  bina: ['bidan'],
} as const satisfies Record<string, readonly Role[]>

/** A closed data folder with one case that has been approved, to be copied for each test. */
export interface ApprovedCase {
  readonly folder: TemporaryFolder
  readonly caseId: string
  readonly revision: number
}

/** An officer's reason that a spreadsheet would run. */
export const formulaReason = '=HYPERLINK("http://contoh.example";"klik")'

const fixedClock = (now: string) => ({ now: () => now as Instant })

/** How paper 3 comes into the case; a scan unless told otherwise. */
export type BringRecord = (nurse: Officer, caseId: string) => Promise<void>

export async function playUntilApproval(bringRecord?: BringRecord): Promise<ApprovedCase> {
  const folder = temporaryFolder()
  const core = await createCore({
    dataFolder: join(folder.path, 'data'),
    resourcesFolder,
    assetsFolder,
    clock: fixedClock(testMorning),
  })
  const { admin } = await install(core)
  const officers = new Map<string, Officer>()
  for (const [name, roles] of Object.entries(staff))
    officers.set(name, { core, ...(await signInAs(core, admin, name, [...roles])) })
  const approved = await approveCase(async (name) => officers.get(name) as Officer, bringRecord)
  await core.close()
  return { folder, ...approved }
}

/** One request from its opening to the head's approval, which it reaches at the second attempt. */
export async function approveCase(
  officerOf: (name: keyof typeof staff) => Promise<Officer>,
  bringRecord?: BringRecord,
): Promise<{ readonly caseId: string; readonly revision: number }> {
  const registry = await officerOf('rini')
  const { id: inmateId } = await registry.client.inmates.register(newcomer())
  const nurse = await officerOf('sari')
  const { recommendations } = nurse.client
  const opening = { inmateId, trigger: 'inmate', reason: 'Nyeri perut berulang', emergency: null } as const
  const { id: caseId } = await recommendations.open(opening)
  await playPapers(nurse, await officerOf('ayu'), caseId, bringRecord)
  await holdSession(await officerOf('dewi'), caseId, sealingDay)
  const head = (await officerOf('bambang')).client.recommendations
  const outside = { on: null, letterNumber: null, letterDate: null }
  const { revision: before } = await head.get({ caseId })
  const returned = await head.returnForCorrection({ caseId, revision: before, reason: formulaReason, ...outside })
  const { revision } = await recommendations.resubmit({ caseId, revision: returned.revision })
  const approved = await head.approve({ caseId, revision })
  return { caseId, revision: approved.revision }
}

/** Papers 1 to 4; a signed copy is the letter itself, as a scanner would bring it. */
async function playPapers(nurse: Officer, doctor: Officer, caseId: string, bringRecord?: BringRecord): Promise<void> {
  const signer = { name: 'Petugas Contoh', capacity: 'signature' } as const
  const application = { requirementId: 'application', ...(await issuePaper(nurse, caseId, 'permohonan-wbp')) }
  await attachSigned(nurse, caseId, application, sealingDay, signer)
  const advice = { requirementId: 'doctor-letter', ...(await issuePaper(doctor, caseId, 'rekomendasi-dokter')) }
  await attachSigned(doctor, caseId, advice, sealingDay, signer)
  if (bringRecord) await bringRecord(nurse, caseId)
  else await attachRecord(nurse, caseId, new Uint8Array(await fetchBytes(nurse, `/files/letters/${advice.letterId}`)))
  const covering = {
    requirementId: 'head-covering-letter',
    ...(await issuePaper(nurse, caseId, 'surat-pengantar-kalapas')),
  }
  await attachSigned(nurse, caseId, covering, sealingDay, signer)
}

export interface OpenOffice {
  readonly core: Core
  readonly dataFolder: string
  readonly caseId: string
  readonly revision: number
  logIn(
    name: keyof typeof staff | 'admin',
    password?: string,
  ): Promise<{ readonly client: Client; readonly token: string }>
  close(): Promise<void>
}

/** Opens a copy of the approved case's folder. */
export async function openOffice(
  approved: ApprovedCase,
  options: { readonly shell?: Shell; readonly training?: boolean; readonly now?: string } = {},
): Promise<OpenOffice> {
  const folder = temporaryFolder()
  const dataFolder = join(folder.path, 'data')
  cpSync(join(approved.folder.path, 'data'), dataFolder, { recursive: true })
  // A folder is a rehearsal's from its first day on; this one only pretends to have been.
  if (options.training) writeFileSync(join(dataFolder, 'latihan.json'), '{}\n')
  const core = await createCore({
    dataFolder,
    resourcesFolder,
    assetsFolder,
    clock: fixedClock(options.now ?? testMorning),
    ...(options.shell ? { shell: options.shell } : {}),
    ...(options.training ? { training: true } : {}),
  })
  return {
    core,
    dataFolder,
    caseId: approved.caseId,
    revision: approved.revision,
    logIn: async (name, password = passwordOf(name)) => {
      const { token } = await clientOf(core).session.logIn({ name, password })
      return { token, client: clientOf(core, token) }
    },
    close: async () => {
      await core.close()
      folder.remove()
    },
  }
}

/** Unencrypted, on the inmate's consent. */
export const plainly: SealChoices = { keyIds: [], isPlainAccepted: true, basisId: 'consent' }

/** Seals to the end and returns what the last event says. */
export async function sealed(
  client: Client,
  office: Pick<OpenOffice, 'caseId' | 'revision'>,
  choices: Partial<SealChoices> = {},
) {
  const stages = new Set<string>()
  for await (const event of await client.exchange.seal({
    caseId: office.caseId,
    revision: office.revision,
    ...plainly,
    ...choices,
  })) {
    if (event.kind === 'sealed') return { ...event, stages }
    stages.add(event.stage)
  }
  throw new Error('the stream ended without a sealed bundle')
}

/** The bytes behind `GET /files/<path>`. */
export async function download(core: Core, token: string, path: string): Promise<Response> {
  return core.fetch(new Request(`http://lentera.test/files/${path}`, { headers: { authorization: `Bearer ${token}` } }))
}

/** The place that an officer chooses in the dialog of an office that has one. */
export async function chosenPlace(client: Client): Promise<string> {
  for await (const event of await client.exchange.choosePlace({})) if (event.kind === 'chosen') return event.place
  throw new Error('no place was chosen')
}
