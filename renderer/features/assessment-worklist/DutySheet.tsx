import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { SummaryList } from '../../components/SummaryList/SummaryList.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { inmatePaths } from '../inmates/inmate-paths.ts'
import { NoticeList } from './NoticeList.tsx'
import { worklistMessages as words } from './worklist.messages.ts'
import { useWorklistCommand, worklistFailure } from './worklist.queries.ts'
import { daysText, placeOf, stateOf } from './worklist-columns.tsx'

/** One person of the list: why, by when, by whom, and what to do now. */
export function DutySheet({ item }: { readonly item: WorklistItem }) {
  const { inmateId, reason, due, assessorName, assessorId, assessment, assessedOn } = item
  const mayEnter = useMay('enter:assessments')
  const take = useWorklistCommand(client.assessmentWorklist.take, useSubmitKey(true))
  const failure = worklistFailure(take.error)
  return (
    <Stack gap="md">
      <SummaryList
        rows={[
          { label: words.columns.place, value: placeOf(item) },
          { label: words.columns.reason, value: words.reasons[reason] },
          {
            label: words.columns.due,
            value: due === null ? words.noDue : `${formatDate(due)} (${daysText(item)})`,
          },
          { label: words.columns.assessor, value: assessorName ?? words.noAssessor },
          { label: words.columns.state, value: stateOf(item) },
          { label: words.columns.assessedOn, value: assessedOn === null ? words.never : formatDate(assessedOn) },
        ]}
      />
      {failure && <FailureNotice failure={failure} />}
      <Group gap="sm">
        {assessment ? (
          <Button component={Link} to={assessmentPaths.one(assessment.id)}>
            {words.goOn}
          </Button>
        ) : (
          mayEnter && (
            <Button component={Link} to={assessmentPaths.openFor(inmateId)}>
              {words.begin}
            </Button>
          )
        )}
        {mayEnter && assessorId === null && (
          <Button
            variant="default"
            loading={take.isPending}
            onClick={() => take.mutate({ inmateId }, { onSuccess: () => noticeDone({ text: words.taken }) })}
          >
            {words.take}
          </Button>
        )}
      </Group>
      <NoticeList inmateId={inmateId} />
      <Text size="sm">
        <Anchor component={Link} to={inmatePaths.profile(inmateId)}>
          {words.profile}
        </Anchor>
      </Text>
      <HistorySection subject={{ type: 'assessment-duty', id: inmateId }} />
    </Stack>
  )
}
