import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import { orpc } from '../../api/client.ts'
import classes from './OpenRecommendation.module.css'
import { recommendationMessages as words } from './recommendations.messages.ts'

interface InmatePickerProps {
  /** Asks for whom, in words of the form it stands in. */
  readonly label: string
  readonly onPick: (inmateId: string) => void
  /** Without it: who is here now. */
  readonly state?: Presence | undefined
  readonly error?: ReactNode
  readonly 'data-path'?: string | undefined
}

const shortestText = 2

/** Finds one person of a state, by any part of name, alias, register number or NIK. */
export function InmatePicker({ label, onPick, state = 'present', error, ...path }: InmatePickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 150)
  const isLongEnough = asked.length >= shortestText
  const found = useQuery({
    ...orpc.inmates.search.queryOptions({ input: { text: asked, limit: 8, state } }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
  })
  const people = isLongEnough ? (found.data ?? []) : []
  const isBusy = found.isFetching || asked !== text.trim()

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        combobox.closeDropdown()
        onPick(id)
      }}
    >
      <Combobox.Target>
        <TextInput
          label={label}
          description={words.personHint}
          error={error}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={16} aria-label={words.personSearching} /> : null}
          value={text}
          autoComplete="off"
          spellCheck={false}
          data-path={path['data-path']}
          onChange={(event) => {
            setText(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => text !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={words.personResults} mah="20rem" className={classes.options ?? ''}>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <span className={classes.hit}>
                <strong>{person.name}</strong>
                <span className={classes.detail}>{detailOf(person)}</span>
              </span>
            </Combobox.Option>
          ))}
          {people.length === 0 && <Combobox.Empty>{emptyText(isLongEnough, isBusy, found.isError)}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function detailOf(person: InmateSummary): string {
  const place = person.block && person.room ? words.place(person.block, person.room) : null
  return [person.registerNumber, place, person.aliases.join(', ')].filter(Boolean).join(' · ')
}

function emptyText(isLongEnough: boolean, isBusy: boolean, isFailed: boolean): string {
  if (isLongEnough && isFailed) return words.personFailed
  if (isBusy) return words.personSearching
  return isLongEnough ? words.personNothing : words.personShort
}
