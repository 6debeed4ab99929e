import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { normaliseName } from '#shared/features/inmates/inmate-name.rules.ts'
import type { ComplaintTemplate } from '#shared/features/terminology/complaint-template.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { templateMessages } from './templates.messages.ts'
import { plainFailure, useTemplates } from './terminology.queries.ts'

const words = templateMessages.picker

interface TemplatePickerProps {
  readonly label?: ReactNode
  readonly description?: ReactNode
  /** Id of the chosen one; null for none. */
  readonly value: string | null
  /** The whole template, so that a form can offer its lines; null when it is taken away. */
  readonly onPick: (template: ComplaintTemplate | null) => void
}

/** Chooses a template by what a nurse calls the complaint: its name, its everyday words, or one of its codes. */
export function TemplatePicker({ label = words.label, description, value, onPick }: TemplatePickerProps) {
  const templates = useTemplates()
  const list = templates.data ?? []
  const failure = plainFailure(templates.error)
  if (failure && !templates.data) return <FailureNotice failure={failure} />
  return (
    <Select
      label={label}
      description={description}
      placeholder={words.placeholder}
      nothingFoundMessage={words.nothing}
      searchable
      clearable
      disabled={!templates.data}
      data={list.map(({ id, title }) => ({ value: id, label: title }))}
      filter={({ options, search }) => {
        const wanted = normaliseName(search).split(' ')
        return options.filter((option) => {
          const template = 'value' in option ? list.find(({ id }) => id === option.value) : undefined
          const names = template
            ? ` ${[template.title, ...template.words, ...template.codes].map(normaliseName).join(' ')}`
            : ''
          return wanted.every((word) => names.includes(` ${word}`))
        })
      }}
      value={value}
      onChange={(id) => onPick(list.find((template) => template.id === id) ?? null)}
    />
  )
}
