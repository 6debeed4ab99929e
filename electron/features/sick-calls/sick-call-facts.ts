import { sickCallTermsKey } from '#shared/features/sick-calls/sick-calls.history.ts'
import {
  type SickCallRules,
  type SickCallTerms,
  sickCallFactsSchema,
} from '#shared/features/sick-calls/sick-calls.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { officeCalendar } from '../calendar/office-calendar.ts'
import { unitDay } from '../inmates/inmate-story.ts'

export const sickCallFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/sick-calls.json', sickCallFactsSchema)

/** As the office has set them, else the published ones. */
export async function sickCallTerms(db: Reader, folder: string): Promise<SickCallTerms> {
  return (await readSetting<SickCallTerms>(db, sickCallTermsKey)) ?? sickCallFactsIn(folder).terms
}

type Context = Pick<QueryContext, 'now' | 'services'> & { readonly db: Reader }

/** What the clocks of all requests are counted with. */
export async function sickCallRules(context: Context): Promise<SickCallRules> {
  const { db, services } = context
  const { zone } = await unitDay(context)
  return { terms: await sickCallTerms(db, services.resourcesFolder), calendar: await officeCalendar(db), zone }
}
