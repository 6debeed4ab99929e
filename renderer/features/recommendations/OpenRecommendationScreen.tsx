import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { LeaveGuard } from '../../components/FormPage/LeaveGuard.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { CasePersonBanner } from './CasePersonBanner.tsx'
import { OpenRecommendationCheck } from './OpenRecommendationCheck.tsx'
import { OpenRecommendationFields } from './OpenRecommendationFields.tsx'
import { emptyOpenForm, type OpenForm, openFormRules } from './open-form.ts'
import { recommendationFailure } from './recommendation-failure.ts'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'
import { useIdentifiers } from './use-identifiers.ts'

const breadcrumb = [{ label: words.listTitle, to: recommendationPaths.list }]

/** Page kind 4: who, why, how urgent; then once more to check, then the case. */
export function OpenRecommendationScreen() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [address] = useSearchParams()
  const asked = address.get('orang')
  // A link from a profile begins anew for that person.
  const form = useDraftForm<OpenForm>({
    name: 'recommendations.open',
    subject: asked ?? '',
    initialValues: { ...emptyOpenForm, inmateId: asked },
    validate: openFormRules,
  })
  const [isChecking, setChecking] = useState(false)
  const identifiers = useIdentifiers(form.values.inmateId)

  const open = useCommand({
    mutationFn: (typed: OpenForm) => {
      const { inmateId, trigger, reason, isEmergency, emergencyReason } = typed
      if (inmateId === null || trigger === null) throw new Error('opened without person or trigger')
      const emergency = isEmergency ? { reason: emergencyReason.trim() } : null
      const applicant =
        trigger === 'family' ? { name: typed.applicantName.trim(), relation: typed.applicantRelation.trim() } : null
      const input = { inmateId, trigger, applicant, reason: reason.trim(), emergency }
      return client.recommendations.open(input, { context: { key: form.draft.key } })
    },
    onSuccess: async ({ id, number }) => {
      await queryClient.invalidateQueries({ queryKey: orpc.recommendations.list.key() })
      noticeDone({ text: words.opened(number) })
      await navigate(recommendationPaths.case(id), { replace: true })
    },
  })
  const beside = identifiers && <PersonIdentifiers {...identifiers} />
  const banner = form.values.inmateId !== null && <CasePersonBanner inmateId={form.values.inmateId} />

  if (isChecking) {
    return (
      <>
        <OpenRecommendationCheck
          form={form.values}
          banner={banner}
          beside={beside}
          breadcrumb={breadcrumb}
          isSubmitting={open.isPending}
          failure={recommendationFailure(open.error)}
          onConfirm={() => open.mutate(form.values)}
          onBack={() => {
            open.reset()
            setChecking(false)
          }}
        />
        {form.draft.isUnsaved && <LeaveGuard isUnsaved />}
      </>
    )
  }
  return (
    <FormPage
      head={{ title: words.openTitle, breadcrumb }}
      banner={banner}
      onSubmit={form.onSubmit(() => setChecking(true))}
      errors={form.errors}
      submitLabel={words.check}
      draft={form.draft}
      onCancel={() => void navigate(recommendationPaths.list)}
      beside={beside}
    >
      <OpenRecommendationFields form={form} />
    </FormPage>
  )
}
