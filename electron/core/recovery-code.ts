import { randomBytes } from 'node:crypto'
import { bytesOfTypedCode, groupedCode, normaliseTypedCode } from '#shared/codes/typed-code.ts'
import { Failure } from '#shared/contract/failure.ts'

const codeLetters = 32

/** 160 random bits as eight groups of four. */
export const createRecoveryCode = (): string => groupedCode(randomBytes(20), codeLetters)

/** Whether what was typed can be a recovery code at all. */
export const isRecoveryCode = (typed: string): boolean => normaliseTypedCode(typed).length === codeLetters

/** @throws Failure recovery-code-wrong when it cannot be a code at all */
export function decodeRecoveryCode(typed: string): Buffer {
  if (!isRecoveryCode(typed)) throw new Failure('recovery-code-wrong')
  return Buffer.from(bytesOfTypedCode(typed))
}
