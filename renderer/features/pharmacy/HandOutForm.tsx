import { NumberInput, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { isFirstExpiringFirst, type Portion } from '#shared/features/pharmacy/stock.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client, orpc } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { type CareTime, caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import classes from './Pharmacy.module.css'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

interface HandOutFormProps {
  readonly id: string
  readonly revision: number
  readonly inmateId: string
  readonly onClose: () => void
}

/** What goes over the counter now. */
export function HandOutForm(props: HandOutFormProps) {
  const offer = useQuery(orpc.prescriptions.handOut.queryOptions({ input: { id: props.id } }))
  return (
    <QueryContent query={offer} shape="form">
      {({ lines }) => (
        <WithToday shape="form">{(today) => <OfferForm {...props} lines={lines} today={today} />}</WithToday>
      )}
    </QueryContent>
  )
}

type Line = Awaited<ReturnType<typeof client.prescriptions.handOut>>['lines'][number]

interface Typed {
  /** By line and batch: "line batch". */
  readonly taken: Readonly<Record<string, number | null>>
  readonly batchReason: string
  readonly care: CareTime
}

const keyOf = (lineId: string, batchId: string) => `${lineId} ${batchId}`

const portionsOf = (line: Line, taken: Typed['taken']): Portion[] =>
  line.batches.flatMap(({ id }) => {
    const quantity = taken[keyOf(line.lineId, id)] ?? 0
    return quantity > 0 ? [{ batchId: id, quantity }] : []
  })

interface OfferFormProps extends HandOutFormProps {
  readonly lines: readonly Line[]
  readonly today: CalendarDate
}

function OfferForm({ id, revision, inmateId, lines, today, onClose }: OfferFormProps) {
  const zone = useZone()
  const late = useLateEntry()
  const identifiers = useIdentifiers(inmateId)
  const proposed = Object.fromEntries(
    lines.flatMap((line) =>
      line.proposal.map(({ batchId, quantity }) => [keyOf(line.lineId, batchId), quantity] as const),
    ),
  )
  const isAsProposed = (taken: Typed['taken']) =>
    lines.every((line) => isFirstExpiringFirst(line.batches, portionsOf(line, taken), today))
  const form = useDraftForm<Typed>({
    name: 'pharmacy.hand-out',
    subject: id,
    basis: `${revision} ${JSON.stringify(proposed)}`,
    initialValues: { taken: proposed, batchReason: '', care: justNow },
    validate: ({ taken, batchReason, care }) => ({
      ...careTimeProblems(care, 'care.'),
      ...(lines.every((line) => portionsOf(line, taken).length === 0) ? { taken: words.nothingChosen } : {}),
      ...(!isAsProposed(taken) && batchReason.trim().length < 3 ? { batchReason: words.batchReasonHint } : {}),
    }),
  })
  const dispense = usePharmacyCommand(client.prescriptions.dispense, form.draft.key)
  const save = form.onSubmit(({ taken, batchReason, care }) => {
    const items = lines.flatMap((line) => {
      const portions = portionsOf(line, taken)
      return portions.length === 0 ? [] : [{ lineId: line.lineId, portions }]
    })
    dispense.mutate(
      {
        id,
        revision,
        ...caredOf(care, zone),
        items,
        batchReason: batchReason.trim() === '' ? null : batchReason.trim(),
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.handedOut })
          onClose()
        },
      },
    )
  })
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.confirmHandOut}
      isSubmitting={dispense.isPending}
      failure={pharmacyFailure(dispense.error)}
      draft={form.draft}
      onCancel={onClose}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <Text size="sm">{words.handOutText}</Text>
      {lines.map((line) => (
        <fieldset key={line.lineId} className={classes.card} aria-label={line.label}>
          <div>
            <Text fw={600}>{line.label}</Text>
            <Text size="sm">{words.waitingOf(formatNumber(line.waiting), line.unit)}</Text>
          </div>
          {line.batches.every(({ isExpired }) => isExpired) && <Text size="sm">{words.noStock}</Text>}
          {line.batches
            .filter(({ isExpired }) => !isExpired)
            .map((batch) => (
              <NumberInput
                key={batch.id}
                label={words.portionOf(batch.batchNumber, formatDate(batch.expiresOn), formatNumber(batch.balance))}
                value={form.values.taken[keyOf(line.lineId, batch.id)] ?? ''}
                onChange={(value) =>
                  form.setFieldValue('taken', {
                    ...form.values.taken,
                    [keyOf(line.lineId, batch.id)]: typeof value === 'number' ? value : null,
                  })
                }
                min={0}
                max={batch.balance}
                decimalScale={0}
                hideControls
                maw="10rem"
              />
            ))}
        </fieldset>
      ))}
      {form.errors.taken && (
        <Text c="var(--mantine-color-error)" size="sm" data-path="taken">
          {form.errors.taken}
        </Text>
      )}
      {!isAsProposed(form.values.taken) && (
        <TextInput
          label={words.batchReason}
          description={words.batchReasonHint}
          autoComplete="off"
          {...form.getInputProps('batchReason')}
        />
      )}
      <CareTimeFields
        isEarlier={form.values.care.isEarlier}
        propsOf={(field, options) => form.getInputProps(`care.${field}`, options)}
        late={late}
      />
    </FormBody>
  )
}
