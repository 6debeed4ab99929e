import { Checkbox, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { happenedOf } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { PersonFirst } from '../medical-records/PersonFirst.tsx'
import { RecordBanner } from '../medical-records/RecordBanner.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { ReferralFields } from './ReferralFields.tsx'
import { referralFailure } from './referral-failure.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'
import { contentOfForm, type Prefill, prefilled, type ReferralForm, referralProblems } from './referral-form.ts'
import { referralPaths } from './referral-paths.ts'
import { referralMessages } from './referrals.messages.ts'
import { useReferralCommand } from './use-referral-command.ts'
import { VisitChoice } from './VisitChoice.tsx'

const head = { title: words.newTitle, breadcrumb: [{ label: referralMessages.menu, to: referralPaths.list }] }

/** Page kind 4: first the person, then the letter with what the record knows already. */
export function NewReferralScreen() {
  const [address] = useSearchParams()
  return (
    <PersonFirst head={head} label={words.whoLabel}>
      {(inmateId) => <ForPerson key={inmateId} inmateId={inmateId} asked={address.get('kunjungan')} />}
    </PersonFirst>
  )
}

interface ForPersonProps {
  readonly inmateId: string
  /** The visit that the address names. */
  readonly asked: string | null
}

function ForPerson({ inmateId, asked }: ForPersonProps) {
  const [visitId, setVisitId] = useState(asked)
  const settings = useQuery(orpc.referralSettings.get.queryOptions({ input: {} }))
  const known = useQuery(orpc.referrals.prefill.queryOptions({ input: { inmateId, encounterId: visitId } }))
  return (
    <>
      {(settings.data && known.data) === undefined && <PageHead {...head} />}
      <QueryContent query={settings} shape="form">
        {(choices) => (
          <QueryContent query={known} shape="form">
            {(prefill) => (
              <Letter
                key={visitId}
                {...{ inmateId, visitId }}
                settings={choices}
                known={prefill}
                onVisit={setVisitId}
              />
            )}
          </QueryContent>
        )}
      </QueryContent>
    </>
  )
}

interface LetterProps {
  readonly inmateId: string
  readonly settings: ReferralSettings
  readonly known: Prefill
  /** Null where nobody has chosen one: the newest. */
  readonly visitId: string | null
  readonly onVisit: (visitId: string) => void
}

function Letter({ inmateId, settings, known, visitId, onVisit }: LetterProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const form = useDraftForm<ReferralForm>({
    name: 'referrals.new',
    subject: visitId === null ? inmateId : `${inmateId}:${visitId}`,
    initialValues: prefilled(known, settings),
    validate: (values) => referralProblems(values, false),
  })
  const identifiers = useIdentifiers(inmateId)
  const late = useLateEntry()
  const create = useReferralCommand(client.referrals.create, form.draft.key)
  const { path, isDraft } = form.values
  const save = (values: ReferralForm) =>
    create.mutate(
      {
        inmateId,
        path: values.path,
        encounterId: known.encounterId,
        caseId: values.caseId,
        ...happenedOf(values, zone),
        content: contentOfForm(values, zone),
        isSubmitted: values.path === 'gawat-darurat' || !values.isDraft,
      },
      {
        onSuccess: ({ id, number }) => {
          noticeDone({ text: words.saved(number) })
          void navigate(referralPaths.referral(id), { replace: true })
        },
      },
    )
  const plannedLabel = isDraft ? words.saveDraft : words.save
  return (
    <FormPage
      head={head}
      banner={<RecordBanner inmateId={inmateId} />}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={path === 'gawat-darurat' ? words.saveEmergency : plannedLabel}
      isSubmitting={create.isPending}
      failure={referralFailure(create.error)}
      draft={form.draft}
      onCancel={() => void navigate(referralPaths.list)}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      {known.encounterId !== null && <VisitChoice inmateId={inmateId} value={known.encounterId} onChange={onVisit} />}
      <ReferralFields
        form={form}
        settings={settings}
        isNew
        medicalHint={known.encounterId === null ? words.medicalBlank : words.medicalHint}
      />
      <FormSection title={words.when}>
        {known.cases.length > 0 && (
          <Select
            label={optionalLabel(words.caseRef)}
            placeholder={words.noCase}
            clearable
            data={known.cases.map(({ id, number }) => ({ value: id, label: number }))}
            {...form.getInputProps('caseId')}
          />
        )}
        <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
        {path === 'terencana' && (
          <Checkbox
            label={words.draft}
            description={words.draftHint}
            {...form.getInputProps('isDraft', { type: 'checkbox' })}
          />
        )}
      </FormSection>
    </FormPage>
  )
}
