import type { InstallationSettings } from '#shared/features/installation/installation.contract.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useUnitDay } from '../facility/facility.queries.ts'
import { InstallationFields } from './InstallationFields.tsx'
import { installationMessages as words } from './installation.messages.ts'
import { useChangeInstallation, useInstallation } from './installation.queries.ts'
import { choiceOf, type InstallationValues, installationProblems, valuesOf } from './installation-values.ts'

/** What this computer is used for; for the administrator. */
export function InstallationScreen() {
  const settings = useInstallation()
  const day = useUnitDay()
  return (
    <QueryContent query={settings} shape="form">
      {(present) => (
        <QueryContent query={day} shape="form">
          {({ date }) => (
            <>
              <InstallationForm key={present.revision} present={present} year={date.slice(0, 4)} />
              <HistorySection subject={{ type: 'installation', id: '' }} />
            </>
          )}
        </QueryContent>
      )}
    </QueryContent>
  )
}

function InstallationForm({ present, year }: { readonly present: InstallationSettings; readonly year: string }) {
  const form = useDraftForm<InstallationValues>({
    name: 'installation.settings',
    basis: String(present.revision),
    initialValues: valuesOf(present),
    validate: installationProblems,
  })
  const change = useChangeInstallation(form.draft.key)
  const save = form.onSubmit((values) =>
    change.mutate(
      { ...choiceOf(values), revision: present.revision },
      { onSuccess: () => noticeDone({ text: words.saved }) },
    ),
  )
  return (
    <FormPage
      head={{ title: words.title, subtitle: words.subtitle }}
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={change.isPending}
      failure={change.error ? failureText(change.error) : null}
      draft={form.draft}
    >
      <InstallationFields
        values={form.values}
        errors={form.errors}
        year={year}
        onChange={(values) => form.setValues(values)}
        isMarkKept={present.mark !== null}
      />
    </FormPage>
  )
}

const failureText = (error: Error): ErrorText => refusalOf<ErrorText>(error, words.refusals) ?? errorText(error)
