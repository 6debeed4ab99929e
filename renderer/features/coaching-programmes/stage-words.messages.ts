import type { Member } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { CoachingStage } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'

/** The stages of coaching as the offices call them. */
export const stageWords: Readonly<Record<CoachingStage, string>> = {
  early: 'tahap awal',
  'continued-first': 'tahap lanjutan pertama',
  'continued-second': 'tahap lanjutan kedua',
  final: 'tahap akhir',
}

const isStage = (code: unknown): code is CoachingStage => typeof code === 'string' && Object.hasOwn(stageWords, code)

export type Gate = Member['gate']

export const gateMessages = {
  open: 'Dapat diterima',
  detainee: 'Belum: masih tahanan, belum ada putusan. Program ini hanya menerima yang sudah diputus.',
  until: (stage: string, until: string) => `Belum: ${stage} sampai ${until}.`,
  overdue: (stage: string, until: string) =>
    `Belum: masih ${stage}. Tanggal tahap berikutnya (${until}) sudah lewat, tetapi Sidang TPP belum memutuskannya.`,
  unknown: (stage: string) => `Belum: ${stage}. Tanggal tahap berikutnya belum diketahui; lengkapi data pidananya.`,
  after: (stage: string) => `Tidak lagi: sudah ${stage}. Program ini untuk tahap sebelumnya.`,
} as const

/** Why the gate of a programme is closed, and until when: "Belum: tahap awal sampai 12 Mar 2027." */
export function gateText(gate: Gate, today: CalendarDate): string {
  if (gate.isOpen) return gateMessages.open
  return closedText(gate, today)
}

function closedText({ reason, stage, until }: Exclude<Gate, { isOpen: true }>, today: CalendarDate): string {
  if (reason === 'detainee') return gateMessages.detainee
  if (reason === 'stage-after') return gateMessages.after(stageWords[stage])
  if (until === null) return gateMessages.unknown(stageWords[stage])
  return until > today
    ? gateMessages.until(stageWords[stage], formatDate(until))
    : gateMessages.overdue(stageWords[stage], formatDate(until))
}

/** "tahap awal, tahap lanjutan pertama" */
export const stagesText = (stages: readonly unknown[]): string =>
  stages
    .filter(isStage)
    .map((stage) => stageWords[stage])
    .join(', ')
