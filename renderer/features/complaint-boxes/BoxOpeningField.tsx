import { Select } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'
import { useOpenings } from './complaint-boxes.queries.ts'

/** At the counter: the opening that the sheet in hand came from. Absent while none has sheets left. */
export function BoxOpeningField({ input }: { readonly input: GetInputPropsReturnType }) {
  const zone = useZone()
  const open = (useOpenings().data ?? []).filter(({ left }) => left > 0)
  if (open.length === 0) return null
  return (
    <Select
      label={optionalLabel(words.ofComplaint)}
      clearable
      data={open.map(({ id: value, box, openedAt, left }) => ({
        value,
        label: words.fromOpeningLeft(box.name, formatMoment(openedAt, zone), left),
      }))}
      {...input}
    />
  )
}
