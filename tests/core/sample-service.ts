import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type ServiceStandard, serviceStandardSchema } from '#shared/features/service-cases/service-standard.ts'
import { resourcesFolder } from '#tests/harness/core.ts'
import { temporaryFolder } from '#tests/harness/temporary-folder.ts'

/** Not a service of the product: a permit for the staff, about no inmate, given by another office within a day and a night. */
export const sampleServiceId = 'izin-contoh'

type Draft = z.input<typeof serviceStandardSchema>
type Requirement = Draft['requirements'][number]
type Step = Draft['steps'][number]

const clerk: Step['actor'] = { kind: 'role', roles: ['perawat'] }
const officers = ['perawat', 'kepala'] as const
const source = 'Contoh'

function paper(id: string, number: number, change: Partial<Requirement> = {}): Requirement {
  return {
    id,
    number,
    title: `Berkas ${number}`,
    kind: 'upload',
    letterTemplate: null,
    owedBy: 'unit',
    counts: 'when-attached',
    issuedBy: [],
    signedBy: 'Pemohon',
    acceptsForeignOriginal: true,
    acceptsOutside: null,
    condition: null,
    confidential: 'none',
    gate: 'submit',
    after: null,
    term: null,
    note: null,
    ...change,
  }
}

function step(id: string, takenBy: Step['takenBy'], actor: Step['actor'], change: Partial<Step> = {}): Step {
  const rest = { paper: null, outcomes: null, condition: null, term: null, carries: null }
  return { id, letter: 'A', title: `Langkah ${id}`, actor, takenBy, ...rest, ...change }
}

const outside = (id: string, post: string, change: Partial<Step> = {}): Step =>
  step(id, 'record-outside-step', { kind: 'post', post }, change)

const post = (id: string, level: 'unit' | 'outside') => ({
  id,
  level,
  names: [{ name: `Jabatan ${id}`, effectiveFrom: null, effectiveTo: null, source }],
})

const independent = { fact: 'independent', holds: true }

export const sampleService: Draft = {
  id: sampleServiceId,
  version: 1,
  name: 'Izin contoh',
  effectiveFrom: '2026-01-01' as ServiceStandard['effectiveFrom'],
  effectiveTo: null,
  source: { document: source, note: source },
  legalBasis: [],
  subjects: ['none'],
  triggers: [
    { id: 'new-permit', title: 'Izin baru', applicant: 'person' },
    { id: 'renewal', title: 'Perpanjangan', applicant: 'person' },
    { id: 'by-family', title: 'Diurus keluarga', applicant: 'relative' },
  ],
  facts: [
    {
      id: 'independent',
      title: 'Praktik mandiri',
      from: { kind: 'asked', question: 'Apakah izin ini untuk praktik mandiri?' },
    },
    { id: 'has-doctor', title: 'Unit mempunyai dokter', from: { kind: 'role-held', role: 'dokter' } },
  ],
  requirements: [
    ...[1, 2, 3, 4, 5, 6].map((number) => paper(`paper-${number}`, number)),
    ...[7, 8, 9, 10].map((number) => paper(`paper-${number}`, number, { condition: independent })),
    paper('doctor-note', 11, { condition: { fact: 'has-doctor', holds: false } }),
    paper('receipt', 12, { gate: 'deliver', after: 'answer' }),
  ],
  steps: [
    step('open', 'open', clerk),
    step('prepare', 'attach-paper', clerk),
    step('submit', 'hand-over', clerk, {
      carries: { title: 'Surat permohonan', from: 'applicant', to: 'counter', requirement: null },
    }),
    outside('received', 'counter'),
    outside('checked', 'checker', { term: { amount: 8, unit: 'office-hours', source } }),
    outside('visited', 'inspector', { condition: independent }),
    outside('signed', 'head-of-office'),
    step('answer', 'record-answer', clerk),
    step('deliver', 'attach-paper', clerk, { paper: 'receipt' }),
    step('close', 'finish', clerk),
  ],
  clocks: [
    { id: 'one-day', amount: 24, unit: 'hours', label: '1 x 24 jam', source },
    { id: 'seven-days', amount: 7, unit: 'working-days', label: '7 hari kerja', source },
  ],
  defaultClock: 'one-day',
  clockStart: {
    default: 'at-counter',
    options: [
      {
        id: 'at-counter',
        label: 'Berkas diterima loket',
        since: 'berkas diterima loket',
        startsWith: { kind: 'step', step: 'received' },
      },
      {
        id: 'at-opening',
        label: 'Permohonan masuk',
        since: 'permohonan masuk',
        startsWith: { kind: 'event', event: 'opened' },
      },
    ],
  },
  pausedBy: ['returned-by-outside'],
  pauseReasons: [{ id: 'system-down', title: 'Sistem loket terganggu', source }],
  extension: { most: 24, title: 'Perpanjangan', source },
  countStartDay: false,
  officeHours: { opens: '07:30', closes: '16:00', source },
  session: null,
  emergency: null,
  approval: null,
  reopening: {
    done: { leadsTo: 'answered', title: 'Diperiksa lagi' },
    refused: { leadsTo: 'preparing', title: 'Diajukan lagi' },
    cancelled: { leadsTo: 'preparing', title: 'Dilanjutkan' },
  },
  authority: {
    open: ['perawat'],
    'attach-paper': ['perawat'],
    'void-paper': ['perawat'],
    'return-for-correction': ['perawat'],
    resubmit: ['perawat'],
    'hand-over': ['perawat'],
    'record-outside-step': ['perawat'],
    'record-answer': ['perawat'],
    finish: ['perawat'],
    cancel: [...officers],
    withdraw: ['perawat'],
    reopen: [...officers],
    pause: [...officers],
    resume: [...officers],
    extend: ['kepala'],
    'withdraw-extension': ['kepala'],
  },
  fee: { amount: 0, currency: 'IDR', text: 'Gratis' },
  products: ['Izin'],
  lettersBack: [{ id: 'permit', title: 'Surat izin', from: 'outside', confidential: 'none' }],
  answers: [
    { id: 'granted', title: 'Izin diberikan', leadsTo: 'answered' },
    { id: 'rejected', title: 'Izin ditolak', leadsTo: 'refused' },
  ],
  complaints: { channels: ['Loket'], procedure: ['Disampaikan ke loket'] },
  posts: [
    post('applicant', 'unit'),
    post('counter', 'outside'),
    post('checker', 'outside'),
    post('inspector', 'outside'),
    post('head-of-office', 'outside'),
  ],
  remarks: [],
}

/** A folder of resources that knows the service beside those of the product. */
export function withSampleService() {
  const folder = temporaryFolder()
  cpSync(resourcesFolder, folder.path, { recursive: true })
  const service = serviceStandardSchema.parse(sampleService)
  writeFileSync(join(folder.path, `services/${sampleServiceId}.json`), JSON.stringify(service))
  return folder
}
