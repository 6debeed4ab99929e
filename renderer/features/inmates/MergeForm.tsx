import { Radio, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { MergeField } from '#shared/features/inmates/inmate-merges.contract.ts'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { inmateMergeMessages as words } from './inmate-merge.messages.ts'
import { inmatePaths } from './inmate-paths.ts'
import classes from './MergeForm.module.css'
import { MergeSide } from './MergeSide.tsx'
import { mergeFailure } from './merge-failure.ts'
import { differingFields, mergeValue, proposedFromAbsorbed } from './merge-values.ts'
import { StruckOutEvents } from './StruckOutEvents.tsx'
import { useMergeCommand } from './use-merge-command.ts'

const shortestReason = 5

interface MergeFormProps {
  readonly kept: InmateProfile
  readonly absorbed: InmateProfile
}

interface MergeValues {
  readonly fromAbsorbed: readonly MergeField[]
  readonly reason: string
}

/** Which value is right, part by part; what is united by itself; what would contradict; and why. */
export function MergeForm({ kept, absorbed }: MergeFormProps) {
  const navigate = useNavigate()
  const form = useDraftForm<MergeValues>({
    name: 'inmates.merge',
    subject: `${kept.banner.id}/${absorbed.banner.id}`,
    basis: `${kept.revision}/${absorbed.revision}`,
    initialValues: { fromAbsorbed: proposedFromAbsorbed(kept.details, absorbed.details), reason: '' },
    validate: {
      reason: (reason) =>
        reason.trim().length < shortestReason ? componentMessages.reasonTooShort(shortestReason) : null,
    },
  })
  const chosen = form.values.fromAbsorbed
  const merge = useMergeCommand(client.inmateMerges.merge, form.draft.key)
  const preview = useQuery({
    ...orpc.inmateMerges.preview.queryOptions({ input: { keptId: kept.banner.id, absorbedId: absorbed.banner.id } }),
    retry: false,
    // Once they are one there is nothing to look ahead to.
    enabled: !merge.isPending && !merge.isSuccess,
  })
  const differing = differingFields(kept.details, absorbed.details)
  const save = ({ fromAbsorbed, reason }: MergeValues) =>
    merge.mutate(
      {
        kept: { id: kept.banner.id, revision: kept.revision },
        absorbed: { id: absorbed.banner.id, revision: absorbed.revision },
        fromAbsorbed: [...fromAbsorbed],
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.mergedNotice(absorbed.banner.name, kept.banner.name) })
          void navigate(inmatePaths.profile(kept.banner.id))
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.merge(kept.banner.name)}
      isSubmitting={merge.isPending}
      failure={mergeFailure(merge.error ?? preview.error)}
      draft={form.draft}
    >
      <div className={classes.pair}>
        <MergeSide title={words.kept} profile={kept} />
        <MergeSide title={words.absorbed} profile={absorbed} />
      </div>
      <FormSection title={words.chooseTitle} hint={differing.length > 0 ? words.chooseHint : words.same}>
        {differing.map((field) => (
          <Radio.Group
            key={field}
            label={words.fields[field]}
            value={chosen.includes(field) ? 'absorbed' : 'kept'}
            onChange={(side) => {
              const others = chosen.filter((one) => one !== field)
              form.setFieldValue('fromAbsorbed', side === 'absorbed' ? [...others, field] : others)
            }}
          >
            <div className={classes.pair}>
              <Radio value="kept" label={words.fromKept(mergeValue(kept.details, field))} />
              <Radio value="absorbed" label={words.fromAbsorbed(mergeValue(absorbed.details, field))} />
            </div>
          </Radio.Group>
        ))}
      </FormSection>
      {preview.data && (
        <FormSection
          title={words.unitedTitle}
          hint={words.unitedText(
            formatNumber(absorbed.registers.length),
            formatNumber(absorbed.events.length),
            formatNumber(preview.data.otherRecords),
          )}
        >
          <StruckOutEvents events={absorbed.events} ids={preview.data.struckOutIds} />
        </FormSection>
      )}
      <Textarea label={words.reasonQuestion} autosize minRows={2} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
