import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Encounter } from '#shared/features/medical-records/encounter.ts'
import { client, orpc } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../components/PersonBanner/PersonIdentifiers.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useIdentifiers } from '../recommendations/use-identifiers.ts'
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
import { contentOf, formOf, type VisitForm, visitProblems } from './visit-form.ts'
import { describeVisit } from './visit-in-words.ts'

/** Page kind 4: an open visit is continued, a finished one corrected. */
export function WriteVisitScreen() {
  const { visitId = '' } = useParams()
  const facts = useRecordReference()
  const visit = useQuery(orpc.medicalRecords.get.queryOptions({ input: { id: visitId } }))
  return (
    <QueryContent query={facts} shape="form">
      {(data) => (
        <QueryContent query={visit} shape="form">
          {(encounter) => <Writing key={visitId} facts={data} visit={encounter} />}
        </QueryContent>
      )}
    </QueryContent>
  )
}

function Writing({ facts, visit }: { readonly facts: RecordReference; readonly visit: Encounter }) {
  const navigate = useNavigate()
  const isCorrection = visit.state !== 'open'
  const form = useDraftForm<VisitForm>({
    name: isCorrection ? 'medical-records.amend' : 'medical-records.write',
    subject: visit.id,
    basis: visit.revision,
    initialValues: formOf(visit),
    validate: (values) => visitProblems(values, facts.vitalSigns, isCorrection),
    describe: describeVisit,
  })
  const [isFinished, setFinished] = useState(true)
  const identifiers = useIdentifiers(visit.inmate.id)
  const write = useRecordCommand(client.medicalRecords.write, form.draft.key)
  const amend = useRecordCommand(client.medicalRecords.amend, form.draft.key)
  const page = recordPaths.visit(visit.inmate.id, visit.id)
  const save = (values: VisitForm) => {
    const { basis } = form.draft
    const revision = typeof basis === 'number' ? basis : visit.revision
    const content = contentOf(values, visit.content.procedures)
    const onSuccess = () => {
      noticeDone({ text: isCorrection ? words.amended : words.saved(visit.number) })
      const isForDoctor = values.outcome !== null && values.outcome.end.kind !== 'treat'
      void navigate(isForDoctor ? recordPaths.visitToPresent(visit.inmate.id, visit.id) : page, { replace: true })
    }
    if (isCorrection) amend.mutate({ id: visit.id, revision, content, reason: values.reason.trim() }, { onSuccess })
    else write.mutate({ id: visit.id, revision, content, isFinished }, { onSuccess })
  }
  return (
    <VisitDesk form={form}>
      {(openProtocols) => (
        <FormPage
          head={{
            title: isCorrection ? words.amendTitle : words.writeTitle,
            breadcrumb: [
              { label: recordMessages.todayTitle, to: recordPaths.today },
              { label: words.visitTitle(visit.number), to: page },
            ],
            ...(isCorrection ? { subtitle: words.amendHint } : {}),
          }}
          banner={<RecordBanner inmateId={visit.inmate.id} />}
          onSubmit={form.onSubmit(save)}
          errors={form.errors}
          submitLabel={isCorrection ? words.saveAmend : isFinished ? words.save : words.saveOpen}
          isSubmitting={write.isPending || amend.isPending}
          failure={medicalRecordFailure(isCorrection ? amend.error : write.error)}
          draft={form.draft}
          onCancel={() => void navigate(page)}
          beside={identifiers && <PersonIdentifiers {...identifiers} />}
        >
          <VisitFormFields form={form} facts={facts} isNew={false} onProtocols={openProtocols} />
          {isCorrection ? (
            <FormSection title={words.amendReason}>
              <Textarea
                label={words.amendReason}
                autosize
                minRows={2}
                maxLength={500}
                {...form.getInputProps('reason')}
              />
            </FormSection>
          ) : (
            <FinishChoice isFinished={isFinished} onChange={setFinished} />
          )}
        </FormPage>
      )}
    </VisitDesk>
  )
}
