import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { MedicalOutcome } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { orpc } from '../../api/client.ts'
import { FileList } from '../../components/FileList/FileList.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import classes from './Case.module.css'
import { medicalOutcomeMessages as words } from './medical-outcomes.messages.ts'
import { recommendationPaths } from './recommendation-paths.ts'

interface MedicalOutcomesTabProps {
  readonly inmateId: string
  /** The way to the rest of the record, where this is not part of it. */
  readonly above?: ReactNode
}

/** What requests for this person led to, as it stands in the medical record; newest first. */
export function MedicalOutcomesTab({ inmateId, above }: MedicalOutcomesTabProps) {
  const query = useQuery(orpc.recommendations.outcomes.queryOptions({ input: { inmateId } }))
  return (
    <>
      {above}
      <QueryContent query={query} shape="table">
        {(outcomes) =>
          outcomes.length === 0 ? (
            <EmptyState title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <ol className={classes.outcomes} aria-label={words.tab}>
              {outcomes.map((outcome) => (
                <li key={outcome.id}>
                  <Outcome outcome={outcome} />
                </li>
              ))}
            </ol>
          )
        }
      </QueryContent>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: MedicalOutcome }) {
  const { letterNumber, letterDate } = outcome
  return (
    <>
      <Text fw={600}>{words.line(formatDate(outcome.decidedOn), outcome.outcomeTitle)}</Text>
      <Text size="sm">
        <Anchor component={Link} to={recommendationPaths.case(outcome.caseId)} size="sm">
          {words.ofCase(outcome.serviceName, outcome.caseNumber)}
        </Anchor>
      </Text>
      {letterNumber !== null && (
        <Text size="sm">
          {letterDate === null ? words.letter(letterNumber) : words.letterOn(letterNumber, formatDate(letterDate))}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {words.filedBy(outcome.filedByName)}
      </Text>
      {outcome.files.length > 0 && (
        <FileList
          label={words.files}
          files={outcome.files.map((file, index) => ({
            path: `/files/${file.id}`,
            title: words.file(formatNumber(index + 1)),
            isPicture: file.mediaType.startsWith('image/'),
            detail: formatFileSize(file.size),
            isVoid: false,
          }))}
        />
      )}
    </>
  )
}
