import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { Permission } from '#shared/people/permissions.ts'
import type { QueryContext } from '../../core/context.ts'

/** The one seam by which a feature puts something on the start page. Asked only for readers who hold the right; `signed-in`: for everybody. */
export interface DueItemSource {
  readonly permission: Permission | 'signed-in'
  list(context: QueryContext): Promise<readonly DueItem[]>
}
