import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import type { Referral } from '#shared/features/referrals/referral.ts'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { RecordBanner } from '../medical-records/RecordBanner.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { ReferralFields } from './ReferralFields.tsx'
import { referralFailure } from './referral-failure.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'
import { contentOfForm, formOfContent, type ReferralForm, referralProblems } from './referral-form.ts'
import { referralPaths } from './referral-paths.ts'
import { referralMessages } from './referrals.messages.ts'
import { useReferralCommand } from './use-referral-command.ts'

/** Page kind 4: what a letter says is put right; the history keeps what it said. */
export function AmendReferralScreen() {
  const { referralId = '' } = useParams()
  const settings = useQuery(orpc.referralSettings.get.queryOptions({ input: {} }))
  const referral = useQuery(orpc.referrals.get.queryOptions({ input: { id: referralId } }))
  return (
    <QueryContent query={settings} shape="form">
      {(choices) => (
        <QueryContent query={referral} shape="form">
          {(data) => <Amending key={referralId} referral={data} settings={choices} />}
        </QueryContent>
      )}
    </QueryContent>
  )
}

interface AmendingProps {
  readonly referral: Referral
  readonly settings: ReferralSettings
}

function Amending({ referral, settings }: AmendingProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const { id, number, inmate, path, state, content } = referral
  const needsReason = state !== 'draft'
  const form = useDraftForm<ReferralForm>({
    name: 'referrals.amend',
    subject: id,
    basis: referral.revision,
    initialValues: formOfContent(content, path, zone),
    validate: (values) => referralProblems(values, needsReason),
  })
  const identifiers = useIdentifiers(inmate.id)
  const amend = useReferralCommand(client.referrals.amend, form.draft.key)
  const page = referralPaths.referral(id)
  const save = (values: ReferralForm) => {
    const { basis } = form.draft
    amend.mutate(
      {
        id,
        revision: typeof basis === 'number' ? basis : referral.revision,
        content: contentOfForm(values, zone),
        reason: textOrNull(values.amendReason),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.amended })
          void navigate(page, { replace: true })
        },
      },
    )
  }
  return (
    <FormPage
      head={{
        title: words.amendTitle,
        breadcrumb: [
          { label: referralMessages.menu, to: referralPaths.list },
          { label: referralMessages.title(number), to: page },
        ],
      }}
      banner={<RecordBanner inmateId={inmate.id} />}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveAmend}
      isSubmitting={amend.isPending}
      failure={referralFailure(amend.error)}
      draft={form.draft}
      onCancel={() => void navigate(page)}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <ReferralFields form={form} settings={settings} isNew={false} medicalHint={words.amendTitle} />
      {needsReason && (
        <FormSection title={words.amendReason}>
          <Textarea
            label={words.amendReason}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('amendReason')}
          />
        </FormSection>
      )}
    </FormPage>
  )
}
