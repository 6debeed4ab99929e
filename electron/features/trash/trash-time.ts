import { daysInTrash } from '#shared/features/trash/trash.contract.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'

const hoursInTrash = daysInTrash * 24

/** What was thrown away before this moment is gone for good. */
export const endOfTrash = (now: Instant): Instant => addHours(now, -hoursInTrash)

/** Until when something that was thrown away can be taken back. */
export const keptUntil = (removedAt: Instant): Instant => addHours(removedAt, hoursInTrash)
