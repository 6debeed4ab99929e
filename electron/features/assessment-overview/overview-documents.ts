import { Failure } from '#shared/contract/failure.ts'
import { overviewWords as words } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { overviewPeriodText, readOverviewPeriod } from '#shared/features/assessment-overview/overview-period.rules.ts'
import { headPostId } from '#shared/features/posts/posts.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { signatoriesOn } from '../posts/known-posts.ts'
import { workbookType } from '../reports/workbook-cells.ts'
import { bothOverviews } from './assessment-overview.service.ts'
import { overviewSettingsIn } from './overview-facts.ts'
import { publishedSections } from './overview-sections.ts'
import { overviewWorkbook } from './overview-workbook.ts'

/**
 * `GET /files/assessment-overviews/<period>[?format=xlsx]`: on paper, which leaves the house, no small number is told; the workbook, for
 * use in the house, has them all.
 */
export const assessmentOverviewDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:assessments', 'assessmentOverview.numbers')
  const span = readOverviewPeriod(id)
  if (!span) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const { inmates: people, clients } = await bothOverviews(context, span)
  const office = await officeOf(context)
  const asOf = words.asOfRecords(office.time)
  const fileName = `laporan-asesmen-${overviewPeriodText(span)}`
  const period = words.period(span)
  if (parameters.get('format') === 'xlsx') {
    const head = { letterhead: office.letterhead, lines: [period, words.asOf(people.asOf)], asOf }
    const body = await overviewWorkbook(clients.isEmpty ? [people] : [people, clients], head)
    return { body, mediaType: workbookType, fileName: `${fileName}.xlsx` }
  }
  const { smallest } = overviewSettingsIn(services.resourcesFolder)
  const today = toCalendarDate(context.now, office.profile.timeZone)
  const head = (await signatoriesOn(context.db, services.resourcesFolder, today)).find(
    ({ postId }) => postId === headPostId,
  )
  const nobody = { post: office.profile.headTitle, actingPrefix: null, name: null, nip: null, licenceNumber: null }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'laporan-asesmen-unit',
      input: {
        ...{ letterhead: office.letterhead, title: words.title, period, asOf: [words.asOf(people.asOf), asOf] },
        notes: [words.smallNote(smallest)],
        sections: [
          ...publishedSections(people.tables, smallest, (group) => group),
          ...(clients.isEmpty ? [] : publishedSections(clients.tables, smallest, words.clientsTitle)),
        ],
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
