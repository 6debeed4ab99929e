import { Button, Group, Text, Title } from '@mantine/core'
import { IconDownload, IconId } from '@tabler/icons-react'
import { useState } from 'react'
import { fetchFile, offerDownload } from '../../api/files.ts'
import { useCommand } from '../../api/use-command.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { MakeCardForm } from './MakeCardForm.tsx'
import classes from './PartnerKeys.module.css'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { useOwnKeys } from './partner-keys.queries.ts'

/** The unit's own fingerprint, large enough to be read out, and the cards that were made. */
export function OwnKeyPanel() {
  const own = useOwnKeys()
  const zone = useZone()
  const [isMaking, setMaking] = useState(false)
  return (
    <section className={classes.card} aria-label={words.ownTitle}>
      <Title order={2} size="h4">
        {words.ownTitle}
      </Title>
      <QueryContent query={own} shape="form">
        {({ fingerprint, head, today, cards }) => (
          <>
            <code className={classes.fingerprint}>
              {fingerprint.split('-').map((group) => (
                <span key={group}>{group}</span>
              ))}
            </code>
            <Text size="sm">{words.ownText}</Text>
            {isMaking ? (
              <MakeCardForm head={head} today={today} onClose={() => setMaking(false)} />
            ) : (
              <div>
                <Button
                  variant="default"
                  leftSection={<IconId size={18} stroke={1.8} aria-hidden />}
                  onClick={() => setMaking(true)}
                >
                  {words.makeCard}
                </Button>
              </div>
            )}
            {cards.length === 0 && <Text size="sm">{words.noCards}</Text>}
            {cards.map((card) => (
              <div key={card.id} className={classes.line}>
                <div>
                  <Text size="sm">{words.card(card.person, formatInstant(card.madeAt, zone))}</Text>
                  {!card.isCurrent && <Text size="sm">{words.outdated}</Text>}
                </div>
                {card.isCurrent && (
                  <Group gap="xs">
                    <PrintFileButton label={words.print} path={`/files/key-card-sheets/${card.id}`} />
                    <SaveCardButton id={card.id} />
                  </Group>
                )}
              </div>
            ))}
          </>
        )}
      </QueryContent>
    </section>
  )
}

function SaveCardButton({ id }: { readonly id: string }) {
  const save = useCommand({
    mutationFn: async () => {
      const { bytes, mediaType } = await fetchFile(`/files/key-cards/${id}`)
      offerDownload(bytes, mediaType, words.fileName)
    },
  })
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {words.saveFile}
    </Button>
  )
}
