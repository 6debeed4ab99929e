import type { Client } from '#tests/harness/client.ts'
import { fillDossier, medicalRecords, recorder, takeTurn } from './licence-office.ts'
import { day, nurse, type Staff } from './staff-desk.ts'

const unnumbered = { nip: null, nationalId: null }

/** Six people: one fit, one whose permit is over, one whose permit ends, one without any, one who left; and a driver. */
export async function fillStaff({ workers, credentials }: Pick<Client, 'workers' | 'credentials'>) {
  const add = async (name: string, changes: Parameters<typeof nurse>[0] = {}) =>
    (await workers.add(nurse({ ...unnumbered, name, ...changes }))).id
  const { accounts } = await workers.choices({})
  const sari = accounts.find(({ fullName }) => fullName.toLowerCase().includes('sari'))
  const fit = await add('Made Contoh')
  const over = await add('Kadek Contoh', { employment: 'contract' })
  const ending = await add('dr. Ayu Contoh', {
    profession: 'dokter',
    employment: 'partner',
    employer: 'Puskesmas Contoh',
  })
  const { id: applying } = await workers.add({ ...recorder(), accountId: sari?.id ?? null })
  const gone = await add('Wayan Contoh')
  const driver = await add('Putu Contoh', { profession: 'bukan-kesehatan', since: day('2026-11-03') })
  const str = (workerId: string, number: string) =>
    credentials.enter({
      ...{ workerId, kind: 'str', number, issuedOn: day('2020-11-20'), validUntil: null, issuer: 'Konsil' },
      ...{ place: null, isHere: false, fileIds: [] },
    })
  const sip = (
    workerId: string,
    number: string,
    from: string,
    to: string,
    place = 'Klinik Rutan Contoh',
    isHere = true,
  ) =>
    credentials.enter({
      ...{ workerId, kind: 'sip', number, issuedOn: day(from), validUntil: day(to), issuer: 'DPMPTSP' },
      ...{ place, isHere, fileIds: [] },
    })
  await str(fit, 'STR-1')
  await sip(fit, 'SIP-1A', '2020-12-01', '2025-11-30')
  await sip(fit, 'SIP-1B', '2026-01-10', '2031-01-10')
  await str(over, 'STR-2')
  await sip(over, 'SIP-2', '2021-11-01', '2026-11-01')
  await sip(over, 'SIP-2X', '2022-01-01', '2027-01-01', 'Praktik mandiri', false)
  await str(ending, 'STR-3')
  await sip(ending, 'SIP-3', '2022-02-01', '2027-02-01')
  await str(gone, 'STR-5')
  const end = { on: day('2026-11-10'), kind: 'moved' as const, reason: 'Pindah' }
  await workers.end({ ...end, id: gone, revision: 1 })
  const training = (workerId: string, on: string, points: number) =>
    credentials.enterCredit({
      ...{ workerId, kind: 'training', title: 'Pelatihan TB', organiser: 'Dinkes', on: day(on), points, fileIds: [] },
    })
  await training(fit, '2026-11-05', 20)
  await training(fit, '2025-03-05', 8)
  await training(over, '2026-10-05', 6)
  await training(over, '2019-10-05', 60)
  return { fit, over, ending, applying, gone, driver }
}

/** And one who applies. */
export async function staffStory(office: Staff) {
  const story = await fillStaff(office.client('tuti'))
  await fillDossier(office, story.applying)
  const { id: application } = await office.client('tuti').licences.open(applicationOf(story.applying))
  for (let step = 0; step < 3; step += 1) await takeTurn(office, application, '2026-11-16')
  return { ...story, application }
}

export const applicationOf = (workerId: string) => ({
  ...{ workerId, service: medicalRecords, trigger: 'new', place: 'Klinik Rutan Contoh', renews: null },
  facts: { 'independent-practice': false },
})
