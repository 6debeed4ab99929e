import { addHours, millisecondsOf } from '#shared/time/instant.ts'
import { deleteFiles } from '../database/foundation.repository.ts'
import { namedStorageNames, unusedUploads } from '../database/named-files.ts'
import type { CoreServices } from './context.ts'
import { runOwnCommand } from './run-command.ts'

/** An upload is given a day to find its record: a form may stay open over night. */
const shortestStayHours = 24

/**
 * Removes uploads that no record took and files that no row names, neither younger than a day. Run right after opening, when no upload
 * can be under way. Returns how many files went.
 */
export async function sweepFiles(services: CoreServices): Promise<number> {
  const { rawWriter } = services.installation.open.database
  const now = services.clock.now()
  const before = addHours(now, -shortestStayHours)
  const unused = unusedUploads(rawWriter, before)
  if (unused.length > 0) await runOwnCommand(services, 'files.sweep', now, (db) => deleteFiles(db, unused))
  return services.files.sweep(new Set(namedStorageNames(rawWriter)), millisecondsOf(before))
}
