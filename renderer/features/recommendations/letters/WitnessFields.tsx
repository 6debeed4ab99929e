import { letterMessages as words } from './letter.messages.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import type { PartProps } from './part-props.ts'
import { RowGroup } from './RowGroup.tsx'

const mostWitnesses = 2

/** Who saw a thumbprint being given. */
export function WitnessFields(props: PartProps<{ name: string | null; post: string | null }[]>) {
  return (
    <RowGroup
      title={words.witnesses}
      {...props}
      newRow={{ name: null, post: null }}
      most={mostWitnesses}
      rowTitle={words.witness}
      addLabel={words.addWitness}
      removeLabel={words.removeWitness}
    >
      {(field) => (
        <>
          <OptionalLineInput label={words.name} {...field('name')} />
          <OptionalLineInput label={words.post} {...field('post')} />
        </>
      )}
    </RowGroup>
  )
}
