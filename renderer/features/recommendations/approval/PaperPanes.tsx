import { Chip, Group, SegmentedControl, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { StoredFileViewer } from '../../../components/Viewers/StoredFileViewer.tsx'
import { formatDate } from '../../../format/dates.ts'
import { formatNumber } from '../../../format/numbers.ts'
import type { RequirementView } from '../case-actions.ts'
import { paperStateWords } from '../paper-task.ts'
import classes from './Approval.module.css'
import { approvalMessages as words } from './approval.messages.ts'

/** Papers beside each other; one can be put away to read the others larger. */
export function PaperPanes({ recommendation }: { readonly recommendation: Recommendation }) {
  const readable = recommendation.requirements.filter(
    (requirement) => requirement.owedBy === 'unit' && requirement.copies !== null,
  )
  const letters = readable.filter((requirement) => requirement.kind === 'letter').map((requirement) => requirement.id)
  const [shown, setShown] = useState<string[]>(letters)
  return (
    <>
      <div className={classes.choice}>
        <Chip.Group multiple value={shown} onChange={setShown}>
          <Group gap="xs" role="group" aria-label={words.papers}>
            {readable.map((requirement) => (
              <Chip key={requirement.id} value={requirement.id} variant="outline">
                {words.paper(formatNumber(requirement.number), requirement.title)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <div className={classes.panes}>
        {readable
          .filter((requirement) => shown.includes(requirement.id))
          .map((requirement) => (
            <Pane key={requirement.id} requirement={requirement} />
          ))}
      </div>
    </>
  )
}

function Pane({ requirement }: { readonly requirement: RequirementView }) {
  const copy = requirement.copies?.findLast((one) => one.counts) ?? requirement.copies?.at(-1)
  const paths = pathsOf(copy)
  const [chosen, setChosen] = useState<string | null>(null)
  const path = paths.find((one) => one === chosen) ?? paths[0]
  return (
    <section className={classes.pane} aria-label={requirement.title}>
      <Title order={2} size="h3">
        {words.paper(formatNumber(requirement.number), requirement.title)}
      </Title>
      <Text size="sm" c="dimmed">
        {copy?.signedOn ? words.signedOn(formatDate(copy.signedOn)) : paperStateWords(requirement)}
      </Text>
      {copy?.outsideSigner && (
        <Text size="sm">{words.outsideBy(copy.outsideSigner.name, copy.outsideSigner.institution)}</Text>
      )}
      {paths.length > 1 && (
        <SegmentedControl
          aria-label={words.pageOf(requirement.title)}
          value={path ?? ''}
          onChange={setChosen}
          data={paths.map((one, index) => ({ value: one, label: words.page(formatNumber(index + 1)) }))}
          transitionDuration={0}
        />
      )}
      {path ? <StoredFileViewer title={requirement.title} path={path} /> : <Text>{words.nothing}</Text>}
    </section>
  )
}

/** The signed scans where there are some; before that the letter as it was issued. */
function pathsOf(copy: NonNullable<RequirementView['copies']>[number] | undefined): readonly string[] {
  if (copy === undefined) return []
  if (copy.files.length > 0) return copy.files.map((file) => `/files/${file.id}`)
  return copy.letter ? [`/files/letters/${copy.letter.id}`] : []
}
