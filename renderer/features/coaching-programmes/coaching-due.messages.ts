import type { DueItem } from '#shared/features/today/today.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { formatDate } from '../../format/dates.ts'

type ItemData = DueItem['data']
type CoachingKind = Extract<DueItem['kind'], `coaching-${string}`>

/** "Senin ... pukul 09.00", as far as it is known. */
function when({ date, time }: ItemData): string {
  const day = calendarDateSchema.safeParse(date)
  return [
    ...(day.success ? [formatDate(day.data)] : []),
    ...(time === undefined ? [] : [`pukul ${String(time).replace(':', '.')}`]),
  ].join(', ')
}

const of = (...parts: readonly (string | number | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== '').join(', ')

/** What a programme still owes to its people. */
function missing({ certificates, assessments }: ItemData): string {
  const parts = [
    ...(assessments === 0 ? [] : [`${assessments} orang belum dinilai`]),
    ...(certificates === 0 ? [] : [`${certificates} orang belum bersertifikat`]),
  ]
  return parts.join(', ')
}

/** Lines of coaching on the start page. */
export const coachingDueWords = {
  'coaching-not-back': (data) => ({
    title: `Hitung kembali: ${data.count} orang keluar dan belum dicatat kembali`,
    about: of(data.name, when(data)),
  }),
  'coaching-session-today': (data) => ({
    title: `Kegiatan hari ini ${when(data)}: ${data.count} peserta`,
    about: String(data.name),
  }),
  'coaching-session-tomorrow': (data) => ({
    title: `Kegiatan besok ${when(data)}: ${data.count} peserta`,
    about: String(data.name),
  }),
  'coaching-unmarked': (data) => ({
    title: `Isi kehadiran: ${data.count} orang belum terisi`,
    about: of(data.name, when(data)),
  }),
  'coaching-kept-apart': (data) => ({
    title: 'Cegah pertemuan orang yang harus dipisahkan',
    about: of(data.people, data.name, when(data)),
  }),
  'coaching-gate-reached': (data) => ({
    title:
      data.count === 1
        ? `${data.inmateName} kini boleh mengikuti program yang ditunggunya`
        : `${data.count} orang di daftar tunggu kini boleh mengikuti program`,
    about: String(data.name),
  }),
  'coaching-request-waiting': (data) => ({
    title:
      data.count === 1 ? `Putuskan permintaan ${data.inmateName}` : `Putuskan ${data.count} permintaan ikut program`,
    about: String(data.name),
  }),
  'coaching-need-proposed': (data) => ({
    title:
      data.count === 1
        ? `Putuskan usul asesor untuk ${data.inmateName}`
        : `Putuskan usul asesor untuk ${data.count} orang`,
    about: String(data.name),
  }),
  'coaching-stage-reached': (data) => ({
    title: 'Sudah sampai tanggal tahap berikutnya: usulkan ke sidang TPP',
    about: `${data.inmateName}, menunggu ${data.name}`,
  }),
  'coaching-suspension-ends': (data) => ({
    title: `Berhenti sementara sampai ${when(data)}: sambut kembali`,
    about: of(data.inmateName, data.name),
  }),
  'coaching-results-missing': (data) => ({
    title: `Lengkapi hasil program: ${missing(data)}`,
    about: `${data.name}, berakhir ${when(data)}`,
  }),
  'coaching-programme-over': (data) => ({
    title: 'Akhiri program yang masanya sudah lewat',
    about: `${data.name}, sampai ${when(data)}`,
  }),
} satisfies Readonly<Record<CoachingKind, (data: ItemData) => { readonly title: string; readonly about: string }>>
