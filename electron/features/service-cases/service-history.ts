import { Failure } from '#shared/contract/failure.ts'
import type { ServiceStandard } from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { QueryContext } from '../../core/context.ts'
import { currentProfile } from '../facility/facility.service.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import type { Names } from '../history/present-change.ts'
import type { CaseRow } from './service-cases.repository.ts'
import { standardOn } from './service-standards.ts'

/** What papers, steps and clocks of a service are called on its sheet. */
export function namesInStandard({
  steps,
  requirements,
  lettersBack,
  triggers,
  facts,
  answers,
  pauseReasons,
  joinReasons,
  clocks,
  clockStart,
}: ServiceStandard): Names {
  const titled = [
    ...steps,
    ...requirements,
    ...lettersBack,
    ...triggers,
    ...facts,
    ...answers,
    ...pauseReasons,
    ...joinReasons,
  ]
  const labelled = [...clocks, ...clockStart.options]
  return new Map([
    ...titled.map(({ id, title }) => [id, title] as const),
    ...labelled.map(({ id, label }) => [id, label] as const),
  ])
}

/** Whom a history is about, where that is an inmate. */
export const aboutInmate = ({ inmate_id }: Pick<CaseRow, 'inmate_id'>): Pick<HistoryRecord, 'about'> =>
  inmate_id === null ? {} : { about: { type: 'inmate', id: inmate_id } }

/** The office's choices for one service. */
export async function serviceHistoryRecord(
  { db, now, services }: QueryContext,
  id: string,
): Promise<HistoryRecord | null> {
  const { timeZone } = await currentProfile(db, now)
  try {
    const standard = standardOn(services.resourcesFolder, id, toCalendarDate(now, timeZone))
    return { names: namesInStandard(standard) }
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return null
    throw error
  }
}
