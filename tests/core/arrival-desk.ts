import type { Client } from '#tests/harness/client.ts'
import { newcomer } from '#tests/harness/inmate-sample.ts'
import { srqAnswers, srqUrl, tbUrl } from './clinic-office.ts'

export const examinationUrl = 'urn:lentera:instrument:pemeriksaan-awal'

const base = { version: '1.0', encounterId: null, caredAt: null, lateReason: null }

export const healthy = {
  'keadaan-umum': ['baik'],
  suhu: [36.6],
  nadi: [80],
  berat: [62],
  tinggi: [168],
  'kelainan-kulit': [false],
  tato: [true],
  'tato-uraian': ['Lengan atas kanan, bunga'],
  'bekas-suntikan': [false],
  luka: [false],
  kekerasan: [false],
  'keluhan-gigi': [false],
  'gigi-berlubang': [2],
  'gigi-hilang': [0],
  narkoba: ['tidak'],
}

export const examine = (nurse: Client, inmateId: string, more: object = {}) =>
  nurse.questionnaires.complete({ ...base, inmateId, url: examinationUrl, answers: { ...healthy, ...more } })

export const askSrq = (nurse: Client, inmateId: string) =>
  nurse.questionnaires.complete({ ...base, inmateId, url: srqUrl, answers: srqAnswers(0) })

const signs = ['berat-turun', 'lemah', 'keringat-malam', 'sesak', 'kelenjar', 'kontak', 'batuk']

export const askTb = (nurse: Client, inmateId: string, isSuspected = false) =>
  nurse.questionnaires.complete({
    ...base,
    inmateId,
    url: tbUrl,
    answers: {
      ...Object.fromEntries(signs.map((id) => [id, [isSuspected && id === 'kontak']])),
      demam: [isSuspected],
      risiko: [isSuspected ? 'merokok' : 'tidak-ada'],
    },
  })

let number = 0

/** Somebody fictional who comes at a moment of the unit's clock. */
export async function arrive(registry: Client, name: string, on: string, time: string | null, more: object = {}) {
  number += 1
  const person = newcomer()
  const { id } = await registry.inmates.register({
    ...person,
    aliases: [],
    nationalId: `32990117119${String(number).padStart(5, '0')}`,
    arrival: { ...person.arrival, on, time },
    firstRegister: { ...person.firstRegister, registerNumber: `AI.${100 + number}/2026`, since: on },
    ...more,
    name,
  })
  return id
}
