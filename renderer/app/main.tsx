import './nonce.ts'
import './schema-settings.ts'
// In a cascade layer, so that our own styles win in whatever order the build loads them.
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/dropzone/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './app.css'
import 'dayjs/locale/id'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { createQueryClient } from '../api/query-client.ts'
import { Providers } from './Providers.tsx'
import { routes } from './routes.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

createRoot(root).render(
  <Providers queryClient={createQueryClient()}>
    <RouterProvider router={createBrowserRouter(routes)} />
  </Providers>,
)
