import { Stack, Text, Title } from '@mantine/core'
import { BlockForm } from './BlockForm.tsx'
import { BlockList } from './BlockList.tsx'
import { ClassForm } from './ClassForm.tsx'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'
import type { LetterClass } from './letter-settings.queries.ts'
import { SignatoryForm } from './SignatoryForm.tsx'

interface ClassSheetProps {
  readonly letterClass: LetterClass
  readonly year: number
}

/** Where one class of letters gets its number, with reserved numbers also which and how to note more, and who signs it. */
export function ClassSheet({ letterClass, year }: ClassSheetProps) {
  const { template, source, blocks, few, signatories } = letterClass
  return (
    <Stack gap="xl">
      <ClassForm key={letterClass.revision} letterClass={letterClass} />
      {(source === 'block' || blocks.length > 0) && (
        <section>
          <Title order={3}>{words.blocks}</Title>
          {blocks.length > 0 ? <BlockList blocks={blocks} few={few} /> : <Text>{words.noBlocks}</Text>}
        </section>
      )}
      {source === 'block' && (
        <section>
          <Title order={3} mb="sm">
            {words.addBlock}
          </Title>
          <BlockForm key={blocks.length} template={template} year={year} />
        </section>
      )}
      {signatories.length > 0 && (
        <section>
          <Title order={3} mb="sm">
            {words.signatories}
          </Title>
          <SignatoryForm key={signatories.map(({ revision }) => revision).join('.')} letterClass={letterClass} />
        </section>
      )}
    </Stack>
  )
}
