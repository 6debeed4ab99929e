import { ActionIcon, Button, Select, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { type BodyRegions, markKinds } from '#shared/features/arrivals/arrival-checks.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import classes from './Arrivals.module.css'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { BodyMap } from './BodyMap.tsx'
import { markOf, type TypedMark } from './minutes-form.ts'

interface BodyMarksFieldProps {
  readonly body: BodyRegions
  readonly marks: readonly TypedMark[]
  readonly onChange: (marks: TypedMark[]) => void
}

/** Marks on the picture, and the same regions as a list for the keyboard. */
export function BodyMarksField({ body, marks, onChange }: BodyMarksFieldProps) {
  const [region, setRegion] = useState<string | null>(null)
  const labelOf = (id: string) => body.regions.find((one) => one.id === id)?.label ?? id
  const add = (id: string) => onChange([...marks, { region: id, kind: 'luka', note: '' }])
  const change = (index: number, part: Partial<TypedMark>) =>
    onChange(marks.map((mark, at) => (at === index ? { ...mark, ...part } : mark)))
  return (
    <div className={classes.stack}>
      <Text size="sm">{words.bodyHint}</Text>
      <BodyMap body={body} marks={marks.map(markOf)} onPick={add} />
      <div className={classes.pick}>
        <Select
          label={words.region}
          searchable
          data={body.regions.map(({ id, label }) => ({ value: id, label }))}
          value={region}
          onChange={setRegion}
          w="16rem"
        />
        <Button
          variant="default"
          disabled={region === null}
          onClick={() => {
            if (region !== null) add(region)
            setRegion(null)
          }}
        >
          {words.addMark}
        </Button>
      </div>
      {marks.length === 0 && <Text size="sm">{words.noMarks}</Text>}
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the number on the picture
        <fieldset key={index} className={classes.mark}>
          <legend>{words.markTitle(index + 1, labelOf(mark.region))}</legend>
          <Select
            label={words.markKind}
            data={markKinds.map((kind) => ({ value: kind, label: words.markKinds[kind] }))}
            value={mark.kind}
            onChange={(next) => change(index, { kind: markKinds.find((kind) => kind === next) ?? 'luka' })}
            allowDeselect={false}
          />
          <TextInput
            label={optionalLabel(words.markNote)}
            autoComplete="off"
            maxLength={200}
            value={mark.note}
            onChange={(event) => change(index, { note: event.currentTarget.value })}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={words.removeMark(index + 1)}
            onClick={() => onChange(marks.filter((_mark, at) => at !== index))}
          >
            <IconTrash size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </fieldset>
      ))}
    </div>
  )
}
