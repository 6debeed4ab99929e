import {
  type CountedForm,
  gradeOf,
  isTooFew,
  type SurveyFigures,
  surveyFigures,
  waitingForOthers,
  weakestElements,
} from '#shared/features/satisfaction/survey-index.rules.ts'
import {
  periodBefore,
  periodOf,
  type SurveyPeriod,
  spanOfPeriod,
} from '#shared/features/satisfaction/survey-period.rules.ts'
import type { SurveySheet } from '#shared/features/satisfaction/survey-sheet.rules.ts'
import type { SurveyOutcome, SurveyResults, SurveySelection } from '#shared/features/satisfaction/surveys.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { ownResults } from './own-questions.ts'
import { factsIn, questionnaireOf, type SurveyContext, settingsOf, surveyedServices } from './survey-facts.ts'
import {
  countHeld,
  countMarks,
  countRespondents,
  countVoided,
  listKioskForms,
  listRemarks,
} from './surveys.repository.ts'

const comparedPeriods = 4
const weakest = 3

type Row = Awaited<ReturnType<typeof countMarks>>[number]

const countedForm = ({ forms, ...row }: Row): CountedForm => ({
  forms,
  marks: { u1: row.u1, u2: row.u2, u3: row.u3, u4: row.u4, u5: row.u5, u6: row.u6, u7: row.u7, u8: row.u8, u9: row.u9 },
})

/** What may be known of a service in a period. Where too few answered, nothing but how many. */
export async function surveyResults(
  context: SurveyContext,
  { serviceId, period }: SurveySelection,
): Promise<SurveyResults> {
  const { db, services } = context
  const facts = factsIn(services.resourcesFolder)
  const settings = await settingsOf(context)
  const { sheet } = await questionnaireOf(context)
  const span = spanOfPeriod(period)
  const held = await heldForms(context, settings.minimumForms)
  const scope = { serviceId, ...span, held }
  const rows = await countMarks(db, scope)
  const known = await surveyedServices(context)
  const nameOf = (id: string) =>
    known.find((one) => one.id === id)?.name ?? rows.find((row) => row.service_id === id)?.service_name ?? id

  const figuresOf = (some: readonly Row[]) => surveyFigures(some.map(countedForm), settings.minimumAnswers)
  const outcomeOf = (figures: SurveyFigures): SurveyOutcome => {
    const isHidden = isTooFew(figures, settings.minimumForms)
    const index = isHidden ? null : figures.indexHundredths
    const band = index === null ? null : gradeOf(index, facts.bands)
    return {
      forms: figures.forms,
      isTooFew: isHidden,
      indexHundredths: index,
      grade: band && { grade: band.grade, performance: band.performance },
    }
  }

  const figures = figuresOf(rows)
  const outcome = outcomeOf(figures)
  const isShown = !outcome.isTooFew
  const periods: SurveyResults['periods'] = [{ ...outcome, period }]
  let earlier: SurveyPeriod = period
  while (periods.length < comparedPeriods) {
    earlier = periodBefore(earlier)
    periods.push({
      ...outcomeOf(figuresOf(await countMarks(db, { serviceId, ...spanOfPeriod(earlier), held }))),
      period: earlier,
    })
  }
  const ids = [...new Set(rows.map((row) => row.service_id))]
  return {
    ...outcome,
    ...span,
    period,
    service: serviceId === null ? null : { id: serviceId, name: nameOf(serviceId) },
    minimumForms: settings.minimumForms,
    minimumAnswers: settings.minimumAnswers,
    incomplete: figures.incomplete,
    waiting: held.length === 0 ? 0 : await countHeld(db, { serviceId, ...span }, held),
    voided: await countVoided(db, scope),
    printedIndexHundredths: isShown ? figures.printedIndexHundredths : null,
    elements: isShown ? elementsOf(figures, sheet) : [],
    paid: isShown ? paidIn(figures) : null,
    respondents: isShown ? await respondentsOf(context, scope, settings.minimumAnswers, sheet) : [],
    remarks: isShown ? (await listRemarks(db, scope)).toSorted((left, right) => left.localeCompare(right, 'id')) : [],
    own: isShown ? await ownResults(db, scope, settings) : [],
    periods,
    services:
      serviceId === null
        ? ids
            .map((id) => ({
              ...{ id, name: nameOf(id) },
              ...outcomeOf(figuresOf(rows.filter((row) => row.service_id === id))),
            }))
            .toSorted((left, right) => left.name.localeCompare(right.name, 'id'))
        : [],
    source: facts.source,
  }
}

/** Answers of the kiosk that wait for others. Once the month is over they all count: nobody watches any more who stood there. */
async function heldForms({ db, now }: SurveyContext, size: number): Promise<readonly string[]> {
  const { timeZone } = await currentProfile(db, now)
  const { from } = spanOfPeriod(periodOf('month', toCalendarDate(now, timeZone)))
  const forms = (await listKioskForms(db, from)).map(({ id, service_id }) => ({ id, key: service_id }))
  return waitingForOthers(forms, size).map(({ id }) => id)
}

function elementsOf(figures: SurveyFigures, sheet: SurveySheet): SurveyResults['elements'] {
  const low = weakestElements(figures.elements, weakest).map(({ element }) => element)
  return sheet.elements.flatMap(({ element, prefix, text }) => {
    const result = figures.elements.find((one) => one.element === element)
    if (!result) return []
    const { answers, counts, meanThousandths } = result
    return [{ element, prefix, text, answers, counts: [...counts], meanThousandths, isWeakest: low.includes(element) }]
  })
}

/** The fourth answer to the question of costs is "free": every other one says that somebody paid for what costs nothing. */
function paidIn({ elements }: SurveyFigures): number {
  const [once = 0, twice = 0, thrice = 0] = elements.find(({ element }) => element === 'u4')?.counts ?? []
  return once + twice + thrice
}

const columns = { ageGroup: 'age_group', sex: 'sex', education: 'education', occupation: 'occupation' } as const

async function respondentsOf(
  { db }: SurveyContext,
  scope: Parameters<typeof countRespondents>[1],
  minimumAnswers: number,
  sheet: SurveySheet,
): Promise<SurveyResults['respondents']> {
  const rows = await countRespondents(db, scope, minimumAnswers)
  return sheet.facts.map(({ fact, text, options }) => {
    const countOf = (code: string | null) =>
      rows.filter((row) => row[columns[fact]] === code).reduce((sum, { forms }) => sum + forms, 0)
    const told = options.map(({ code, display }) => ({ code, display, count: countOf(code) }))
    const all = rows.reduce((sum, { forms }) => sum + forms, 0)
    // Also codes of an earlier questionnaire that this one no longer has.
    const rest = all - told.reduce((sum, { count }) => sum + count, 0)
    return { fact, text, counts: [...told, { code: null, display: '', count: rest }] }
  })
}
