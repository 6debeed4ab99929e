import { useState } from 'react'
import { type FacilityDetails, facilityDetailsSchema } from '#shared/features/facility/facility.contract.ts'
import type { InstallationChoice } from '#shared/features/installation/installation.contract.ts'
import { client } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { choiceOf } from '../installation/installation-values.ts'
import { differingGroups, recoveryCodeLength, recoveryCodeLetters } from '../session/recovery-code-text.ts'
import type { StartedSession } from '../session/started-session.ts'
import { setupMessages } from './setup.messages.ts'
import { facilityOf, type SetupValues } from './setup-values.ts'

/** A recovery code that the core has made for exactly these answers. */
export interface Preparation {
  readonly ticket: string
  readonly recoveryCode: string
  /** Why this code is another than before. */
  readonly notice: string | null
}

interface PreparedFor extends Preparation {
  readonly answers: string
}

interface FirstRunInput {
  readonly facility: FacilityDetails
  readonly admin: { readonly name: string; readonly fullName: string; readonly password: string }
  readonly installation: InstallationChoice
}

/** Throws when the steps before let something through that the contract refuses. */
function inputOf(values: SetupValues): FirstRunInput {
  return {
    facility: facilityDetailsSchema.parse(facilityOf(values)),
    admin: { name: values.adminName.trim(), fullName: values.adminFullName.trim(), password: values.password },
    installation: choiceOf(values.installation),
  }
}

/** The two calls of first run, and what can go wrong between them. */
export function useFirstRun() {
  const [prepared, setPrepared] = useState<PreparedFor | null>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const [isBusy, setBusy] = useState(false)

  const busily = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    setBusy(true)
    setFailure(null)
    try {
      return await work()
    } catch (error) {
      setFailure(errorText(error))
      return null
    } finally {
      setBusy(false)
    }
  }

  const makeCode = async (values: SetupValues, notice: string | null) => {
    const input = inputOf(values)
    const made = await client.setup.prepare({ ...input })
    setPrepared({ ...made, notice, answers: JSON.stringify(input) })
    setTyped('')
    setProblem(null)
  }

  /** Makes a code, or keeps the one that was made for the very same answers: its sheet may be printed already. */
  const prepare = async (values: SetupValues): Promise<boolean> => {
    if (prepared?.answers === JSON.stringify(inputOf(values))) return true
    const notice = prepared === null ? null : setupMessages.newCode
    return (await busily(() => makeCode(values, notice).then(() => true))) ?? false
  }

  /** Stores everything when the code typed back is right. */
  const finish = async (values: SetupValues): Promise<StartedSession | null> => {
    if (prepared === null) return null
    const letters = recoveryCodeLetters(typed).length
    if (letters !== recoveryCodeLength) {
      setProblem(letters === 0 ? setupMessages.codeMissing : setupMessages.codeTooShort(letters))
      return null
    }
    setProblem(null)
    return busily(async () => {
      try {
        const session = await client.setup.finish({ ticket: prepared.ticket, recoveryCode: typed })
        return { ...session, loginName: values.adminName.trim() }
      } catch (error) {
        const code = failureOf(error)?.code
        if (code === 'recovery-code-wrong')
          setProblem(setupMessages.codeDiffers(differingGroups(typed, prepared.recoveryCode)))
        // The core forgot the ticket (it was started anew): the sheet of before is worth nothing now.
        else if (code === 'not-found') await makeCode(values, setupMessages.ticketLost)
        else throw error
        return null
      }
    })
  }

  const type = (code: string) => {
    setTyped(code)
    setProblem(null)
  }
  return { prepare, finish, preparation: prepared, typed, type, problem, failure, isBusy }
}
