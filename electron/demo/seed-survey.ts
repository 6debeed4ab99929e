import { type SurveyMark, type SurveyMarks, surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import { periodBefore, periodOf, spanOfPeriod } from '#shared/features/satisfaction/survey-period.rules.ts'
import type { Respondent } from '#shared/features/satisfaction/surveys.contract.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { Clock } from '#shared/time/instant.ts'
import type { Fetcher } from './core-client.ts'
import { demoFacility } from './demo-facility.ts'
import type { ActAs } from './seed-demo.ts'

const services = ['kunjungan', 'penitipan', 'kesehatan'] as const

const remarks: Readonly<Record<number, string>> = {
  3: 'Tambah kursi di ruang tunggu.',
  8: 'Petugas ramah, antrean masih lama.',
  14: 'Jam kunjungan mohon ditempel di depan.',
}

/** A mark that differs from form to form but is the same at every start. `worse`: how often it is a poor one. */
const markOf = (form: number, element: number, worse: number): SurveyMark =>
  (form * 7 + element * 5) % worse === 0 ? 2 : (form + element) % 3 === 0 ? 4 : 3

function marksOf(form: number, worse: number): SurveyMarks {
  const marks: Record<keyof SurveyMarks, SurveyMark | null> = {
    ...{ u1: null, u2: null, u3: null, u4: 4, u5: null, u6: null, u7: null, u8: null, u9: null },
  }
  // What the fourth asks, the price, everybody answers alike: it costs nothing.
  for (const [index, element] of surveyElements.entries())
    if (element !== 'u4') marks[element] = markOf(form, index, worse)
  return marks
}

const respondentOf = (form: number): Respondent => ({
  ageGroup: form % 3 === 0 ? '36-45' : '26-35',
  sex: form % 2 === 0 ? 'perempuan' : 'laki-laki',
  education: form % 4 === 0 ? 'smp' : 'sma',
  occupation: form % 5 === 0 ? null : 'wirausaha',
})

/** Paper forms of two quarters, enough to be told and to be compared. */
export async function seedSurvey(core: Fetcher, clock: Clock, actAs: ActAs): Promise<void> {
  const today = toCalendarDate(clock.now(), demoFacility.timeZone)
  const now = periodOf('quarter', today)
  const quarters = [
    { first: spanOfPeriod(periodBefore(now)).from, forms: 18, worse: 4, days: 60 },
    { first: spanOfPeriod(now).from, forms: 21, worse: 9, days: 1 },
  ]
  await actAs(core, 'aduan', async ({ surveys }) => {
    for (const { first, forms, worse, days } of quarters)
      for (let form = 0; form < forms; form += 1) {
        const wanted = addDays(first, form % days)
        const answeredOn: CalendarDate = wanted > today ? today : wanted
        await surveys.addPaper({
          ...{ serviceId: services[form % services.length] ?? services[0], answeredOn },
          ...{ marks: marksOf(form, worse), respondent: respondentOf(form), remark: remarks[form] ?? null },
        })
      }
  })
}
