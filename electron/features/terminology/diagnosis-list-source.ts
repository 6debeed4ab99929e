import {
  type DiagnosisColumns,
  diagnosisColumnsSchema,
  guessListHeader,
} from '#shared/features/terminology/diagnosis-list.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { type ImportSource, type ReadList, readUploadedList } from '../inmate-import/import-source.ts'

/** Under which an uploaded list is kept once somebody looked at it. */
export const diagnosisListSubject = 'diagnosis-list'

export const diagnosisColumnsOf = (resourcesFolder: string): DiagnosisColumns =>
  readResource(resourcesFolder, 'reference-data/diagnosis-columns.json', diagnosisColumnsSchema)

/**
 * Reads an uploaded list of diagnoses: one's own, or one that was looked at before.
 * @throws Failure not-found, refused, cancelled, file-damaged
 */
export const readDiagnosisList = (
  context: Pick<QueryContext, 'db' | 'services' | 'actor'>,
  source: ImportSource,
  hooks: Parameters<typeof readUploadedList>[3] = {},
): Promise<ReadList> =>
  readUploadedList(
    context,
    source,
    {
      subject: diagnosisListSubject,
      guessHeader: (rows) => guessListHeader(rows, diagnosisColumnsOf(context.services.resourcesFolder)),
    },
    hooks,
  )
