import './polyfills.ts'
import '#renderer/app/schema-settings.ts'
import './verifier.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './view/App.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('no root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
