import type { ClinicVital } from './clinic-vitals.ts'
import { vitalFacts } from './clinic-vitals.ts'
import type { Protocol, ProtocolEnd } from './protocol.ts'
import type { MeasuredVitals, ProtocolTrace } from './protocol-run.rules.ts'

export const vitalNames: Readonly<Record<ClinicVital, string>> = {
  systolic: 'Tekanan darah sistolik',
  diastolic: 'Tekanan darah diastolik',
  pulse: 'Nadi',
  respiration: 'Napas',
  temperature: 'Suhu',
  oxygen: 'Saturasi oksigen',
  glucose: 'Gula darah',
}

const endNames: Readonly<Record<ProtocolEnd['kind'], string>> = {
  treat: 'Ditangani perawat',
  'call-doctor': 'Hubungi dokter',
  refer: 'Rujuk',
}

const urgencies = { emergency: 'gawat darurat', planned: 'terencana' } as const

/** "Rujuk (gawat darurat)". */
export const endWords = (end: ProtocolEnd): string =>
  end.kind === 'refer' ? `${endNames.refer} (${urgencies[end.urgency]})` : endNames[end.kind]

export const measuredText = (vital: ClinicVital, value: number | null): string =>
  value === null
    ? `${vitalNames[vital]}: tidak dapat diukur`
    : `${vitalNames[vital]} ${value.toLocaleString('id-ID')} ${vitalFacts[vital].unit}`

const vitalsText = (vitals: MeasuredVitals): string =>
  (Object.entries(vitals) as [ClinicVital, number | null][])
    .map(([vital, value]) => measuredText(vital, value))
    .join(', ')

/** What was asked and found, and what followed from it, as plain lines for the note of a visit. */
export function protocolSummary(
  protocol: Pick<Protocol, 'title' | 'version'>,
  isApproved: boolean,
  trace: readonly ProtocolTrace[],
  end: ProtocolEnd,
): string {
  const reasons = trace.flatMap(({ reason }) => reason ?? [])
  const parts = [
    `Protokol perawat: ${protocol.title}, versi ${protocol.version}${isApproved ? '' : ' (belum disahkan dokter)'}.`,
    ...trace.map(({ text, answer, vitals }) => `- ${text} ${answer ?? (vitals ? vitalsText(vitals) : '')}`),
    `Hasil: ${endWords(end)}. ${end.title}.`,
    ...(reasons.length > 0 ? [`Alasan: ${reasons.join('; ')}.`] : []),
    ...end.measures.map((measure) => `- ${measure}`),
  ]
  return parts.join('\n')
}
