import type { z } from 'zod'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import type { OwnAnswers } from '#shared/features/satisfaction/survey-questions.contract.ts'
import type { SurveySheet } from '#shared/features/satisfaction/survey-sheet.rules.ts'
import type { Respondent, surveyMarksSchema } from '#shared/features/satisfaction/surveys.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { keepSnapshot } from '../questionnaires/instruments.repository.ts'
import { keepOwnAnswers } from './own-questions.ts'
import { questionnaireOf, refuse } from './survey-facts.ts'
import { insertForm } from './surveys.repository.ts'

interface Given {
  readonly service: { readonly id: string; readonly name: string }
  readonly answeredOn: CalendarDate
  readonly from:
    | { readonly channel: 'paper'; readonly number: string }
    | { readonly channel: 'kiosk'; readonly kioskId: string }
  readonly marks: z.infer<typeof surveyMarksSchema>
  readonly respondent: Respondent
  readonly remark: string | null
  readonly own: OwnAnswers
}

/** One form, under the questionnaire of now, whose text is kept with it. @throws Failure refused */
export async function keepForm(context: CommandContext, given: Given): Promise<string> {
  const { db, now, actor, newId } = context
  const { service, answeredOn, from, marks, respondent, remark, own } = given
  const { known, sheet } = await questionnaireOf(context)
  if (surveyElements.every((element) => marks[element] === null)) throw refuse('nothing-answered')
  if (!isPossible(respondent, sheet)) throw refuse('answers-impossible')
  const { hash, content, instrument } = known
  await keepSnapshot(db, { hash, content, url: instrument.url, version: instrument.version })
  const id = newId()
  await insertForm(db, {
    ...{ id, service_id: service.id, service_name: service.name, snapshot: hash, answered_on: answeredOn },
    ...{ channel: from.channel, recorded_at: now, recorded_by: actor.accountId, state: 'valid', ...marks },
    number: from.channel === 'paper' ? from.number : null,
    kiosk_id: from.channel === 'kiosk' ? from.kioskId : null,
    age_group: respondent.ageGroup,
    sex: respondent.sex,
    education: respondent.education,
    occupation: respondent.occupation,
    remark: sheet.remark === null ? null : remark,
  })
  await keepOwnAnswers(context, id, own)
  return id
}

/** Only codes that the questionnaire of today offers. */
const isPossible = (respondent: Respondent, { facts }: SurveySheet): boolean =>
  Object.entries(respondent).every(
    ([fact, code]) =>
      code === null || facts.some((one) => one.fact === fact && one.options.some((option) => option.code === code)),
  )
