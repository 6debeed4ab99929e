import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'

interface SearchFieldProps {
  /** What can be searched for; stands in the field while it is empty. */
  readonly label: string
  /** For a narrow field, where the label would be cut. */
  readonly shortLabel?: string | undefined
  readonly value: string
  readonly onChange: (text: string) => void
  readonly width?: string | undefined
}

/** Narrows a list to the rows that hold what is typed; see `holdsWords`. */
export function SearchField({ label, shortLabel = label, value, onChange, width = '18rem' }: SearchFieldProps) {
  return (
    <TextInput
      aria-label={label}
      placeholder={shortLabel}
      leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      w={width}
    />
  )
}
