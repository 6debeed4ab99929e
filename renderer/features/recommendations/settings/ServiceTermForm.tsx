import { Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../../api/client.ts'
import { useCommand } from '../../../api/use-command.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { UnitInput } from '../../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { sheetMessages } from '../sheets/sheet.messages.ts'
import type { ToldTerm } from './ServiceTerms.tsx'
import { serviceSettingFailure } from './service-setting-failure.ts'
import { serviceTermMessages as words } from './service-terms.messages.ts'

interface ServiceTermFormProps {
  readonly serviceId: string
  readonly revision: number
  readonly term: ToldTerm
  readonly today: CalendarDate
  readonly onDone: () => void
}

interface Values {
  readonly amount: number | null
  readonly source: string
  readonly effectiveFrom: CalendarDate | null
}

const shortestSource = 5

/** Another amount, from a day on, with the paper that says so. */
export function ServiceTermForm({ serviceId, revision, term, today, onDone }: ServiceTermFormProps) {
  const queryClient = useQueryClient()
  const form = useDraftForm<Values>({
    name: 'services.term',
    subject: `${serviceId}:${term.part}.${term.id}`,
    basis: revision,
    initialValues: { amount: term.amount, source: '', effectiveFrom: today },
    validate: ({ amount, source, effectiveFrom }) => ({
      ...(amount === null || !Number.isInteger(amount) || amount < 1 || amount > 1000
        ? { amount: words.amountWrong }
        : {}),
      ...(source.trim().length < shortestSource ? { source: words.sourceMissing } : {}),
      ...(effectiveFrom === null || effectiveFrom < today ? { effectiveFrom: words.dateWrong } : {}),
    }),
  })
  const change = useCommand({
    mutationFn: ({ amount, source, effectiveFrom }: Values) =>
      client.serviceCases.changeTerm(
        {
          ...{ serviceId, revision: Number(form.draft.basis), part: term.part, id: term.id },
          ...{ amount: amount ?? 0, source: source.trim(), effectiveFrom: effectiveFrom ?? today },
        },
        { context: { key: form.draft.key } },
      ),
    onSuccess: async () => {
      noticeDone({ text: words.saved })
      onDone()
      await queryClient.invalidateQueries({ queryKey: orpc.serviceCases.key() })
    },
  })
  return (
    <FormBody
      onSubmit={form.onSubmit((values) => change.mutate(values))}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={change.isPending}
      failure={serviceSettingFailure(change.error)}
      draft={form.draft}
    >
      <UnitInput
        label={words.amount}
        unit={sheetMessages.extendUnits[term.unit]}
        {...form.getInputProps('amount')}
        value={form.values.amount}
      />
      <CalendarDateInput
        label={words.from}
        {...form.getInputProps('effectiveFrom')}
        value={form.values.effectiveFrom}
      />
      <Textarea
        label={words.basis}
        description={words.basisHint}
        autosize
        minRows={2}
        {...form.getInputProps('source')}
      />
    </FormBody>
  )
}
