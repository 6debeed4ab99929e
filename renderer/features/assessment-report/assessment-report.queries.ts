import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AssessmentReport } from '#shared/features/assessment-report/assessment-report.contract.ts'
import type { Assessment } from '#shared/features/assessments/assessments.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { assessmentChanges } from '../assessments/assessments.queries.ts'
import { reportMessages as words } from './assessment-report.messages.ts'

/** What the report would be now; the revision makes it asked anew when the assessment moves on. */
export const useReport = ({ id, revision, ownRevision }: Assessment) =>
  useQuery({
    ...orpc.assessmentReport.of.queryOptions({ input: { id } }),
    queryKey: [...orpc.assessmentReport.of.queryKey({ input: { id } }), revision, ownRevision],
  })

export function useIssueReport({ id: caseId, revision }: Assessment, key: string) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (setting: AssessmentReport['setting']) =>
      client.assessmentReport.issue({ caseId, revision, setting }, { context: { key } }),
    onSettled: async () => {
      const changed = [...assessmentChanges, orpc.assessmentReport.key(), orpc.letters.key()]
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

export const reportFailure = failureTextOf(words.refusedTitle, words.refusals)
