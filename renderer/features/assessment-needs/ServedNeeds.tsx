import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { needMessages as words } from './assessment-needs.messages.ts'
import classes from './Needs.module.css'
import { needFailure, useNeedCommand, useServedNeeds } from './needs.queries.ts'

interface ServedNeed {
  readonly need: string
  readonly title: string
  readonly isServed: boolean
}

/** Which needs a programme serves; whoever keeps the programme says it. */
export function ServedNeeds({ programme }: { readonly programme: Programme }) {
  const mayManage = useMay('manage:coaching')
  const needs = useServedNeeds(programme.id)
  const [isEditing, setEditing] = useState(false)
  return (
    <section className={classes.block} aria-label={words.served}>
      <Title order={2} size="h4">
        {words.served}
      </Title>
      <QueryContent query={needs} shape="form">
        {(all) =>
          isEditing ? (
            <ServedForm {...{ programme, all }} onDone={() => setEditing(false)} />
          ) : (
            <div className={classes.done}>
              <Served all={all} />
              {mayManage && programme.state === 'active' && (
                <Button variant="default" onClick={() => setEditing(true)}>
                  {words.editServed}
                </Button>
              )}
            </div>
          )
        }
      </QueryContent>
    </section>
  )
}

function Served({ all }: { readonly all: readonly ServedNeed[] }) {
  const served = all.filter(({ isServed }) => isServed)
  if (served.length === 0) return <Text>{words.servedNone}</Text>
  return (
    <ul className={classes.list}>
      {served.map(({ need, title }) => (
        <li key={need}>{title}</li>
      ))}
    </ul>
  )
}

interface ServedFormProps {
  readonly programme: Programme
  readonly all: readonly ServedNeed[]
  readonly onDone: () => void
}

function ServedForm({ programme: { id, revision }, all, onDone }: ServedFormProps) {
  const form = useDraftForm<{ readonly needs: string[] }>({
    ...{ name: 'assessment-needs.serve', subject: id, basis: revision },
    initialValues: { needs: all.filter(({ isServed }) => isServed).map(({ need }) => need) },
  })
  const serve = useNeedCommand(client.assessmentNeeds.serve, form.draft.key)
  const save = form.onSubmit(({ needs }) =>
    serve.mutate(
      { programmeId: id, revision: Number(form.draft.basis ?? revision), needs: [...needs] },
      {
        onSuccess: () => {
          noticeDone({ text: words.servedSaved })
          onDone()
        },
      },
    ),
  )
  return (
    <FormBody
      onSubmit={save}
      errors={form.errors}
      submitLabel={words.saveServed}
      isSubmitting={serve.isPending}
      failure={needFailure(serve.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Checkbox.Group label={words.servedPick} description={words.servedHint} {...form.getInputProps('needs')}>
        <Stack gap="xs" mt="xs">
          {all.map(({ need, title }) => (
            <Checkbox key={need} value={need} label={title} />
          ))}
        </Stack>
      </Checkbox.Group>
    </FormBody>
  )
}
