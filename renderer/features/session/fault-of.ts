import { failureOf } from '../../api/error-text.ts'
import { type FaultCode, faultMessages } from './session.messages.ts'

/** The fault that nobody at the login screen can type away, or null for anything else. */
export function faultOf(error: unknown): FaultCode | null {
  const code = failureOf(error)?.code
  return code !== undefined && Object.hasOwn(faultMessages, code) ? (code as FaultCode) : null
}
