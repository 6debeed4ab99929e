import { Checkbox, Radio, Stack, Text } from '@mantine/core'
import type { SealChoices as Choices, SealRecipient } from '#shared/features/exchange/exchange.contract.ts'
import { exchangeMessages as words } from './exchange.messages.ts'

interface SealChoicesProps {
  readonly name: string
  readonly papers: number
  readonly keys: readonly SealRecipient[]
  readonly bases: readonly { readonly id: string; readonly text: string }[]
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** Who will be able to open the file, and on which legal basis it leaves. */
export function SealChoices({ name, papers, keys, bases, choices, onChange }: SealChoicesProps) {
  const isPlain = choices.keyIds.length === 0
  return (
    <Stack gap="md">
      {keys.length > 0 ? (
        <Checkbox.Group
          label={words.sealReaders}
          description={words.sealReadersHint}
          value={[...choices.keyIds]}
          onChange={(keyIds) => onChange({ ...choices, keyIds, isPlainAccepted: false })}
        >
          <Stack gap="xs" mt="xs">
            {keys.map((key) => (
              <Checkbox
                key={key.id}
                value={key.id}
                label={key.name}
                description={words.sealReader(key.person, key.post)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : (
        <Text size="sm">{words.sealNoKeys}</Text>
      )}
      {isPlain && (
        <Checkbox
          label={words.sealPlain(name, papers)}
          checked={choices.isPlainAccepted}
          onChange={(event) => onChange({ ...choices, isPlainAccepted: event.currentTarget.checked })}
        />
      )}
      <Radio.Group
        label={words.sealBasis}
        value={choices.basisId}
        onChange={(basisId) => onChange({ ...choices, basisId })}
      >
        <Stack gap="xs" mt="xs">
          {bases.map(({ id, text }) => (
            <Radio key={id} value={id} label={text} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  )
}
