import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { appMessages } from './app.messages.ts'
import { styleNonce } from './nonce.ts'
import { cssVariables, theme } from './theme.ts'

const dateSettings = { locale: 'id', firstDayOfWeek: 1 as const, consistentWeeks: true }

/** Everything that screens expect around them; tests and the shipped page use the same. */
export function Providers({
  queryClient,
  children,
}: {
  readonly queryClient: QueryClient
  readonly children: ReactNode
}) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <DatesProvider settings={dateSettings}>
          <ModalsProvider labels={{ confirm: appMessages.yes, cancel: appMessages.cancel }}>
            {/* Over the names at the left of the top bar: everywhere else a link, a field or a button would lie under them. */}
            <Notifications position="top-left" containerWidth={390} autoClose={6000} limit={3} transitionDuration={0} />
            {children}
          </ModalsProvider>
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  )
}
