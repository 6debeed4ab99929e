import { Checkbox } from '@mantine/core'
import { useNavigate } from 'react-router'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WorkerFields } from './WorkerFields.tsx'
import { noWorker, type WorkerValues, workerChecks, workerOf } from './worker-form.ts'
import { workerPaths } from './worker-paths.ts'
import { workerMessages as words } from './workers.messages.ts'
import { useWorkerCommand, workerFailure } from './workers.queries.ts'

interface Values extends WorkerValues {
  readonly isChecked: boolean
}

/** Page kind 4: somebody is entered in the register of workers. */
export function NewWorkerScreen() {
  const navigate = useNavigate()
  const form = useDraftForm<Values>({
    name: 'workers.add',
    initialValues: { ...noWorker, isChecked: false },
    validate: workerChecks,
  })
  const add = useWorkerCommand(client.workers.add, form.draft.key)
  const save = (values: Values) => {
    const details = workerOf(values)
    if (details === null) return
    add.mutate(
      { ...details, isChecked: values.isChecked },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.saved })
          void navigate(workerPaths.one(id))
        },
      },
    )
  }
  return (
    <FormPage
      head={{ title: words.addTitle, breadcrumb: [{ label: words.title, to: workerPaths.list }] }}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={add.isPending}
      failure={workerFailure(add.error)}
      draft={form.draft}
    >
      <WorkerFields
        inputOf={(path) => form.getInputProps(path)}
        employment={form.values.employment}
        ownAccount={null}
      />
      <Checkbox label={words.isChecked} {...form.getInputProps('isChecked', { type: 'checkbox' })} />
    </FormPage>
  )
}
