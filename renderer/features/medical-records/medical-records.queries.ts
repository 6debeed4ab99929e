import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import type { LateEntry } from './CareTimeFields.tsx'

/** Lists and ranges that the forms of this feature need. They change with the version of Lentera only. */
export const useRecordReference = () =>
  useQuery(orpc.medicalRecords.reference.queryOptions({ input: {}, staleTime: 600_000 }))

export type RecordReference = NonNullable<ReturnType<typeof useRecordReference>['data']>

/** The unit's rule for what is written down late, for `CareTimeFields`. */
export function useLateEntry(): LateEntry {
  const { data } = useRecordReference()
  return { afterHours: data?.lateEntryHours ?? null, reasons: data?.lateReasons ?? [] }
}
