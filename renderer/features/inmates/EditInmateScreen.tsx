import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from 'react-router'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { DuplicatesHint } from './DuplicatesHint.tsx'
import { FamilyFields } from './FamilyFields.tsx'
import { IdentityFields } from './IdentityFields.tsx'
import { InmateBannerView } from './InmateBanner.tsx'
import { inmateFailure } from './inmate-failure.ts'
import { inmateFormMessages as words } from './inmate-form.messages.ts'
import { detailsOfForm, detailsProblems, formOfDetails, type InmateUpdate } from './inmate-form.ts'
import { inmatePaths } from './inmate-paths.ts'
import { detailSections } from './inmate-summary.tsx'
import { inmateMessages } from './inmates.messages.ts'
import { useInmateCommand } from './inmates.queries.ts'
import { SentenceFields } from './SentenceFields.tsx'

/** Corrects the record; what has a date of its own is corrected on the profile. */
export function EditInmateScreen() {
  const { inmateId = '' } = useParams()
  const profile = useQuery(orpc.inmates.profile.queryOptions({ input: { id: inmateId } }))
  return (
    <QueryContent query={profile} shape="form">
      {(data) => <EditForm key={inmateId} profile={data} />}
    </QueryContent>
  )
}

function EditForm({ profile }: { readonly profile: InmateProfile }) {
  const navigate = useNavigate()
  const { banner, details } = profile
  const form = useDraftForm({
    name: 'inmates.edit',
    subject: banner.id,
    basis: profile.revision,
    describe: (values) => detailSections(values).flatMap(({ rows }) => rows),
    initialValues: formOfDetails(details),
    validate: detailsProblems,
  })
  const update = useInmateCommand(client.inmates.update, form.draft.key)
  // The revision that the fields were filled from: a newer one must not be overwritten by old fields.
  const revision = Number(form.draft.basis)
  const { values } = form
  const back = inmatePaths.profile(banner.id)
  // Leaving by this element takes the guard against leaving away with the form.
  if (update.isSuccess) return <Navigate to={back} replace />
  return (
    <FormPage
      head={{
        title: words.editTitle,
        breadcrumb: [
          { label: inmateMessages.listTitle, to: inmatePaths.list },
          { label: banner.name, to: back },
        ],
      }}
      banner={<InmateBannerView person={banner} />}
      errors={form.errors}
      submitLabel={words.saveChanges}
      isSubmitting={update.isPending}
      failure={inmateFailure(update.error)}
      draft={form.draft}
      onCancel={() => void navigate(back)}
      onSubmit={form.onSubmit(() =>
        update.mutate({ ...detailsOfForm(values), id: banner.id, revision } as InmateUpdate, {
          onSuccess: () => noticeDone({ text: words.saved }),
        }),
      )}
    >
      <IdentityFields form={form} />
      <DuplicatesHint
        name={values.name}
        birthDate={values.birthDate}
        nationalId={values.nationalId}
        exceptId={banner.id}
      />
      <SentenceFields form={form} />
      <FamilyFields form={form} />
    </FormPage>
  )
}
