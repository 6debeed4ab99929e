import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { Instrument, InstrumentItem } from '#shared/features/questionnaires/instrument.ts'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import { periodFromKey, periodKey } from '#shared/features/satisfaction/survey-period.rules.ts'
import type { OwnQuestion } from '#shared/features/satisfaction/survey-questions.contract.ts'
import { hundredths, surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { DocumentRequest, DocumentSource } from '../../core/documents.ts'
import { requireReader } from '../../core/require-right.ts'
import { readResource } from '../../core/resources.ts'
import { printable } from '../../letters/check-characters.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { blankInstrumentForm } from '../questionnaires/instrument-form-document.ts'
import { workbookType } from '../reports/workbook-cells.ts'
import { askedQuestions } from './own-questions.ts'
import { questionnaireOf, refuse, surveyedServices } from './survey-facts.ts'
import { reportSections } from './survey-report-sections.ts'
import { surveyResults } from './survey-results.ts'
import { surveyWorkbook } from './survey-workbook.ts'

const nonEmpty = z.string().min(1)
const wordingSchema = z.strictObject({
  ...{
    title: nonEmpty,
    indexLabel: nonEmpty,
    grade: nonEmpty,
    respondents: nonEmpty,
    forms: nonEmpty,
    thanks: nonEmpty,
  },
  ...{ service: nonEmpty, period: nonEmpty, asOf: nonEmpty, formHead: z.array(nonEmpty).length(2), formNote: nonEmpty },
})

const wordingIn = (folder: string) => readResource(folder, 'letters/wording/lembar-skm.json', wordingSchema)

const writtenDate = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })
const written = (date: CalendarDate): string => writtenDate.format(Date.parse(`${date}T00:00:00.000Z`))

/** Whoever may see results, and the results that the address names. */
async function asked({ services, actor, id, parameters }: DocumentRequest) {
  const reader = await requireReader({ services, actor }, 'view:surveys', 'surveys.results')
  const period = periodFromKey(id)
  if (period === null) throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const serviceId = parameters.get('layanan')
  if (serviceId !== null && !(await surveyedServices(context)).some((one) => one.id === serviceId))
    throw new Failure('not-found')
  const results = await surveyResults(context, { serviceId, period })
  const wording = wordingIn(services.resourcesFolder)
  const office = await officeOf(context)
  const head = {
    service: fill(wording.service, { layanan: results.service?.name ?? words.allServices }),
    period: fill(wording.period, {
      masa: words.period(period),
      dari: written(results.from),
      sampai: written(results.to),
    }),
    asOf: fill(wording.asOf, { waktu: office.time }),
  }
  return { context, results, wording, office, head }
}

/** `GET /files/survey-reports/<period>[?layanan=<service>][&bentuk=xlsx]`: the results with everything that may be told. */
export const surveyReport: DocumentSource = async (request) => {
  const { context, results, office, head } = await asked(request)
  const fileName = `skm-${periodKey(results.period)}`
  if (request.parameters.get('bentuk') === 'xlsx') {
    const body = await surveyWorkbook(results, office.letterhead, head)
    return { body, mediaType: workbookType, fileName: `${fileName}.xlsx` }
  }
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'laporan-bulanan-rekomendasi',
      input: {
        letterhead: office.letterhead,
        title: words.title,
        period: `${head.service}\n${head.period}`,
        asOf: head.asOf,
        sections: reportSections(results, context.services.resourcesFolder),
        footer: office.footer(`${words.title}, ${words.period(results.period)}`),
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `${fileName}.pdf` }
}

/** `GET /files/survey-notices/<period>[?layanan=<service>]`: one A4 for the notice board. @throws Failure refused (too-few) */
export const surveyNotice: DocumentSource = async (request) => {
  const { context, results, wording, office, head } = await asked(request)
  const { indexHundredths, grade, forms } = results
  if (indexHundredths === null || grade === null) throw refuse('too-few')
  const body = await compiled(() =>
    officeSheetPdf(context, office, {
      name: 'lembar-skm',
      input: {
        letterhead: office.letterhead,
        title: wording.title,
        service: head.service,
        period: head.period,
        indexLabel: wording.indexLabel,
        index: hundredths(indexHundredths),
        grade: fill(wording.grade, { mutu: grade.grade, kinerja: grade.performance }),
        respondentsTitle: wording.respondents,
        forms: fill(wording.forms, { jumlah: String(forms) }),
        groups: results.respondents.filter(({ fact }) => fact === 'sex' || fact === 'education').map(groupOf),
        thanks: wording.thanks,
        footer: office.footer(`${wording.title}, ${words.period(results.period)}`),
      },
      paper: 'A4',
      letterheadMode: office.paper.letterheadMode,
    }),
  )
  return { body, mediaType: 'application/pdf', fileName: `papan-skm-${periodKey(results.period)}.pdf` }
}

const groupOf = ({ text: title, counts }: SurveyResults['respondents'][number]) => ({
  title,
  rows: counts.map(({ code, display, count }) => ({
    label: code === null ? words.notSaid : display,
    count: String(count),
  })),
})

/** `GET /files/survey-forms/kosong`: the questions on paper. */
export const surveyFormDocument: DocumentSource = async ({ services, actor, id, parameters }) => {
  const reader = await requireReader({ services, actor }, 'view:surveys', 'surveys.sheet')
  if (id !== 'kosong') throw new Failure('not-found')
  const context = { db: services.installation.open.database.reader, services, actor: reader, now: services.clock.now() }
  const { known } = await questionnaireOf(context)
  const wording = wordingIn(services.resourcesFolder)
  const body = await blankInstrumentForm(
    context,
    withDigits(withOwn(known.instrument, await askedQuestions(context.db), services.resourcesFolder)),
    {
      head: wording.formHead,
      note: fill(wording.formNote, { versi: known.instrument.version }),
      paper: parameters.get('paper'),
    },
  )
  return { body, mediaType: 'application/pdf', fileName: 'formulir-skm.pdf' }
}

/** The unit's own questions after the nine elements, as they are asked at the kiosk. */
function withOwn(instrument: Instrument, own: readonly OwnQuestion[], resourcesFolder: string): Instrument {
  const last = instrument.items.findLastIndex(({ linkId }) => surveyElements.some((element) => element === linkId))
  const after = instrument.items[last]
  if (!after) return instrument
  const items = own.map(
    ({ id, kind, text, labels }, index): InstrumentItem => ({
      ...after,
      ...{
        linkId: id,
        prefix: words.ownPrefix(index + 1),
        text: printable(text, resourcesFolder),
        type: kind === 'scale' ? 'choice' : 'text',
      },
      options: labels.map((display, place) => ({
        ...{ system: null, code: String(place + 1), points: null },
        display: printable(display, resourcesFolder),
      })),
      isRequired: false,
    }),
  )
  return { ...instrument, items: instrument.items.toSpliced(last + 1, 0, ...items) }
}

/** The digits with which the answers are typed later stand before them. */
const withDigits = (instrument: Instrument): Instrument => ({
  ...instrument,
  items: instrument.items.map((item) => ({
    ...item,
    options: item.options.map((option, index) => ({ ...option, display: `${index + 1}. ${option.display}` })),
  })),
})
