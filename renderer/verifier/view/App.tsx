import { useState } from 'react'
import { verifierMessages as words } from '../verifier.messages.ts'
import { CheckSection } from './CheckSection.tsx'
import { KeyBar } from './KeyBar.tsx'
import { KeySection } from './KeySection.tsx'
import { Notice } from './Notice.tsx'
import { useOffice } from './use-office.ts'

const sections = [
  ['check', words.sectionCheck],
  ['key', words.sectionKey],
] as const

/** Both sections stay in the page, so that what was opened is still there after a look at the keys. */
export function App() {
  const [section, setSection] = useState<'check' | 'key'>('check')
  const desk = useOffice()
  return (
    <main className="frame">
      <header className="stack" data-beside-card>
        <h1>{words.title}</h1>
        <p className="reading dimmed">{words.lead}</p>
        <div className="wide" data-screen>
          <Notice meaning="neutral" title={words.ownCopy}>
            <p className="reading">{words.ownCopyText}</p>
          </Notice>
        </div>
        <KeyBar desk={desk} onKey={() => setSection('key')} />
      </header>
      <nav className="tabs" aria-label={words.sections}>
        {sections.map(([id, title]) => (
          <button
            key={id}
            type="button"
            aria-current={section === id ? 'page' : undefined}
            onClick={() => setSection(id)}
          >
            {title}
          </button>
        ))}
      </nav>
      <div hidden={section !== 'check'} data-beside-card>
        <CheckSection desk={desk} onKey={() => setSection('key')} onShow={() => setSection('check')} />
      </div>
      <div hidden={section !== 'key'} data-card>
        <KeySection desk={desk} />
      </div>
    </main>
  )
}
