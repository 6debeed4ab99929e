import { Button, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { bundleKinds, useDownload } from './exchange.queries.ts'
import { exchangeFailure } from './exchange-failure.ts'

/** Where the browser is the desktop: every file as a download. */
export function DownloadPanel({
  bundle,
  kinds = bundleKinds,
}: {
  readonly bundle: Pick<OutgoingBundle, 'id' | 'name' | 'isEncrypted' | 'hasCheckingPage'>
  /** Of the feature that the file belongs to. */
  readonly kinds?: typeof bundleKinds
}) {
  const download = useDownload(bundle, kinds)
  const failure = exchangeFailure(download.error)
  return (
    <>
      <Text size="sm">{words.downloadText}</Text>
      {failure && <FailureNotice failure={failure} />}
      {download.isSuccess && (
        <div role="status">
          <Text size="sm">{words.downloaded}</Text>
          <ul className={classes.files}>
            {download.data.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button
          variant={download.isSuccess ? 'default' : 'filled'}
          leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {words.download}
        </Button>
      </div>
    </>
  )
}
