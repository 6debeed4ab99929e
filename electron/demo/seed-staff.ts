import { PDFDocument } from '@cantoo/pdf-lib'
import type { WorkerDetails } from '#shared/features/workers/workers.contract.ts'
import { addDays, addYears, type CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Client, Fetcher } from './core-client.ts'
import { demoFacility } from './demo-facility.ts'
import { type Officer, uploadBytes } from './request-story.ts'
import type { ActAs } from './seed-demo.ts'

const place = 'Poliklinik Rutan Teluk Lentera'

const details = (
  changes: Pick<WorkerDetails, 'name' | 'sex' | 'profession' | 'position' | 'since'> & Partial<WorkerDetails>,
) => ({
  ...{ birthPlace: null, birthDate: null, nip: null, nationalId: null, rank: null, education: null, note: null },
  ...{ employment: 'civil-servant' as const, employer: null, until: null, accountId: null, isChecked: false },
  ...changes,
})

/** The clinic's own people: one whose permit ends soon, one whose permit is over, one who applies, and their week. */
export async function seedStaff(core: Fetcher, clock: Clock, actAs: ActAs): Promise<void> {
  const today = toCalendarDate(clock.now(), demoFacility.timeZone)
  await actAs(core, 'kepegawaian', async (client, token) => {
    const people = await register(client, today)
    await fileLicences(client, today, people)
    await writeRoster(client, today, people)
    await apply({ core, client, token }, today, people.recorder)
  })
}

type People = Awaited<ReturnType<typeof register>>

async function register({ workers }: Client, today: CalendarDate) {
  const { accounts } = await workers.choices({})
  const accountOf = (name: string) => accounts.find(({ fullName }) => fullName === name)?.id ?? null
  const since = addYears(today, -6)
  const add = async (name: string, changes: Omit<Parameters<typeof details>[0], 'name' | 'since'>) =>
    (await workers.add(details({ name, since, accountId: accountOf(name), ...changes }))).id
  return {
    doctor: await add('dr. Ayu Kencana', {
      ...{ sex: 'female', profession: 'dokter', position: 'Dokter poliklinik', employment: 'partner' },
      employer: 'Puskesmas Teluk Lentera',
    }),
    nurse: await add('Sari Melati', {
      ...{ sex: 'female', profession: 'perawat', position: 'Perawat Mahir', rank: 'Penata Muda / III a' },
    }),
    midwife: await add('Ratna Puspita', {
      ...{ sex: 'female', profession: 'bidan', position: 'Bidan Terampil', employment: 'contract' },
    }),
    recorder: await add('Dimas Anggara', {
      ...{ sex: 'male', profession: 'perekam-medis', position: 'Perekam Medis Terampil' },
    }),
    helper: await add('Yoga Pratama', {
      ...{ sex: 'male', profession: 'bukan-kesehatan', position: 'Tenaga kebersihan', employment: 'honorary' },
    }),
  }
}

async function fileLicences(
  { credentials }: Client,
  today: CalendarDate,
  { doctor, nurse, midwife, recorder }: People,
): Promise<void> {
  for (const [index, workerId] of [doctor, nurse, midwife, recorder].entries())
    await credentials.enter({
      ...{ workerId, kind: 'str', number: `STR/LATIHAN/${index + 1}`, issuedOn: addYears(today, -6) },
      ...{ validUntil: null, issuer: 'Konsil Kesehatan Indonesia', place: null, isHere: false, fileIds: [] },
    })
  const until = [
    [doctor, addYears(today, 3)],
    [nurse, addDays(today, 45)],
    [midwife, addDays(today, -20)],
  ] as const
  for (const [index, [workerId, validUntil]] of until.entries())
    await credentials.enter({
      ...{ workerId, kind: 'sip', number: `SIP/LATIHAN/${index + 1}`, issuedOn: addYears(validUntil, -5), validUntil },
      ...{ issuer: 'DPMPTSP Kota Teluk Lentera', place, isHere: true, fileIds: [] },
    })
  for (const [workerId, points] of [
    [nurse, 27],
    [midwife, 8],
  ] as const)
    await credentials.enterCredit({
      ...{ workerId, kind: 'training', title: 'Pelatihan pengendalian TBC di Rutan', points, fileIds: [] },
      ...{ organiser: 'Dinas Kesehatan Teluk Lentera', on: addDays(today, -30) },
    })
}

async function writeRoster({ dutyRoster }: Client, today: CalendarDate, { nurse, midwife }: People): Promise<void> {
  for (let ahead = 0; ahead < 7; ahead += 1)
    for (const [shift, workerId] of [
      ['pagi', nurse],
      ['siang', midwife],
    ] as const)
      await dutyRoster.assign({ day: addDays(today, ahead), shift, workerId, replacesId: null })
}

/** A page as from the scanner; every one is another file. */
async function scan(): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  return new Uint8Array(await document.save())
}

/** An application in preparation: two scans are there, the others are still owed. */
async function apply(officer: Officer, today: CalendarDate, workerId: string): Promise<void> {
  const { licenceDossier, licences } = officer.client
  for (const [kind, years] of [
    ['diploma', 8],
    ['str', 6],
  ] as const) {
    const fileId = await uploadBytes(officer, await scan())
    await licenceDossier.add({ workerId, kind, fileId, issuedOn: addYears(today, -years), validUntil: null })
  }
  await licences.open({
    ...{ workerId, service: 'izin-praktik-perekam-medis', trigger: 'new', place, renews: null },
    facts: { 'independent-practice': false },
  })
}
