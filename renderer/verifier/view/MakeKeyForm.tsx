import { type FormEvent, useState } from 'react'
import { askOnce } from '../core/worker-client.ts'
import { pageNow, pageToday } from '../page-clock.ts'
import { verifierMessages as words } from '../verifier.messages.ts'
import { type Meaning, Notice } from './Notice.tsx'
import { type PassphraseStrength, passphraseStrength } from './passphrase.rules.ts'
import { SelectField } from './SelectField.tsx'
import { TextField } from './TextField.tsx'
import type { OfficeDesk } from './use-office.ts'

const strengths: Readonly<Record<PassphraseStrength, { readonly meaning: Meaning; readonly text: string }>> = {
  short: { meaning: 'danger', text: words.passphraseShort },
  plain: { meaning: 'danger', text: words.passphrasePlain },
  fair: { meaning: 'attention', text: words.passphraseFair },
  good: { meaning: 'done', text: words.passphraseGood },
}

const fields = { name: words.ownerName, post: words.ownerPost, person: words.ownerPerson } as const

/** Offices that have no application of their own. */
const ownKinds = ['kanwil', 'ditjenpas', 'bapas'] as const

type OwnKind = (typeof ownKinds)[number]

export function MakeKeyForm({ desk }: { readonly desk: OfficeDesk }) {
  const [kind, setKind] = useState<OwnKind>('kanwil')
  const [owner, setOwner] = useState({ name: '', post: '', person: '' })
  const [validUntil, setValidUntil] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [faults, setFaults] = useState<readonly string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const strength = passphraseStrength(passphrase)

  const found = (): readonly string[] => [
    ...(Object.keys(fields) as (keyof typeof fields)[])
      .filter((field) => owner[field].trim() === '')
      .map((field) => words.fillIn(fields[field])),
    ...(strength === 'short' || strength === 'plain' ? [strengths[strength].text] : []),
    ...(passphrase === again ? [] : [words.passphraseDiffers]),
  ]

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const missing = found()
    setFaults(missing)
    if (missing.length > 0) return
    setIsBusy(true)
    try {
      const until = validUntil === '' ? null : validUntil
      const facts = { owner: { kind, ...owner }, validFrom: pageToday(), validUntil: until, madeAt: pageNow() }
      await desk.begin(await askOnce('makeKey', facts), passphrase)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form className="panel" onSubmit={(event) => void make(event)}>
      <h2>{words.makeKeyTitle}</h2>
      <p className="dimmed reading">{words.makeKeyText}</p>
      {faults.length > 0 && <Notice meaning="danger" title={faults.join(' · ')} />}
      <SelectField
        label={words.ownerKind}
        value={kind}
        options={ownKinds.map((one) => [one, words.ownerKinds[one]])}
        onText={(text) => setKind(ownKinds.find((one) => one === text) ?? 'kanwil')}
      />
      {(Object.keys(fields) as (keyof typeof fields)[]).map((field) => (
        <TextField
          key={field}
          label={fields[field]}
          value={owner[field]}
          maxLength={160}
          onText={(text) => setOwner({ ...owner, [field]: text })}
        />
      ))}
      <TextField label={words.validUntil} isOptional type="date" value={validUntil} onText={setValidUntil} />
      <TextField
        label={words.passphrase}
        hint={words.passphraseHint}
        type="password"
        value={passphrase}
        onText={setPassphrase}
      />
      {passphrase !== '' && <Notice meaning={strengths[strength].meaning} title={strengths[strength].text} />}
      <TextField label={words.passphraseAgain} type="password" value={again} onText={setAgain} />
      <button type="submit" data-main disabled={isBusy}>
        {isBusy ? words.working : words.makeKey}
      </button>
    </form>
  )
}
