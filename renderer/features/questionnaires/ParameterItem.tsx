import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { InstrumentParameter } from '#shared/features/questionnaires/instruments.contract.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import classes from './Questionnaires.module.css'
import { instrumentFailure, useSetParameter } from './questionnaires.queries.ts'

interface ParameterItemProps {
  readonly url: string
  readonly parameter: InstrumentParameter
}

function valueWords({ options, unit }: InstrumentParameter, value: string | number): string {
  if (typeof value === 'string') return options.find(({ id }) => id === value)?.title ?? value
  return unit === null ? formatNumber(value) : `${formatNumber(value)} ${unit}`
}

/** A cut-off or rule that the office may set: what holds, where it comes from, who set it. */
export function ParameterItem({ url, parameter }: ParameterItemProps) {
  const zone = useZone()
  const [isOpen, setOpen] = useState(false)
  const { title, help, source, value, set } = parameter
  return (
    <div className={classes.score}>
      <strong>{title}</strong>
      <Text>{valueWords(parameter, value)}</Text>
      <Text className={classes.quiet ?? ''}>{words.default(valueWords(parameter, parameter.default))}</Text>
      <Text className={classes.quiet ?? ''}>{source}</Text>
      {set && <Text size="sm">{words.setBy(set.byName, formatInstant(set.at, zone), set.reason)}</Text>}
      {help && <Text size="sm">{help}</Text>}
      {isOpen ? (
        <ParameterForm url={url} parameter={parameter} onClose={() => setOpen(false)} />
      ) : (
        <Group>
          <Button variant="default" size="compact-md" aria-label={words.changeOf(title)} onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        </Group>
      )}
    </div>
  )
}

interface ParameterFormProps extends ParameterItemProps {
  readonly onClose: () => void
}

function ParameterForm({ url, parameter, onClose }: ParameterFormProps) {
  const { id, min, max, options, unit, set } = parameter
  const isAllowed = (value: string | number | null) =>
    options.length > 0
      ? options.some((option) => option.id === value)
      : typeof value === 'number' && value >= (min ?? 0) && value <= (max ?? 0)
  const form = useDraftForm<{ readonly value: string | number | null; readonly reason: string }>({
    name: useDesk().forms.parameter,
    subject: `${url} ${id}`.slice(0, 120),
    basis: set?.id ?? null,
    initialValues: { value: parameter.value, reason: '' },
    validate: {
      value: (value) => (isAllowed(value) ? null : words.valueMissing),
      reason: (reason) => (reason.trim().length < 5 ? words.reasonMissing : null),
    },
  })
  const save = useSetParameter(form.draft.key)
  const { value } = form.values
  return (
    <FormBody
      onSubmit={form.onSubmit(({ value: typed, reason }) => {
        if (typed === null) return
        save.mutate(
          { url, parameter: id, value: typed, reason, basis: set?.id ?? null },
          {
            onSuccess: () => {
              noticeDone({ text: words.setDone })
              onClose()
            },
          },
        )
      })}
      errors={form.errors}
      submitLabel={words.set}
      isSubmitting={save.isPending}
      failure={instrumentFailure(save.error)}
      draft={form.draft}
      onCancel={onClose}
    >
      {options.length > 0 ? (
        <Radio.Group label={words.value} {...form.getInputProps('value')} value={String(value ?? '')}>
          <Stack gap="xs" mt="xs">
            {options.map((option) => (
              <Radio key={option.id} value={option.id} label={option.title} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <UnitInput
          label={words.value}
          description={words.range(min ?? 0, max ?? 0)}
          unit={unit ?? ''}
          {...form.getInputProps('value')}
          value={typeof value === 'number' ? value : null}
        />
      )}
      <Textarea label={words.reason} autosize maxLength={300} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
