import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'

/** Whose record is about to change, beside the button that changes it. */
export function RecordIdentifiers({ inmateId }: { readonly inmateId: string }) {
  const identifiers = useIdentifiers(inmateId)
  return identifiers && <PersonIdentifiers {...identifiers} />
}
