import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { complaintReportWords as words } from '#shared/features/complaints/complaint-report.messages.ts'
import {
  type ComplaintReportPart,
  cellTitle,
  complaintReportParts,
} from '#shared/features/complaints/complaint-report-parts.ts'
import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { readPeriod } from '#shared/features/reports/report-period.rules.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { workbookType } from '../reports/workbook-cells.ts'
import { listsIn } from './complaint-facts.ts'
import { registerColumns } from './complaint-register-columns.ts'
import { complaintRegisterOf, complaintReportOf, requireCell } from './complaint-reports.service.ts'
import { complaintWorkbook } from './complaint-workbook.ts'

const text = z.string().min(1)
const wordingSchema = z.strictObject({ asOf: text, count: text, empty: text })

const wordingIn = (folder: string) => readResource(folder, 'letters/wording/laporan-pengaduan.json', wordingSchema)

/** Whoever asks, and the period that the address names. @throws Failure not-found, forbidden */
async function asked({ services, actor, id }: DocumentRequest, procedure: string) {
  const reader = await requireReader({ services, actor }, 'view:complaints', procedure)
  const period = readPeriod(id)
  if (!period) throw new Failure('not-found')
  const db = services.installation.open.database.reader
  return { context: { db, services, actor: reader, now: services.clock.now() }, period }
}

/** `GET /files/complaint-reports/<year>[-<month>][?format=xlsx]`: numbers of what the asker may see; the workbook has the register too. */
export const complaintReportDocument: DocumentSource = async (request) => {
  const { context, period } = await asked(request, 'complaintReports.monthly')
  const { services } = context
  const report = await complaintReportOf(context, period)
  const parts = complaintReportParts(report.figures, listsIn(services))
  const office = await officeOf(context)
  const asOf = fill(wordingIn(services.resourcesFolder).asOf, { waktu: office.time })
  const fileName = `laporan-pengaduan-${request.id}`
  if (request.parameters.get('format') === 'xlsx') {
    const { lines } = await complaintRegisterOf(context, period)
    const columns = registerColumns(listsIn(services))
    const head = { letterhead: office.letterhead, period: words.period(period), asOf }
    return {
      body: await complaintWorkbook({ parts, lines, columns, head }),
      mediaType: workbookType,
      fileName: `${fileName}.xlsx`,
    }
  }
  const body = await officeSheetPdf(context, office, {
    name: 'laporan-bulanan-rekomendasi',
    input: {
      letterhead: office.letterhead,
      title: words.title,
      period: words.period(period),
      asOf: `${asOf}. ${words.noIdentity}`,
      // What the numbers cover stands under the first of them.
      sections: parts.map((part, index) => sectionOf(part, index === 0 ? words.covers : null)),
      footer: office.footer(`${words.title}, ${words.period(period)}`),
    },
    paper: office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  return { body, mediaType: 'application/pdf', fileName: `${fileName}.pdf` }
}

const written = (value: number | null): string =>
  value === null ? words.unknown : value.toLocaleString('id-ID', { maximumFractionDigits: 1 })

function sectionOf(
  part: ComplaintReportPart,
  covers: string | null,
): OfficeSheetInput<'laporan-bulanan-rekomendasi'>['sections'][number] {
  const { title, head, rows, drawn, note } = part
  const bars = rows.map(({ label, values }) => ({ label, value: values[drawn.column]?.value ?? null }))
  return {
    title,
    head: [...head],
    rows: rows.map(({ label, values }) => [label, ...values.map(({ value }) => written(value))]),
    texts: [],
    chart: bars.some(({ value }) => (value ?? 0) > 0)
      ? { title: drawn.title, bars: bars.map((bar) => ({ ...bar, text: written(bar.value) })) }
      : null,
    note: [note, covers].filter((line) => line !== null).join(' ') || null,
  }
}

/** `GET /files/complaint-registers/<year>[-<month>]`: the lines on paper, lying. */
export const complaintRegisterDocument: DocumentSource = async (request) => {
  const { context, period } = await asked(request, 'complaintReports.register')
  const { services } = context
  const only = requireCell(request.parameters.get('only'))
  const { lines } = await complaintRegisterOf(context, period, only)
  const office = await officeOf(context)
  const wording = wordingIn(services.resourcesFolder)
  const columns = registerColumns(listsIn(services))
  const body = await officeSheetPdf(context, office, {
    name: 'daftar',
    input: {
      letterhead: office.letterhead,
      title: `${words.registerTitle} ${words.period(period)}`,
      notes: [
        `${fill(wording.asOf, { waktu: office.time })}. ${words.noIdentity}`,
        words.covers,
        ...(only === null ? [] : [words.onlyCounted(cellTitle(only, listsIn(services)))]),
        fill(wording.count, { jumlah: lines.length.toLocaleString('id-ID') }),
      ],
      empty: wording.empty,
      table: {
        columns: columns.map(({ label, width, align }) => ({ label, width, align })),
        rows: lines.map((line, index) => columns.map(({ value }) => String(value(line, index) ?? '').slice(0, 300))),
      },
      footer: office.footer(`${words.registerTitle}, ${words.period(period)}`),
    },
    paper: office.paper.paper,
    letterheadMode: office.paper.letterheadMode,
  })
  return { body, mediaType: 'application/pdf', fileName: `register-pengaduan-${request.id}.pdf` }
}
