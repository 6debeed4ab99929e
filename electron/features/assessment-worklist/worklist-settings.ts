import { z } from 'zod'
import {
  type WorklistSettings,
  worklistSettingsSchema,
} from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { assessmentWorklistKey } from '#shared/features/assessment-worklist/assessment-worklist.history.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { LoadContext } from '../service-cases/load-case.ts'

const usualSchema = worklistSettingsSchema.extend({ version: z.string().min(1) })

/** As the office has set it, else as the procedure says. */
export async function worklistSettingsOf({
  db,
  services,
}: Pick<LoadContext, 'db' | 'services'>): Promise<WorklistSettings> {
  const kept = await readSetting<unknown>(db, assessmentWorklistKey)
  if (kept !== undefined) return worklistSettingsSchema.parse(kept)
  const { version, ...usual } = readResource(
    services.resourcesFolder,
    'reference-data/assessment-worklist.json',
    usualSchema,
  )
  return usual
}
