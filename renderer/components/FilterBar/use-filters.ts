import { useScreenMemory } from '../screen-memory.ts'

/** The filters of one screen: remembered while signed in, and whether any of them is set. */
export function useFilters<Filters extends object>(screen: string, initial: Filters) {
  const [filters, setFilters] = useScreenMemory<Filters>(`filters:${screen}`, initial)
  const keys = Object.keys(initial) as (keyof Filters)[]
  return {
    filters,
    set: (change: Partial<Filters>) => setFilters({ ...filters, ...change }),
    clear: () => setFilters(initial),
    isFiltered: keys.some((key) => filters[key] !== initial[key]),
  }
}
