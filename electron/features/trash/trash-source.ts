import type { TrashRow } from '#shared/features/trash/trash.contract.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'

/** One kind of thing that can be thrown away and taken back. */
export interface TrashSource {
  /** Who may see and restore it; null for everyone, each his own. */
  readonly permission: Permission | null
  readonly list: (context: QueryContext) => Promise<readonly Omit<TrashRow, 'kind'>[]>
  /** @throws Failure not-found, refused */
  readonly restore: (context: CommandContext, id: string) => Promise<void>
}
