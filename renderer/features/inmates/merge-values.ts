import type { InmateDetails } from '#shared/features/inmates/inmate-details.contract.ts'
import { type MergeField, mergeFields } from '#shared/features/inmates/inmate-merges.contract.ts'
import { formatDate } from '../../format/dates.ts'
import { formatTerm } from '../../format/durations.ts'
import { inmateFormMessages } from './inmate-form.messages.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmateMessages } from './inmates.messages.ts'

/** Parts in which two records differ. */
export const differingFields = (one: InmateDetails, other: InmateDetails): readonly MergeField[] =>
  mergeFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))

/** Where the first record says nothing, the second one's word is taken unless a person says otherwise. */
export const proposedFromAbsorbed = (kept: InmateDetails, absorbed: InmateDetails): readonly MergeField[] =>
  differingFields(kept, absorbed).filter((field) => kept[field] === null)

/** One part of a record in words. */
export function mergeValue(details: InmateDetails, field: MergeField): string {
  const { family, jkn, sentence } = details
  const said = (parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(', ') || words.nothing
  switch (field) {
    case 'sex':
      return inmateMessages.sexes[details.sex]
    case 'birthDate':
      return said([details.birthDate && formatDate(details.birthDate)])
    case 'religion':
      return said([details.religion && inmateFormMessages.religions[details.religion]])
    case 'family':
      return said([family.name, family.relation, family.phone])
    case 'jkn':
      return said([jkn.number, inmateFormMessages.jknStates[jkn.status]])
    case 'photoFileId':
      return said([details.photoFileId && words.hasPhoto])
    case 'sentence':
      return said([
        sentence.kind === 'fixed' ? formatTerm(sentence) : inmateFormMessages.sentenceKinds[sentence.kind],
        sentence.firstDetainedOn && `${inmateFormMessages.firstDetainedOn} ${formatDate(sentence.firstDetainedOn)}`,
        sentence.detentionEndsOn && `${inmateFormMessages.detentionEndsOn} ${formatDate(sentence.detentionEndsOn)}`,
        sentence.expiresOn && `${inmateFormMessages.expiresOn} ${formatDate(sentence.expiresOn)}`,
      ])
    default:
      return said([details[field]])
  }
}
