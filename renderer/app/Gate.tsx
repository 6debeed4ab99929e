import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { orpc } from '../api/client.ts'
import { errorText } from '../api/error-text.ts'
import { rememberKiosk, wasKiosk } from '../api/kiosk-token.ts'
import { rememberToken } from '../api/session-token.ts'
import { ErrorState } from '../components/QueryContent/ErrorState.tsx'
import { forgetScreens } from '../components/screen-memory.ts'
import { RestoreGate } from '../features/backups/RestoreGate.tsx'
import { KioskScreen } from '../features/satisfaction/kiosk/KioskScreen.tsx'
import { FaultScreen } from '../features/session/FaultScreen.tsx'
import { faultOf } from '../features/session/fault-of.ts'
import { LoginScreen } from '../features/session/LoginScreen.tsx'
import { PublicFrame } from '../features/session/PublicFrame.tsx'
import { RecoverScreen } from '../features/session/RecoverScreen.tsx'
import { sessionMessages } from '../features/session/session.messages.ts'
import type { StartedSession } from '../features/session/started-session.ts'
import { SetupWizard } from '../features/setup/SetupWizard.tsx'
import { SessionProvider } from './SessionProvider.tsx'
import { WaitingScreen } from './WaitingScreen.tsx'

/** `ended`: the core closed the session. `logged-out`: the person did. */
export type EndOfSession = 'ended' | 'logged-out'

type Place =
  | { readonly at: 'log-in'; readonly because: EndOfSession | null; readonly name: string }
  | { readonly at: 'recover' }
  | { readonly at: 'restore' }
  | { readonly at: 'work'; readonly session: StartedSession }
  /** The computer stands before the public and asks the satisfaction survey. */
  | { readonly at: 'kiosk' }

const notices = {
  ended: { title: sessionMessages.endedTitle, text: sessionMessages.endedText },
  'logged-out': { title: sessionMessages.loggedOutTitle, text: sessionMessages.loggedOutText },
} as const

/** First run, login or the application: what the state of the core and of the session allows, whatever the address says. */
export function Gate() {
  const [place, setPlace] = useState<Place>(() =>
    wasKiosk() ? { at: 'kiosk' } : { at: 'log-in', because: null, name: '' },
  )
  const queryClient = useQueryClient()
  const statusOptions = orpc.setup.status.queryOptions({ input: {} })
  const status = useQuery({ ...statusOptions, enabled: place.at !== 'kiosk' })
  const because = place.at === 'log-in' ? place.because : null
  useForgetting(place.at === 'kiosk' ? 'kiosk' : because)

  const enter = (session: StartedSession) => {
    rememberKiosk(null)
    rememberToken(session.token)
    setPlace({ at: 'work', session })
  }
  const toKiosk = useCallback((token: string) => {
    rememberKiosk(token)
    setPlace({ at: 'kiosk' })
  }, [])
  const leave = useCallback((why: EndOfSession) => {
    rememberKiosk(null)
    setPlace((old) => ({
      at: 'log-in',
      because: why,
      // Who was just cut off is most likely the one who comes back; who left is not.
      name: why === 'ended' && old.at === 'work' ? old.session.loginName : '',
    }))
  }, [])

  if (place.at === 'work') {
    return (
      <SessionProvider started={place.session} onEnd={leave} onKiosk={toKiosk}>
        <Outlet />
      </SessionProvider>
    )
  }
  if (place.at === 'kiosk') return <KioskScreen onLeave={enter} onEnd={() => leave('ended')} />
  if (status.data === undefined) {
    return (
      <PublicFrame isTraining={false}>
        {status.error && !status.isFetching ? (
          <StatusFailure error={status.error} onRetry={() => void status.refetch()} />
        ) : (
          <WaitingScreen text={sessionMessages.starting} />
        )}
      </PublicFrame>
    )
  }
  const finishSetup = (session: StartedSession) => {
    queryClient.setQueryData(statusOptions.queryKey, { ...status.data, isNew: false })
    enter(session)
  }
  const toLogIn = () => setPlace({ at: 'log-in', because: null, name: '' })
  const toRestore = () => setPlace({ at: 'restore' })
  const afterRestore = async () => {
    await status.refetch()
    toLogIn()
  }
  return (
    <PublicFrame isTraining={status.data.training}>
      {place.at === 'restore' ? (
        <RestoreGate isEmpty={status.data.isNew} onDone={() => void afterRestore()} onBack={toLogIn} />
      ) : status.data.isNew ? (
        <SetupWizard onDone={finishSetup} onRestore={toRestore} />
      ) : place.at === 'recover' ? (
        <RecoverScreen onSignedIn={enter} onBack={toLogIn} onRestore={toRestore} />
      ) : (
        <LoginScreen
          notice={place.because === null ? null : notices[place.because]}
          initialName={place.name}
          onSignedIn={enter}
          onRecover={() => setPlace({ at: 'recover' })}
          onRestore={toRestore}
        />
      )}
    </PublicFrame>
  )
}

function StatusFailure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const fault = faultOf(error)
  return fault ? (
    <FaultScreen fault={fault} onRetry={onRetry} />
  ) : (
    <ErrorState failure={errorText(error)} onRetry={onRetry} />
  )
}

/** Once the screens of a session are gone: whatever they had fetched or remembered goes too, so the next person starts afresh. */
function useForgetting(because: EndOfSession | 'kiosk' | null): void {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => {
    if (because === null) return
    queryClient.removeQueries({ predicate: (query) => !isKept(query.queryKey) })
    queryClient.getMutationCache().clear()
    forgetScreens()
    notifications.clean()
    modals.closeAll()
    // After a log-out the next person begins at the start; a session that ended is continued where it was.
    if (because === 'logged-out') void navigate('/', { replace: true })
  }, [because, queryClient, navigate])
}

/** What the screens of before could not have asked: whether this is the first run, and what the kiosk asks as it opens. */
const isKept = ([path]: readonly unknown[]): boolean =>
  Array.isArray(path) && (path[0] === 'setup' || path[0] === 'surveyKiosk')
