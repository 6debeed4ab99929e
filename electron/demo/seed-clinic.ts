import type { EncounterContent } from '#shared/features/medical-records/encounter.ts'
import { addDays } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { addHours, type Clock } from '#shared/time/instant.ts'
import type { Client, Fetcher } from './core-client.ts'
import { demoFacility } from './demo-facility.ts'
import type { ActAs } from './seed-demo.ts'

/** Lines of the shipped list that the clinic of the training data holds, with what came in. */
const stock = [
  ['parasetamol-500-mg', 'PCT2611', 500],
  ['amoksisilin-500-mg', 'AMX2607', 200],
  ['amlodipin-5-mg', 'AML2609', 300],
  ['klorfeniramin-maleat-4-mg', 'CTM2605', 150],
] as const

const blank: EncounterContent = {
  subjective: null,
  objective: null,
  assessment: null,
  plan: null,
  measurements: [],
  diagnoses: [],
  procedures: [],
  followUp: null,
  confidentiality: 'normal',
}

const vitals = (values: Readonly<Record<string, number>>): EncounterContent['measurements'] =>
  Object.entries(values).map(([sign, value]) => ({ sign, kind: null, value }))

/** A clinic in the middle of its week: medicines on the shelf, visits of several days, a prescription, allergies, screenings. */
export async function seedClinic(core: Fetcher, clock: Clock, actAs: ActAs): Promise<void> {
  const medicines = await actAs(core, 'perawat', (nurse) => fillShelf(nurse, clock))
  await actAs(core, 'perawat', (nurse) => seeVisitors(nurse, clock, medicines))
}

type Medicines = ReadonlyMap<string, string>

async function fillShelf(nurse: Client, clock: Clock): Promise<Medicines> {
  const today = toCalendarDate(clock.now(), demoFacility.timeZone)
  const names = new Map(
    (await nurse.medicines.starter({})).map(({ id, name, strength }) => [`${name} ${strength}`, id]),
  )
  await nurse.medicines.adopt({ ids: stock.map(([id]) => id) })
  const { medicines } = await nurse.medicines.list({})
  const adopted = new Map(
    medicines.flatMap(({ id, name, strength }) => {
      const starter = names.get(`${name} ${strength}`)
      return starter === undefined ? [] : [[starter, id] as const]
    }),
  )
  await nurse.stock.receive({
    supplier: 'Dinas Kesehatan Teluk Lentera',
    source: 'Permintaan rutin',
    documentNumber: 'SBBK/11/TL',
    receivedOn: today,
    note: null,
    lines: stock.flatMap(([starter, batchNumber, quantity]) => {
      const medicineId = adopted.get(starter)
      if (medicineId === undefined) return []
      return [{ medicineId, batchNumber, expiresOn: addDays(today, 400), quantity, unitPrice: 200 }]
    }),
  })
  return adopted
}

async function seeVisitors(nurse: Client, clock: Clock, medicines: Medicines): Promise<void> {
  const now = clock.now()
  const today = toCalendarDate(now, demoFacility.timeZone)
  const { rows } = await nurse.inmates.list({
    text: '',
    block: null,
    legalStatus: 'narapidana',
    state: 'present',
    offset: 4,
    limit: 3,
  })
  const [first, second, third] = rows
  if (!first || !second || !third) return
  const see = (inmateId: string, hoursAgo: number, content: Partial<EncounterContent>, isFinished = true) =>
    nurse.medicalRecords.record({
      inmateId,
      kind: 'visit',
      caredAt: hoursAgo === 0 ? null : addHours(now, -hoursAgo),
      lateReason: hoursAgo > 24 ? 'akhir pekan' : null,
      instructedBy: null,
      answers: null,
      isFinished,
      content: { ...blank, ...content },
    })

  await see(first.id, 44, {
    subjective: 'Pusing dan tengkuk terasa berat sejak dua hari',
    measurements: vitals({ weight: 68, height: 165, systolic: 158, diastolic: 96, pulse: 84, temperature: 36.6 }),
    assessment: 'Tekanan darah tinggi',
    diagnoses: [{ code: 'I10', display: 'Hipertensi', rank: 'primary' }],
    plan: 'Kurangi garam, amlodipin sesuai instruksi dokter, kontrol tiga hari lagi',
    followUp: { on: addDays(today, 1), note: 'Ukur tekanan darah' },
  })
  const again = await see(first.id, 2, {
    subjective: 'Pusing berkurang',
    measurements: vitals({ weight: 68, systolic: 146, diastolic: 90, pulse: 80 }),
    diagnoses: [{ code: 'I10', display: 'Hipertensi', rank: 'primary' }],
    plan: 'Lanjutkan obat',
  })
  await nurse.recordEntries.addProblem({
    inmateId: first.id,
    encounterId: again.id,
    code: 'I10',
    display: 'Hipertensi',
    onsetOn: null,
    note: null,
    confidentiality: 'normal',
  })
  await nurse.recordEntries.addAllergy({
    inmateId: first.id,
    encounterId: again.id,
    category: 'medication',
    substance: 'Penisilin',
    reaction: 'Bentol dan gatal seluruh badan',
    severity: 'severe',
    verification: 'told',
  })
  const amlodipine = medicines.get('amlodipin-5-mg')
  if (amlodipine !== undefined)
    await nurse.prescriptions.write({
      inmateId: first.id,
      encounterId: again.id,
      instructedBy: 'dr. Ayu Kencana',
      confidentiality: 'normal',
      caredAt: null,
      lateReason: null,
      iterations: 0,
      note: null,
      isIssued: true,
      lines: [
        {
          medicineId: amlodipine,
          outsideText: null,
          dose: 1,
          doseUnit: 'tablet',
          timesPerDay: 1,
          asNeeded: false,
          moments: ['morning'],
          meal: 'any',
          days: 30,
          quantity: 30,
          instructions: null,
          observed: false,
          startsOn: today,
          overrideReason: null,
        },
      ],
    })

  const cough = await see(second.id, 1, {
    subjective: 'Batuk berdahak tiga minggu, berkeringat malam',
    measurements: vitals({ weight: 52, height: 168, systolic: 112, diastolic: 74, respiration: 22, temperature: 37.8 }),
    assessment: 'Terduga TBC',
    plan: 'Pisahkan kamar, kirim dahak, lapor dokter',
  })
  await nurse.recordEntries.stateNoAllergy({ inmateId: second.id, encounterId: cough.id })
  const no = [false]
  await nurse.questionnaires.complete({
    inmateId: second.id,
    url: 'urn:lentera:instrument:skrining-tb',
    version: '1.0',
    encounterId: cough.id,
    caredAt: null,
    lateReason: null,
    answers: {
      batuk: [true],
      berdahak: [true],
      'lama-batuk-berdahak': [21],
      'berat-turun': [true],
      demam: no,
      lemah: no,
      'keringat-malam': [true],
      sesak: no,
      kelenjar: no,
      kontak: no,
      risiko: ['merokok'],
    },
  })
  await see(third.id, 0, { subjective: 'Gatal di sela jari, makin gatal malam hari' }, false)
}
