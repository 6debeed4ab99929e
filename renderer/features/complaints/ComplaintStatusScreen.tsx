import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { isMistyped } from '#shared/features/complaints/complaint-number.rules.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import classes from './ComplaintDesk.module.css'
import { ComplaintStatusAnswer } from './ComplaintStatusAnswer.tsx'
import { complaintDeskFailure, useReceiptCommand } from './complaint-desk.queries.ts'
import { complaintReceiptMessages as words } from './complaint-receipt.messages.ts'

/** What a scanner types into whichever field has the focus; a PIN has no letters. */
const looksLikeNumber = (text: string) => /^[A-Za-z]{1,8}-[\dA-Za-z-]+$/.test(text.trim())

/** With number and PIN a reporter hears the steps, and nothing else. The PIN is kept nowhere. */
export function ComplaintStatusScreen() {
  const [number, setNumber] = useState('')
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const numberField = useRef<HTMLInputElement>(null)
  const pinField = useRef<HTMLInputElement>(null)
  const look = useReceiptCommand(client.complaintReceipts.lookUp)
  const failure = complaintDeskFailure(look.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (look.isPending) return
    const isComplete = number.trim() !== '' && pin.trim() !== ''
    const mistyped = isComplete && isMistyped(number)
    setProblem(isComplete ? (mistyped ? words.numberMistyped : null) : words.bothNeeded)
    // No try is lost over a digit that was heard wrongly.
    if (!isComplete || mistyped) return
    look.mutate(
      { number: number.trim(), pin: pin.trim() },
      {
        onSuccess: ({ kind }) => {
          if (kind === 'wrong') pinField.current?.select()
        },
      },
    )
  }
  const onNumberKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || pin !== '') return
    event.preventDefault()
    pinField.current?.focus()
  }
  const onPinKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !looksLikeNumber(pin)) return
    event.preventDefault()
    setNumber(pin.trim())
    setPin('')
  }
  const again = () => {
    setNumber('')
    setPin('')
    look.reset()
    numberField.current?.focus()
  }
  return (
    <>
      <PageHead title={words.statusTitle} subtitle={words.statusSubtitle} />
      <div className={classes.part}>
        <form onSubmit={submit} noValidate className={classes.part}>
          <div className={classes.pair}>
            <TextInput
              ref={numberField}
              label={words.statusNumber}
              description={words.statusNumberHint}
              value={number}
              maxLength={40}
              autoComplete="off"
              autoFocus
              error={problem}
              onChange={(event) => setNumber(event.currentTarget.value)}
              onKeyDown={onNumberKey}
            />
            <TextInput
              ref={pinField}
              label={words.pin}
              value={pin}
              maxLength={40}
              autoComplete="off"
              inputMode="numeric"
              onChange={(event) => setPin(event.currentTarget.value)}
              onKeyDown={onPinKey}
            />
          </div>
          {failure && <FailureNotice failure={failure} />}
          <div>
            <Button type="submit" loading={look.isPending}>
              {words.look}
            </Button>
          </div>
        </form>
        {look.data && look.variables && (
          <ComplaintStatusAnswer status={look.data} typed={look.variables} onAgain={again} />
        )}
      </div>
    </>
  )
}
