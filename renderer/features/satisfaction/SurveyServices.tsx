import { Button, Group, Table, Text, TextInput, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { SurveyedService } from '#shared/features/satisfaction/surveys.contract.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import classes from './Results.module.css'
import { surveySettingsMessages as words } from './survey-settings.messages.ts'
import { surveyFailure, useSurveyCommand } from './use-survey-command.ts'

const looks = {
  asked: { meaning: 'done', Icon: IconCircleCheck },
  not: { meaning: 'neutral', Icon: IconCircleMinus },
} as const

/** The list that the unit keeps: renamed, added to, left out. */
export function SurveyServices({ services }: { readonly services: readonly SurveyedService[] }) {
  const [key, setKey] = useState(() => newId())
  const save = useSurveyCommand(client.surveys.saveService, key)
  const [added, setAdded] = useState('')
  const [renaming, setRenaming] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [problem, setProblem] = useState<'added' | 'renamed' | null>(null)

  const keep = (input: Parameters<typeof save.mutate>[0], said: string, afterwards: () => void) =>
    save.mutate(input, {
      onSuccess: () => {
        noticeDone({ text: said })
        afterwards()
      },
      onSettled: () => setKey(newId()),
    })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = added.trim()
    if (name.length < 3 || name.length > 80) return setProblem('added')
    setProblem(null)
    keep({ id: null, name, isSurveyed: true, revision: 0 }, words.serviceAdded(name), () => setAdded(''))
  }
  const rename = (service: SurveyedService) => {
    const name = renaming?.name.trim() ?? ''
    if (name.length < 3 || name.length > 80) return setProblem('renamed')
    setProblem(null)
    const { id, isSurveyed, revision } = service
    keep({ id, name, isSurveyed, revision }, words.serviceChanged(name), () => setRenaming(null))
  }
  return (
    <section>
      <Title order={2} mb="xs">
        {words.servicesTitle}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.servicesHint}
      </Text>
      {save.error && <FailureNotice failure={surveyFailure(save.error) ?? { title: '', text: '' }} />}
      <Table className={classes.table ?? ''} aria-label={words.servicesTitle}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.serviceName}</Table.Th>
            <Table.Th scope="col">{words.origin}</Table.Th>
            <Table.Th scope="col">{words.isSurveyed}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {services.map((service) => {
            const { id, name, origin, isSurveyed, revision } = service
            const isRenaming = renaming?.id === id
            return (
              <Table.Tr key={id}>
                <Table.Td>
                  {isRenaming ? (
                    <TextInput
                      aria-label={words.serviceName}
                      value={renaming.name}
                      error={problem === 'renamed' ? words.nameProblem : null}
                      onChange={(event) => setRenaming({ id, name: event.currentTarget.value })}
                    />
                  ) : (
                    name
                  )}
                </Table.Td>
                <Table.Td>{words.origins[origin]}</Table.Td>
                <Table.Td>
                  <MeaningBadge
                    look={isSurveyed ? looks.asked : looks.not}
                    word={isSurveyed ? words.asked : words.notAsked}
                  />
                </Table.Td>
                <Table.Td>
                  <Group gap="xs" justify="flex-end" wrap="nowrap">
                    {isRenaming ? (
                      <>
                        <Button size="compact-sm" onClick={() => rename(service)} loading={save.isPending}>
                          {words.saveName}
                        </Button>
                        <Button size="compact-sm" variant="default" onClick={() => setRenaming(null)}>
                          {words.cancel}
                        </Button>
                      </>
                    ) : (
                      <>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={words.rename(name)}
                          onClick={() => setRenaming({ id, name })}
                        >
                          {words.renameShort}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="default"
                          aria-label={isSurveyed ? words.stopAsking(name) : words.startAsking(name)}
                          disabled={save.isPending}
                          onClick={() =>
                            keep(
                              { id, name, isSurveyed: !isSurveyed, revision },
                              words.serviceChanged(name),
                              () => undefined,
                            )
                          }
                        >
                          {isSurveyed ? words.stop : words.start}
                        </Button>
                      </>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <form onSubmit={add} noValidate>
        <Group align="flex-end" gap="xs" mt="sm">
          <TextInput
            label={words.newServiceName}
            w="22rem"
            value={added}
            error={problem === 'added' ? words.nameProblem : null}
            onChange={(event) => setAdded(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            loading={save.isPending}
          >
            {words.addService}
          </Button>
        </Group>
      </form>
    </section>
  )
}
