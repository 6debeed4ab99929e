import type { TrashKind } from '#shared/features/trash/trash.contract.ts'
import { programmeTrash } from '../features/coaching-programmes/programme-trash.ts'
import { draftTrash } from '../features/drafts/draft-trash.ts'
import { mappingTrash } from '../features/inmate-import/mapping-trash.ts'
import { planTrash } from '../features/inmate-import/plan-trash.ts'
import type { TrashSource } from '../features/trash/trash-source.ts'

/** Everything that has a trash. */
export const trashSources: Readonly<Record<TrashKind, TrashSource>> = {
  draft: draftTrash,
  'import-mapping': mappingTrash,
  'import-plan': planTrash,
  programme: programmeTrash,
}
