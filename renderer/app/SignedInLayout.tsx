import { Loader } from '@mantine/core'
import { Suspense } from 'react'
import { Outlet } from 'react-router'
import { useOpenCard } from '../features/health-cards/use-open-card.ts'
import { appMessages } from './app.messages.ts'
import { Frame } from './Frame.tsx'
import { features } from './features.ts'
import { useCardScanner } from './use-card-scanner.ts'

const entries = features.flatMap((feature) => feature.navigation)
const searchSources = features.flatMap((feature) => feature.searchSources ?? [])

/** The frame with whichever screen the address names. */
export function SignedInLayout() {
  useCardScanner(useOpenCard())
  return (
    <Frame entries={entries} searchSources={searchSources}>
      <Suspense fallback={<Loader aria-label={appMessages.loadingPage} />}>
        <Outlet />
      </Suspense>
    </Frame>
  )
}
