import { Failure } from '#shared/contract/failure.ts'
import { spanOfPeriod } from '#shared/features/satisfaction/survey-period.rules.ts'
import type { SurveyedService, SurveyForm, surveysContract } from '#shared/features/satisfaction/surveys.contract.ts'
import { surveySettingsKey } from '#shared/features/satisfaction/surveys.history.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber, writeSetting } from '../../database/foundation.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { keepForm } from './keep-form.ts'
import { askedQuestions } from './own-questions.ts'
import { sheetReply } from './sheet-reply.ts'
import { questionnaireOf, refuse, requireSurveyed, settingsOf, surveyedServices } from './survey-facts.ts'
import { surveyResults } from './survey-results.ts'
import { type FormRow, findForm, insertService, listForms, updateService, voidForm } from './surveys.repository.ts'

const series = 'SKM'

export const surveysService: ServiceOf<typeof surveysContract> = {
  services: (_input, context) => surveyedServices(context),

  results: async (input, context) => {
    if (input.serviceId !== null && !(await surveyedServices(context)).some(({ id }) => id === input.serviceId))
      throw new Failure('not-found')
    return surveyResults(context, input)
  },

  sheet: async (_input, context) =>
    sheetReply((await questionnaireOf(context)).sheet, await askedQuestions(context.db)),

  forms: async ({ serviceId, period, channel }, { db }) =>
    (await listForms(db, { serviceId, ...spanOfPeriod(period) }, channel)).map(presentForm),

  addPaper: async ({ serviceId, answeredOn, ...answers }, context) => {
    const { db } = context
    const service = await requireSurveyed(context, serviceId)
    const { today } = await unitDay(context)
    if (answeredOn > today) throw refuse('day-in-future')
    const year = today.slice(0, 4)
    const sequence = await nextNumber(db, `${series}-${year}`)
    const number = caseNumber({ series, mark: (await readInstallation(db)).mark, year, sequence })
    const id = await keepForm(context, { service, answeredOn, from: { channel: 'paper', number }, ...answers })
    return { id, number }
  },

  voidForm: async ({ id, revision, reason }, { db, now, actor }) => {
    const row = await findForm(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('already-void')
    const change = { voided_at: now, voided_by: actor.accountId, voided_reason: reason }
    if (!(await voidForm(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return { id, revision: revision + 1 }
  },

  settings: (_input, context) => settingsOf(context),

  changeSettings: async (input, { db }) => {
    await writeSetting(db, surveySettingsKey, input)
    return {}
  },

  saveService: async ({ id, revision, ...change }, context) => {
    const all = await surveyedServices(context)
    const known = id === null ? null : (all.find((one) => one.id === id) ?? null)
    if (id !== null && !known) throw new Failure('not-found')
    const wanted = change.name.toLocaleLowerCase('id')
    if (all.some((one) => one.id !== id && one.name.toLocaleLowerCase('id') === wanted)) throw refuse('name-known')
    return known === null ? addService(context, null, change) : changeService(context, known, revision, change)
  },
}

interface ServiceChange {
  readonly name: string
  readonly isSurveyed: boolean
}

async function addService(
  { db, now, actor, newId }: CommandContext,
  shipped: SurveyedService | null,
  { name, isSurveyed }: ServiceChange,
) {
  const id = shipped?.id ?? newId()
  await insertService(db, {
    ...{ id, name, origin: shipped?.origin ?? 'own', is_surveyed: isSurveyed ? 1 : 0 },
    ...{ created_at: now, created_by: actor.accountId },
  })
  return { id, revision: 1 }
}

/** What came with the product has no row until the unit changes it. */
async function changeService(context: CommandContext, known: SurveyedService, revision: number, change: ServiceChange) {
  if (known.revision !== revision) throw new Failure('changed-meanwhile')
  if (known.revision === 0) return addService(context, known, change)
  const row = { name: change.name, is_surveyed: change.isSurveyed ? 1 : 0 } as const
  if (!(await updateService(context.db, { id: known.id, revision }, row))) throw new Failure('changed-meanwhile')
  return { id: known.id, revision: revision + 1 }
}

/** Of a form from the kiosk neither its marks nor its hour: who stood there at which time is easily remembered. */
function presentForm(row: FormRow): SurveyForm {
  const { u1, u2, u3, u4, u5, u6, u7, u8, u9 } = row
  const isPaper = row.channel === 'paper'
  return {
    id: row.id,
    number: row.number,
    serviceName: row.service_name,
    channel: row.channel,
    answeredOn: calendarDateSchema.parse(row.answered_on),
    marks: isPaper ? { u1, u2, u3, u4, u5, u6, u7, u8, u9 } : null,
    entry: isPaper ? { at: instantSchema.parse(row.recorded_at), byName: row.recorded_by_name } : null,
    voided:
      row.voided_at === null
        ? null
        : {
            at: instantSchema.parse(row.voided_at),
            byName: row.voided_by_name ?? '',
            reason: row.voided_reason ?? '',
          },
    revision: row.revision,
  }
}
