import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconHourglass } from '@tabler/icons-react'
import caseClasses from '../recommendations/Case.module.css'
import classes from './Assessments.module.css'
import { assessmentMessages as words } from './assessments.messages.ts'

interface AssessmentNoticeProps {
  readonly next: { readonly label: string; readonly onClick: () => void } | null
  /** For whom or what one waits; null when for nobody. */
  readonly waiting: string | null
}

/** What to do now, or for whom one waits. */
export function AssessmentNotice({ next, waiting }: AssessmentNoticeProps) {
  if (next !== null)
    return (
      <section className={`${caseClasses.next} ${classes.notice}`} aria-label={words.nextTitle}>
        <div>
          <Text size="sm">{words.nextTitle}</Text>
          <Text fw={600}>{next.label}</Text>
        </div>
        <Button
          onClick={next.onClick}
          aria-label={words.workOn(next.label)}
          rightSection={<IconArrowRight size={18} stroke={1.8} aria-hidden />}
        >
          {words.work}
        </Button>
      </section>
    )
  if (waiting === null) return null
  return (
    <section className={`${caseClasses.waiting} ${classes.notice}`}>
      <IconHourglass size={20} stroke={1.6} aria-hidden />
      <Text fw={600}>{waiting}</Text>
    </section>
  )
}
