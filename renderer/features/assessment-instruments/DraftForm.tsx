import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Instrument } from '#shared/features/questionnaires/instrument.ts'
import { withWording } from '#shared/features/questionnaires/instrument-wording.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { DraftItem } from './DraftItem.tsx'
import { type DraftValues, draftErrors, openIn } from './draft-form.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'
import { draftFailure, useSaveDraft } from './instrument-drafts.queries.ts'
import { TrialScoring } from './TrialScoring.tsx'

interface DraftFormProps {
  readonly id: string
  readonly revision: number
  readonly base: string
  readonly instrument: Instrument
  readonly initial: DraftValues
}

/** The office's words and points, one part of the instrument at a time, with a trial of what they bring about. */
export function DraftForm({ id, revision, base, instrument, initial }: DraftFormProps) {
  const parts = instrument.items.filter(({ ancestors, type }) => ancestors.length === 0 && type === 'group')
  const [part, setPart] = useState(parts[0]?.linkId ?? null)
  const [isTrying, setTrying] = useState(false)
  const form = useDraftForm<DraftValues>({
    name: 'assessment-instruments.draft',
    subject: id,
    basis: String(revision),
    initialValues: initial,
    validate: (values) => draftErrors(instrument, values),
  })
  const save = useSaveDraft(form.draft.key)
  const { values } = form
  const itemsOf = (linkId: string | null) =>
    instrument.items.filter((item) => item.linkId === linkId || item.ancestors.includes(linkId ?? ''))
  const errorOf = (path: string) => {
    const error = form.errors[path]
    return typeof error === 'string' ? error : undefined
  }
  const submit = form.onSubmit(
    ({ version, ...wording }) =>
      save.mutate({ id, revision, version, wording }, { onSuccess: () => noticeDone({ text: words.saved }) }),
    (errors) => {
      const wrong = instrument.items.find(({ linkId }) =>
        Object.keys(errors).some((path) => path.split('.')[1] === linkId),
      )
      if (wrong) setPart(wrong.ancestors[0] ?? wrong.linkId)
    },
  )
  return (
    <>
      <FormBody
        onSubmit={submit}
        errors={form.errors}
        submitLabel={words.save}
        isSubmitting={save.isPending}
        failure={draftFailure(save.error)}
        draft={form.draft}
      >
        <PageNote meaning="running" title={words.fixedTitle}>
          {words.fixedText}
        </PageNote>
        <TextInput
          label={words.version}
          description={words.versionHint}
          autoComplete="off"
          maxLength={20}
          {...form.getInputProps('version')}
        />
        <Textarea label={words.note} autosize maxLength={1000} {...form.getInputProps('note')} />
        <Select
          label={words.part}
          allowDeselect={false}
          value={part}
          onChange={setPart}
          data={parts.map(({ linkId, text }) => ({
            value: linkId,
            label: words.partOpen(values.texts[linkId] ?? text, openIn(itemsOf(linkId), values)),
          }))}
        />
        {itemsOf(part)
          .filter(({ context }) => context === null)
          .map((item) => (
            <DraftItem
              key={item.linkId}
              item={item}
              text={values.texts[item.linkId] ?? ''}
              options={values.options[item.linkId] ?? []}
              onText={(text) => form.setFieldValue('texts', (texts) => ({ ...texts, [item.linkId]: text }))}
              onOptions={(options) =>
                form.setFieldValue('options', (before) => ({ ...before, [item.linkId]: options }))
              }
              errorOf={errorOf}
            />
          ))}
      </FormBody>
      <Group>
        <Button variant="default" onClick={() => setTrying(!isTrying)}>
          {isTrying ? words.trialClose : words.trial}
        </Button>
      </Group>
      {isTrying &&
        (Object.keys(draftErrors(instrument, values)).length > 0 ? (
          <Text>{words.trialFaulty}</Text>
        ) : (
          <TrialScoring content={withWording(base, values, { version: values.version })} />
        ))}
    </>
  )
}
