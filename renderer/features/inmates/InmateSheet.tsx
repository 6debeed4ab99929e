import { Select, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { releaseReasons } from '#shared/features/inmates/inmate-events.contract.ts'
import type { InmateProfile } from '#shared/features/inmates/inmates.contract.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { inmateFailure } from './inmate-failure.ts'
import { inmateFormMessages as formWords } from './inmate-form.messages.ts'
import { inmateProfileMessages as words } from './inmate-profile.messages.ts'
import { callOf, emptySheet, type SheetKind, type SheetValues, sheetForms, sheetProblems } from './inmate-sheets.ts'
import { useInmateCommand } from './inmates.queries.ts'
import { OccurrenceFields } from './OccurrenceFields.tsx'
import { PlaceFields } from './PlaceFields.tsx'
import { RegisterNumberFields } from './RegisterNumberFields.tsx'

interface InmateSheetProps {
  readonly kind: SheetKind
  readonly profile: InmateProfile
  readonly onDone: () => void
}

/** The side panel's form for one thing that happened; waits for the unit's day to begin with it. */
export function InmateSheet(props: InmateSheetProps) {
  return <WithToday shape="form">{(today) => <SheetForm {...props} today={today} />}</WithToday>
}

type SheetFields = UseFormReturnType<SheetValues>

function SheetForm({ kind, profile, onDone, today }: InmateSheetProps & { readonly today: SheetValues['on'] }) {
  const { banner, details } = profile
  const form = useDraftForm({
    name: sheetForms[kind],
    subject: banner.id,
    initialValues: emptySheet(today, banner.state),
    validate: (values) => sheetProblems(kind, values),
  })
  const record = useInmateCommand(callOf(kind, profile), form.draft.key)
  return (
    <FormBody
      onSubmit={form.onSubmit((values) =>
        record.mutate(values, {
          onSuccess: () => {
            noticeDone({ text: words.done[kind] })
            onDone()
          },
        }),
      )}
      errors={form.errors}
      submitLabel={words.save[kind]}
      isSubmitting={record.isPending}
      failure={inmateFailure(record.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<PersonIdentifiers name={banner.name} registerNumber={banner.registerNumber ?? formWords.dash} />}
    >
      {kind === 'recordReturn' && banner.state !== 'not-arrived' && <StayChoice form={form} />}
      {kind !== 'addRegister' && (
        <OccurrenceFields label={words.on} date={form.getInputProps('on')} time={form.getInputProps('time')} />
      )}
      <PartyFields kind={kind} form={form} />
      {(kind === 'moveRoom' || kind === 'recordReturn') && (
        <PlaceFields
          block={form.getInputProps('block')}
          room={form.getInputProps('room')}
          isOptional={kind === 'recordReturn'}
        />
      )}
      {(kind === 'addRegister' || (kind === 'recordReturn' && form.values.stay === 'new')) && (
        <RegisterNumberFields
          values={form.values.register}
          birthDate={details.birthDate}
          field={(name) => form.getInputProps(`register.${name}`)}
          onChange={(change) => form.setFieldValue('register', { ...form.values.register, ...change })}
          isOptional={kind === 'recordReturn'}
        />
      )}
      <Textarea label={optionalLabel(formWords.note)} autosize minRows={2} {...form.getInputProps('note')} />
    </FormBody>
  )
}

function StayChoice({ form }: { readonly form: SheetFields }) {
  return (
    <Select
      label={words.stay}
      data={(['resumed', 'new'] as const).map((value) => ({ value, label: words.stays[value] }))}
      {...form.getInputProps('stay')}
    />
  )
}

/** Who or what is at the other end: the unit, the reason, the hospital, and the letter about it. */
function PartyFields({ kind, form }: { readonly kind: SheetKind; readonly form: SheetFields }) {
  const letter = (
    <TextInput label={optionalLabel(words.letterNumber)} autoComplete="off" {...form.getInputProps('letterNumber')} />
  )
  if (kind === 'transferOut')
    return (
      <>
        <TextInput label={words.toUnit} autoComplete="off" {...form.getInputProps('party')} />
        {letter}
      </>
    )
  if (kind === 'release')
    return (
      <>
        <Select
          label={words.releaseReason}
          data={releaseReasons.map((value) => ({ value, label: words.reasons[value] }))}
          {...form.getInputProps('reason')}
        />
        {letter}
      </>
    )
  if (kind === 'recordDeath')
    return (
      <>
        <TextInput
          label={optionalLabel(words.where)}
          description={words.whereHint}
          autoComplete="off"
          {...form.getInputProps('party')}
        />
        {letter}
      </>
    )
  if (kind === 'recordReturn')
    return <TextInput label={optionalLabel(words.comesFrom)} autoComplete="off" {...form.getInputProps('party')} />
  return null
}
