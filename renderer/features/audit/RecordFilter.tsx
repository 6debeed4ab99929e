import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditRecord } from '#shared/features/audit/audit.contract.ts'
import { orpc } from '../../api/client.ts'
import { auditMessages } from './audit.messages.ts'

interface RecordFilterProps {
  readonly label: string
  readonly value: AuditRecord | null
  readonly onChange: (record: AuditRecord | null) => void
  /** Which kinds of record are offered; all where absent. */
  readonly types?: readonly string[] | undefined
}

const keyOf = ({ subject }: AuditRecord): string => `${subject.type} ${subject.id}`

/** A record found by name or number, to see only what concerns it. */
export function RecordFilter({ label, value, onChange, types }: RecordFilterProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 200)
  const isAsking = asked.length >= 2 && asked !== value?.label
  const found = useQuery({
    ...orpc.audit.records.queryOptions({ input: { text: asked } }),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  })
  const offered = (found.data ?? []).filter(({ subject }) => types === undefined || types.includes(subject.type))
  const records =
    value === null || offered.some((record) => keyOf(record) === keyOf(value)) ? offered : [value, ...offered]
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': auditMessages.clearRecord }}
      data={records.map((record) => ({
        value: keyOf(record),
        label: `${auditMessages.recordTypes[record.subject.type]}: ${record.label}`,
      }))}
      // The core has searched already, by spelling too; filtering again would hide what it found.
      filter={({ options }) => options}
      value={value === null ? null : keyOf(value)}
      onChange={(key) => onChange(records.find((record) => keyOf(record) === key) ?? null)}
      onSearchChange={setText}
      nothingFoundMessage={isAsking ? auditMessages.noRecord : auditMessages.typeMore}
      w="18rem"
    />
  )
}
