import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { CurrentSession } from '#shared/features/accounts/session.contract.ts'
import { client, orpc } from '../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../api/error-text.ts'
import { flushDrafts } from '../api/flush-drafts.ts'
import { leaveSession } from '../api/leave-session.ts'
import { onSessionRefusal, type SessionRefusal } from '../api/session-refusals.ts'
import { type OpenChangeFeed, useChangeFeed } from '../api/use-change-feed.ts'
import { LockOverlay } from '../components/LockOverlay/LockOverlay.tsx'
import { useIdleTimer } from '../components/LockOverlay/use-idle-timer.ts'
import { ErrorState } from '../components/QueryContent/ErrorState.tsx'
import { ClosingScreen } from '../features/backups/ClosingScreen.tsx'
import { FaultScreen } from '../features/session/FaultScreen.tsx'
import { ForcedPasswordScreen } from '../features/session/ForcedPasswordScreen.tsx'
import { PublicFrame } from '../features/session/PublicFrame.tsx'
import { roleNames } from '../features/session/role.messages.ts'
import { sessionMessages } from '../features/session/session.messages.ts'
import type { StartedSession } from '../features/session/started-session.ts'
import type { EndOfSession } from './Gate.tsx'
import { type Session, SessionContext } from './session.ts'
import { useHiddenTitle } from './use-hidden-title.ts'
import { WaitingScreen } from './WaitingScreen.tsx'

interface SessionProviderProps {
  readonly started: StartedSession
  readonly onEnd: (why: EndOfSession) => void
  /** This computer is handed to the public under the token of a kiosk. */
  readonly onKiosk: (token: string) => void
  readonly children: ReactNode
}

const openChanges: OpenChangeFeed = (signal) => client.session.watchChanges({}, { signal })

/** Everything between login and log-out: who works here, the lock, and what keeps the screens fresh. */
export function SessionProvider({ started, onEnd, onKiosk, children }: SessionProviderProps) {
  const queryClient = useQueryClient()
  const [isLocked, setLocked] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const [isStuck, setStuck] = useState(false)
  // The core ends this session with the opening of the kiosk: what is refused meanwhile is no news.
  const [isHandingOver, setHandingOver] = useState(false)
  const current = useQuery(orpc.session.current.queryOptions({ input: {} }))

  const lock = useCallback(() => {
    // The screen is covered first, whatever becomes of the call.
    setLocked(true)
    // Afterwards the core takes nothing more.
    void flushDrafts()
      .then(() => client.session.lock({}))
      .catch(() => undefined)
  }, [])
  const logOut = useCallback(() => {
    setLeaving(true)
    // The last one out waits for the day's backup; whatever comes of the call, the login screen follows.
    void flushDrafts()
      .then(() => client.session.logOut({}))
      .catch(() => undefined)
      .then(() => onEnd('logged-out'))
  }, [onEnd])
  const openKiosk = useCallback(
    async (open: () => Promise<{ readonly token: string }>) => {
      setHandingOver(true)
      try {
        await flushDrafts()
        onKiosk((await open()).token)
      } catch (error) {
        setHandingOver(false)
        throw error
      }
    },
    [onKiosk],
  )
  const unlock = async (password: string): Promise<ErrorText | null> => {
    try {
      await client.session.unlock({ password })
    } catch (error) {
      return failureOf(error)?.code === 'wrong-password' ? sessionMessages.unlockWrong : errorText(error)
    }
    setLocked(false)
    void flushDrafts()
    // What was refused or missed behind the lock is asked again.
    void queryClient.invalidateQueries()
    return null
  }

  const hear = useEffectEvent((refusal: SessionRefusal) => {
    if (isLeaving || isHandingOver) return
    if (refusal === 'restart-needed') setStuck(true)
    else if (refusal === 'session-locked') setLocked(true)
    else onEnd('ended')
  })
  useEffect(() => onSessionRefusal(hear), [])
  useEffect(() => {
    window.addEventListener('pagehide', leaveSession)
    return () => window.removeEventListener('pagehide', leaveSession)
  }, [])
  useIdleTimer(isLocked ? null : (current.data?.idleMinutes ?? null), lock)
  useChangeFeed(openChanges, current.data !== undefined && !isLocked && !isLeaving && !isHandingOver)
  useHiddenTitle(isLocked)

  const session = useMemo(
    () => (current.data ? sessionOf(current.data, { lock, logOut, openKiosk }) : null),
    [current.data, lock, logOut, openKiosk],
  )
  if (isStuck) {
    return (
      <PublicFrame isTraining={session?.isTraining ?? false}>
        <FaultScreen fault="restart-needed" />
      </PublicFrame>
    )
  }
  if (isLeaving) {
    return (
      <PublicFrame isTraining={session?.isTraining ?? false}>
        <ClosingScreen />
      </PublicFrame>
    )
  }
  return (
    <LockOverlay
      isLocked={isLocked}
      accountName={session?.accountName ?? started.fullName}
      onUnlock={unlock}
      onSwitchAccount={logOut}
    >
      {session === null || current.data === undefined ? (
        <PublicFrame isTraining={false}>
          {current.error && !current.isFetching && !isLocked ? (
            <ErrorState failure={errorText(current.error)} onRetry={() => void current.refetch()} />
          ) : (
            <WaitingScreen text={sessionMessages.opening} />
          )}
        </PublicFrame>
      ) : current.data.mustChangePassword ? (
        <PublicFrame isTraining={session.isTraining}>
          <ForcedPasswordScreen
            loginName={started.loginName}
            onChanged={() => void current.refetch()}
            onLogOut={logOut}
          />
        </PublicFrame>
      ) : (
        <SessionContext value={session}>{children}</SessionContext>
      )}
    </LockOverlay>
  )
}

function sessionOf(current: CurrentSession, ways: Pick<Session, 'lock' | 'logOut' | 'openKiosk'>): Session {
  return {
    accountId: current.accountId,
    accountName: current.fullName,
    roleNames: current.roles.map((role) => roleNames[role]),
    permissions: new Set(current.permissions),
    unitName: current.facilityName,
    zone: current.timeZone,
    isTraining: current.training,
    ...ways,
  }
}
