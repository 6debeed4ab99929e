import type { RouteObject } from 'react-router'
import { CrashScreen } from './CrashScreen.tsx'
import { features } from './features.ts'
import { Gate } from './Gate.tsx'
import { NotFoundScreen } from './NotFoundScreen.tsx'
import { SignedInLayout } from './SignedInLayout.tsx'

/** All addresses. A broken screen is caught inside the frame, so that the menu still works. */
export const routes: RouteObject[] = [
  {
    path: '/',
    Component: Gate,
    ErrorBoundary: CrashScreen,
    HydrateFallback: () => null,
    children: [
      {
        Component: SignedInLayout,
        ErrorBoundary: CrashScreen,
        children: [
          {
            ErrorBoundary: CrashScreen,
            children: [...features.flatMap((feature) => feature.routes), { path: '*', Component: NotFoundScreen }],
          },
        ],
      },
    ],
  },
]
