import type { CoreServices } from '../../core/context.ts'
import { firstDay } from './backups.repository.ts'

/** In the background: the person who logs in works on. Never fails. */
export async function startBackupIfDue(services: CoreServices): Promise<void> {
  const opened = services.installation.opened
  if (!opened) return
  const since = services.backups.lastAt ?? (await firstDay(opened.database.reader))
  if (since) services.backups.startIfDue(since)
}
