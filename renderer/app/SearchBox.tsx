import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { KeyHint } from '../components/KeyHint/KeyHint.tsx'
import { appMessages } from './app.messages.ts'
import type { NavigationEntry } from './navigation.ts'
import classes from './SearchBox.module.css'
import { menuSource, type SearchSource } from './search.ts'

interface SearchBoxProps {
  readonly entries: readonly NavigationEntry[]
  readonly sources: readonly SearchSource[]
}

const shortestText = 2

/** One box for people, cases and menu entries. It has the focus when the day begins; Ctrl+K or / bring it back. */
export function SearchBox({ entries, sources }: SearchBoxProps) {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isLongEnough = asked.length >= shortestText
  const groups = useSearch(isLongEnough ? asked : '', [...sources, menuSource(entries)])
  const isBusy = groups.some((group) => group.isFetching)
  const firstHit = groups.find((group) => group.hits.length > 0)?.hits[0]?.id
  const hasHits = firstHit !== undefined
  const failed = groups.filter((group) => group.isFailed)

  const focusField = () => {
    field.current?.focus()
    field.current?.select()
  }
  useHotkeys([['mod+K', focusField]], [])
  useHotkeys([['/', focusField]])
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  // Enter opens the best hit without an arrow key first.
  useEffect(() => {
    if (firstHit !== undefined) combobox.selectFirstOption()
  }, [firstHit, combobox.selectFirstOption])

  const open = (to: string) => {
    setText('')
    combobox.closeDropdown()
    void navigate(to)
  }

  return (
    <KeyHint keys={['Ctrl', 'K']} isWide>
      <Combobox store={combobox} onOptionSubmit={open} withinPortal>
        <Combobox.Target>
          <TextInput
            ref={field}
            type="search"
            aria-label={appMessages.searchLabel}
            placeholder={appMessages.searchLabel}
            leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
            rightSection={isBusy ? <Loader size={16} aria-label={appMessages.searching} /> : null}
            value={text}
            autoComplete="off"
            spellCheck={false}
            aria-keyshortcuts="Control+K /"
            onChange={(event) => {
              setText(event.currentTarget.value)
              combobox.openDropdown()
            }}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setText('')
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ''}>
          <Combobox.Options aria-label={appMessages.searchLabel} mah="60vh" className={classes.options ?? ''}>
            {groups
              .filter((group) => group.hits.length > 0)
              .map((group) => (
                <Combobox.Group key={group.id} label={group.label}>
                  {group.hits.map((hit) => (
                    <Combobox.Option key={hit.id} value={hit.to} className={classes.hit ?? ''}>
                      {hit.icon && <hit.icon size={18} stroke={1.6} aria-hidden />}
                      <span className={classes.title}>{hit.title}</span>
                      {hit.detail && <span className={classes.detail}>{hit.detail}</span>}
                    </Combobox.Option>
                  ))}
                </Combobox.Group>
              ))}
            {failed.map((group) => (
              <Combobox.Empty key={group.id}>{appMessages.searchFailed(group.label)}</Combobox.Empty>
            ))}
            {!hasHits && failed.length === 0 && (
              <Combobox.Empty>{emptyText(isLongEnough, isBusy || asked !== text.trim())}</Combobox.Empty>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </KeyHint>
  )
}

function emptyText(isLongEnough: boolean, isBusy: boolean): string {
  if (isBusy) return appMessages.searching
  return isLongEnough ? appMessages.searchNothing : appMessages.searchShort
}

function useSearch(text: string, sources: readonly SearchSource[]) {
  const results = useQueries({
    queries: sources.map((source) => ({
      queryKey: ['frame-search', source.id, text],
      queryFn: ({ signal }: { signal: AbortSignal }) => source.search(text, signal),
      enabled: text !== '',
      // Found people do not linger in memory, and the next search is asked afresh.
      gcTime: 0,
      staleTime: 0,
    })),
  })
  return sources.map((source, index) => ({
    id: source.id,
    label: source.label,
    hits: results[index]?.data ?? [],
    isFetching: results[index]?.isFetching ?? false,
    isFailed: results[index]?.isError ?? false,
  }))
}
