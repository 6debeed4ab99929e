import { Button, Text } from '@mantine/core'
import type { Allergy } from '#shared/features/medical-records/record-entries.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { useRecordCommand } from './use-record-command.ts'

interface AllergyListProps {
  readonly inmateId: string
  readonly allergies: readonly Allergy[]
}

/** Allergies, or the statement that none is known; where nobody asked yet, one click says so. */
export function AllergyList({ inmateId, allergies }: AllergyListProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const key = useSubmitKey()
  const verify = useRecordCommand(client.recordEntries.verifyAllergy, key)
  const stateNone = useRecordCommand(client.recordEntries.stateNoAllergy, key)
  const failure = medicalRecordFailure(verify.error ?? stateNone.error)
  const entries = allergies.map((allergy): ListedEntry => {
    const { id, revision, statement, state, substance, reaction, severity, verification, verified } = allergy
    const title = statement === 'none-known' ? words.noneKnown : (substance ?? '')
    const facts =
      statement === 'none-known'
        ? [state === 'replaced' ? words.replaced : null]
        : [
            severity && words.severities[severity],
            reaction,
            verified
              ? words.verifiedBy(verified.byName, formatInstant(verified.at, zone))
              : words.verifications[verification],
          ]
    const isToBeVerified = mayEnter && statement === 'allergy' && verification === 'told' && state === 'active'
    return {
      ...allergy,
      title,
      detail: <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>,
      actions: isToBeVerified && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-label={words.verifyOf(title)}
          onClick={() => verify.mutate({ id, revision })}
        >
          {words.verify}
        </Button>
      ),
    }
  })
  const isUnknown = allergies.every(({ state }) => state !== 'active')
  return (
    <>
      {failure && <FailureNotice failure={failure} />}
      <EntryList label={words.allergyList} kind="allergy" entries={entries} />
      {isUnknown && (
        <>
          <Text>{words.allergiesNone}</Text>
          {mayEnter && (
            <Button
              variant="default"
              size="compact-md"
              mt="xs"
              loading={stateNone.isPending}
              onClick={() =>
                stateNone.mutate(
                  { inmateId, encounterId: null },
                  { onSuccess: () => noticeDone({ text: words.noneSaved }) },
                )
              }
            >
              {words.stateNone}
            </Button>
          )}
        </>
      )}
    </>
  )
}
