import type { ReactNode } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { CheckPage } from '../../components/FormPage/CheckPage.tsx'
import type { Crumb } from '../../components/PageHead/PageHead.tsx'
import type { OpenForm } from './open-form.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'

interface OpenRecommendationCheckProps {
  readonly form: OpenForm
  readonly banner: ReactNode
  readonly beside: ReactNode
  readonly breadcrumb: readonly Crumb[]
  readonly isSubmitting: boolean
  readonly failure: ErrorText | null
  readonly onConfirm: () => void
  readonly onBack: () => void
}

/** The answers once more before the request gets its number. */
export function OpenRecommendationCheck(props: OpenRecommendationCheckProps) {
  const { form, onBack } = props
  return (
    <CheckPage
      head={{ title: words.checkTitle, breadcrumb: props.breadcrumb }}
      banner={props.banner}
      sections={[
        {
          title: words.why,
          rows: [
            { label: words.trigger, value: form.trigger && words.triggers[form.trigger], onEdit: onBack },
            ...(form.trigger === 'family'
              ? [
                  {
                    label: words.applicantName,
                    value: words.applicantIs(form.applicantName.trim(), form.applicantRelation.trim()),
                    onEdit: onBack,
                  },
                ]
              : []),
            { label: words.reason, value: form.reason.trim(), onEdit: onBack },
          ],
        },
        {
          title: words.urgency,
          rows: [
            {
              label: words.urgency,
              value: form.isEmergency ? form.emergencyReason.trim() : words.notEmergency,
              onEdit: onBack,
            },
          ],
        },
      ]}
      notice={words.checkNotice}
      confirmLabel={words.confirmOpen}
      onConfirm={props.onConfirm}
      onBack={onBack}
      isSubmitting={props.isSubmitting}
      failure={props.failure}
      beside={props.beside}
    />
  )
}
