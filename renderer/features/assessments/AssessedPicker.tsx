import { Group, Radio, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useClients } from '../assessment-clients/clients.queries.ts'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { assessmentMessages as words } from './assessments.messages.ts'

interface AssessedPickerProps {
  /** Asks for whom, in words of the form it stands in. */
  readonly label: string
  readonly onPick: (inmateId: string) => void
  readonly error: ReactNode
}

type Kind = 'inmate' | 'client'

/** Who is assessed or told about: somebody held here, or somebody supervised outside. */
export function AssessedPicker(props: AssessedPickerProps) {
  const [kind, setKind] = useState<Kind>('inmate')
  return (
    <>
      <Radio.Group
        label={words.personKind}
        value={kind}
        onChange={(value) => setKind(value === 'client' ? 'client' : 'inmate')}
      >
        <Group gap="md" mt="xs">
          <Radio value="inmate" label={words.personKinds.inmate} />
          <Radio value="client" label={words.personKinds.client} />
        </Group>
      </Radio.Group>
      {kind === 'inmate' ? (
        <InmatePicker label={props.label} onPick={props.onPick} error={props.error} data-path="inmateId" />
      ) : (
        <ClientPicker {...props} />
      )}
    </>
  )
}

/** The register of klien is short, and small enough to be looked through. */
function ClientPicker({ label, onPick, error }: AssessedPickerProps) {
  const clients = useClients(false)
  return (
    <QueryContent query={clients} shape="form">
      {(found) => (
        <Select
          label={label}
          description={found.length === 0 ? words.noClients : words.clientHint}
          searchable
          nothingFoundMessage={words.clientNothing}
          error={error}
          data-path="inmateId"
          value={null}
          onChange={(inmateId) => inmateId !== null && onPick(inmateId)}
          data={found.map(({ inmateId, name, number, office }) => ({
            value: inmateId,
            label: [name, number, office].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </QueryContent>
  )
}
