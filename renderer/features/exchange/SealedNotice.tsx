import { Anchor, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import { CarryPanel } from './CarryPanel.tsx'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { useOutgoingBundle } from './exchange.queries.ts'
import { exchangePaths } from './exchange-paths.ts'
import { Fingerprint } from './Fingerprint.tsx'

interface SealedNoticeProps {
  readonly sealed: { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string }
}

/** The sealed file: its fingerprint, and at once the way to the stick. */
export function SealedNotice({ sealed }: SealedNoticeProps) {
  const bundle = useOutgoingBundle(sealed.id)
  return (
    <Stack gap="md">
      <div className={classes.good} role="status">
        <span className={classes.goodTitle}>
          <IconCircleCheck size={22} stroke={1.8} aria-hidden /> {words.sealed(sealed.name)}
        </span>
        <Text size="sm">{formatFileSize(sealed.size)}</Text>
        <Text size="sm">{words.sealedText}</Text>
        <Fingerprint hex={sealed.sha256} />
      </div>
      <QueryContent query={bundle} shape="form">
        {(loaded) => <CarryPanel bundle={loaded} />}
      </QueryContent>
      <Anchor component={Link} to={exchangePaths.bundle(sealed.id)}>
        {words.openBundle}
      </Anchor>
    </Stack>
  )
}
