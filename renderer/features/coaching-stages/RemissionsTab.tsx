import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Remission, StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { WithdrawDialog } from '../../components/Dialogs/WithdrawDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'
import classes from './Stages.module.css'

interface RemissionsTabProps {
  readonly record: StageRecord
  readonly onAdd: () => void
}

/** What was remitted, newest first. */
export function RemissionsTab({ record, onAdd }: RemissionsTabProps) {
  const mayDecide = useMay('decide:stages')
  const [asking, setAsking] = useState<Remission | null>(null)
  const facts = useQuery(orpc.coachingStages.reference.queryOptions({ input: {} }))
  const titleOf = (kind: string) => facts.data?.remissions.find(({ id }) => id === kind)?.title ?? kind
  const { remissions } = record
  return (
    <TabSection
      title={words.tabRemissions}
      action={mayDecide ? { label: words.recordRemission, onClick: onAdd } : null}
    >
      {remissions.length === 0 ? (
        <Text>{words.noRemissions}</Text>
      ) : (
        <>
          <Text mb="xs">{words.remitted(formatNumber(record.remittedDays))}</Text>
          <Table aria-label={words.tabRemissions} verticalSpacing="sm">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.grantedOn}</Table.Th>
                <Table.Th>{words.kind}</Table.Th>
                <Table.Th>{words.amount}</Table.Th>
                <Table.Th>{words.decree}</Table.Th>
                <Table.Th>{words.by}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {remissions.map((one) => (
                <Table.Tr key={one.id} className={one.state === 'voided' ? (classes.voided ?? '') : ''}>
                  <Table.Td>{formatDate(one.grantedOn)}</Table.Td>
                  <Table.Td>
                    <span data-what>{titleOf(one.kind)}</span>
                    {one.voidReason !== null && <div>{`${words.voidReason}: ${one.voidReason}`}</div>}
                  </Table.Td>
                  <Table.Td>{words.amountOf(formatNumber(one.months), formatNumber(one.days))}</Table.Td>
                  <Table.Td>{one.decree}</Table.Td>
                  <Table.Td>
                    {one.byName}
                    {mayDecide && one.state === 'active' && (
                      <div>
                        <Button variant="default" size="compact-md" onClick={() => setAsking(one)}>
                          {words.voidRemission}
                        </Button>
                      </div>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      {asking && <VoidRemission remission={asking} onClose={() => setAsking(null)} />}
    </TabSection>
  )
}

function VoidRemission({ remission, onClose }: { readonly remission: Remission; readonly onClose: () => void }) {
  const command = useStageCommand(client.coachingStages.voidRemission, useSubmitKey(true))
  return (
    <WithdrawDialog
      reference={remission}
      command={command}
      words={{
        title: words.voidRemission,
        text: words.voidRemissionText,
        question: words.voidRemissionQuestion,
        confirm: words.voidRemission,
        done: words.remissionVoided,
      }}
      failure={stageFailure(command.error)}
      onClose={onClose}
    />
  )
}
