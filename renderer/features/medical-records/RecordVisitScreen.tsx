import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import { useZone } from '../../format/use-zone.ts'
import { InmatePicker } from '../recommendations/InmatePicker.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
import { caredOf } from './care-time.ts'
import { FinishChoice } from './FinishChoice.tsx'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { recordMessages } from './medical-records.messages.ts'
import { type RecordReference, useRecordReference } from './medical-records.queries.ts'
import { RecordBanner } from './RecordBanner.tsx'
import { recordPaths } from './record-paths.ts'
import { useRecordCommand } from './use-record-command.ts'
import { VisitDesk } from './VisitDesk.tsx'
import { VisitFormFields } from './VisitFormFields.tsx'
import { visitMessages as words } from './visit.messages.ts'
import { afterCheck, contentOf, emptyVisit, type VisitForm, visitProblems } from './visit-form.ts'

const breadcrumb = [{ label: recordMessages.todayTitle, to: recordPaths.today }]

/** Page kind 4: one visit from top to bottom, by keyboard alone. */
export function RecordVisitScreen() {
  const facts = useRecordReference()
  const [address] = useSearchParams()
  const asked = address.get('orang')
  const checkId = address.get('pemeriksaan')
  const check = useQuery({
    ...orpc.medicalRecords.get.queryOptions({ input: { id: checkId ?? '' } }),
    enabled: checkId !== null,
  })
  return (
    <>
      {facts.data === undefined && <PageHead title={words.newTitle} breadcrumb={breadcrumb} />}
      <QueryContent query={facts} shape="form">
        {(data) =>
          (checkId === null || !check.isPending) && (
            <NewVisit
              key={asked ?? ''}
              facts={data}
              asked={asked}
              answers={address.get('kontrol')}
              found={check.data?.inmate.id === asked ? check.data : undefined}
            />
          )
        }
      </QueryContent>
    </>
  )
}

interface NewVisitProps {
  readonly facts: RecordReference
  readonly asked: string | null
  readonly answers: string | null
  /** What the monthly check found: the visit begins with it. */
  readonly found: Encounter | undefined
}

function NewVisit({ facts, asked, answers, found }: NewVisitProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const form = useDraftForm<VisitForm>({
    name: 'medical-records.visit',
    subject: asked ?? '',
    initialValues: found ? afterCheck(found) : { ...emptyVisit, inmateId: asked },
    validate: (values) => visitProblems(values, facts.vitalSigns, false),
  })
  const [isFinished, setFinished] = useState(true)
  const { inmateId } = form.values
  const identifiers = useIdentifiers(inmateId)
  const followUp = useFollowUp(inmateId, answers)
  const record = useRecordCommand(client.medicalRecords.record, form.draft.key)
  const save = (values: VisitForm) => {
    if (values.inmateId === null) return
    const person = values.inmateId
    const text = (typed: string) => (typed.trim() === '' ? null : typed.trim())
    record.mutate(
      {
        inmateId: person,
        kind: values.kind,
        ...caredOf(values, zone),
        instructedBy: text(values.instructedBy),
        carerId: values.carerId,
        answers: followUp?.id ?? null,
        isFinished,
        content: contentOf(values),
      },
      {
        onSuccess: ({ id, number }) => {
          noticeDone({ text: words.saved(number) })
          const isForDoctor = values.outcome !== null && values.outcome.end.kind !== 'treat'
          void navigate((isForDoctor ? recordPaths.visitToPresent : recordPaths.visit)(person, id), { replace: true })
        },
      },
    )
  }
  return (
    <VisitDesk form={form}>
      {(openProtocols) => (
        <FormPage
          head={{ title: words.newTitle, breadcrumb }}
          banner={inmateId !== null && <RecordBanner inmateId={inmateId} />}
          onSubmit={form.onSubmit(save)}
          errors={form.errors}
          submitLabel={isFinished ? words.save : words.saveOpen}
          isSubmitting={record.isPending}
          failure={medicalRecordFailure(record.error)}
          draft={form.draft}
          onCancel={() => void navigate(inmateId === null ? recordPaths.today : recordPaths.record(inmateId))}
          beside={identifiers && <PersonIdentifiers {...identifiers} />}
        >
          {inmateId === null ? (
            <FormSection title={words.who}>
              <InmatePicker
                label={words.whoLabel}
                onPick={(id) => form.setFieldValue('inmateId', id)}
                error={form.errors.inmateId}
                data-path="inmateId"
              />
            </FormSection>
          ) : (
            asked === null && (
              <Group>
                <Button variant="default" onClick={() => form.setFieldValue('inmateId', null)}>
                  {words.changePerson}
                </Button>
              </Group>
            )
          )}
          {followUp && (
            <PageNote meaning="running">{words.answering(formatDate(followUp.on), followUp.note ?? '')}</PageNote>
          )}
          <VisitFormFields form={form} facts={facts} isNew onProtocols={openProtocols} />
          <FinishChoice isFinished={isFinished} onChange={setFinished} />
        </FormPage>
      )}
    </VisitDesk>
  )
}

/** The follow-up that the address names, as long as it is open. */
function useFollowUp(inmateId: string | null, id: string | null) {
  const summary = useQuery({
    ...orpc.recordEntries.summary.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null && id !== null,
  })
  return summary.data?.followUps.find((followUp) => followUp.id === id)
}
