import { Group, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { CareTimeFields } from '../pharmacy/CareTimeFields.tsx'
import type { TypedCare } from '../pharmacy/prescription-form.ts'
import { separationMessages as words } from './separations.messages.ts'

interface PlaceFieldsProps {
  readonly labels?: { readonly block: string; readonly room: string } | undefined
  readonly care: TypedCare
  readonly onCare: (care: TypedCare) => void
  readonly propsOf: (path: 'block' | 'room') => GetInputPropsReturnType
  readonly errors: Readonly<Record<string, ReactNode>>
}

/** Block and room, and since when. */
export function PlaceFields({ labels, care, onCare, propsOf, errors }: PlaceFieldsProps) {
  const { block, room } = labels ?? words
  return (
    <>
      <Group grow align="start" gap="sm">
        <TextInput label={block} autoComplete="off" maxLength={40} {...propsOf('block')} />
        <TextInput label={room} autoComplete="off" maxLength={40} {...propsOf('room')} />
      </Group>
      <WithToday shape="form">
        {(today) => <CareTimeFields care={care} today={today} onChange={onCare} errors={errors} />}
      </WithToday>
    </>
  )
}
