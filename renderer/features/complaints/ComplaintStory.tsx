import { Anchor, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import classes from './Complaints.module.css'
import { complaintPaths } from './complaint-paths.ts'
import { complaintMessages as words } from './complaints.messages.ts'

const parts = ['what', 'where', 'when', 'who', 'how', 'wish'] as const

interface ComplaintStoryProps {
  readonly complaint: Complaint
  readonly joined: ComplaintCourse['joinedHere']
}

/** What was told, as an inspector asks; and the complaints that tell the same. */
export function ComplaintStory({ complaint: { story, ownWords, reporterKind }, joined }: ComplaintStoryProps) {
  const rows = parts.flatMap((part) => {
    const told = story[part]
    return told === null ? [] : [{ label: words.story[part], value: <span className={classes.told}>{told}</span> }]
  })
  return (
    <section>
      <Title order={2}>{words.storyTitle}</Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.reporter(words.reporterKinds[reporterKind])} {ownWords ? words.ownWords : words.officerWords}
      </Text>
      <SummaryList rows={rows} />
      {joined.length > 0 && (
        <Text mt="sm">
          {words.joinedHere}:{' '}
          {joined.map(({ complaintId, number }, index) => (
            <span key={complaintId}>
              {index > 0 && ', '}
              <Anchor component={Link} to={complaintPaths.complaint(complaintId)}>
                {number}
              </Anchor>
            </span>
          ))}
        </Text>
      )}
    </section>
  )
}
