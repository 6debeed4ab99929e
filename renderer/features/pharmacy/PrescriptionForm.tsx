import { Button, Checkbox, CloseButton, Group, Text, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Prescription } from '#shared/features/pharmacy/prescriptions.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { UnitInput } from '../../components/FormPage/UnitInput.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { WorkerNameField } from '../care-workers/WorkerNameField.tsx'
import { CareTimeFields } from '../medical-records/CareTimeFields.tsx'
import { caredOf, careTimeProblems, justNow } from '../medical-records/care-time.ts'
import { useLateEntry } from '../medical-records/medical-records.queries.ts'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { LineFields } from './LineFields.tsx'
import classes from './Pharmacy.module.css'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import {
  emptyLine,
  lineProblems,
  parsedLine,
  type TypedPrescription,
  typedPrescriptionOf,
} from './prescription-form.ts'
import { useLineWarnings } from './use-line-warnings.ts'

interface PrescriptionFormProps {
  readonly inmateId: string
  /** The visit that it belongs to, where there is one. */
  readonly encounterId: string | null
  /** A draft that is taken up again. */
  readonly prescription?: Prescription | undefined
  readonly onDone: (id: string) => void
  readonly onCancel?: (() => void) | undefined
}

/** Writes a prescription: on a page of its own, or in the side panel of a visit. */
export function PrescriptionForm(props: PrescriptionFormProps) {
  return <WithToday shape="form">{(today) => <TodaysForm {...props} today={today} />}</WithToday>
}

function TodaysForm(props: PrescriptionFormProps & { readonly today: CalendarDate }) {
  const { inmateId, encounterId, prescription, onDone, onCancel, today } = props
  const zone = useZone()
  const late = useLateEntry()
  const isDoctor = useMay('countersign:health')
  const mayBeSecret = useMay('view:confidential-health')
  const identifiers = useIdentifiers(inmateId)
  const [isIssued, setIssued] = useState(true)
  const form = useDraftForm<TypedPrescription>({
    name: 'pharmacy.prescription',
    subject: prescription?.id ?? `${inmateId} ${encounterId ?? ''}`.trim(),
    ...(prescription ? { basis: prescription.revision } : {}),
    initialValues: prescription
      ? typedPrescriptionOf(prescription)
      : { instructedBy: '', isSecret: false, iterations: 0, note: '', lines: [emptyLine(today)], care: justNow },
    validate: (values) => ({
      ...(values.instructedBy.trim() === '' && !isDoctor ? { instructedBy: words.instructedMissing } : {}),
      ...careTimeProblems(values.care, 'care.'),
      ...Object.fromEntries(
        values.lines.flatMap((line, index) =>
          Object.entries(lineProblems(line, warningsOf(index).length > 0)).map(([field, text]) => [
            `lines.${index}.${field}`,
            text,
          ]),
        ),
      ),
    }),
  })
  const { lines } = form.values
  const warningsOf = useLineWarnings(inmateId, lines, prescription?.id ?? null)
  const write = usePharmacyCommand((values: TypedPrescription, options) => {
    const contents = {
      instructedBy: values.instructedBy.trim() === '' ? null : values.instructedBy.trim(),
      confidentiality: values.isSecret ? ('extra' as const) : ('normal' as const),
      ...caredOf(values.care, zone),
      iterations: values.iterations ?? 0,
      note: values.note.trim() === '' ? null : values.note.trim(),
      lines: values.lines.map(parsedLine),
      isIssued,
    }
    return prescription
      ? client.prescriptions.change({ ...contents, id: prescription.id, revision: Number(form.draft.basis) }, options)
      : client.prescriptions.write({ ...contents, inmateId, encounterId }, options)
  }, form.draft.key)
  const save = form.onSubmit((values) =>
    write.mutate(values, {
      onSuccess: ({ id, number }) => {
        noticeDone({ text: isIssued ? words.written(number) : words.drafted(number) })
        onDone(id)
      },
    }),
  )
  const changeLine = (index: number, line: (typeof lines)[number]) =>
    form.setFieldValue(
      'lines',
      lines.map((one, position) => (position === index ? line : one)),
    )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={isIssued ? words.issue : words.saveDraft}
      isSubmitting={write.isPending}
      failure={pharmacyFailure(write.error)}
      draft={form.draft}
      onCancel={onCancel}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <div className={classes.stack}>
        {lines.map((line, index) => {
          const number = formatNumber(index + 1)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
            <fieldset key={index} className={classes.card} aria-label={words.line(number)}>
              <Group justify="space-between">
                <Text fw={600}>{words.line(number)}</Text>
                {lines.length > 1 && (
                  <CloseButton
                    aria-label={words.removeLine(number)}
                    onClick={() => form.removeListItem('lines', index)}
                  />
                )}
              </Group>
              <LineFields
                line={line}
                onChange={(next) => changeLine(index, next)}
                warnings={warningsOf(index)}
                path={`lines.${index}`}
                errors={form.errors}
              />
            </fieldset>
          )
        })}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('lines', emptyLine(today))}
          >
            {words.addLine}
          </Button>
        </div>
        <WorkerNameField
          label={isDoctor ? optionalLabel(words.instructedBy) : words.instructedBy}
          hint={isDoctor ? words.instructedDoctorHint : words.instructedHint}
          who="doctors"
          on={form.values.care.isEarlier ? form.values.care.day : null}
          input={form.getInputProps('instructedBy')}
        />
        <UnitInput
          label={words.iterations}
          unit={words.times}
          smallest={0}
          largest={12}
          {...form.getInputProps('iterations')}
        />
        <Textarea label={optionalLabel(words.note)} autosize minRows={2} {...form.getInputProps('note')} />
        {mayBeSecret && <Checkbox label={words.isSecret} {...form.getInputProps('isSecret', { type: 'checkbox' })} />}
        <CareTimeFields
          isEarlier={form.values.care.isEarlier}
          propsOf={(field, options) => form.getInputProps(`care.${field}`, options)}
          late={late}
        />
        <Checkbox
          label={words.saveDraft}
          checked={!isIssued}
          onChange={(event) => setIssued(!event.currentTarget.checked)}
        />
      </div>
    </FormBody>
  )
}
