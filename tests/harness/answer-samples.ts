import type { IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { handOver, type SealedCase } from './answer-office.ts'
import { type OpenOffice, openOffice } from './exchange-office.ts'
import { type Kanwil, type Said, smallPdf } from './kanwil.ts'
import { knownOffice } from './key-card-sample.ts'

export const day = (date: string): CalendarDate => date as CalendarDate
export const thursday = '2026-11-19T02:00:00.000Z'
export const paths = { forwarded: 'data/SURAT-PENGANTAR-KANWIL.pdf', decided: 'data/REKOMENDASI.pdf' }
export const letters = { [paths.forwarded]: smallPdf('pengantar'), [paths.decided]: smallPdf('rekomendasi') }

export const received: Said = { kind: 'received', on: day('2026-11-16'), receivedBy: 'Rahmat' }
export const forwarded: Said = {
  kind: 'forwarded',
  on: day('2026-11-17'),
  to: 'Direktur Jenderal Pemasyarakatan',
  letter: { number: 'W.17-PK.01-88', date: day('2026-11-17'), path: paths.forwarded },
}
export const decided: Said = {
  kind: 'decided',
  on: day('2026-11-18'),
  outcome: 'recommended',
  letter: { number: 'PAS-PK.01-991', date: day('2026-11-18'), path: paths.decided },
}
export const returned: Said = {
  kind: 'returned',
  on: day('2026-11-18'),
  missing: [
    { requirement: 'doctor-letter', why: 'Belum ada nomor SIP' },
    { requirement: 'medical-record', why: null },
  ],
  remarks: 'Mohon dilengkapi',
  letter: null,
}

/** A unit with a nurse at work. */
export interface AnsweredOffice extends OpenOffice {
  readonly nurse: Awaited<ReturnType<OpenOffice['logIn']>>
}

/** The unit on the Thursday after: the file was handed over on Monday, Kanwil's key is known. */
export async function openOnThursday(
  sealedCase: SealedCase,
  kanwil: Kanwil,
  options: { readonly isHandedOver?: boolean } = {},
): Promise<AnsweredOffice> {
  const office = await openOffice(sealedCase, { now: thursday })
  const nurse = await office.logIn('sari')
  if (options.isHandedOver ?? true) await handOver(nurse.client, sealedCase.bundleId)
  await knownOffice((await office.logIn('bambang')).client, kanwil.office)
  return { ...office, nurse }
}

/** What taking each answer in would do, or why it waits; null for what does not wait. */
export const plansOf = ({ answers }: Pick<IncomingFile, 'answers'>) =>
  answers.map(({ plan }) => (plan === null ? null : plan.fits ? plan.effects.map(({ kind }) => kind) : plan.why))

/** The plain envelope with these answers, numbered from 1 unless told otherwise. */
export async function envelopeOf(
  kanwil: Kanwil,
  { about }: SealedCase,
  answers: readonly Said[],
  numbers?: readonly number[],
): Promise<Buffer> {
  const numbered = answers.map((said, index) => ({ ...said, number: numbers?.[index] ?? index + 1 }))
  return (await kanwil.answer(about, { answers: numbered, letters, madeAt: '2026-11-18T08:00:00.000Z' })).envelope
}
