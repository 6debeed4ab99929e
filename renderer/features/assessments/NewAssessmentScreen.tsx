import { Anchor, Button, Checkbox, Radio, Stack, Text, Textarea } from '@mantine/core'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { client } from '../../api/client.ts'
import { FormPage } from '../../components/FormPage/FormPage.tsx'
import { FormSection } from '../../components/FormPage/FormSection.tsx'
import { type DraftForm, useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { NoticesAsReason } from '../assessment-worklist/NoticesAsReason.tsx'
import { CasePersonBanner } from '../recommendations/CasePersonBanner.tsx'
import { AssessedPicker } from './AssessedPicker.tsx'
import classes from './Assessments.module.css'
import { assessmentPaths, personParameter } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'
import { assessmentFailure, useAssessmentChoices, useAssessmentCommand } from './assessments.queries.ts'

interface Values {
  readonly inmateId: string | null
  readonly trigger: string | null
  readonly urls: readonly string[]
  readonly reason: string
}

/** Who is assessed, why now, and with what. */
export function NewAssessmentScreen() {
  const navigate = useNavigate()
  const [address] = useSearchParams()
  const asked = address.get(personParameter)
  const form = useDraftForm<Values>({
    name: 'assessments.open',
    subject: asked ?? '',
    initialValues: { inmateId: asked, trigger: null, urls: [], reason: '' },
    validate: (values) => ({
      ...(values.inmateId === null ? { inmateId: words.personMissing } : {}),
      ...(values.trigger === null ? { trigger: words.triggerMissing } : {}),
      ...(values.urls.length === 0 ? { urls: words.instrumentsMissing } : {}),
      ...(values.reason.trim() === '' ? { reason: words.missing } : {}),
    }),
  })
  const open = useAssessmentCommand(client.assessments.open, form.draft.key)
  const { inmateId } = form.values
  const save = ({ trigger, urls, reason }: Values) => {
    if (inmateId === null || trigger === null) return
    open.mutate(
      { inmateId, trigger, reason: reason.trim(), urls: [...urls] },
      {
        onSuccess: ({ id, number }) => {
          noticeDone({ text: words.opened(number) })
          void navigate(assessmentPaths.one(id), { replace: true })
        },
      },
    )
  }
  return (
    <FormPage
      head={{ title: words.newTitle, breadcrumb: [{ label: words.listTitle, to: assessmentPaths.list }] }}
      banner={inmateId !== null && <CasePersonBanner inmateId={inmateId} />}
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.open}
      isSubmitting={open.isPending}
      failure={assessmentFailure(open.error)}
      draft={form.draft}
      onCancel={() => void navigate(assessmentPaths.list)}
    >
      <FormSection title={words.person}>
        {inmateId === null ? (
          <AssessedPicker
            label={words.personLabel}
            onPick={(id) => form.setFieldValue('inmateId', id)}
            error={form.errors.inmateId}
          />
        ) : (
          <Button
            variant="default"
            className={classes.start ?? ''}
            onClick={() => form.setFieldValue('inmateId', null)}
          >
            {words.personChange}
          </Button>
        )}
      </FormSection>
      {inmateId !== null && <Choices inmateId={inmateId} form={form} />}
    </FormPage>
  )
}

function Choices({ inmateId, form }: { readonly inmateId: string; readonly form: DraftForm<Values> }) {
  const navigate = useNavigate()
  const choices = useAssessmentChoices(inmateId)
  return (
    <QueryContent query={choices} shape="form">
      {({ triggers, instruments, running }) => (
        <>
          {running && (
            <PageNote
              meaning="attention"
              action={{ label: words.runningOpen, onClick: () => void navigate(assessmentPaths.one(running.id)) }}
            >
              {words.runningText(running.number)}
            </PageNote>
          )}
          <FormSection title={words.why}>
            <NoticesAsReason
              inmateId={inmateId}
              onTake={(reason) => {
                form.setFieldValue('trigger', 'new-information')
                form.setFieldValue('reason', reason)
              }}
            />
            <Radio.Group label={words.trigger} {...form.getInputProps('trigger')}>
              <Stack gap="xs" mt="xs">
                {triggers.map(({ id, title }) => (
                  <Radio key={id} value={id} label={title} />
                ))}
              </Stack>
            </Radio.Group>
            <Textarea
              label={words.reason}
              description={words.reasonHint}
              autosize
              minRows={2}
              maxLength={1000}
              {...form.getInputProps('reason')}
            />
          </FormSection>
          <FormSection title={words.instruments}>
            {instruments.length === 0 && <Text>{words.noInstruments}</Text>}
            <Checkbox.Group label={words.instrumentsLabel} {...form.getInputProps('urls')}>
              <Stack gap="xs" mt="xs">
                {instruments.map(({ url, version, title, isScorable }) => (
                  <div key={url}>
                    <Checkbox value={url} label={words.version(title, version)} disabled={!isScorable} />
                    {!isScorable && (
                      <div className={classes.under}>
                        <span>{words.notScorable}</span>{' '}
                        <Anchor component={Link} to={assessmentPaths.instruments} size="sm">
                          {words.toInstruments}
                        </Anchor>
                      </div>
                    )}
                  </div>
                ))}
              </Stack>
            </Checkbox.Group>
          </FormSection>
        </>
      )}
    </QueryContent>
  )
}
