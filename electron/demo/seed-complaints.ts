import { satisfactionStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import type { ReceivedComplaint } from '#shared/features/complaints/received-complaint.ts'
import type { Identity } from '#shared/features/identity-vault/identity.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { addHours, type Clock } from '#shared/time/instant.ts'
import type { Client, Fetcher } from './core-client.ts'
import { demoFacility } from './demo-facility.ts'
import type { ActAs } from './seed-demo.ts'

const hoursOfDay = 24

const nothing: ReceivedComplaint = {
  ...{ channel: 'loket', class: 'complaint', service: 'lainnya', reporterKind: 'family', mode: 'anonymous' },
  story: { what: '-', where: null, when: null, who: null, how: null, wish: null },
  ...{
    ownWords: true,
    identity: null,
    accused: { units: [], accountIds: [] },
    danger: null,
    fileIds: [],
    boxOpeningId: null,
  },
  receivedAt: null,
}

const somebody = (name: string, phone: string): Identity => ({
  ...{ name, phone, identityNumber: null, inmateId: null, email: null },
  ...{ address: null, reachedBy: 'Telepon sesudah pukul 16.00' },
})

interface Told {
  readonly daysAgo: number
  readonly complaint: Partial<ReceivedComplaint>
  readonly what: string
  readonly where?: string
  readonly wish?: string
  /** How far it has come; each kind has the steps before it. */
  readonly until?: 'asked' | 'closed'
}

const told: readonly Told[] = [
  {
    daysAgo: 32,
    complaint: { service: 'kunjungan', reporterKind: 'visitor', channel: 'surat' },
    what: 'Antre kunjungan dari pagi, dipanggil menjelang tutup.',
    wish: 'Nomor antrean yang jelas.',
  },
  {
    daysAgo: 12,
    complaint: {
      ...{ class: 'aspiration', service: 'kunjungan', mode: 'open' },
      identity: somebody('Yusuf Contoh', '0812 0000 1001'),
    },
    what: 'Usul bangku tambahan dan air minum di ruang tunggu kunjungan.',
    until: 'closed',
  },
  {
    daysAgo: 6,
    complaint: { service: 'makanan', reporterKind: 'inmate', channel: 'surat' },
    what: 'Nasi sering kurang matang pada malam hari.',
    where: 'Blok B',
    until: 'asked',
  },
  {
    daysAgo: 2,
    complaint: {
      ...{ service: 'kamar', mode: 'confidential', reporterKind: 'family' },
      identity: somebody('Rahayu Contoh', '0812 0000 1002'),
    },
    what: 'Kamar bocor tiap hujan, kasur basah.',
    where: 'Blok A kamar 3',
    wish: 'Atap diperbaiki, kasur diganti.',
  },
  {
    daysAgo: 1,
    complaint: {
      ...{ class: 'information', service: 'kesehatan', mode: 'confidential' },
      ...{ identity: somebody('Sulastri Contoh', '0812 0000 1003'), healthReply: { hasForm: true } },
    },
    what: 'Bertanya apakah suaminya sudah diperiksa dokter.',
  },
  {
    daysAgo: 0,
    complaint: {
      ...{ service: 'keamanan', mode: 'confidential', reporterKind: 'family' },
      identity: somebody('Murni Contoh', '0812 0000 1004'),
      danger: { whom: 'Penghuni kamar 7 yang tampak luka di wajah', where: 'Blok C kamar 7' },
    },
    what: 'Kerabatnya mengaku dipukul penghuni lain tadi malam dan takut tidur.',
    where: 'Blok C',
  },
]

/** A complaint desk in the middle of its week, to practise on: nobody in it exists. */
export async function seedComplaints(core: Fetcher, clock: Clock, actAs: ActAs): Promise<void> {
  await actAs(core, 'aduan', async ({ identityVault }) => {
    const { ticket, recoveryCode } = await identityVault.prepare({})
    await identityVault.confirm({ ticket, recoveryCode })
  })
  for (const one of told) {
    const id = await actAs(core, 'aduan', (officer) => receive(officer, clock, one))
    if (one.until) await handle(core, clock, actAs, id, one.until)
  }
}

async function receive({ complaints, complaintReceipts }: Client, clock: Clock, one: Told): Promise<string> {
  const { daysAgo, complaint, what, where = null, wish = null } = one
  const { id, receiptId } = await complaints.receive({
    ...nothing,
    ...complaint,
    story: { what, where, when: null, who: null, how: null, wish },
    receivedAt: daysAgo === 0 ? null : addHours(clock.now(), -daysAgo * hoursOfDay),
  })
  await complaintReceipts.settle({ receiptId, outcome: 'printed' })
  return id
}

/** The head directs and an official is asked; or all the way to the end. */
async function handle(core: Fetcher, clock: Clock, actAs: ActAs, id: string, until: 'asked' | 'closed'): Promise<void> {
  const on = toCalendarDate(clock.now(), demoFacility.timeZone)
  const take = (name: string, step: string, note: string) =>
    actAs(core, name, async ({ complaintCases }) => {
      const { caseId, revision } = await complaintCases.course({ id })
      const satisfaction = step === satisfactionStep ? { result: 'puas', attempts: null } : null
      await complaintCases.takeStep({ caseId, revision, step, note, on, satisfaction })
    })
  await take('aduan', 'recommend', 'Disarankan ditangani pejabat yang terkait; bila perlu dilihat di tempat.')
  await take('kepala', 'direct', 'Setuju. Selesaikan minggu ini.')
  if (until === 'asked') {
    const asked = await actAs(core, 'kepala', async ({ complaintCases }) =>
      (await complaintCases.colleagues({})).filter(({ roles }) => roles.includes('pembina')).map((one) => one.id),
    )
    const text = 'Mohon dijelaskan bagaimana makanan malam diperiksa sebelum dibagikan, dan apa yang akan diperbaiki.'
    await actAs(core, 'aduan', ({ complaintTasks }) => complaintTasks.ask({ id, text, accountIds: asked }))
    return
  }
  await take('penangan', 'improve', 'Empat bangku dipindahkan ke ruang tunggu; galon air disediakan tiap pagi.')
  await actAs(core, 'aduan', async ({ complaintCases }) => {
    const at = async () => {
      const { caseId, revision } = await complaintCases.course({ id })
      return { caseId, revision }
    }
    const answer = { outcome: 'answered', on, letterNumber: null, letterDate: null, reason: null, fileIds: [] }
    await complaintCases.recordAnswer({ ...(await at()), ...answer })
    await complaintCases.skipStep({ ...(await at()), step: 'follow-up', reason: 'Sudah dikerjakan sebelum dijawab' })
  })
  await take('aduan', 'satisfaction', 'Ditelepon: puas.')
  await take('aduan', 'report-superior', 'Dilaporkan lisan kepada Kepala.')
  await take('aduan', 'report-kanwil', 'Masuk laporan bulanan.')
  await actAs(core, 'kepala', async ({ complaintCases }) => {
    const { caseId, revision } = await complaintCases.course({ id })
    await complaintCases.finish({ caseId, revision })
  })
}
