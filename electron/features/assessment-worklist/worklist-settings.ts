import { z } from 'zod'
import {
  type WorklistSettings,
  worklistSettingsSchema,
} from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { assessmentWorklistKey } from '#shared/features/assessment-worklist/assessment-worklist.history.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type FacilityZone, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting, settingChanges } from '../../database/foundation.repository.ts'
import type { LoadContext } from '../service-cases/load-case.ts'

const usualSchema = worklistSettingsSchema.extend({ version: z.string().min(1) })

/** A row of the settings as the change log keeps it: its value is text in it. */
const rowSchema = z.object({ value: z.string().transform((value) => worklistSettingsSchema.parse(JSON.parse(value))) })

/** As the office has set it, else as the procedure says. */
export async function worklistSettingsOf({
  db,
  services,
}: Pick<LoadContext, 'db' | 'services'>): Promise<WorklistSettings> {
  const kept = await readSetting<unknown>(db, assessmentWorklistKey)
  return kept === undefined ? usualIn(services.resourcesFolder) : worklistSettingsSchema.parse(kept)
}

/** As they stood at the end of a day: a rule changed later alters no number told of that day. */
export async function worklistSettingsOn(
  { db, services }: Pick<LoadContext, 'db' | 'services'>,
  day: CalendarDate,
  zone: FacilityZone,
): Promise<WorklistSettings> {
  const changes = await settingChanges(db, assessmentWorklistKey)
  const last = changes.findLast(({ at }) => toCalendarDate(instantSchema.parse(at), zone) <= day)
  return last ? rowSchema.parse(JSON.parse(last.after ?? 'null')).value : usualIn(services.resourcesFolder)
}

function usualIn(folder: string): WorklistSettings {
  const { version, ...usual } = readResource(folder, 'reference-data/assessment-worklist.json', usualSchema)
  return usual
}
