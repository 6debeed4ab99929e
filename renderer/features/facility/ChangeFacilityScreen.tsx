import { Textarea } from '@mantine/core'
import { Navigate, useNavigate } from 'react-router'
import { z } from 'zod'
import { type FacilityProfile, facilityDetailsSchema } from '#shared/features/facility/facility.contract.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { errorText } from '../../api/error-text.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { schemaProblems } from '../../components/FormPage/schema-problems.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { ContactFields } from './ContactFields.tsx'
import { facilityMessages } from './facility.messages.ts'
import { useChangeFacility, useFacility, useUnitDay } from './facility.queries.ts'
import { type FacilityValues, facilityDetailsOf, facilityValuesOf, letterheadLinesOf } from './facility-form.ts'
import { HeadFields } from './HeadFields.tsx'
import { LetterheadPreview } from './LetterheadPreview.tsx'
import { LogoField } from './LogoField.tsx'
import { RegionFields } from './RegionFields.tsx'
import { UnitFields } from './UnitFields.tsx'

interface ChangeValues extends FacilityValues {
  validFrom: CalendarDate | null
  logoFileId: string | null
}

const schema = facilityDetailsSchema.extend({ validFrom: calendarDateSchema, logoFileId: z.uuid().nullable() })
const facilityPage = '/pengaturan/satuan-kerja'

/** A new version of the unit's data, from a day on. */
export function ChangeFacilityScreen() {
  const facility = useFacility()
  const day = useUnitDay()
  return (
    <QueryContent query={facility} shape="form">
      {(profile) => (
        <QueryContent query={day} shape="form">
          {({ date }) => <ChangeFacility profile={profile} today={date} />}
        </QueryContent>
      )}
    </QueryContent>
  )
}

function ChangeFacility({ profile, today }: { readonly profile: FacilityProfile; readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const form = useDraftForm<ChangeValues>({
    name: 'facility.change',
    basis: profile.id,
    initialValues: { ...facilityValuesOf(profile), validFrom: today, logoFileId: profile.logoFileId },
    validateInputOnBlur: true,
    validate: (values) => schemaProblems(schema, inputOf(values), facilityMessages.problems),
  })
  const change = useChangeFacility(form.draft.key)
  if (change.isSuccess) return <Navigate to={facilityPage} />
  const { values } = form
  const save = form.onSubmit((typed) => {
    const input = inputOf(typed)
    const { validFrom } = input
    if (validFrom === null) return
    change.mutate(
      { ...input, validFrom },
      { onSuccess: () => noticeDone({ text: facilityMessages.changed(formatDate(validFrom)) }) },
    )
  })
  return (
    <FormPage
      head={{
        title: facilityMessages.changeTitle,
        subtitle: facilityMessages.changeSubtitle,
        breadcrumb: [{ label: facilityMessages.title, to: facilityPage }],
      }}
      onSubmit={save}
      errors={form.errors}
      submitLabel={facilityMessages.changeSubmit}
      isSubmitting={change.isPending}
      failure={change.error ? errorText(change.error) : null}
      onCancel={() => void navigate(facilityPage)}
      draft={form.draft}
    >
      <FormSection title={facilityMessages.sections.validity}>
        <CalendarDateInput
          label={facilityMessages.validFrom}
          description={facilityMessages.validFromHint}
          // An earlier day could never come into force: the present version lies above it.
          earliest={profile.validFrom}
          {...form.getInputProps('validFrom')}
          value={values.validFrom}
        />
      </FormSection>
      <UnitFields form={form} />
      <ContactFields form={form} />
      <FormSection title={facilityMessages.sections.letterhead}>
        <Textarea
          label={facilityMessages.letterheadLines}
          description={facilityMessages.letterheadLinesHint}
          autosize
          minRows={4}
          {...form.getInputProps('letterheadLines')}
        />
        <LogoField fileId={values.logoFileId} onChange={(logoFileId) => form.setFieldValue('logoFileId', logoFileId)} />
        <LetterheadPreview
          lines={letterheadLinesOf(values.letterheadLines)}
          address={[values.address, values.city, values.phone, values.email, values.website]}
          logoFileId={values.logoFileId}
        />
      </FormSection>
      <HeadFields form={form} />
      <RegionFields form={form} />
    </FormPage>
  )
}

function inputOf(values: ChangeValues) {
  return { ...facilityDetailsOf(values), validFrom: values.validFrom, logoFileId: values.logoFileId }
}
