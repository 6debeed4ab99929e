import { Failure } from '#shared/contract/failure.ts'
import { overviewPeriodText, readOverviewPeriod } from '#shared/features/assessment-overview/overview-period.rules.ts'
import { type OverviewTable, withoutLines } from '#shared/features/assessment-overview/overview-table.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { staffWords as words } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { signatoriesOn } from '../posts/known-posts.ts'
import { workbookType } from '../reports/workbook-cells.ts'
import { followUpRows } from './staff-follow-up.ts'
import { reportedFacts } from './staff-overview.service.ts'
import { headingOf, staffWorkbook } from './staff-workbook.ts'

type Section = OfficeSheetInput<'laporan-asesmen-unit'>['sections'][number]

const written = (value: number | null): string =>
  value === null ? words.noValue : value.toLocaleString('id-ID', { maximumFractionDigits: 1 })

const sectionsOf = (tables: readonly OverviewTable[]): Section[] =>
  tables.map((table, index) => ({
    heading: tables[index - 1]?.group === table.group ? null : headingOf(table.group),
    ...{ title: table.title, note: table.note, bars: null },
    head: [table.head, ...table.columns.map(({ label }) => label)],
    rows: table.rows.map(({ label, values }) => [label, ...values.map(written)]),
  }))

/** `GET /files/staff-reports/<period>[?format=xlsx]`: for the head and the staff office, with the names of whom something is to be done about. */
export const staffReport: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:licences', 'staffOverview.numbers')
  const span = readOverviewPeriod(id)
  if (!span) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const { facts, tables: counted } = await reportedFacts(context, span)
  const tables = counted.map((table) => withoutLines(table))
  const named = followUpRows(facts)
  const office = await officeOf(context)
  const asOf = words.asOfRecords(office.time)
  const fileName = `laporan-kepegawaian-${overviewPeriodText(span)}`
  const period = words.period(span)
  if (parameters.get('format') === 'xlsx') {
    const head = { letterhead: office.letterhead, lines: [period, words.asOf(facts.span.to)], asOf }
    return { body: await staffWorkbook(tables, named, head), mediaType: workbookType, fileName: `${fileName}.xlsx` }
  }
  const today = toCalendarDate(context.now, office.profile.timeZone)
  const head = (await signatoriesOn(context.db, services.resourcesFolder, today)).find(
    ({ postId }) => postId === headPostId,
  )
  const nobody = { post: office.profile.headTitle, actingPrefix: null, name: null, nip: null, licenceNumber: null }
  const followUp: Section = {
    ...{ heading: words.named.title, title: words.named.list, note: words.named.note, bars: null },
    ...{ head: [...words.named.head], rows: named.map((row) => [...row]) },
  }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'laporan-asesmen-unit',
      input: {
        ...{ letterhead: office.letterhead, title: words.title, period, asOf: [words.asOf(facts.span.to), asOf] },
        notes: [words.inside],
        sections: [...sectionsOf(tables), ...(named.length === 0 ? [] : [followUp])],
        placeAndDate: `${office.profile.city}, ${words.dayText(today)}`,
        signatory: head?.signatory ?? nobody,
        footer: office.footer(`${words.title}, ${period}`),
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `${fileName}.pdf` }
}
