import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import classes from './Inmates.module.css'
import { inmateFormMessages as words } from './inmate-form.messages.ts'

interface FieldProps {
  readonly value?: string
}

interface PlaceFieldsProps {
  readonly block: object & FieldProps
  readonly room: object & FieldProps
  readonly isOptional?: boolean
}

/** Block and room, with those in use as suggestions; a new one is simply typed. */
export function PlaceFields({ block, room, isOptional = false }: PlaceFieldsProps) {
  const places = useQuery(orpc.inmates.places.queryOptions({ input: {} })).data ?? []
  const blocks = [...new Set(places.map((place) => place.block))]
  const rooms = [...new Set(places.filter((place) => place.block === block.value).map((place) => place.room))]
  const label = (text: string) => (isOptional ? optionalLabel(text) : text)
  return (
    <div className={classes.pair}>
      <Autocomplete label={label(words.block)} data={blocks} {...block} />
      <Autocomplete label={label(words.room)} data={rooms} {...room} />
    </div>
  )
}
