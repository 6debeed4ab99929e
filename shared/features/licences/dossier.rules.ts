import type { ScanCheck, ServiceLicence } from '#shared/features/service-cases/service-licence.ts'
import { type CalendarDate, compareDates } from '#shared/time/calendar-date.ts'

/** What stands behind a portrait, as far as its border tells. `mixed`: no colour has most of it. */
export const backgrounds = ['red', 'blue', 'white', 'other', 'mixed'] as const

export type Background = (typeof backgrounds)[number]

/** A scan as the dossier keeps it. Without a size where it is no picture. */
export interface KeptScan {
  readonly issuedOn: CalendarDate
  readonly validUntil: CalendarDate | null
  readonly width: number | null
  readonly height: number | null
  readonly background: Background | null
}

/** What an officer should look at before a scan goes out; it refuses nothing. */
export const findingKinds = [
  'no-picture',
  'too-small',
  'not-upright',
  'other-background',
  'too-old',
  'expired',
] as const

export type FindingKind = (typeof findingKinds)[number]

export interface Finding {
  readonly kind: FindingKind
  readonly width: number | null
  readonly height: number | null
  readonly background: Background | null
  readonly months: number | null
  readonly on: CalendarDate | null
}

const nothing = { width: null, height: null, background: null, months: null, on: null } as const

/** The same day so many months earlier; the last of the month where that has fewer days. */
export function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(day, last))
  return first.toISOString().slice(0, 10) as CalendarDate
}

/** What is found in a scan on a day. `months`: how old the office lets a letter be, instead of the service file. */
export function findingsOf(
  scan: KeptScan,
  checks: readonly ScanCheck[],
  today: CalendarDate,
  months: number | null,
): readonly Finding[] {
  return checks.flatMap((check) => findingsOfCheck(scan, check, today, months))
}

function findingsOfCheck(
  scan: KeptScan,
  check: ScanCheck,
  today: CalendarDate,
  months: number | null,
): readonly Finding[] {
  switch (check.kind) {
    case 'portrait':
      return portraitFindings(scan, check)
    case 'age': {
      const allowed = months ?? check.months
      const isOld = compareDates(scan.issuedOn, monthsBefore(today, allowed)) < 0
      return isOld ? [{ ...nothing, kind: 'too-old', months: allowed, on: scan.issuedOn }] : []
    }
    case 'valid': {
      const { validUntil } = scan
      const isOver = validUntil !== null && compareDates(validUntil, today) < 0
      return isOver ? [{ ...nothing, kind: 'expired', on: validUntil }] : []
    }
  }
}

function portraitFindings(
  { width, height, background }: KeptScan,
  check: Extract<ScanCheck, { readonly kind: 'portrait' }>,
): readonly Finding[] {
  if (width === null || height === null) return [{ ...nothing, kind: 'no-picture' }]
  const size = { width, height }
  return [
    ...(width < check.minWidth || height < check.minHeight
      ? [{ ...nothing, ...size, kind: 'too-small' } as const]
      : []),
    ...(width > height ? [{ ...nothing, ...size, kind: 'not-upright' } as const] : []),
    ...(check.background !== null && background !== check.background
      ? [{ ...nothing, background, kind: 'other-background' } as const]
      : []),
  ]
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** What a paper is called in the portal's manner, without the ending of the file. */
export function portalName(
  { fileName, papers, profession }: ServiceLicence,
  paper: { readonly requirementId: string; readonly number: number; readonly workerName: string },
): string {
  const parts: Readonly<Record<string, string>> = {
    nomor: String(paper.number).padStart(2, '0'),
    berkas: papers.find(({ requirement }) => requirement === paper.requirementId)?.name ?? paper.requirementId,
    nama: plain(paper.workerName) || 'pemohon',
    layanan: profession,
  }
  return fileName.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
}
