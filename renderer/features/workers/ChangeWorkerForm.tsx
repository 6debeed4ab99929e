import type { Worker } from '#shared/features/workers/workers.contract.ts'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WorkerFields } from './WorkerFields.tsx'
import { type WorkerValues, workerChecks, workerOf, writtenWorker } from './worker-form.ts'
import { workerMessages as words } from './workers.messages.ts'
import { useWorkerCommand, workerFailure } from './workers.queries.ts'

interface WorkerFormProps {
  readonly worker: Worker
  readonly onDone: () => void
}

/** Puts right what the register says of somebody. */
export function ChangeWorkerForm({ worker, onDone }: WorkerFormProps) {
  const { id, revision, accountId, accountName } = worker
  const form = useDraftForm<WorkerValues>({
    ...{ name: 'workers.change', subject: id, basis: revision },
    initialValues: writtenWorker(worker),
    validate: workerChecks,
  })
  const change = useWorkerCommand(client.workers.change, form.draft.key)
  const save = (values: WorkerValues) => {
    const details = workerOf(values)
    if (details === null) return
    change.mutate(
      { ...details, id, revision: Number(form.draft.basis ?? revision) },
      {
        onSuccess: () => {
          noticeDone({ text: words.changed })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.changeSave}
      isSubmitting={change.isPending}
      failure={workerFailure(change.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <WorkerFields
        inputOf={(path) => form.getInputProps(path)}
        employment={form.values.employment}
        ownAccount={accountId !== null && accountName !== null ? { id: accountId, fullName: accountName } : null}
      />
    </FormBody>
  )
}
