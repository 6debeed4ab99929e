import { Title } from '@mantine/core'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { DownloadPanel } from './DownloadPanel.tsx'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { StickPanel } from './StickPanel.tsx'

/** The way out of the house that this computer offers. */
export function CarryPanel({
  bundle,
}: {
  readonly bundle: Pick<OutgoingBundle, 'id' | 'name' | 'means' | 'isEncrypted' | 'hasCheckingPage'>
}) {
  return (
    <section className={classes.card} aria-label={words.carryTitle}>
      <Title order={2} size="h4">
        {words.carryTitle}
      </Title>
      {bundle.means === 'stick' ? <StickPanel bundle={bundle} /> : <DownloadPanel bundle={bundle} />}
      <div>
        <PrintFileButton label={words.printHandOver} path={`/files/hand-over-sheets/${bundle.id}`} />
      </div>
    </section>
  )
}
