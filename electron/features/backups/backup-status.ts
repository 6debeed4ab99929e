import { isBackupDue } from '#shared/features/backups/backup-rotation.rules.ts'
import type { BackupStatus } from '#shared/features/backups/backups.contract.ts'
import { hoursBetween } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { localRoot, newestBackup } from '../../database/backup-format.ts'
import { readAttempts } from './backup-attempts.ts'
import { firstDay, readSecondPlace } from './backups.repository.ts'

/** What everyone is told: how old the newest backup is at both places, and what went wrong last. */
export async function backupStatus({
  services,
  db,
  now,
}: Pick<QueryContext, 'services' | 'db' | 'now'>): Promise<BackupStatus> {
  const newest = newestBackup(localRoot(services.dataFolder), now, services.installation.keyNumber)
  const attempts = readAttempts(services.dataFolder)
  const { isRunning, hostPlace } = services.backups
  const place = hostPlace ?? (await readSecondPlace(db))
  const known = attempts?.second?.folder === place?.folder ? (attempts?.second ?? null) : null
  const since = newest?.at ?? (await firstDay(db)) ?? now
  return {
    lastAt: newest?.at ?? null,
    ageMinutes: newest && Math.max(0, Math.floor(hoursBetween(newest.at, now) * 60)),
    isOverdue: !isRunning && isBackupDue(since, now),
    isRunning,
    failure: attempts?.failure ?? null,
    damagedFiles: newest?.check.damagedFiles ?? 0,
    second: place && {
      label: place.label,
      lastAt: known?.succeededAt ?? null,
      isOverdue: !isRunning && isBackupDue(known?.succeededAt ?? since, now),
      failure: known?.failure ?? null,
      isFixed: hostPlace !== null,
    },
  }
}
