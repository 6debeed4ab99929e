import { Alert, Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { SummaryChoice } from '#shared/features/clinical-summary/clinical-summary.contract.ts'
import { orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { componentMessages } from '../../components/components.messages.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import classes from '../medical-records/Records.module.css'
import { summaryMessages as words } from './clinical-summary.messages.ts'

interface SummaryPreviewProps {
  readonly choice: SummaryChoice
  readonly onKeep: (hash: string) => void
  readonly onClose: () => void
  readonly isBusy: boolean
  readonly failure: ErrorText | null
}

/** Word for word what the paper will say; kept only by the button under it. */
export function SummaryPreview({ choice, onKeep, onClose, isBusy, failure }: SummaryPreviewProps) {
  const preview = useQuery(
    orpc.clinicalSummaries.preview.queryOptions({ input: choice, gcTime: 0, staleTime: 0, retry: false }),
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.previewTitle}
      size="62rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': componentMessages.close }}
    >
      <QueryContent query={preview} shape="record">
        {({ identity, alert, sections, hash }) => (
          <Stack gap="md">
            <Text size="sm">{words.previewHint}</Text>
            <dl className={classes.facts}>
              {identity.map(({ label, text }) => (
                <div key={label}>
                  <Text component="dt" size="sm" c="dimmed">
                    {label}
                  </Text>
                  <Text component="dd" m={0}>
                    {text}
                  </Text>
                </div>
              ))}
            </dl>
            {alert && (
              <Alert color="gray" title={alert.title}>
                {alert.text}
              </Alert>
            )}
            {sections.map(({ title, head, rows, empty }) => (
              <section key={title} aria-label={title}>
                <Title order={3} size="h4">
                  {title}
                </Title>
                {rows.length === 0 ? (
                  <Text c="dimmed">{empty}</Text>
                ) : (
                  <Table aria-label={title}>
                    <Table.Thead>
                      <Table.Tr>
                        {head.map((label) => (
                          <Table.Th key={label}>{label}</Table.Th>
                        ))}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {rows.map((row) => (
                        <Table.Tr key={row.join('\n')}>
                          {head.map((label, index) => (
                            <Table.Td key={label} className={classes.text}>
                              {row[index]}
                            </Table.Td>
                          ))}
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                )}
              </section>
            ))}
            {failure && <FailureNotice failure={failure} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} disabled={isBusy}>
                {words.back}
              </Button>
              <Button onClick={() => onKeep(hash)} loading={isBusy}>
                {words.keep}
              </Button>
            </Group>
          </Stack>
        )}
      </QueryContent>
    </Modal>
  )
}
