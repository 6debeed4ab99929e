import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { AllergyList } from './AllergyList.tsx'
import { EntryList, type ListedEntry } from './EntryList.tsx'
import { entryMessages as words } from './entries.messages.ts'
import { ProblemList } from './ProblemList.tsx'
import type { RecordTabProps } from './SummaryTab.tsx'
import { TabSection } from './TabSection.tsx'

/** Allergies, immunisations, and problems that are over. */
export function AllergiesTab({ inmateId, onAdd }: RecordTabProps) {
  const entries = useQuery(orpc.recordEntries.list.queryOptions({ input: { inmateId } }))
  return (
    <QueryContent query={entries} shape="record">
      {({ allergies, immunisations, problems }) => {
        const past = problems.filter(({ state }) => state !== 'open')
        return (
          <Stack gap="xl">
            <TabSection
              title={words.allergyList}
              action={onAdd && { label: words.allergyAdd, onClick: () => onAdd('allergy') }}
            >
              <AllergyList inmateId={inmateId} allergies={allergies} />
            </TabSection>
            <TabSection
              title={words.immunisations}
              action={onAdd && { label: words.immunisationAdd, onClick: () => onAdd('immunisation') }}
            >
              {immunisations.length === 0 ? (
                <Text>{words.immunisationsNone}</Text>
              ) : (
                <EntryList
                  label={words.immunisations}
                  kind="immunisation"
                  entries={immunisations.map((one): ListedEntry => {
                    const facts = [
                      formatDate(one.givenOn),
                      one.dose && words.doseOf(formatNumber(one.dose)),
                      one.batch && words.batchOf(one.batch),
                      one.note,
                    ]
                    return {
                      ...one,
                      title: one.vaccine,
                      detail: <Text size="sm">{facts.filter(Boolean).join(' · ')}</Text>,
                    }
                  })}
                />
              )}
            </TabSection>
            {past.length > 0 && (
              <TabSection title={words.problemsPast}>
                <ProblemList label={words.problemsPast} problems={past} />
              </TabSection>
            )}
          </Stack>
        )
      }}
    </QueryContent>
  )
}
