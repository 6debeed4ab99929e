import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { inmateFormMessages } from '../inmates/inmate-form.messages.ts'

/** Whom a form is about, beside its button. */
export function PersonBeside({ person }: { readonly person: Pick<InmateSummary, 'name' | 'registerNumber'> }) {
  return <PersonIdentifiers name={person.name} registerNumber={person.registerNumber ?? inmateFormMessages.dash} />
}
