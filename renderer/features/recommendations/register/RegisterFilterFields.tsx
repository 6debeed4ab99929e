import { Select } from '@mantine/core'
import { SearchField } from '../../../components/FilterBar/SearchField.tsx'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import { MoreFilters } from './MoreFilters.tsx'
import type { RegisterChoices, RegisterFilters } from './register-filter.ts'

interface RegisterFilterFieldsProps {
  readonly filters: RegisterFilters
  readonly choices: RegisterChoices
  readonly onChange: (change: Partial<RegisterFilters>) => void
}

/** Search and turn in sight, the rest one step away; the state is chosen with the counts above. */
export function RegisterFilterFields({ filters, choices, onChange }: RegisterFilterFieldsProps) {
  return (
    <>
      <SearchField
        label={words.search}
        shortLabel={words.searchShort}
        value={filters.text}
        onChange={(text) => onChange({ text })}
        width="14rem"
      />
      <Select
        aria-label={words.filterTurn}
        value={filters.turn}
        onChange={(turn) => onChange({ turn: turn ?? 'any' })}
        data={[
          { value: 'any', label: words.anyTurn },
          { value: 'mine', label: words.myTurn },
          ...choices.turns.map((name) => ({ value: name, label: words.turnOf(name) })),
        ]}
        w="11.25rem"
      />
      <MoreFilters filters={filters} choices={choices} onChange={onChange} />
    </>
  )
}
