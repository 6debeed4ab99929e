import { useEffect, useState } from 'react'
import type { BackupProgress } from '#shared/features/backups/backups.contract.ts'
import { backupTasks } from './backups.queries.ts'

/** A backup may begin a moment after one starts to look. */
const lookAgainMs = 400

/** The progress of a backup that something else has started, while `isActive`; null when none runs. */
export function useBackupProgress(isActive: boolean): BackupProgress | null {
  const [progress, setProgress] = useState<BackupProgress | null>(null)
  useEffect(() => {
    if (!isActive) return
    const controller = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      try {
        for await (const event of await backupTasks.watch({}, { signal: controller.signal })) setProgress(event)
      } catch {
        // Told elsewhere: this only shows how far it is.
      }
      if (controller.signal.aborted) return
      setProgress(null)
      timer = setTimeout(() => void look(), lookAgainMs)
    }
    void look()
    return () => {
      controller.abort()
      clearTimeout(timer)
      setProgress(null)
    }
  }, [isActive])
  return progress
}
