import { Avatar } from '@mantine/core'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { usePhotoUrl } from './InmateBanner.tsx'

/** The face in a line of the list; only lines in sight fetch theirs. */
export function ListPhoto({ person }: { readonly person: Pick<InmateSummary, 'name' | 'photoFileId'> }) {
  const address = usePhotoUrl(person.photoFileId)
  const alt = address ? componentMessages.personPhoto(person.name) : componentMessages.noPhoto
  return <Avatar src={address ?? null} size={32} radius="sm" alt={alt} />
}
