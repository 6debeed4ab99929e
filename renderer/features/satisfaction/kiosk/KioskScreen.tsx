import { Button, Group } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconMaximize } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { orpc } from '../../../api/client.ts'
import { onSessionRefusal } from '../../../api/session-refusals.ts'
import { LoadingSkeleton } from '../../../components/QueryContent/LoadingSkeleton.tsx'
import { PublicPage } from '../../session/PublicPage.tsx'
import type { StartedSession } from '../../session/started-session.ts'
import { fillScreen, leaveFullScreen, useIsScreenSmall } from './full-screen.ts'
import classes from './Kiosk.module.css'
import { KioskLeave } from './KioskLeave.tsx'
import { KioskSurvey } from './KioskSurvey.tsx'
import { kioskMessages as words } from './kiosk.messages.ts'

interface KioskScreenProps {
  /** The officer is back, under a session of her own. */
  readonly onLeave: (session: StartedSession) => void
  /** The core no longer knows this kiosk. */
  readonly onEnd: () => void
}

/** All that this computer shows while it stands before the public. */
export function KioskScreen({ onLeave, onEnd }: KioskScreenProps) {
  useDocumentTitle(words.title)
  const end = useEffectEvent(onEnd)
  useEffect(() => onSessionRefusal(() => end()), [])
  const query = useQuery(
    // One opening, one sheet: the next kiosk may be for another service.
    orpc.surveyKiosk.sheet.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  )
  const [round, setRound] = useState(0)
  const isSmall = useIsScreenSmall()
  const leave = (session: StartedSession) => {
    void leaveFullScreen()
    onLeave(session)
  }
  return (
    <PublicPage isTraining={query.data?.training ?? false}>
      <header className={classes.head}>
        <div>
          <div className={classes.unit}>{query.data?.unitName}</div>
          <div className={classes.service}>{query.data?.serviceName}</div>
        </div>
        <Group gap="xs">
          {isSmall && (
            <Button
              variant="default"
              leftSection={<IconMaximize size={18} stroke={1.6} aria-hidden />}
              onClick={() => void fillScreen()}
            >
              {words.fullScreen}
            </Button>
          )}
          <KioskLeave onLeave={leave} />
        </Group>
      </header>
      <main className={classes.main}>
        {query.data ? (
          // Mounted anew for everybody: nothing of the one before is left.
          <KioskSurvey key={round} kiosk={query.data} onDone={() => setRound(round + 1)} />
        ) : query.error && !query.isFetching ? (
          <div className={classes.card}>
            <h1 className={classes.title}>{words.closedTitle}</h1>
            <p className={classes.text}>{words.closedText}</p>
          </div>
        ) : (
          <LoadingSkeleton shape="form" />
        )}
      </main>
    </PublicPage>
  )
}
