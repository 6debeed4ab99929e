import { useQueryClient } from '@tanstack/react-query'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import { summaryMessages as words } from './clinical-summary.messages.ts'
import { SummaryForm } from './SummaryForm.tsx'

interface MakeSummaryFormProps {
  readonly inmateId: string
  readonly onDone: () => void
}

interface Kept {
  readonly choice: SummaryChoice
  readonly hash: string
  readonly key: string
}

/** A summary for an office of the nurse's choice. */
export function MakeSummaryForm({ inmateId, onDone }: MakeSummaryFormProps) {
  const queries = useQueryClient()
  const make = useCommand({
    mutationFn: ({ key, ...input }: Kept) => client.clinicalSummaries.make(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.clinicalSummaries.key() }),
  })
  return (
    <SummaryForm
      inmateId={inmateId}
      draft={{ name: 'clinical-summary.make', subject: inmateId }}
      first={{ recipient: '', purpose: '' }}
      keeping={{
        keep: (choice, hash, key) =>
          make.mutate(
            { choice, hash, key },
            {
              onSuccess: () => {
                noticeDone({ text: words.kept })
                onDone()
              },
            },
          ),
        reset: make.reset,
        isBusy: make.isPending,
        failure: medicalRecordFailure(make.error),
      }}
    />
  )
}
