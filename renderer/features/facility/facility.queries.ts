import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

/** The unit's data in force today. */
export function useFacility() {
  return useQuery(orpc.facility.current.queryOptions({ input: {} }))
}

export function useFacilityVersions() {
  return useQuery(orpc.facility.versions.queryOptions({ input: {} }))
}

/** The day on the unit's wall calendar, by the core's clock. Asked again each time, because midnight sends no notice. */
export function useUnitDay() {
  return useQuery(orpc.facility.today.queryOptions({ input: {}, staleTime: 60_000 }))
}

/** Whether the computer's clock runs behind. Asked each minute: setting a clock right tells nobody. */
export function useUnitClock() {
  return useQuery(orpc.facility.clock.queryOptions({ input: {}, refetchInterval: 60_000 }))
}

export function useHolidays(year: number | null) {
  return useQuery(orpc.facility.holidays.queryOptions({ input: { year: year ?? 2000 }, enabled: year !== null }))
}

export function usePreferences() {
  return useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
}

export function useNumbering() {
  return useQuery(orpc.letters.numbering.queryOptions({ input: {} }))
}

/** After a change everything that shows the unit is asked again, the name in the frame too. */
function useRefresh() {
  const queryClient = useQueryClient()
  return async () => {
    await queryClient.invalidateQueries({ queryKey: orpc.facility.key() })
    await queryClient.invalidateQueries({ queryKey: orpc.letters.numbering.key() })
    await queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
  }
}

// Each command goes out under the key of its draft or dialog: pressed twice, or sent again after a lost answer, it does one thing.

export function useChangeFacility(key: string) {
  return useCommand(orpc.facility.change.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useChangePreferences(key: string) {
  return useCommand(orpc.facility.changePreferences.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useConfirmClock(key: string) {
  return useCommand(orpc.facility.confirmClock.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useChangeNumbering(key: string) {
  return useCommand(orpc.letters.changeNumbering.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useAddHoliday(key: string) {
  return useCommand(orpc.facility.addHoliday.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useWithdrawHoliday(key: string) {
  return useCommand(orpc.facility.withdrawHoliday.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useImportHolidays(key: string) {
  return useCommand(orpc.calendar.importDays.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}
