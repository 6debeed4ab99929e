import { Group, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import type { CareTime } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { separationMessages as words } from './separations.messages.ts'

interface PlaceFieldsProps {
  readonly labels?: { readonly block: string; readonly room: string } | undefined
  readonly isEarlier: boolean
  readonly propsOf: (
    path: 'block' | 'room' | `care.${keyof CareTime}`,
    options?: { readonly type: 'checkbox' },
  ) => GetInputPropsReturnType
}

/** Block and room, and since when. */
export function PlaceFields({ labels, isEarlier, propsOf }: PlaceFieldsProps) {
  const late = useLateEntry()
  const { block, room } = labels ?? words
  return (
    <>
      <Group grow align="start" gap="sm">
        <TextInput label={block} autoComplete="off" maxLength={40} {...propsOf('block')} />
        <TextInput label={room} autoComplete="off" maxLength={40} {...propsOf('room')} />
      </Group>
      <CareTimeFields
        isEarlier={isEarlier}
        propsOf={(field, options) => propsOf(`care.${field}`, options)}
        late={late}
      />
    </>
  )
}
