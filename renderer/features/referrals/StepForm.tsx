import { Textarea } from '@mantine/core'
import type { Referral, ReferralEventView } from '#shared/features/referrals/referral.ts'
import { client } from '../../api/client.ts'
import { fileIdsOf } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { happenedOf } from '../medical-records/care-time.ts'
import { textOrNull } from '../medical-records/entry-form.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { referralFailure } from './referral-failure.ts'
import { referralFormMessages as words } from './referral-form.messages.ts'
import { diagnosesOf } from './referral-form.ts'
import { referralMessages } from './referrals.messages.ts'
import { StepFields } from './StepFields.tsx'
import {
  arrivalOf,
  type ClinicStep,
  emptyStep,
  escortOf,
  familyOf,
  type StepValues,
  stepProblems,
  valuesOfEvent,
} from './step-form.ts'
import { useReferralCommand } from './use-referral-command.ts'

type Sent = { readonly values: StepValues; readonly revision: number }

interface StepFormProps {
  readonly referral: Referral
  readonly step: ClinicStep
  /** The entry that is put right; null for a new step. */
  readonly correcting: ReferralEventView | null
  readonly onDone: () => void
}

/** One step of the way, written down or put right, beside the referral. */
export function StepForm({ referral, step, correcting, onDone }: StepFormProps) {
  const late = useLateEntry()
  const zone = useZone()
  const { id, inmate } = referral
  const isCorrection = correcting !== null
  const form = useDraftForm<StepValues>({
    name: isCorrection ? 'referrals.correct' : 'referrals.step',
    subject: correcting?.id ?? `${id}:${step}`,
    basis: referral.revision,
    initialValues: correcting === null ? emptyStep : valuesOfEvent(correcting, zone),
    validate: (values) => stepProblems(values, step, isCorrection),
  })
  const identifiers = useIdentifiers(inmate.id)
  const write = useReferralCommand(
    ({ values, revision }: Sent, options: { readonly context: { readonly key: string } }) => {
      const common = { id, revision, ...happenedOf(values, zone) }
      const { referrals } = client
      if (correcting !== null) {
        const { at, ...reference } = common
        const { lateReason: _late, ...target } = reference
        return referrals.correctEvent(
          {
            ...target,
            eventId: correcting.id,
            at: at ?? correcting.at,
            escort: step === 'order-escort' ? escortOf(values, zone) : null,
            family: step === 'notify-family' ? familyOf(values) : null,
            arrival: step === 'arrive' ? arrivalOf(values) : null,
            reason: values.reason.trim(),
          },
          options,
        )
      }
      switch (step) {
        case 'submit':
          return referrals.submit(common, options)
        case 'order-escort':
          return referrals.orderEscort({ ...common, escort: escortOf(values, zone) }, options)
        case 'notify-family':
          return referrals.notifyFamily({ ...common, family: familyOf(values) }, options)
        case 'leave':
          return referrals.leave(common, options)
        case 'arrive':
          return referrals.arrive({ ...common, arrival: arrivalOf(values) }, options)
        case 'return':
          return referrals.return({ ...common, note: textOrNull(values.note) }, options)
        case 'complete':
          return referrals.complete({ ...common, result: resultOf(values), fileIds: fileIdsOf(values) }, options)
      }
    },
    form.draft.key,
  )
  const save = (values: StepValues) => {
    const { basis } = form.draft
    write.mutate(
      { values, revision: typeof basis === 'number' ? basis : referral.revision },
      {
        onSuccess: () => {
          noticeDone({ text: referralMessages.stepSaved(referralMessages.events[step]) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveStep}
      isSubmitting={write.isPending}
      failure={referralFailure(write.error)}
      draft={form.draft}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <StepFields form={form} step={step} />
      <CareTimeFields isEarlier={form.values.isEarlier} propsOf={form.getInputProps} late={late} />
      {isCorrection && (
        <Textarea
          label={words.correctionReason}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
      )}
    </FormBody>
  )
}

const resultOf = (values: StepValues) => ({
  diagnoses: diagnosesOf(values.diagnoses),
  findings: values.findings.trim(),
  treatment: textOrNull(values.treatment),
  advice: textOrNull(values.advice),
  followUpOn: values.followUpOn,
})
