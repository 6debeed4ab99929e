import { useState } from 'react'
import { Navigate, useNavigate } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CheckPage } from '../../components/FormPage/CheckPage.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { LeaveGuard } from '../../components/FormPage/LeaveGuard.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { ArrivalFields } from './ArrivalFields.tsx'
import { DuplicatesHint } from './DuplicatesHint.tsx'
import { FamilyFields } from './FamilyFields.tsx'
import { IdentityFields, type InmateForm } from './IdentityFields.tsx'
import { inmateFailure } from './inmate-failure.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import { emptyRegistration, type Registration, registrationOfForm, registrationProblems } from './inmate-form.ts'
import { inmatePaths } from './inmate-paths.ts'
import { arrivalSections, detailSections } from './inmate-summary.tsx'
import { inmateMessages } from './inmates.messages.ts'
import { useInmateCommand } from './inmates.queries.ts'
import { SentenceFields } from './SentenceFields.tsx'

const head = {
  title: words.registerTitle,
  breadcrumb: [{ label: inmateMessages.listTitle, to: inmatePaths.list }],
}

/** Waits for the unit's day, so that the form begins with it. */
export function RegisterInmateScreen() {
  return (
    <WithToday title={words.registerTitle} shape="form">
      {(today) => <RegistrationForm today={today} />}
    </WithToday>
  )
}

function RegistrationForm({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const [isChecking, setChecking] = useState(false)
  const form = useDraftForm({
    name: 'inmates.register',
    initialValues: emptyRegistration(today),
    validate: registrationProblems,
  })
  const register = useInmateCommand(client.inmates.register, form.draft.key)
  const { values } = form
  // The registration holds all fields of the record and more; the sections only touch theirs.
  const record = form as unknown as InmateForm
  const failure = inmateFailure(register.error)

  const save = () =>
    register.mutate(registrationOfForm(values) as Registration, {
      onSuccess: () => noticeDone({ text: words.registered(values.name) }),
    })
  // From the moment of saving the list of likely duplicates would hold the person just entered.
  const duplicates = (register.isIdle || register.isError) && (
    <DuplicatesHint name={values.name} birthDate={values.birthDate} nationalId={values.nationalId} />
  )

  // Leaving by this element takes the guard against leaving away with the form.
  if (register.isSuccess) return <Navigate to={inmatePaths.profile(register.data.id)} replace />

  if (isChecking)
    return (
      <>
        <CheckPage
          head={{ ...head, title: words.checkTitle }}
          sections={[...detailSections(values), ...arrivalSections(values)]}
          notice={words.checkNotice}
          confirmLabel={words.confirm}
          onConfirm={save}
          onBack={() => setChecking(false)}
          isSubmitting={register.isPending}
          failure={failure}
          banner={duplicates}
        />
        {form.draft.isUnsaved && <LeaveGuard isUnsaved />}
      </>
    )
  return (
    <FormPage
      head={head}
      onSubmit={form.onSubmit(() => {
        register.reset()
        setChecking(true)
        window.scrollTo({ top: 0 })
      })}
      errors={form.errors}
      submitLabel={words.toCheck}
      draft={form.draft}
      onCancel={() => void navigate(inmatePaths.list)}
    >
      <IdentityFields form={record} />
      {duplicates}
      <ArrivalFields form={form} />
      <SentenceFields form={record} />
      <FamilyFields form={record} />
    </FormPage>
  )
}
