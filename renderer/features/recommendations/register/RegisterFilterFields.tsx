import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { caseStates } from '#shared/features/service-cases/case-facts.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import { MoreFilters } from './MoreFilters.tsx'
import type { RegisterChoices, RegisterFilters } from './register-filter.ts'

interface RegisterFilterFieldsProps {
  readonly filters: RegisterFilters
  readonly choices: RegisterChoices
  readonly onChange: (change: Partial<RegisterFilters>) => void
}

const stateChoices = ['open', 'all', ...caseStates] as const

/** Search, state and turn in sight; the rest one step away. */
export function RegisterFilterFields({ filters, choices, onChange }: RegisterFilterFieldsProps) {
  return (
    <>
      <TextInput
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        value={filters.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        w="17rem"
      />
      <Select
        aria-label={words.filterState}
        value={filters.state}
        onChange={(state) => onChange({ state: stateChoices.find((known) => known === state) ?? 'open' })}
        data={[
          { value: 'open', label: words.openStates },
          { value: 'all', label: words.anyState },
          ...caseStates.map((state) => ({ value: state, label: words.states[state] })),
        ]}
        w="11.5rem"
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
        w="11.5rem"
      />
      <MoreFilters filters={filters} choices={choices} onChange={onChange} />
    </>
  )
}
