import { Textarea } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { countersignMessages as words } from './countersigns.messages.ts'
import { countersignFailure, useCountersignCommand } from './countersigns.queries.ts'

interface CountersignFormProps {
  readonly ids: readonly string[]
  readonly onDone: () => void
}

/** A doctor's signature below one visit or many, with a remark where she has one. */
export function CountersignForm({ ids, onDone }: CountersignFormProps) {
  const form = useDraftForm<{ readonly remark: string }>({
    name: 'countersigns.sign',
    initialValues: { remark: '' },
  })
  const sign = useCountersignCommand(client.countersigns.sign, form.draft.key)
  const save = ({ remark }: { readonly remark: string }) =>
    sign.mutate(
      { ids: [...ids], remark: remark.trim() === '' ? null : remark.trim() },
      {
        onSuccess: ({ count }) => {
          noticeDone({ text: words.done(formatNumber(count)) })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.signAll(formatNumber(ids.length))}
      isSubmitting={sign.isPending}
      failure={countersignFailure(sign.error)}
      draft={form.draft}
    >
      <PageNote meaning="running">{words.confirmText(formatNumber(ids.length))}</PageNote>
      <Textarea
        label={optionalLabel(words.remark)}
        description={words.remarkHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        {...form.getInputProps('remark')}
      />
    </FormBody>
  )
}
