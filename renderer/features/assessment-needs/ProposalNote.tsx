import { Text } from '@mantine/core'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'
import { useProposals } from './needs.queries.ts'

interface ProposalNoteProps {
  readonly programmeId: string
  readonly memberId: string
}

/** For whoever decides: why an assessor proposes somebody. The name of the need, never how it was found. */
export function ProposalNote({ programmeId, memberId }: ProposalNoteProps) {
  const proposals = useProposals(programmeId)
  return (
    <QueryContent query={proposals} shape="form">
      {(all) => {
        const found = all.find((one) => one.memberId === memberId)
        if (!found) return null
        return (
          <PageNote meaning="neutral" title={words.proposalTitle}>
            {words.proposalText(found.title, found.byName)}
            {found.note !== null && <Text size="sm">{words.proposalNote(found.note)}</Text>}
          </PageNote>
        )
      }}
    </QueryContent>
  )
}
