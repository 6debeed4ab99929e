import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import type { TypedLine } from './prescription-form.ts'

const nothingSaid: readonly never[] = []

/** What the core has to say about each line, in the order of the lines; asked anew when a medicine changes. */
export function useLineWarnings(inmateId: string, lines: readonly TypedLine[], exceptId: string | null) {
  const medicines = lines.map(({ isOutside, medicineId, outsideText }) => ({
    medicineId: isOutside ? null : medicineId,
    outsideText: isOutside && outsideText.trim() !== '' ? outsideText.trim() : null,
  }))
  const { data } = useQuery({
    ...orpc.prescriptions.warnings.queryOptions({ input: { inmateId, medicines, exceptId } }),
    enabled: medicines.some(({ medicineId, outsideText }) => medicineId !== null || outsideText !== null),
    placeholderData: keepPreviousData,
  })
  return (index: number) => data?.[index] ?? nothingSaid
}
