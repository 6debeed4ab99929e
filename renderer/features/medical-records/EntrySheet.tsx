import { AllergyForm } from './AllergyForm.tsx'
import { DisclosureForm } from './DisclosureForm.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { ImmunisationForm } from './ImmunisationForm.tsx'
import { LabResultForm } from './LabResultForm.tsx'
import { ProblemForm } from './ProblemForm.tsx'
import { RecordFileForm } from './RecordFileForm.tsx'

const titles = {
  problem: words.problemAdd,
  allergy: words.allergyAdd,
  immunisation: words.immunisationAdd,
  'lab-result': words.labAdd,
  file: words.fileAdd,
  disclosure: words.disclosureAdd,
} as const

export type EntrySheetKind = keyof typeof titles

export const entrySheetTitle = (kind: EntrySheetKind): string => titles[kind]

export interface EntryFormProps {
  readonly inmateId: string
  /** The visit at which it was found out; null outside a visit. */
  readonly encounterId: string | null
  readonly onDone: () => void
}

/** The side panel in which something is added to a record. */
export function EntrySheet({ kind, ...form }: EntryFormProps & { readonly kind: EntrySheetKind }) {
  switch (kind) {
    case 'problem':
      return <ProblemForm {...form} />
    case 'allergy':
      return <AllergyForm {...form} />
    case 'immunisation':
      return <ImmunisationForm {...form} />
    case 'lab-result':
      return <LabResultForm {...form} />
    case 'file':
      return <RecordFileForm {...form} />
    case 'disclosure':
      return <DisclosureForm {...form} />
  }
}
