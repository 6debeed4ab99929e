import { Button, Group, Select, Text, Textarea } from '@mantine/core'
import { client } from '../../api/client.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { useResponses } from '../questionnaires/questionnaires.queries.ts'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { noPlace, placeOf, placeProblems, type TypedPlace } from './place-form.ts'
import { separationMessages as words } from './separations.messages.ts'
import { separationFailure, usePlaceApart, useSeparationCommand } from './separations.queries.ts'

interface Values extends TypedPlace {
  readonly inmateId: string | null
  readonly ground: string
  readonly responseId: string | null
}

interface BeginSeparationFormProps {
  /** Null where the person is still to be chosen. */
  readonly inmateId: string | null
  /** The visit that leads to it. */
  readonly encounterId: string | null
  readonly onDone: (id: string) => void
}

/** Who stays apart, where, since when, and what led to it. */
export function BeginSeparationForm({ inmateId: asked, encounterId, onDone }: BeginSeparationFormProps) {
  const zone = useZone()
  const visitOf = (person: string | null) => (person === asked ? encounterId : null)
  const form = useDraftForm<Values>({
    name: 'separations.begin',
    ...(asked === null ? {} : { subject: encounterId ?? asked }),
    initialValues: { ...noPlace, inmateId: asked, ground: '', responseId: null },
    validate: ({ inmateId, ground, responseId, ...place }): Record<string, string> => ({
      ...(inmateId === null ? { inmateId: words.personMissing } : {}),
      ...(ground.trim() === '' && responseId === null && visitOf(inmateId) === null
        ? { ground: words.groundMissing }
        : {}),
      ...placeProblems(place),
    }),
  })
  const { inmateId } = form.values
  const person = useIdentifiers(inmateId)
  const current = usePlaceApart(inmateId)
  const begin = useSeparationCommand(client.separations.begin, form.draft.key)
  const visitId = visitOf(inmateId)
  const save = ({ inmateId: chosen, ground, responseId, ...place }: Values) => {
    if (chosen === null) return
    begin.mutate(
      {
        ...{ inmateId: chosen, encounterId: visitOf(chosen), responseId },
        ground: ground.trim() === '' ? null : ground.trim(),
        ...placeOf(place, zone),
      },
      {
        onSuccess: ({ id }) => {
          noticeDone({ text: words.saved })
          onDone(id)
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={begin.isPending}
      failure={separationFailure(begin.error)}
      draft={form.draft}
      beside={inmateId !== null && <RecordIdentifiers inmateId={inmateId} />}
    >
      {inmateId === null ? (
        <InmatePicker
          label={words.who}
          onPick={(id) => form.setFieldValue('inmateId', id)}
          error={form.errors.inmateId}
          data-path="inmateId"
        />
      ) : (
        <>
          <Group gap="sm">
            <Text fw={600}>{person?.name}</Text>
            <Button
              variant="default"
              size="compact-md"
              onClick={() => form.setValues({ inmateId: null, responseId: null })}
            >
              {words.changePerson}
            </Button>
          </Group>
          {current.data && (
            <PageNote meaning="attention">
              {words.alreadyApart(words.placeOf(current.data.block, current.data.room))}
            </PageNote>
          )}
          {visitId !== null && <PageNote meaning="neutral">{words.fromVisit}</PageNote>}
        </>
      )}
      <PlaceFields isEarlier={form.values.care.isEarlier} propsOf={form.getInputProps} />
      <Textarea
        label={visitId === null ? words.ground : optionalLabel(words.ground)}
        description={words.groundHint}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        {...form.getInputProps('ground')}
      />
      {inmateId !== null && (
        <ScreeningField
          inmateId={inmateId}
          value={form.values.responseId}
          onChange={(responseId) => form.setFieldValue('responseId', responseId)}
        />
      )}
    </FormBody>
  )
}

interface ScreeningFieldProps {
  readonly inmateId: string
  readonly value: string | null
  readonly onChange: (responseId: string | null) => void
}

/** What the person was asked, newest first; absent where nobody has asked anything. */
function ScreeningField({ inmateId, value, onChange }: ScreeningFieldProps) {
  const zone = useZone()
  const { data } = useResponses(inmateId)
  const usable = (data ?? []).filter(({ state }) => state === 'completed')
  if (usable.length === 0) return null
  return (
    <Select
      label={optionalLabel(words.screening)}
      clearable
      value={value}
      onChange={onChange}
      data={usable.map(({ id, title, caredAt }) => ({
        value: id,
        label: words.screeningOf(title, formatMoment(caredAt, zone)),
      }))}
    />
  )
}
