import { useSearchParams } from 'react-router'
import { days, parts, person, sheets } from './doctor-visit-paths.ts'

/** What the address says is open: the day, and the sheet beside its list. */
export function useDoctorListAddress() {
  const [address, setAddress] = useSearchParams()
  const day = address.get(days.parameter)
  const go = (next: Readonly<Record<string, string | null>>) =>
    setAddress(
      Object.fromEntries(Object.entries(next).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
      { replace: true },
    )
  return {
    day,
    sheet: address.get(sheets.parameter),
    isOrdering: address.get(parts.parameter) === parts.order,
    isEditing: address.get(parts.parameter) === parts.edit,
    inmateId: address.get(person.inmate),
    encounterId: address.get(person.visit),
    showDay: (next: string | null) => go({ [days.parameter]: next }),
    open: (sheet: string) => go({ [days.parameter]: day, [sheets.parameter]: sheet }),
    openOrder: (sheet: string) =>
      go({ [days.parameter]: day, [sheets.parameter]: sheet, [parts.parameter]: parts.order }),
    openEdit: (sheet: string) =>
      go({ [days.parameter]: day, [sheets.parameter]: sheet, [parts.parameter]: parts.edit }),
    close: () => go({ [days.parameter]: day }),
  }
}
