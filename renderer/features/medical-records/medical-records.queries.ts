import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

/** Lists and ranges that the forms of this feature need. They change with the version of Lentera only. */
export const useRecordReference = () =>
  useQuery(orpc.medicalRecords.reference.queryOptions({ input: {}, staleTime: 600_000 }))

export type RecordReference = NonNullable<ReturnType<typeof useRecordReference>['data']>
