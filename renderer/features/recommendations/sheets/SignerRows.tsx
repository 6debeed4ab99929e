import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PaperSigner } from '#shared/features/service-cases/case-view.ts'
import { formatNumber } from '../../../format/numbers.ts'
import { sheetMessages as words } from './sheet.messages.ts'

interface SignerRowsProps {
  readonly signers: readonly PaperSigner[]
  readonly onChange: (signers: readonly PaperSigner[]) => void
  /** `form.errors`, with paths as `signerProblems` makes them. */
  readonly errors: Readonly<Record<string, ReactNode>>
}

const capacities = ['signature', 'thumbprint', 'witness'] as const
const mostSigners = 6

/** What is wrong with the signers, by path; empty when nothing is. */
export function signerProblems(signers: readonly PaperSigner[]): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {}
  for (const [index, signer] of signers.entries())
    if (signer.name.trim() === '') problems[`signers.${index}.name`] = words.signerMissing
  const has = (capacity: PaperSigner['capacity']) => signers.some((signer) => signer.capacity === capacity)
  if (has('thumbprint') && !has('witness')) problems['signers.0.capacity'] = words.witnessMissing
  return problems
}

/** Who signed, who put a thumbprint, who witnessed it. */
export function SignerRows({ signers, onChange, errors }: SignerRowsProps) {
  const change = (index: number, part: Partial<PaperSigner>) =>
    onChange(signers.map((signer, position) => (position === index ? { ...signer, ...part } : signer)))
  return (
    <Stack gap="xs" role="group" aria-label={words.signers}>
      <div>
        <Text fw={500}>{words.signers}</Text>
        <Text size="sm" c="dimmed">
          {words.signersHint}
        </Text>
      </div>
      {signers.map((signer, index) => {
        const number = formatNumber(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own and are only added or removed
          <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              aria-label={words.signerOf(number)}
              placeholder={words.signerName}
              flex={1}
              value={signer.name}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
              error={errors[`signers.${index}.name`]}
              data-path={`signers.${index}.name`}
            />
            <Select
              aria-label={words.signerCapacityOf(number)}
              data={capacities.map((capacity) => ({ value: capacity, label: words.capacities[capacity] }))}
              w="9.5rem"
              value={signer.capacity}
              onChange={(value) =>
                change(index, { capacity: capacities.find((known) => known === value) ?? 'signature' })
              }
              error={errors[`signers.${index}.capacity`]}
              data-path={`signers.${index}.capacity`}
            />
            {signers.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="input-sm"
                aria-label={words.removeSigner(number)}
                onClick={() => onChange(signers.filter((_signer, position) => position !== index))}
              >
                <IconTrash size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )
      })}
      {signers.length < mostSigners && (
        <div>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...signers, { name: '', capacity: 'witness' }])}
          >
            {words.addSigner}
          </Button>
        </div>
      )}
    </Stack>
  )
}
