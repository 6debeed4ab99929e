import { CloseButton, Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type FocusEvent, type ReactNode, useEffect, useState } from 'react'
import type { Diagnosis } from '#shared/features/terminology/diagnosis-codes.ts'
import { type PickedDiagnosis, pickedOf, uncoded } from './picked-diagnosis.ts'
import classes from './Terminology.module.css'
import { terminologyMessages } from './terminology.messages.ts'
import { useDiagnosisSearch } from './terminology.queries.ts'

const words = terminologyMessages.picker

interface IcdPickerProps {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly value: PickedDiagnosis | null
  readonly onChange: (value: PickedDiagnosis | null) => void
  readonly onBlur?: ((event: FocusEvent) => void) | undefined
  /** Whether words without a code may be kept. */
  readonly mayBeUncoded?: boolean | undefined
  /** Written by `form.getInputProps`. */
  readonly 'data-path'?: string | undefined
}

/** Shown while nobody types. */
const textOf = (value: PickedDiagnosis | null): string =>
  value === null ? '' : value.code === null ? value.term : `${value.code} ${value.term}`

const freeText = 'free-text'

/**
 * Finds a diagnosis by code, Indonesian or English term, everyday word or mistyped word. Arrows and Enter choose, Esc closes; what this office
 * chose last and most often stands there before anything is typed.
 */
export function IcdPicker({ label, description, error, value, onChange, ...props }: IcdPickerProps) {
  const mayBeUncoded = props.mayBeUncoded ?? true
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? ''
  const [asked] = useDebouncedValue(text.trim(), 120)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const search = useDiagnosisSearch(asked, combobox.dropdownOpened)
  const found = search.data?.found ?? []
  const guesses = search.data?.guesses ?? []
  const firstCode = [...found, ...guesses][0]?.code
  const isSettled = asked === text.trim() && !search.isFetching

  // Enter takes the best one without an arrow key first; before anything is typed nothing is taken by accident.
  useEffect(() => {
    if (asked !== '' && firstCode !== undefined) combobox.selectFirstOption()
  }, [asked, firstCode, combobox.selectFirstOption])

  const choose = (option: string) => {
    const diagnosis = [...found, ...guesses].find(({ code }) => code === option)
    if (diagnosis) onChange(pickedOf(diagnosis))
    else if (option === freeText && text.trim() !== '') onChange(uncoded(text.trim()))
    setTyped(null)
    combobox.closeDropdown()
  }
  /** Emptied on purpose, the old one goes; words that nobody chose from the list stay as words, so that nothing typed is lost. */
  const keepTyped = () => {
    if (typed === null) return
    if (typed.trim() === '') onChange(null)
    else if (mayBeUncoded) onChange(uncoded(typed.trim()))
    setTyped(null)
  }
  const hint = value !== null && typed === null ? hintOf(value) : null
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          label={label}
          description={hint ?? description}
          error={error}
          data-path={props['data-path']}
          value={typed ?? textOf(value)}
          placeholder={words.placeholder}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          rightSection={
            search.isFetching && combobox.dropdownOpened ? (
              <Loader size={16} aria-label={words.searching} />
            ) : value !== null && typed === null ? (
              <CloseButton size="sm" aria-label={words.clear} onClick={() => onChange(null)} />
            ) : null
          }
          autoComplete="off"
          spellCheck={false}
          onFocus={() => {
            if (value === null) combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          // The form is saved from inside the field: before it looks, and before the list takes its first line.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !event.ctrlKey) return
            keepTyped()
            combobox.closeDropdown()
          }}
          onBlur={(event) => {
            combobox.closeDropdown()
            keepTyped()
            props.onBlur?.(event)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={words.options} mah={320} style={{ overflowY: 'auto' }}>
          {found.length > 0 && (
            <Combobox.Group label={asked === '' ? words.recent : words.found}>{found.map(optionOf)}</Combobox.Group>
          )}
          {guesses.length > 0 && <Combobox.Group label={words.guesses}>{guesses.map(optionOf)}</Combobox.Group>}
          {firstCode === undefined && <Combobox.Empty>{emptyText(asked, isSettled, search.isError)}</Combobox.Empty>}
          {mayBeUncoded && text.trim() !== '' && (
            <Combobox.Group label={words.uncoded}>
              <Combobox.Option value={freeText} className={classes.option ?? ''}>
                <span className={classes.code} aria-hidden>
                  –
                </span>
                <span>{words.keepText(text.trim())}</span>
                <span className={classes.english}>{words.keepTextHint}</span>
              </Combobox.Option>
            </Combobox.Group>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const optionOf = (diagnosis: Diagnosis) => {
  const marks = marksOf(diagnosis)
  return (
    <Combobox.Option key={diagnosis.code} value={diagnosis.code} className={classes.option ?? ''}>
      <span className={classes.code}>{diagnosis.code}</span>
      <span>{diagnosis.term}</span>
      <span className={classes.english}>
        {diagnosis.english === diagnosis.term ? '' : diagnosis.english}
        {marks !== '' && <span className={classes.marks}> · {marks}</span>}
      </span>
    </Combobox.Option>
  )
}

const marksOf = ({ isConfidential, isNotifiable }: Pick<Diagnosis, 'isConfidential' | 'isNotifiable'>): string =>
  [
    ...(isConfidential ? [terminologyMessages.confidential] : []),
    ...(isNotifiable ? [terminologyMessages.notifiable] : []),
  ].join(', ')

function hintOf(value: PickedDiagnosis): string | null {
  if (value.code === null) return words.uncodedMark
  return marksOf(value) || null
}

function emptyText(asked: string, isSettled: boolean, isFailed: boolean): string {
  if (isFailed) return words.failed
  if (!isSettled) return words.searching
  return asked === '' ? words.begin : words.nothing
}
