import { Button, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useColleagues } from '../complaints/complaints.queries.ts'
import { LaporCard } from './LaporCard.tsx'
import type { Decisions } from './lapor-decisions.ts'
import { laporMessages as words } from './lapor-import.messages.ts'

interface LaporQuestionsProps extends Pick<ComplaintLists, 'services' | 'units'> {
  readonly lines: readonly LaporLine[]
  readonly decisions: Decisions
}

const cardsAtFirst = 20

/** Each report that would come in: first those that wait for an answer, then the others. */
export function LaporQuestions({ lines, decisions, services, units }: LaporQuestionsProps) {
  const [most, setMost] = useState(cardsAtFirst)
  const colleagues = useColleagues().data ?? []
  const groups = [
    { title: words.questionsTitle, lines: lines.filter(({ kind }) => kind === 'ask') },
    { title: words.newTitle, lines: lines.filter(({ kind }) => kind === 'new') },
  ]
  return groups
    .filter((group) => group.lines.length > 0)
    .map((group) => (
      <Stack key={group.title} gap="sm" component="section" aria-label={group.title}>
        <Title order={2} size="h4">
          {group.title}
        </Title>
        {group.lines.slice(0, most).map((line) => (
          <LaporCard
            key={line.line}
            line={line}
            decision={decisions.of(line)}
            onChange={decisions.change}
            services={services}
            units={units}
            colleagues={colleagues}
          />
        ))}
        {group.lines.length > most && (
          <div>
            <Button variant="default" onClick={() => setMost(most + cardsAtFirst)}>
              {words.showMore(formatNumber(Math.min(cardsAtFirst, group.lines.length - most)))}
            </Button>
          </div>
        )}
      </Stack>
    ))
}
