import { Failure } from '#shared/contract/failure.ts'
import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import {
  medicalRecommendationService,
  triggersFor,
} from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { caseNumber } from '#shared/features/service-cases/case-number.rules.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { ServiceOf } from '../../core/service.ts'
import { nextNumber } from '../../database/foundation.repository.ts'
import { keepCalendar, officeCalendar } from '../calendar/office-calendar.ts'
import { currentProfile } from '../facility/facility.service.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { requireAllowed, writeEvents } from '../service-cases/change-case.ts'
import { insertCase, isRoleHeld, listCases } from '../service-cases/service-cases.repository.ts'
import { settingsFor, standardOn } from '../service-cases/service-standards.ts'
import { loadRecommendation } from './load-recommendation.ts'
import { refusal } from './refuse.ts'

/** Prefix of the case number: Rekomendasi Medis. */
const series = 'RM'

export const openRecommendation: Pick<ServiceOf<typeof recommendationsContract>, 'openingChoices' | 'open'> = {
  openingChoices: async ({ inmateId }, { db, actor }) => {
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    const unitHasDoctor = await isRoleHeld(db, 'dokter')
    const open = await listCases(db, { serviceId: medicalRecommendationService, includeEnded: false, inmateId })
    return {
      triggers: [...triggersFor(actor.roles, unitHasDoctor)],
      unitHasDoctor,
      openCases: open.map(({ id, number }) => ({ id, number })),
    }
  },

  open: async ({ inmateId, trigger, applicant, reason, emergency }, context) => {
    const { db, now, actor, services, newId } = context
    const inmate = await findInmate(db, inmateId)
    if (!inmate) throw new Failure('not-found')
    if (inmate.state !== 'present') throw refusal('inmate-not-present')
    if (!triggersFor(actor.roles, await isRoleHeld(db, 'dokter')).includes(trigger))
      throw refusal('trigger-not-allowed')
    if ((trigger === 'family') !== (applicant !== null))
      throw refusal(applicant === null ? 'applicant-missing' : 'applicant-not-asked')
    const { timeZone } = await currentProfile(db, now)
    const today = toCalendarDate(now, timeZone)
    const standard = standardOn(services.resourcesFolder, medicalRecommendationService, today)
    const settings = await settingsFor(db, standard)
    const year = today.slice(0, 4)
    const sequence = await nextNumber(db, `${series}-${year}`)
    const id = newId()
    const calendar = await officeCalendar(db)
    await keepCalendar(db, calendar, now)
    const number = caseNumber({ series, mark: (await readInstallation(db)).mark, year, sequence })
    await insertCase(db, {
      id,
      service_id: standard.id,
      service_version: standard.version,
      number,
      inmate_id: inmateId,
      trigger,
      applicant_name: applicant?.name ?? null,
      applicant_relation: applicant?.relation ?? null,
      reason,
      opened_by: actor.accountId,
      opened_at: now,
      phase: 'draft',
      emergency_reason: null,
      clock_id: settings.clockId,
      clock_start: settings.clockStart,
      calendar_version: calendar.version,
    })
    const draft = await loadRecommendation(context, id)
    const opened = await writeEvents(context, draft, requireAllowed(context, draft, { kind: 'open', trigger }))
    if (emergency === null) return { id, number, ...opened }
    const loaded = await loadRecommendation(context, id)
    const events = requireAllowed(context, loaded, { kind: 'skip-session', reason: emergency.reason })
    return { id, number, ...(await writeEvents(context, loaded, events, {}, { emergency_reason: emergency.reason })) }
  },
}
