import { Failure } from '#shared/contract/failure.ts'
import {
  isInTimeLine,
  isIssuedShown,
  issuedKinds,
  issuedStates,
  timeLineStates,
} from '#shared/features/staff-overview/staff-filters.rules.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { gapsText, licencesText, standingOf } from '#shared/features/staff-overview/time-line-words.rules.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { issuedLicences, timeLineOf } from './time-line.ts'

interface Sheet {
  readonly title: string
  readonly count: string
  readonly empty: string
  readonly columns: readonly (readonly [label: string, width: number])[]
  readonly rows: readonly (readonly string[])[]
  readonly fileName: string
}

type Context = Parameters<typeof timeLineOf>[0]

/** A list of everybody as it stands now, on paper. */
const listSheet =
  (name: string, procedure: string, sheetOf: (context: Context, parameters: URLSearchParams) => Promise<Sheet>) =>
  async ({ services, actor, id, parameters }: DocumentRequest) => {
    const reader = await requireReader({ services, actor }, 'view:licences', procedure)
    if (id !== name) throw new Failure('not-found')
    const now = services.clock.now()
    const context = { db: services.installation.open.database.reader, services, actor: reader, now }
    const sheet = await sheetOf(context as Context, parameters)
    const office = await officeOf(context)
    const body = await compiled(() =>
      officeSheetPdf(context, office, {
        name: 'daftar',
        input: {
          ...{ letterhead: office.letterhead, title: sheet.title, empty: sheet.empty },
          notes: [staffWords.asOfRecords(office.time), sheet.count],
          table: {
            columns: sheet.columns.map(([label, width]) => ({ label, width, align: 'left' as const })),
            rows: sheet.rows.map((row) => row.map((value) => value.slice(0, 300))),
          },
          footer: office.footer(sheet.title),
        },
        paper: 'A4',
        letterheadMode: 'printed',
      }),
    )
    return { body, mediaType: 'application/pdf', fileName: sheet.fileName }
  }

const oneOf = <Value extends string>(all: readonly Value[], asked: string | null): Value | undefined =>
  all.find((one) => one === asked)

/** `GET /files/staff-timelines/sekarang[?keadaan=...&profesi=...]`: the time line in words. */
export const timeLineSheet: DocumentSource = listSheet(
  'sekarang',
  'staffOverview.timeLine',
  async (context, parameters) => {
    const { title, empty, columns, count, application } = staffWords.timeLine
    const state = oneOf(timeLineStates, parameters.get('keadaan')) ?? 'all'
    const rows = (await timeLineOf(context)).rows.filter((row) => isInTimeLine(row, state, parameters.get('profesi')))
    return {
      ...{ title, empty, count: count(rows.length), fileName: 'garis-waktu-izin.pdf' },
      columns: [
        [columns.name, 3],
        [columns.profession, 2.2],
        [columns.standing, 3],
        [columns.str, 3],
        [columns.sip, 3],
        [columns.gaps, 3],
        [columns.applications, 3],
      ],
      rows: rows.map((row) => [
        ...[row.standing.name, row.standing.professionTitle, standingOf(row)],
        ...[licencesText(row, 'str'), licencesText(row, 'sip'), gapsText(row)],
        row.applications.map(({ number, step }) => application(number, step?.title ?? null)).join('; '),
      ]),
    }
  },
)

/** `GET /files/issued-licences/semua[?keadaan=...&jenis=...]`: every STR and SIP there ever was. */
export const issuedSheet: DocumentSource = listSheet('semua', 'staffOverview.issued', async (context, parameters) => {
  const { title, empty, columns, count, forLife, left } = staffWords.issued
  const state = oneOf(issuedStates, parameters.get('keadaan')) ?? 'all'
  const kind = oneOf(issuedKinds, parameters.get('jenis')) ?? 'all'
  const rows = (await issuedLicences(context)).filter((row) => isIssuedShown(row, state, kind))
  return {
    ...{ title, empty, count: count(rows.length), fileName: 'riwayat-str-sip.pdf' },
    columns: [
      [columns.name, 3],
      [columns.kind, 1.1],
      [columns.number, 3],
      [columns.place, 3],
      [columns.from, 1.9],
      [columns.until, 2],
      [columns.standing, 2.2],
      [columns.replacedBy, 2.4],
      [columns.application, 2.2],
    ],
    rows: rows.map((row) => [
      ...[row.hasLeft ? left(row.workerName) : row.workerName, staffWords.kinds[row.kind], row.number, row.place ?? ''],
      staffWords.shortDay(row.issuedOn),
      row.validUntil === null ? forLife : staffWords.shortDay(row.validUntil),
      ...[staffWords.standings[row.standing], row.replacedBy?.number ?? '', row.application?.number ?? ''],
    ]),
  }
})
